import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import { lockRows, revise } from '../toolkit/revision.ts';
import { invalid, notFound, Refused, refuse, type UserErrorShape } from '../toolkit/userError.ts';
import type { WorkspaceDb } from '../toolkit/workspaceDb.ts';
import { type Assessed, assess, timingsOf } from './assess.ts';
import {
  changeResponse,
  countersFor,
  countersWith,
  type ResponseChange,
  removeResponse,
} from './change.ts';
import type { GivenAnswer, GivenHiddenField } from './given.ts';
import { readHiddenFields } from './hiddenFields.ts';
import { judgedAt, momentsOf } from './moments.ts';
import { moveBetweenCounters } from './places.ts';
import { type Ended, endOf, unended } from './prepare.ts';
import {
  heldResponse,
  hiddenValuesOf,
  type StoredResponse,
  storedTimingsOf,
} from './storedResponse.ts';

const idPath = ['input', 'id'];

/** What staff corrects of a response; what is left out stays. */
export interface ResponseCorrection {
  readonly id: string;
  readonly revision?: number | null;
  readonly answers?: readonly GivenAnswer[] | null;
  readonly hiddenFields?: readonly GivenHiddenField[] | null;
  readonly tags?: readonly string[] | null;
  /** A touchpoint's key; null: none. */
  readonly touchpoint?: string | null;
}

/**
 * Corrects a response. Its survey's logic holds for it as it did for whoever answered; quotas and
 * the survey's cap do not, but their counts follow.
 */
export async function updateResponse(
  { db, now }: Context,
  given: ResponseCorrection,
): Promise<string> {
  const stored = await heldAtRevision(db, given);
  await changeResponse(db, now, stored, {
    ...(given.answers || given.hiddenFields ? await corrected(db, now, stored, given) : {}),
    ...(given.tags && { tags: [...new Set(given.tags)] }),
    ...(given.touchpoint !== undefined && { touchpointId: given.touchpoint }),
  });
  return stored.row.id;
}

/** What becomes of a response by other answers or hidden fields; its counters follow. */
async function corrected(
  db: WorkspaceDb,
  now: Date,
  stored: StoredResponse,
  given: ResponseCorrection,
): Promise<Pick<ResponseChange, 'course' | 'hiddenFields'>> {
  const { row, survey, held } = stored;
  const { definition } = survey.atVersion;
  const fields = readHiddenFields(definition.hiddenFields, given.hiddenFields ?? [], [
    'input',
    'hiddenFields',
  ]);
  const hiddenFields = given.hiddenFields ? fields.values : hiddenValuesOf(row.hiddenFields);
  const finished = row.status !== 'PARTIAL';
  const assessed = assess({
    survey: survey.atVersion,
    held,
    given: given.answers ?? [],
    hiddenFields,
    finished,
    path: ['input', 'answers'],
    now: finished ? judgedAt(survey, row) : now,
  });
  refuse([...fields.errors, ...assessed.errors]);
  const ended = correctedEnd(stored, assessed);
  const after =
    ended.status === 'COMPLETED' ? countersFor(survey, row, assessed.answers, hiddenFields) : [];
  await moveBetweenCounters(db, survey, countersWith(stored), after);
  const timings = timingsOf(storedTimingsOf(row.timings), given.answers ?? [], []);
  return { course: { assessed, ended, timings }, hiddenFields };
}

/** A response that a full quota shut out stays so: its place was not kept. */
function correctedEnd({ row }: StoredResponse, assessed: Assessed): Ended {
  if (row.status === 'PARTIAL') return unended;
  const ended = endOf(assessed);
  const shutOut = row.status === 'SCREENED_OUT' && row.ending === null;
  if (!shutOut || ended.status === 'SCREENED_OUT') return ended;
  return { status: 'SCREENED_OUT', ending: null, screenedBy: row.screenedBy };
}

/** Deletes a response with its answers, takes it off the tallies and frees its places; answers with its key. */
export async function deleteResponse(
  { db, now }: Pick<Context, 'db' | 'now'>,
  given: Pick<ResponseCorrection, 'id' | 'revision'>,
): Promise<string> {
  const stored = await heldAtRevision(db, given);
  await moveBetweenCounters(db, stored.survey, countersWith(stored), []);
  await removeResponse(db, now, stored);
  return stored.row.id;
}

/** The response, held; refused if it has another revision than it was read with. */
async function heldAtRevision(
  db: WorkspaceDb,
  { id, revision }: Pick<ResponseCorrection, 'id' | 'revision'>,
): Promise<StoredResponse> {
  const stored = await heldResponse(db, id);
  if (!stored) throw new Refused(notFound(idPath, 'response'));
  if (revision != null && revision !== stored.row.revision) {
    // Words the refusal as everywhere; the revision is another, so nothing is changed.
    await revise(db, 'SurveyResponse', id, revision, {});
  }
  return stored;
}

/** What to put on responses and take off them; a tag in both lists is put on. */
export interface Tagging {
  readonly ids: readonly string[];
  readonly add?: readonly string[] | null;
  readonly remove?: readonly string[] | null;
}

/** Tags of one response, as `responseUpdate` bounds them. */
const mostTags = 50;

function tooManyTags(count: number): UserErrorShape {
  const message = `A response has at most ${mostTags} tags; one would have ${count}.`;
  return invalid('TOO_MANY', ['input', 'add'], message);
}

/** Tags responses, in as many statements for many as for one; answers with their keys. */
export async function tagResponses(
  { db, now }: Context,
  { ids, add, remove }: Tagging,
): Promise<string[]> {
  const keys = [...new Set(ids)];
  await lockRows(db, 'SurveyResponse', keys);
  const rows = await db.surveyResponse.findMany({
    where: { id: { in: keys } },
    select: {
      id: true,
      tags: true,
      survey: { select: { anonymous: true, workspace: { select: { timeZone: true } } } },
    },
  });
  const removed = new Set(remove);
  const changed = rows.flatMap(({ id, tags: before, survey }) => {
    const kept = before.filter((tag) => !removed.has(tag));
    const tags = [...new Set([...kept, ...(add ?? [])])];
    if (tags.length > mostTags && tags.length > before.length)
      throw new Refused(tooManyTags(tags.length));
    const same = tags.length === before.length && tags.every((tag) => before.includes(tag));
    return same ? [] : [{ id, tags, updatedAt: momentsOf(survey).kept(now) }];
  });
  if (changed.length > 0) {
    await db.$queryRaw(Prisma.sql`
      UPDATE "SurveyResponse" AS kept
      SET tags = given.tags, "updatedAt" = given."updatedAt", revision = kept.revision + 1
      FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
        AS given (id uuid, tags text[], "updatedAt" timestamptz)
      WHERE kept."workspaceId" = ${db.$workspaceId}::uuid AND kept.id = given.id
      RETURNING kept.id`);
  }
  return keys;
}

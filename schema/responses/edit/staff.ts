import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import {
  invalid,
  notFound,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { lockRows, revise } from '../../toolkit/write/revision.ts';
import { responseTimesOf } from '../moments.ts';
import { moveBetweenCounters } from '../quotas/capacity.ts';
import { lockedResponse, type StoredResponse } from '../storedResponse.ts';
import { changeResponse, countersWith, removeResponse } from './change.ts';
import { type Correction, correctionOf } from './correct.ts';

const idPath = ['input', 'id'];

/** A correction by staff, and of which response. */
export interface ResponseCorrection extends Correction {
  readonly id: string;
  readonly revision?: number | null;
}

/** Corrects a response. */
export async function updateResponse(
  { db, now }: Context,
  given: ResponseCorrection,
): Promise<string> {
  const stored = await heldAtRevision(db, given);
  const { change, move, errors } = correctionOf(stored, given, now);
  throwUserErrors(errors);
  await moveBetweenCounters(db, now, [move]);
  await changeResponse(db, now, stored, change);
  return stored.row.id;
}

/** Deletes a response with its answers, takes it off the rollups and frees its places; answers with its key. */
export async function deleteResponse(
  { db, now }: Pick<Context, 'db' | 'now'>,
  given: Pick<ResponseCorrection, 'id' | 'revision'>,
): Promise<string> {
  const stored = await heldAtRevision(db, given);
  const { row, survey } = stored;
  const move = { survey, response: row, before: countersWith(stored), after: [] };
  await moveBetweenCounters(db, now, [move]);
  await removeResponse(db, now, stored);
  return stored.row.id;
}

/** The response, held; refused if it has another revision than it was read with. */
async function heldAtRevision(
  db: WorkspaceDb,
  { id, revision }: Pick<ResponseCorrection, 'id' | 'revision'>,
): Promise<StoredResponse> {
  const stored = await lockedResponse(db, id);
  if (!stored) throw new UserErrorsThrown(notFound(idPath, 'response'));
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
      throw new UserErrorsThrown(tooManyTags(tags.length));
    const same = tags.length === before.length && tags.every((tag) => before.includes(tag));
    return same ? [] : [{ id, tags, updatedAt: responseTimesOf(survey).kept(now) }];
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

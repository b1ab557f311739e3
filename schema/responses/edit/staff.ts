import { Prisma } from '../../../prisma/generated/client/client.ts';
import { anonymisedAmong, anonymisedError } from '../../customers/anonymised.ts';
import { reopenInvitation } from '../../invitations/reopen.ts';
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
import { moveCounts } from '../breakdowns/moveCounts.ts';
import { responseTimesOf } from '../moments.ts';
import { moveBetweenCounters } from '../quotas/capacity.ts';
import { lockedResponse, type StoredResponse } from '../storedResponse.ts';
import { changeResponse, countersWith, removeResponse } from './change.ts';
import { type Correction, correctionOf } from './correct.ts';

const idPath = ['input', 'id'];

/** A correction by staff, and the response that it corrects. */
export interface ResponseCorrection extends Correction {
  readonly id: string;
  readonly revision?: number | null;
}

/** Corrects a response. */
export async function updateResponse(
  { db, now }: Context,
  input: ResponseCorrection,
): Promise<string> {
  const stored = await lockedAtRevision(db, input);
  const { id } = stored.row;
  if ((await anonymisedAmong(db, [id])).has(id)) {
    throw new UserErrorsThrown(anonymisedError(idPath));
  }
  const { change, move, errors } = correctionOf(stored, input, now);
  throwUserErrors(errors);
  await moveBetweenCounters(db, now, [move]);
  await changeResponse(db, now, stored, change);
  return id;
}

/** Deletes a response with its answers, subtracts it from the rollups and frees its capacity; returns its key. */
export async function deleteResponse(
  { db, now }: Pick<Context, 'db' | 'now'>,
  input: Pick<ResponseCorrection, 'id' | 'revision'>,
): Promise<string> {
  const stored = await lockedAtRevision(db, input);
  const { row, survey } = stored;
  const move = { survey, response: row, before: countersWith(stored), after: [] };
  await moveBetweenCounters(db, now, [move]);
  await removeResponse(db, now, stored);
  if (row.invitationId !== null) await reopenInvitation(db, now, row.invitationId);
  return stored.row.id;
}

/** Locks and reads the response; refused if its revision is not the one that the viewer read. */
async function lockedAtRevision(
  db: WorkspaceDb,
  { id, revision }: Pick<ResponseCorrection, 'id' | 'revision'>,
): Promise<StoredResponse> {
  const stored = await lockedResponse(db, id);
  if (!stored) throw new UserErrorsThrown(notFound(idPath, 'response'));
  if (revision != null && revision !== stored.row.revision) {
    // `revise` throws the user error that every mutation has; with another revision it changes nothing.
    await revise(db, 'SurveyResponse', id, revision, {});
  }
  return stored;
}

/** Tags to add to responses and to remove from them; a tag in both lists is added. */
export interface Tagging {
  readonly ids: readonly string[];
  readonly add?: readonly string[] | null;
  readonly remove?: readonly string[] | null;
}

/** Tags of one response: the bound that `responseUpdate` has, too. */
const mostTags = 50;

function tooManyTags(count: number): UserErrorShape {
  const message = `A response has at most ${mostTags} tags; one would have ${count}.`;
  return invalid('TOO_MANY', ['input', 'add'], message);
}

/** Tags responses and returns their keys. The number of statements does not grow with the responses. */
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
    const staying = before.filter((tag) => !removed.has(tag));
    const tags = [...new Set([...staying, ...(add ?? [])])];
    if (tags.length > mostTags && tags.length > before.length)
      throw new UserErrorsThrown(tooManyTags(tags.length));
    const same = tags.length === before.length && tags.every((tag) => before.includes(tag));
    return same ? [] : [{ id, tags, before, updatedAt: responseTimesOf(survey).storable(now) }];
  });
  if (changed.length > 0) {
    await db.$queryRaw(Prisma.sql`
      UPDATE "SurveyResponse" AS stored
      SET tags = changed.tags, "updatedAt" = changed."updatedAt", revision = stored.revision + 1
      FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
        AS changed (id uuid, tags text[], "updatedAt" timestamptz)
      WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = changed.id
      RETURNING stored.id`);
    const earlier = changed.map(({ id, before }) => [id, { tags: before }] as const);
    await moveCounts(db, now, ['TAGS'], new Map(earlier));
  }
  return keys;
}

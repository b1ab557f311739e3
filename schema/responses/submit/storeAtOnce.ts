import type { UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { type AnsweredSurvey, closedError } from '../../surveys/answeredSurvey.ts';
import { responseTimesOf } from '../moments.ts';
import { callsOf } from './calls.ts';
import type { NewResponse } from './insert.ts';
import { judgeResponse } from './judge.ts';
import { rememberedSurvey } from './rememberedSurveys.ts';
import type { SubmittedResponse } from './submitted.ts';

/** A response that was stored in one statement. */
export interface StoredAtOnce {
  readonly columns: StoredColumns;
  /** That it was screened out, if it was. */
  readonly errors: readonly UserErrorShape[];
}

/**
 * Stores a whole response to a remembered survey, in one statement and together with others of the
 * survey. It only stores: whatever else the answer could be, null is returned, and the transaction of
 * `storeResponses` finds out; also if the statement failed, perhaps because of another response of
 * its batch.
 *
 * @throws if the database was away: the response may be stored or not
 */
export async function storeAtOnce(
  db: WorkspaceDb,
  now: Date,
  surveyKey: string,
  response: SubmittedResponse,
): Promise<StoredAtOnce | null> {
  const open = await rememberedSurvey(db, surveyKey);
  if (!open) return null;
  const { survey, storeTogether, forget } = open;
  const { version, touchpointId, channel } = response;
  const isOfNewest = version == null || version === survey.version;
  // The channel of another touchpoint would have to be read.
  const hasChannel =
    touchpointId == null || touchpointId === survey.touchpointId || channel != null;
  if (!isOfNewest || !hasChannel || closedError(survey, now, [])) return null;
  const moments = responseTimesOf(survey);
  const shared = { channels: new Map(), finished: true, keepsHidden: false, capacity: null };
  const [call] = callsOf(survey, [response], {});
  const judged = call && judgeResponse({ survey, moments, now, ...shared }, call);
  if (!judged?.made) return null;
  const { made, outcome } = judged;
  const inserted = await storeTogether({ db, now, survey, made }).catch((error: unknown) => {
    if (db.$isAway(error)) throw error;
    return null;
  });
  if (inserted === 'SURVEY_CHANGED') forget();
  if (inserted !== 'STORED') return null;
  return { columns: storedColumns(db, survey, made), errors: outcome.errors };
}

type StoredColumns = ReturnType<typeof storedColumns>;

/** The columns of a new response, but those that are JSON: the database orders its keys. */
function storedColumns(
  { $workspaceId: workspaceId }: WorkspaceDb,
  { id: surveyId, version }: AnsweredSurvey,
  { prepared, ended }: NewResponse,
) {
  const { source, writtenAt } = prepared;
  return {
    workspaceId,
    id: prepared.id,
    surveyId,
    version,
    status: ended.status,
    ending: ended.ending,
    screenedBy: ended.screenedBy,
    locale: prepared.locale,
    channel: prepared.channel,
    touchpointId: prepared.touchpointId,
    segmentIds: [],
    reached: prepared.reached,
    tags: prepared.tags,
    day: new Date(`${prepared.day}T00:00:00Z`),
    url: source.url ?? null,
    userAgent: source.userAgent ?? null,
    country: source.country ?? null,
    startedAt: prepared.startedAt,
    completedAt: prepared.completedAt,
    revision: 1,
    createdAt: writtenAt,
    updatedAt: writtenAt,
  };
}

import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { aggregated, contributionsOf } from '../../scores/rollups/contributions.ts';
import type { RollupDelta } from '../../scores/rollups/rollup.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { enqueueRollups } from '../enqueueRollups.ts';
import { responseTimesOf } from '../moments.ts';
import { lockedCapacity } from '../quotas/capacity.ts';
import { type Call, callsOf } from './calls.ts';
import { earlierCalls, repeated } from './earlierCalls.ts';
import { insertResponses, type NewResponse } from './insert.ts';
import { judge } from './judge.ts';
import { failed, type StoredOutcome } from './outcome.ts';
import { countedOf } from './prepare.ts';
import type { SubmittedResponse } from './submitted.ts';
import type { Verb } from './token.ts';

/** How responses are handed in. */
export interface StoreOptions {
  /** SUBMIT, by default: they are complete. START: they are begun, and more answers may come. */
  readonly verb?: Verb;
  /** The call that their keys are of; by default `verb`. */
  readonly keysOf?: Verb;
  /** Why the survey takes no answers (`closedError`): then only retries are answered. */
  readonly closed?: UserErrorShape | null;
  /** Whether answers that the survey's logic hides are kept, and marked; by default they are mistakes. */
  readonly keepsHidden?: boolean;
  /** Whether a key that was used before is found again whatever came with it; by default only with the same. */
  readonly findsAny?: boolean;
}

/**
 * Stores responses of one survey, with their answers, the rows of the retry rule and one task for
 * the rollups: in as many statements for a thousand as for one. Call it in a transaction. Rows stand
 * for themselves: some can fail, and whoever wants all or nothing throws on the first failure.
 *
 * @returns what became of each, in the order they were given
 * @throws TryAgain if somebody else was storing one of the same keys; the door tries again
 */
export async function storeResponses(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  given: readonly SubmittedResponse[],
  options: StoreOptions = {},
): Promise<StoredOutcome[]> {
  const { verb = 'SUBMIT', closed = null, keepsHidden = false, findsAny = false } = options;
  const calls = callsOf(survey, given, options);
  const known = await earlierCalls(db, survey, calls);
  const fresh = calls.filter(({ keyHash }) => !known.has(keyHash));

  const finished = verb === 'SUBMIT';
  const reserves = finished && !closed && fresh.length > 0;
  const capacity = reserves ? await lockedCapacity(db, now, survey) : null;
  if (capacity && survey.maxResponses !== null) {
    // Whoever held the counters until now may have been the first try of one of these calls.
    for (const [key, call] of await earlierCalls(db, survey, calls)) known.set(key, call);
  }

  const channels = await channelsOf(db, survey, fresh);
  const moments = responseTimesOf(survey);
  const judgement = { survey, moments, now, channels, finished, keepsHidden, capacity };
  const made: NewResponse[] = [];
  const outcomes = calls.map((call) => {
    const earlier = known.get(call.keyHash);
    if (earlier) return repeated(call, earlier, findsAny);
    const judged = closed ? null : judge(judgement, call);
    if (judged?.made) made.push(judged.made);
    const outcome = judged?.outcome ?? failed(closed ? [closed] : []);
    // What was not stored is no response that a later row could be the same as.
    if (findsAny && outcome.outcome === 'FAILED') return outcome;
    const { argumentsHash, response } = call;
    known.set(call.keyHash, { ...outcome, argumentsHash, path: response.path });
    return outcome;
  });

  await capacity?.write();
  if (made.length === 0) return outcomes;
  const inserted = await insertResponses(db, survey, made);
  // Somebody else was faster, with one of the keys, a cap or a version, and has committed by now.
  if (inserted < made.length) throw new TryAgain();
  await enqueueRollups(db, now, survey, deltasOf(survey, made));
  return outcomes;
}

/** Channels of the touchpoints that responses name without saying how they came; none is read in vain. */
async function channelsOf(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  calls: readonly Call[],
): Promise<Map<string, Channel>> {
  const asked = calls.flatMap(({ response: { channel, touchpointId } }) =>
    channel == null && touchpointId != null && touchpointId !== survey.touchpointId
      ? [touchpointId]
      : [],
  );
  if (asked.length === 0) return new Map();
  const found = await db.touchpoint.findMany({
    where: { id: { in: [...new Set(asked)] } },
    select: { id: true, channel: true },
  });
  return new Map(found.map(({ id, channel }) => [id, channel]));
}

/** What new responses change of the rollups. */
function deltasOf(survey: AnsweredSurvey, made: readonly NewResponse[]): RollupDelta[] {
  const { questions } = survey.atVersion;
  const deltas: RollupDelta[] = [];
  // One at a time: a thousand responses have more than can be handed on as arguments.
  for (const { prepared, ended } of made) {
    const counted = countedOf(survey, prepared, ended);
    for (const delta of contributionsOf(counted, (key) => questions.get(key))) deltas.push(delta);
  }
  return aggregated(deltas);
}

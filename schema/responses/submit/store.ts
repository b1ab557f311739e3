import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import { aggregated, contributionsOf } from '../../scores/rollups/contributions.ts';
import { type RollupDelta, rollupTopic } from '../../scores/rollups/rollup.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { capKey } from '../../surveys/quotas/counters.ts';
import { quotasMet } from '../../surveys/quotas/quotas.ts';
import { judgedAt, responseTimesOf } from '../moments.ts';
import { capError, heldPlaces, type Places } from '../quotas/places.ts';
import { type Call, callsOf } from './calls.ts';
import { endErrors, endOf, shutOut, unended } from './ended.ts';
import { insertResponses, type NewResponse } from './insert.ts';
import { countedOf, prepare } from './prepare.ts';
import type { SubmittedResponse } from './submitted.ts';
import type { Verb } from './token.ts';

/** What became of one response that was handed in. */
export interface StoredOutcome {
  /** UNCHANGED: its key was used before with the same arguments, and that response is found again. */
  readonly outcome: 'CREATED' | 'UNCHANGED' | 'FAILED';
  /** Null if it failed, or was deleted since. */
  readonly responseId: string | null;
  /** Why it failed; or, of a response that is kept, that it was screened out or met a full quota. */
  readonly errors: readonly UserErrorShape[];
}

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
  const wanted = closed ? 0 : fresh.length;
  const places = await placesFor(db, now, survey, verb, wanted);
  if (places && survey.maxResponses !== null) {
    // Whoever held the counters until now may have been the first try of one of these calls.
    for (const [key, call] of await earlierCalls(db, survey, calls)) known.set(key, call);
  }
  const batch = new Batch({ survey, verb, now, places, keepsHidden });
  const channels = await channelsOf(db, survey, fresh);
  const outcomes = calls.map((call) => {
    const path = [...call.response.path, 'submissionKey'];
    const earlier = known.get(call.keyHash);
    if (earlier) return repeated(call, earlier, path, findsAny);
    const outcome = closed ? failed([closed]) : batch.add(call, channels);
    // What was not stored is no response that a later row could be the same as.
    if (findsAny && outcome.outcome === 'FAILED') return outcome;
    const { argumentsHash } = call;
    known.set(call.keyHash, { ...outcome, argumentsHash, path: call.response.path });
    return outcome;
  });
  await batch.write(db);
  return outcomes;
}

interface EarlierCall {
  /** Null once its response was deleted. */
  readonly argumentsHash: string | null;
  readonly responseId: string | null;
  readonly errors: readonly UserErrorShape[];
  /** Where it stood, for its errors to be told at the place of the later one. */
  readonly path: InputPath;
}

/** What calls with the same keys have done before. */
async function earlierCalls(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  calls: readonly Call[],
): Promise<Map<string, EarlierCall>> {
  const found = await db.responseSubmission.findMany({
    where: { surveyId: survey.id, keyHash: { in: calls.map(({ keyHash }) => keyHash) } },
    select: {
      keyHash: true,
      argumentsHash: true,
      responseId: true,
      response: { select: { status: true, ending: true, screenedBy: true } },
    },
  });
  return new Map(
    found.map(({ keyHash, response, ...call }) => [
      keyHash,
      { ...call, path: [], errors: response ? endErrors(survey, response, []) : [] },
    ]),
  );
}

function failed(errors: readonly UserErrorShape[]): StoredOutcome {
  return { outcome: 'FAILED', responseId: null, errors };
}

/** The outcome of a call whose key was used before. */
function repeated(
  call: Call,
  earlier: EarlierCall,
  path: InputPath,
  findsAny: boolean,
): StoredOutcome {
  const { argumentsHash, responseId, errors } = earlier;
  if (argumentsHash === null) return { outcome: 'UNCHANGED', responseId: null, errors: [] };
  if (!findsAny && argumentsHash !== call.argumentsHash) return failed([keyReused(path)]);
  const told = errors.map((error) => {
    const isBelow = earlier.path.every((part, depth) => part === error.path[depth]);
    if (!isBelow) return error;
    return { ...error, path: [...call.response.path, ...error.path.slice(earlier.path.length)] };
  });
  return { outcome: responseId === null ? 'FAILED' : 'UNCHANGED', responseId, errors: told };
}

/** A submission key was used before, with other arguments. */
export function keyReused(path: InputPath): UserErrorShape {
  return {
    type: 'IdempotencyKeyReusedError',
    code: 'IDEMPOTENCY_KEY_REUSED',
    path,
    message: 'This key was used before with other arguments. Use a new one for another response.',
  };
}

async function placesFor(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  verb: Verb,
  count: number,
): Promise<Places | null> {
  return verb === 'SUBMIT' && count > 0 ? heldPlaces(db, now, survey) : null;
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

interface BatchOptions {
  readonly survey: AnsweredSurvey;
  readonly verb: Verb;
  readonly now: Date;
  readonly places: Places | null;
  readonly keepsHidden: boolean;
}

/** New responses on their way to be stored together. */
class Batch {
  readonly #options: BatchOptions;
  readonly #moments: ReturnType<typeof responseTimesOf>;
  readonly #made: NewResponse[] = [];
  readonly #deltas: RollupDelta[] = [];

  constructor(options: BatchOptions) {
    this.#options = options;
    this.#moments = responseTimesOf(options.survey);
  }

  add(
    { response, keyHash, argumentsHash }: Call,
    channels: ReadonlyMap<string, Channel>,
  ): StoredOutcome {
    const { survey, verb, now, keepsHidden } = this.#options;
    const finished = verb === 'SUBMIT';
    const call = { survey, moments: this.#moments, channels, now, finished, keepsHidden };
    const prepared = prepare(call, response);
    if (isRefused(prepared)) return failed(prepared);
    let ended = finished ? endOf(prepared.assessed) : unended;
    const full = this.#full(prepared, ended.status);
    if (full === capKey) return failed([capError(response.path)]);
    if (full !== null) ended = shutOut(survey, full);
    this.#made.push({ prepared, ended, keyHash, argumentsHash });
    for (const delta of contributionsOf(countedOf(survey, prepared, ended), (key) =>
      survey.atVersion.questions.get(key),
    )) {
      this.#deltas.push(delta);
    }
    const errors = endErrors(survey, ended, response.path);
    return { outcome: 'CREATED', responseId: prepared.id, errors };
  }

  /** What has no place left for a response; it takes its places if there are. */
  #full(prepared: Parameters<typeof countedOf>[1], status: string): string | null {
    const { survey, places } = this.#options;
    const { newest, maxResponses, counters } = survey;
    if (status === 'PARTIAL') {
      const taken = counters.find(({ key }) => key === capKey)?.count ?? 0;
      return maxResponses !== null && taken >= maxResponses ? capKey : null;
    }
    if (status !== 'COMPLETED' || !places) return null;
    const { assessed, hiddenFields, day } = prepared;
    const met = quotasMet(newest.compiled, {
      answers: assessed.values,
      variables: assessed.flow.variables,
      hiddenFields,
      judgedAt: judgedAt(survey, { ...prepared, day: new Date(`${day}T00:00:00Z`) }),
    });
    return places.take(met, prepared);
  }

  async write(db: WorkspaceDb): Promise<void> {
    const { survey, now, places } = this.#options;
    await places?.write();
    if (this.#made.length === 0) return;
    const inserted = await insertResponses(db, survey, this.#made);
    // Somebody else was faster, with one of the keys, a cap or a version, and has committed by now.
    if (inserted < this.#made.length) throw new TryAgain();
    await enqueueRollups(db, now, survey, aggregated(this.#deltas));
  }
}

function isRefused(prepared: ReturnType<typeof prepare>): prepared is readonly UserErrorShape[] {
  return Array.isArray(prepared);
}

/** Deltas of one task, some two megabytes: a thousand old responses can make a hundred times as many. */
const deltasOfTask = 10_000;

/** Hands a change of the rollups to the worker, in the transaction that makes it. */
export async function enqueueRollups(
  db: WorkspaceDb,
  now: Date,
  { id, anonymous }: Pick<AnsweredSurvey, 'id' | 'anonymous'>,
  deltas: readonly RollupDelta[],
): Promise<void> {
  const tasks: Task[] = [];
  for (let from = 0; from < deltas.length; from += deltasOfTask) {
    const payload = deltas.slice(from, from + deltasOfTask);
    tasks.push({ topic: rollupTopic, subjectId: id, payload, timeless: anonymous });
  }
  await enqueue(db, now, tasks);
}

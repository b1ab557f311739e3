import type { Channel } from '../../../prisma/generated/client/enums.ts';
import type { CustomerKeyShape } from '../../customers/customerKey.ts';
import { linksOf } from '../../customers/match/links.ts';
import { followResponses } from '../../invitations/answered.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Task } from '../../outbox/outbox.ts';
import { contributionsOfAll } from '../../scores/rollups/contributions.ts';
import type { RollupDelta } from '../../scores/rollups/rollup.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import {
  customerKeyIn,
  customerNamedBy,
  keyTextIn,
} from '../../surveys/customerKey/customerKeySource.ts';
import { asKnown } from '../../surveys/quotas/counters.ts';
import { moveCounts } from '../breakdowns/moveCounts.ts';
import { erasedResponses } from '../customers/erasedResponses.ts';
import { linkTasks } from '../customers/linkTasks.ts';
import { attributesOfCustomers } from '../customers/takeAttributes.ts';
import { rollupTasks } from '../enqueueRollups.ts';
import { responseTimesOf } from '../moments.ts';
import { lockedCapacity } from '../quotas/capacity.ts';
import { type Call, callsOf } from './calls.ts';
import { earlierCalls, repeated } from './earlierCalls.ts';
import { insertResponses, type NewResponse, type OwnLink } from './insert.ts';
import { begunBefore } from './invited.ts';
import { judgeResponse } from './judge.ts';
import { failed, type StoredOutcome } from './outcome.ts';
import { countedOf, type PreparedResponse } from './prepare.ts';
import type { SubmittedResponse } from './submitted.ts';
import type { Verb } from './token.ts';

/** How responses are stored. */
export interface StoreOptions {
  /** SUBMIT, by default: they are complete. START: more answers may follow. */
  readonly verb?: Verb;
  /** The verb that their submission keys belong to; by default `verb`. */
  readonly keysOf?: Verb;
  /** Why the survey takes no answers (`closedError`): then only retries find their responses. */
  readonly closed?: UserErrorShape | null;
  /** Whether answers that the survey's logic hides are stored as `hiddenByLogic`; by default they are user errors. */
  readonly keepsHidden?: boolean;
  /**
   * Whether they are of the past, and start nothing. Their customers are found at once; those of
   * others, for which someone waits, by a task.
   */
  readonly isHistory?: boolean;
  /** Whether a used key finds its response with other arguments, too; by default only with the same. */
  readonly findsAny?: boolean;
}

/**
 * Stores responses of one survey, with their answers, the hashes of their keys and tasks for the
 * rollups. The number of statements does not grow with the responses. Call it in a transaction. Some
 * responses can fail while others are stored; to store all or none, throw if one has failed.
 *
 * @returns the outcome of each, in the order of the input
 * @throws TryAgain if another transaction stored one of the same keys meanwhile; the call is retried
 */
export async function storeResponses(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  input: readonly SubmittedResponse[],
  options: StoreOptions = {},
): Promise<StoredOutcome[]> {
  const {
    verb = 'SUBMIT',
    closed = null,
    keepsHidden = false,
    findsAny = false,
    isHistory = false,
  } = options;
  const calls = callsOf(survey, input, options);
  const known = await earlierCalls(db, survey, calls);
  const fresh = calls.filter(({ keyHash }) => !known.has(keyHash));

  const finished = verb === 'SUBMIT';
  const reserves = finished && !closed && fresh.length > 0;
  const capacity = reserves ? await lockedCapacity(db, now, survey) : null;
  if (capacity && survey.maxResponses !== null) {
    // The transaction that had locked the counters may have been the first try of one of these calls.
    for (const [key, call] of await earlierCalls(db, survey, calls)) known.set(key, call);
  }

  const asked = fresh.map(({ response }) => response);
  const erased = await erasedResponses(db, survey, asked, findsAny);
  const channels = await channelsOf(db, survey, fresh);
  const moments = responseTimesOf(survey);
  const judgement = { survey, moments, now, channels, finished, keepsHidden, capacity };
  const made: NewResponse[] = [];
  const begun = new Set<string>();
  const outcomes = calls.map((call) => {
    const earlier = known.get(call.keyHash);
    if (earlier) return repeated(call, earlier, findsAny);
    const before = begunBefore(call.response, verb, begun, now);
    if (before) return before;
    const ofErased = erased.get(call.response);
    if (ofErased) return failed([ofErased]);
    const judged = closed ? null : judgeResponse(judgement, call);
    if (judged?.made) {
      made.push(judged.made);
      if (call.response.invited) begun.add(call.response.invited.id);
    }
    const outcome = judged?.outcome ?? failed(closed ? [closed] : []);
    // A row that was not stored is not a response that a later row could be a retry of.
    if (findsAny && outcome.outcome === 'FAILED') return outcome;
    const { responseId, errors } = outcome;
    const { argumentsHash, response } = call;
    known.set(call.keyHash, { responseId, errors, argumentsHash, path: response.path });
    return outcome;
  });

  await capacity?.write();
  if (made.length === 0) return outcomes;
  const links = await ownLinks(db, now, survey, namedIn(survey, made, isHistory));
  const inserted = await insertResponses(db, now, {
    ...{ survey, made, links },
    asRead: asKnown(db, survey),
    tasks: isHistory ? countingTasks(survey, made, links) : tasksOf(survey, made, links),
    isHistory,
  });
  // Another transaction was faster, with one of the keys, a cap or a version, and has committed.
  if (inserted !== 'STORED') throw new TryAgain();
  if (survey.breakdowns.some(({ source }) => source === 'SEGMENTS')) {
    const before = [...links.keys()].map((id) => [id, { segmentIds: [] }] as const);
    await moveCounts(db, now, ['SEGMENTS'], new Map(before));
  }
  await followResponses(
    db,
    now,
    made.flatMap(({ prepared, ended }) =>
      prepared.invitation === null
        ? []
        : [
            {
              invitation: prepared.invitation,
              status: ended.status,
              isAnswered: prepared.assessed.answers.size > 0,
            },
          ],
    ),
  );
  return outcomes;
}

/** Channels by touchpoint, of the touchpoints that responses name without a channel of their own. */
async function channelsOf(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  calls: readonly Call[],
): Promise<Map<string, Channel>> {
  const needed = calls.flatMap(({ response: { channel, touchpointId } }) =>
    channel == null && touchpointId != null && touchpointId !== survey.touchpointId
      ? [touchpointId]
      : [],
  );
  if (needed.length === 0) return new Map();
  const found = await db.touchpoint.findMany({
    where: { id: { in: [...new Set(needed)] } },
    select: { id: true, channel: true },
  });
  return new Map(found.map(({ id, channel }) => [id, channel]));
}

/** The customer that a new response names. */
interface Named {
  readonly id: string;
  readonly customer: CustomerKeyShape;
  readonly byKey: boolean;
}

/** The customers that new responses came with, and those of the past by the survey's customer key, too. */
function namedIn(
  { anonymous, customerKey }: AnsweredSurvey,
  made: readonly NewResponse[],
  isHistory: boolean,
): Named[] {
  const source = isHistory && !anonymous ? customerKeyIn(customerKey) : null;
  return made.flatMap(({ prepared }): Named[] => {
    const { id, customer: own } = prepared;
    const { hiddenFields, answerTo } = keyValuesOf(prepared);
    const text = !own && source && keyTextIn(source, hiddenFields, answerTo);
    const customer = text ? customerNamedBy(source, text) : own;
    return customer ? [{ id, customer, byKey: !own }] : [];
  });
}

/** The customers of new responses that name one, by the keys of the responses. */
async function ownLinks(
  db: WorkspaceDb,
  now: Date,
  survey: AnsweredSurvey,
  named: readonly Named[],
): Promise<Map<string, OwnLink>> {
  const linkOf = await linksOf(
    { db, now },
    named.map(({ customer }) => customer),
  );
  const links = named.map(({ id, customer, byKey }) => {
    const link = linkOf(customer);
    return { id, link: { ...link, identifiedByKey: byKey && link.identifierId !== null } };
  });
  const isByAttributes = survey.breakdowns.some(({ source }) => source === 'ATTRIBUTE');
  const customers = isByAttributes ? links.flatMap(({ link }) => link.customerId ?? []) : [];
  const attributesOf = await attributesOfCustomers(db, survey.id, customers);
  return new Map(
    links.map(({ id, link }) => {
      const attributes = attributesOf.get(link.customerId ?? '') ?? null;
      return [id, { ...link, attributes }];
    }),
  );
}

/** What new responses leave to the worker: counting them, and finding their customers. */
export function tasksOf(
  survey: AnsweredSurvey,
  made: readonly NewResponse[],
  links: ReadonlyMap<string, OwnLink> = new Map(),
): Task[] {
  const values = made.map(({ prepared }) => ({ ...keyValuesOf(prepared), before: null }));
  return [...countingTasks(survey, made, links), ...linkTasks(survey, values)];
}

/** The tasks that count new responses. */
function countingTasks(
  survey: AnsweredSurvey,
  made: readonly NewResponse[],
  links: ReadonlyMap<string, OwnLink>,
): Task[] {
  return rollupTasks(survey, deltasOf(survey, made, links));
}

/** What a customer key reads of a new response. */
function keyValuesOf({ id, hiddenFields, assessed }: PreparedResponse) {
  const answerTo = (question: string) => assessed.answers.get(question)?.value;
  return { id, hiddenFields, answerTo };
}

/** The deltas of the rollups that new responses make together. */
function deltasOf(
  survey: AnsweredSurvey,
  made: readonly NewResponse[],
  links: ReadonlyMap<string, OwnLink>,
): RollupDelta[] {
  const { questions } = survey.atVersion;
  const counted = made.map(({ prepared, ended }) => {
    const { attributes = null } = links.get(prepared.id) ?? {};
    return countedOf(survey, prepared, ended, attributes);
  });
  return contributionsOfAll(counted, (key) => questions.get(key));
}

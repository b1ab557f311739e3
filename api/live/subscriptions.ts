import {
  createSourceEventStream,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { Logger } from 'pino';
import { beginAfter } from '../../schema/changes/subscribed.ts';
import { isChangeType } from '../../schema/changes/types.ts';
import { refusal, unauthenticated } from '../../schema/kernel/errors.ts';
import type { LiveEvent, LiveRequest } from '../../schema/kernel/live.ts';
import { replyOf } from '../answer.ts';
import type { Authentication, Authenticator, Credentials } from '../auth/authenticate.ts';
import { contextOf } from '../context.ts';
import type { Database } from '../database/open.ts';
import { reading } from '../database/reading.ts';
import type { Exchange } from '../exchange.ts';
import { execution } from '../execution.ts';
import { refuseCostly } from '../protection/limits.ts';
import { logFailure } from '../protection/logFailure.ts';
import { factsOf } from '../protection/operationFacts.ts';
import { refuseOutOfReach } from '../protection/reach.ts';
import { refuseConditionalField } from './conditionalField.ts';
import { Feeds } from './feeds.ts';
import { type SubscriptionOperation, streamGroup } from './group.ts';
import { OpenStreams } from './openStreams.ts';
import type { LiveConfig } from './settings.ts';
import { SharedAnswers, type WrittenAnswer } from './sharedAnswers.ts';
import { StreamCut, streamedAnswers } from './stream.ts';

export interface SubscriptionOptions extends LiveConfig {
  readonly database: Database;
  readonly log: Logger;
  readonly schema: GraphQLSchema;
  readonly authenticator: Pick<Authenticator, 'authenticate'>;
  readonly costBudget: number;
  /** Days for which changes are stored. */
  readonly changeDays: number;
  /** Milliseconds between two looks for what other processes have numbered. */
  readonly workerPoll: number;
}

/** The subscriptions of a server. */
export interface Subscriptions {
  /** Begins one: its answers as they come, or why there are none. */
  begin(
    operation: SubscriptionOperation,
    exchange: Exchange,
    credentials: Credentials,
  ): Promise<ExecutionResult | AsyncIterable<unknown>>;
  /** How many are open. */
  readonly count: number;
  /** Cuts all of them, and begins none any more. */
  stop(): void;
}

const dayMs = 86_400_000;

export function subscriptionsOf(options: SubscriptionOptions): Subscriptions {
  const { schema, database, log, costBudget, workerPoll: pollMs } = options;
  const stored = options.changeDays * dayMs;
  const execute = execution(schema);
  const feeds = new Feeds({ database, log, pollMs, stored });
  const streams = new OpenStreams(options.authenticator, options);
  const groups = new Map<string, { readonly answers: SharedAnswers; streams: number }>();
  const deafen = database.onKeyChange(() => void streams.check());
  let stopped = false;

  /** The answers that a stream shares with those that are like it. */
  const join = (name: string, make: () => SharedAnswers) => {
    const group = groups.get(name) ?? { answers: make(), streams: 0 };
    groups.set(name, group);
    group.streams += 1;
    const leave = () => {
      group.streams -= 1;
      if (group.streams === 0) groups.delete(name);
    };
    return { answers: group.answers, leave };
  };

  /** The text of the answer to an event. Events of one turn have one context, and are read together. */
  const answering = (operation: SubscriptionOperation, exchange: Exchange) => {
    let turn: ReturnType<typeof contextOf> | null = null;
    const contextOfTurn = () => {
      turn ??= contextOf(exchange, null);
      queueMicrotask(() => {
        turn = null;
      });
      return turn;
    };
    return (event: LiveEvent): Promise<string> =>
      reading.run(true, async () => {
        const args = { ...operation, contextValue: contextOfTurn(), rootValue: event };
        const { data, errors } = replyOf(await execute(args), { ...exchange, cost: null }, schema);
        // Sent without its row, the event would count as seen. Its clients come again for it.
        if (errors?.some(({ extensions }) => extensions.code === 'UNAVAILABLE')) {
          throw new StreamCut();
        }
        return JSON.stringify({ data, errors });
      });
  };

  const open = async (
    { types, after, opening, seen }: LiveRequest,
    operation: SubscriptionOperation,
    { exchange, authentication, credentials }: Opening,
  ): Promise<AsyncIterable<unknown>> => {
    if (stopped) throw refusal('UNAVAILABLE', 'The server is stopping. Try again.');
    const { workspaceId } = authentication;
    const stream = streams.open(authentication, credentials);
    exchange.stream = stream;
    try {
      const followed = types.filter(isChangeType);
      const db = database.workspace(workspaceId);
      const { from, latest } = await reading.run(false, () =>
        beginAfter(db, db.$now(), { types: followed, after, stored }),
      );
      const tail = feeds.join(workspaceId, stream, { latest, types: followed });
      const { answers, leave } = join(
        streamGroup(authentication, operation),
        () => new SharedAnswers(answering(operation, exchange), seen),
      );
      stream.onEnd(leave);
      const sent = streamedAnswers({
        ...{ stream, tail, answers, from, opening },
        types: new Set(types),
      });
      return ended(sent, exchange);
    } catch (error) {
      stream.close();
      throw error;
    }
  };

  /** The answers of a stream with the error that it ends with. */
  async function* ended(
    answers: AsyncGenerator<WrittenAnswer, void, void>,
    exchange: Exchange,
  ): AsyncGenerator<unknown, void, void> {
    const { stream } = exchange;
    try {
      yield* answers;
      const error = stream?.lastError();
      if (error) yield replyOf({ errors: [error] }, exchange, schema);
    } catch (error) {
      if (error instanceof GraphQLError) {
        yield replyOf({ errors: [error] }, exchange, schema);
      } else {
        // Yoga would send what it says, and then `complete`.
        if (!(error instanceof StreamCut)) logFailure(error, exchange.log);
        stream?.cut();
      }
    } finally {
      stream?.close();
    }
  }

  return {
    get count() {
      return streams.count;
    },
    begin: async (operation, exchange, credentials) => {
      const { authentication } = exchange;
      refuseCostly({ schema, ...operation }, exchange, costBudget);
      if (!authentication) {
        throw unauthenticated(
          'A subscription needs a key. Send one as the header "Authorization: Bearer cxg_sk_…".',
        );
      }
      const facts = factsOf(schema, operation.document, operation.operationName);
      // Each event would have the same error.
      if (facts) refuseOutOfReach(facts.neededScopes, authentication.viewer);
      refuseConditionalField(operation);
      const opening = { exchange, authentication, credentials };
      const ctx = {
        ...contextOf(exchange, null),
        live: (request: LiveRequest) => open(request, operation, opening),
      };
      return createSourceEventStream({ schema, ...operation, contextValue: ctx });
    },
    stop: () => {
      stopped = true;
      deafen();
      feeds.stop();
      streams.cut();
    },
  };
}

/** Who opens a stream. */
interface Opening {
  readonly exchange: Exchange;
  readonly authentication: Authentication;
  readonly credentials: Credentials;
}

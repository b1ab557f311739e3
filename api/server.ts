import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { admission } from './admission.ts';
import { createAuthenticator } from './auth/authenticate.ts';
import type { Config } from './config.ts';
import { type ConnectionsEnding, connectionsOf } from './connections.ts';
import { preflightHeaders, setAnswerHeaders } from './cors.ts';
import type { Database } from './database/open.ts';
import { readyWithin } from './database/readiness.ts';
import { beginExchange, type Exchange } from './exchange.ts';
import type { Explorer } from './graphiql.ts';
import { graphqlEndpoint } from './graphql.ts';
import { listen, serverOptions, timeouts } from './listen.ts';
import { sendStream } from './live/sendStream.ts';
import type { LiveConfig } from './live/settings.ts';
import { subscriptionsOf } from './live/subscriptions.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { BodyRefused, readBody } from './protection/body.ts';
import { retryAfterSeconds } from './protection/errors.ts';
import { describeFailure } from './protection/failures.ts';
import { requestGates } from './protection/gates.ts';
import { logFailure } from './protection/logFailure.ts';
import { rateLimit } from './protection/rateLimit.ts';
import { limitReceiving, limitRest } from './protection/receiving.ts';
import { isUtf8Url } from './protection/utf8.ts';
import { logRequest, pathOf, quietPaths } from './requestLog.ts';
import { eventsPath, eventsRoute } from './routes/events.ts';
import { fileRoutes, isFilePath } from './routes/files.ts';
import { graphiqlKeyPath } from './routes/graphiqlKey.ts';
import { isLinkPath, preferencesRoute } from './routes/preferences.ts';
import { RouteRefused } from './routes/refused.ts';
import {
  addHeaders,
  refuseEarly,
  refuseExcess,
  refuseUnanswered,
  send,
  sendRefusal,
} from './send.ts';
import { handlers } from './worker/handlers.ts';

export interface ServerOptions {
  readonly config: Pick<
    Config,
    | 'host'
    | 'port'
    | 'adminKey'
    | 'bodyLimit'
    | 'importLimit'
    | 'costBudget'
    | 'rateLimitKey'
    | 'rateLimitAddress'
    | 'trustProxy'
    | 'maxConnections'
    | 'changeDays'
    | 'workerPoll'
    | keyof LiveConfig
  >;
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly log: Logger;
  /** Null: no GraphiQL. */
  readonly explorer: Explorer | null;
  /** The clock by which a checked key is remembered, in milliseconds; by default that of the process. */
  readonly elapsed?: () => number;
}

export interface RunningServer {
  /** `http://127.0.0.1:4000`, without a path. */
  readonly url: string;
  /** What `/metrics` shows; a worker beside the server counts into it. */
  readonly metrics: Metrics;
  /**
   * Says on `/readyz` that the server stops, takes requests for `delay` more, closes the port, lets
   * requests under way finish within the grace, and resolves when it needs the database no more.
   * It leaves the database open. By default there is no delay, and idle connections end at once.
   */
  stop(times?: StopTimes): Promise<void>;
}

/** Milliseconds. */
export interface StopTimes extends ConnectionsEnding {
  /** Between the first 503 of `/readyz` and the closed port. */
  readonly delay: number;
}

/** Milliseconds and bytes in which the rest of a request is read that was answered early. */
const rest = { time: 5_000, bytes: 10_000_000 };

/** Milliseconds after which a database that does not answer counts as away. */
const readinessLimit = 2_000;

/** Why `/readyz` answers 503. */
const unready = {
  stopping: 'The server is stopping.',
  away: 'The database does not answer.',
  unwritable: 'The database takes no changes: it is read-only (a standby?), or its disk is full.',
} as const;

/** Listens, and resolves when the server answers requests. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, database, log } = options;
  const limit = rateLimit({ perKey: config.rateLimitKey, perAddress: config.rateLimitAddress });
  const authenticator = createAuthenticator(database, {
    adminKey: config.adminKey,
    elapsed: options.elapsed,
    onLostUse: (error) =>
      log.warn({ failure: describeFailure(error) }, 'lastUsedAt was not written'),
  });
  const gates = requestGates();
  const subscriptions = subscriptionsOf({ ...options, ...config, authenticator });
  const endpoint = graphqlEndpoint({
    schema: options.schema,
    authenticator,
    costBudget: config.costBudget,
    rateLimit: limit,
    gates,
    subscriptions,
  });
  const files = fileRoutes({ authenticator, importLimit: config.importLimit });
  const events = eventsRoute({
    schema: options.schema,
    authenticator,
    gates,
    bodyLimit: config.bodyLimit,
  });
  const preferences = preferencesRoute({ database, gates });
  const admit = admission({ authenticator, rateLimit: limit, gates });
  const metrics = createMetrics(
    database.platform,
    handlers.map(({ topic }) => topic),
    () => subscriptions.count,
  );
  let stopping = false;

  async function graphql(request: IncomingMessage, response: ServerResponse, exchange: Exchange) {
    const { method = 'GET', headers } = request;
    if (method === 'OPTIONS') return answerPreflight(request, response);
    if (!isUtf8Url(request.url ?? '')) {
      const message = 'The URL is not UTF-8: its parameters are percent-encoded, as %C3%BC for ü.';
      return sendRefusal(response, exchange, 400, 'BAD_USER_INPUT', message);
    }
    if (options.explorer?.wantedBy(request)) return options.explorer.answer(request, response);
    const refused = await admit(request, response, exchange);
    if (refused) return refuseEarly(response, exchange, refused);
    const body = method === 'POST' ? await readBody(request, config.bodyLimit) : null;
    const forwarded = {
      url: `http://localhost${request.url}`,
      method,
      headers: singleHeaders(headers),
      body,
    };
    const answer = await endpoint(forwarded, exchange);
    setAnswerHeaders(response, headers.origin, exchange.authentication?.allowedOrigins ?? null);
    if ('stream' in answer) {
      metrics.observe(exchange, secondsOf(exchange));
      return sendStream(response, answer, exchange);
    }
    if (answer.text === '') return refuseUnanswered(request, response, exchange, answer);
    send(response, answer.status, answer.headers, answer.text);
  }

  async function readyz(response: ServerResponse, exchange: Exchange) {
    const state = stopping ? 'stopping' : await readyWithin(readinessLimit, database.ready());
    if (state === 'ready') {
      return send(response, 200, { 'content-type': 'text/plain' }, 'ready\n');
    }
    response.setHeader('retry-after', String(retryAfterSeconds));
    sendRefusal(response, exchange, 503, 'UNAVAILABLE', unready[state]);
  }

  async function route(request: IncomingMessage, response: ServerResponse, exchange: Exchange) {
    const path = pathOf(request);
    if (isFilePath(path)) {
      const refused = await admit(request, response, exchange);
      if (refused) return refuseEarly(response, exchange, refused);
      return files(path, request, response, exchange);
    }
    limitReceiving(request, response, timeouts.request);
    if (path === '/graphql') return graphql(request, response, exchange);
    if (path === eventsPath) {
      const refused = request.method === 'POST' && (await admit(request, response, exchange));
      if (refused) return refuseEarly(response, exchange, refused);
      return events(request, response, exchange);
    }
    if (isLinkPath(path)) {
      const refused = await admit(request, response, exchange);
      if (refused) return refuseEarly(response, exchange, refused);
      return preferences(request, response, exchange);
    }
    if (path === graphiqlKeyPath && options.explorer?.signIn) {
      return options.explorer.signIn(request, response);
    }
    // A page that has the wrong path may read which one is right.
    if (request.method === 'OPTIONS') return answerPreflight(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuseElsewhere(request, response, exchange);
    }
    if (path === '/' && options.explorer?.wantedBy(request)) {
      response.writeHead(302, { location: '/graphql' }).end();
      return;
    }
    if (path === '/livez') return send(response, 200, { 'content-type': 'text/plain' }, 'alive\n');
    if (path === '/readyz') return readyz(response, exchange);
    if (path === '/metrics') {
      return send(response, 200, { 'content-type': metrics.contentType }, await metrics.text());
    }
    refuseElsewhere(request, response, exchange);
  }

  const server = createServer(serverOptions, async (request, response) => {
    const taken = connections.take(request, response);
    if (taken === 'TOO_LATE') return void request.resume();
    const exchange = beginExchange(request, log, config.trustProxy);
    response.setHeader('x-request-id', exchange.requestId);
    limitRest(request, response, rest);
    response.once('close', () => {
      logRequest(log, request, response, exchange);
      // The time of a stream was that until it began.
      if (pathOf(request) === '/graphql' && !exchange.stream) {
        metrics.observe(exchange, secondsOf(exchange));
      }
    });
    try {
      if (taken === 'EXCESS' && !quietPaths.has(pathOf(request))) refuseExcess(response, exchange);
      else await route(request, response, exchange);
    } catch (error) {
      if (response.headersSent) {
        logFailure(error, exchange.log);
        return void response.destroy();
      }
      if (error instanceof BodyRefused) {
        return sendRefusal(response, exchange, error.status, 'BAD_USER_INPUT', error.message);
      }
      if (error instanceof RouteRefused) {
        addHeaders(response, error.headers);
        const { status, code, message, details } = error;
        return sendRefusal(response, exchange, status, code, message, details);
      }
      exchange.log.error({ failure: describeFailure(error) }, 'A request failed');
      sendRefusal(response, exchange, 500, 'INTERNAL', 'Something went wrong on our side.');
    }
  });
  const connections = connectionsOf(server, { max: config.maxConnections, log });
  const url = await listen(server, config.host, config.port);

  return {
    url,
    metrics,
    stop: async ({ delay, ...ending } = { delay: 0, idle: 0, grace: 10_000 }) => {
      stopping = true;
      if (delay > 0) await sleep(delay);
      subscriptions.stop();
      await connections.end(ending);
      await authenticator.settle();
    },
  };
}

function secondsOf({ startedAt }: Exchange): number {
  return (performance.now() - startedAt) / 1000;
}

function answerPreflight({ headers }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, preflightHeaders(headers.origin ?? '*')).end();
}

/** Refuses a path that does not exist. Any page may read that: it says nothing of a workspace. */
function refuseElsewhere(
  { headers }: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
): void {
  setAnswerHeaders(response, headers.origin, null);
  sendRefusal(response, exchange, 404, 'BAD_USER_INPUT', 'GraphQL is at /graphql.');
}

function singleHeaders(headers: IncomingMessage['headers']): Record<string, string> {
  const single: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    single[name] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return single;
}

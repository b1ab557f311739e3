import type { IncomingMessage, ServerResponse } from 'node:http';
import { type GraphQLSchema, isInputType } from 'graphql';
import { unauthenticated } from '../../schema/kernel/errors.ts';
import { requireScope } from '../../schema/kernel/scope.ts';
import type { Authenticator } from '../auth/authenticate.ts';
import { contextOf } from '../context.ts';
import { preflightHeaders, setAnswerHeaders } from '../cors.ts';
import type { Exchange } from '../exchange.ts';
import { BodyRefused, readBytes } from '../protection/body.ts';
import type { Gates } from '../protection/gates.ts';
import { logFailure } from '../protection/logFailure.ts';
import { send } from '../send.ts';
import { eventModeOf, eventsIn } from './cloudEvents.ts';
import { EventsRefused, recordCloudEvents } from './recordCloudEvents.ts';
import { RouteRefused, refusedBy } from './refused.ts';

export const eventsPath = '/events';

/** The scope that a key needs, as for `eventBulkRecord`. */
const scope = 'events:write';

/** Errors of one request that are named, at most. */
const maxErrors = 100;

export interface EventsRouteOptions {
  readonly schema: GraphQLSchema;
  readonly authenticator: Pick<Authenticator, 'authenticate'>;
  readonly gates: Gates;
  /** Bytes of a request's body. */
  readonly bodyLimit: number;
}

/**
 * Answers `POST /events`: records events of CloudEvents 1.0, in binary, structured and batch mode. Each
 * is stored once for its source and id, as `eventRecord` does; an error in one refuses the request.
 */
export function eventsRoute({ schema, authenticator, gates, bodyLimit }: EventsRouteOptions) {
  const rowType = schema.getType('EventBulkRecordRow');

  /** Waits for its turn among the requests with a key of its kind, as one for the graph does. */
  async function inTurn<Result>(
    { headers }: IncomingMessage,
    exchange: Exchange,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const { authorization = null, origin = null } = headers;
    const authenticate = async () => {
      exchange.authentication = await authenticator.authenticate({ authorization, origin });
    };
    const { knownKey } = exchange;
    // A known key is looked up when it is its request's turn.
    if (!knownKey) await authenticate();
    const kind = knownKey?.kind ?? exchange.authentication?.viewer.keyKind ?? 'ANONYMOUS';
    return gates[kind].pass(async () => {
      if (knownKey) await authenticate();
      return work();
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse, exchange: Exchange) {
    const { headers } = request;
    const mode = eventModeOf(request);
    if (headers.authorization === undefined) {
      throw unauthenticated(
        'Events need a key. Send one as the header "Authorization: Bearer cxg_sk_…".',
      );
    }
    const body = await readBytes(request, bodyLimit);
    const events = await inTurn(request, exchange, async () => {
      const ctx = contextOf(exchange, null);
      const { allowedOrigins = null } = exchange.authentication ?? {};
      setAnswerHeaders(response, headers.origin, allowedOrigins);
      requireScope(ctx, scope, `POST ${eventsPath}`);
      if (!isInputType(rowType)) throw new Error('The schema has no rows of events');
      return recordCloudEvents(ctx, rowType, eventsIn(mode, headers, body));
    });
    send(response, 200, jsonHeaders, JSON.stringify({ events }));
  }

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    exchange: Exchange,
  ): Promise<void> => {
    if (request.method === 'OPTIONS') return answerOptions(request, response);
    try {
      if (request.method !== 'POST') {
        response.setHeader('allow', 'POST');
        throw new RouteRefused(405, 'Only POST is answered here.');
      }
      await answer(request, response, exchange);
    } catch (error) {
      if (response.headersSent || response.destroyed || error instanceof BodyRefused) throw error;
      if (error instanceof EventsRefused) return sendErrors(response, exchange, error);
      const refused = refusedBy(error, exchange.requestId);
      if (!(error instanceof RouteRefused)) logFailure(error, exchange.log);
      throw refused;
    }
  };
}

const jsonHeaders = { 'content-type': 'application/json; charset=utf-8' };

/**
 * Answers the question of CloudEvents' web hooks whether events are wanted here: from any sender with
 * a key. Another request with OPTIONS is a browser's.
 */
function answerOptions({ headers }: IncomingMessage, response: ServerResponse): void {
  if (headers['webhook-request-origin'] === undefined) {
    response.writeHead(204, preflightHeaders(headers.origin ?? '*')).end();
    return;
  }
  response
    .writeHead(204, {
      allow: 'POST',
      'webhook-allowed-origin': '*',
      'webhook-allowed-rate': '*',
    })
    .end();
}

/** 400 if an event cannot be recorded as it is; 409 if all that is wrong are conflicts. */
function sendErrors(response: ServerResponse, exchange: Exchange, { errors }: EventsRefused): void {
  const codes = new Set(errors.map(({ code }) => code));
  exchange.codes = [...codes];
  const listed = errors.slice(0, maxErrors).map(({ message, ...extensions }) => ({
    message,
    extensions: { ...extensions, requestId: exchange.requestId },
  }));
  const status = codes.has('BAD_USER_INPUT') ? 400 : 409;
  send(response, status, jsonHeaders, JSON.stringify({ errors: listed }));
}

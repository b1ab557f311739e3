import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalCode, RefusalText } from '../schema/kernel/errors.ts';
import { writtenRefusal } from './accepted.ts';
import type { EndpointAnswer } from './endpoint.ts';
import type { Exchange } from './exchange.ts';
import { retryAfterSeconds } from './protection/errors.ts';

/** Sends a whole text. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): void {
  // Encoded once: a text would be measured first, and joined with the headers.
  const body = Buffer.from(text);
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

/** Adds headers to those of an answer that has not begun. */
export function addHeaders(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  for (const name in headers) response.setHeader(name, headers[name] ?? '');
}

/** Sends an error from outside GraphQL, in the form of GraphQL's errors. */
export function sendRefusal(
  response: ServerResponse,
  exchange: Exchange,
  status: number,
  code: RefusalCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): void {
  exchange.codes = [code];
  const extensions = { ...details, code, requestId: exchange.requestId };
  const json = JSON.stringify({ errors: [{ message, extensions }] });
  const written = writtenRefusal(response.req, status, json);
  send(response, written.status, { 'content-type': written.type }, written.text);
}

/** Refuses a request before it is read. */
export function refuseEarly(
  response: ServerResponse,
  exchange: Exchange,
  { message, extensions }: RefusalText,
): void {
  const { code, http, ...details } = extensions;
  exchange.turnedAway = true;
  addHeaders(response, http.headers);
  sendRefusal(response, exchange, http.status, code, message, details);
}

/** Adds a body where content negotiation failed: Yoga answers with a status only. */
export function refuseUnanswered(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  answer: EndpointAnswer,
): void {
  const { allow } = answer.headers;
  if (allow) response.setHeader('allow', allow);
  const message =
    answer.status === 406
      ? 'Send "Accept: application/graphql-response+json" or "application/json".'
      : `${request.method} is not answered here: send a POST with "Content-Type: application/json".`;
  sendRefusal(response, exchange, answer.status, 'BAD_USER_INPUT', message);
}

/** Refuses a request on a connection beyond `MAX_CONNECTIONS`. */
export function refuseExcess(response: ServerResponse, exchange: Exchange): void {
  response.setHeader('retry-after', String(retryAfterSeconds));
  const message = 'The server has as many connections as it takes. Try again in a moment.';
  sendRefusal(response, exchange, 503, 'UNAVAILABLE', message);
}

import type { IncomingMessage } from 'node:http';
import { pathOf } from './requestLog.ts';

const eventStream = 'text/event-stream';

/** A client reads the body of an error status as GraphQL's answer only under this type. */
const graphqlResponse = 'application/graphql-response+json';

/** An answer in the form in which it is sent. */
export interface Written {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Writes an error answer in the form that the request accepts; `json` is GraphQL's answer. */
export function writtenRefusal(request: IncomingMessage, status: number, json: string): Written {
  const accept = request.headers.accept?.toLowerCase() ?? '';
  const beginsStream = accept.includes(eventStream) && !refusesStream(status, accept);
  if (beginsStream && pathOf(request) === '/graphql' && !takesJson(accept)) {
    const text = `event: next\ndata: ${json}\n\nevent: complete\ndata:\n\n`;
    return { status: 200, type: eventStream, text };
  }
  const type = accept.includes(graphqlResponse) ? graphqlResponse : 'application/json';
  return { status, type: `${type}; charset=utf-8`, text: json };
}

/** A type of GraphQL's answer over HTTP. */
export type AnswerType = typeof graphqlResponse | 'application/json';

/** The type of the answer for an `Accept` header, as Yoga chooses it; null where that is left to Yoga. */
export function acceptedType(accept = '*/*'): AnswerType | null {
  for (const part of accept.toLowerCase().replaceAll(/\s/g, '').split(',')) {
    const [type = '', ...parameters] = part.split(';');
    if (parameters.some((parameter) => parameter.includes('charset='))) return null;
    if (type === graphqlResponse) return graphqlResponse;
    if (type === 'application/json' || type === '*/*') return 'application/json';
  }
  return null;
}

/** The status with which GraphQL's answer is sent: an event stream has begun, whatever it says. */
export function statusOf({ status, headers }: Response): number {
  return headers.get('content-type')?.startsWith(eventStream) ? 200 : status;
}

/**
 * Whether a subscription is answered with a status and JSON, as other operations are, and not with a
 * stream that says why: a retry can help, or the key lacks and the client takes JSON, too. All else is sent
 * inside a stream, because of an answer with another status than 200 clients that take nothing but events
 * read nothing, and retry for most of a minute.
 */
export function refusesStream(status: unknown, accept: string): boolean {
  const lacksKey = status === 401 || status === 403;
  return status === 429 || status === 503 || (lacksKey && takesJson(accept));
}

/** Whether an `Accept` header takes JSON. */
function takesJson(accept: string): boolean {
  return /json|\*/.test(accept.toLowerCase());
}

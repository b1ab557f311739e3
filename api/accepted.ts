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
  const onlyEvents = accept.includes(eventStream) && !/json|\*/.test(accept);
  if (onlyEvents && pathOf(request) === '/graphql' && statusOfEvents(status) === 200) {
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

/** The status with which GraphQL's answer is sent. */
export function statusOf({ status, headers }: Response): number {
  return headers.get('content-type')?.startsWith(eventStream) ? statusOfEvents(status) : status;
}

/**
 * An error is sent inside the event stream. Of a stream with another status than 200 a client reads
 * nothing, and it retries for most of a minute: only statuses that a retry can cure stay.
 */
function statusOfEvents(status: number): number {
  return status === 429 || status === 503 ? status : 200;
}

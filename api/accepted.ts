import type { IncomingMessage } from 'node:http';
import { pathOf } from './requestLog.ts';

const eventStream = 'text/event-stream';

/** By this type a client knows that an answer with an error's status is GraphQL's, and reads it. */
const graphqlResponse = 'application/graphql-response+json';

/** An answer as it is sent. */
export interface Written {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** A refusal in the form that a request accepts; `json` is GraphQL's answer. */
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

/** The status of GraphQL's answer as it is sent. */
export function statusOf({ status, headers }: Response): number {
  return headers.get('content-type')?.startsWith(eventStream) ? statusOfEvents(status) : status;
}

/**
 * As events, a refusal is told in the stream: beside another status than 200 its client reads
 * nothing, and asks again for most of a minute. So the status is left to what may go well then.
 */
function statusOfEvents(status: number): number {
  return status === 429 || status === 503 ? status : 200;
}

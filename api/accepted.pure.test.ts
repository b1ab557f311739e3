import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { statusOf, writtenRefusal } from './accepted.ts';

const json = '{"errors":[]}';

function refused(accept: string | undefined, status = 413, url = '/graphql?query=x') {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { url, headers: { accept } });
  return writtenRefusal(request, status, json);
}

describe('an error is written', () => {
  test.each([
    ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
    ['application/json', 'application/json'],
    ['application/json, text/event-stream', 'application/json'],
    ['*/*', 'application/json'],
    [undefined, 'application/json'],
    ['text/css', 'application/json'],
  ])('for %j as %s', (accept, type) => {
    expect(refused(accept)).toEqual({ status: 413, type: `${type}; charset=utf-8`, text: json });
  });

  test('as an event for a client that takes nothing else', () => {
    expect(refused('text/event-stream')).toEqual({
      status: 200,
      type: 'text/event-stream',
      text: `event: next\ndata: ${json}\n\nevent: complete\ndata:\n\n`,
    });
  });

  test('with its status for one that takes events, too, where a retry is worth it, or there is no GraphQL', () => {
    const written = { type: 'application/json; charset=utf-8', text: json };
    for (const status of [429, 503]) {
      expect(refused('text/event-stream', status)).toEqual({ ...written, status });
    }
    for (const status of [401, 403]) {
      expect(refused('text/event-stream', status).status).toBe(200);
      const accepts = 'text/event-stream, application/json';
      expect(refused(accepts, status)).toEqual({ ...written, status });
    }
    expect(refused('text/event-stream', 404, '/graphq').status).toBe(404);
  });
});

test('GraphQL’s answer has its own status, but a stream that has begun 200', () => {
  const sent = (type: string, status: number) =>
    statusOf(new Response(null, { status, headers: { 'content-type': type } }));
  for (const status of [200, 400, 401, 409, 410, 500, 503]) {
    expect(sent('application/json', status)).toBe(status);
    expect(sent('text/event-stream; charset=utf-8', status)).toBe(200);
  }
});

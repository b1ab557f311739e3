import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { answerHeaders, preflightHeaders, setAnswerHeaders } from './cors.ts';

describe('what pages of other origins may do', () => {
  test('every page may send a preflight, and learns which headers we know, without cookies', () => {
    const headers = preflightHeaders('https://shop.example');
    expect(headers['access-control-allow-origin']).toBe('https://shop.example');
    expect(headers['access-control-allow-headers']).toContain('authorization');
    expect(headers['access-control-allow-headers']).toContain('x-cxgraph-client');
    expect(Object.keys(headers)).not.toContain('access-control-allow-credentials');
  });

  test('a page of an origin that the key names may read the answer', () => {
    expect(answerHeaders('https://shop.example', ['https://shop.example'])).toEqual({
      'access-control-allow-origin': 'https://shop.example',
      'access-control-expose-headers': 'x-request-id, retry-after, x-cxgraph-heartbeat',
      vary: 'Origin',
    });
  });

  test('any page may read an answer without anything of a workspace', () => {
    const headers = answerHeaders('https://evil.example', null);
    expect(headers['access-control-allow-origin']).toBe('https://evil.example');
  });

  test.each([
    ['of another origin', 'https://evil.example', ['https://shop.example']],
    ['of another scheme', 'http://shop.example', ['https://shop.example']],
    ['that the key does not name', 'https://shop.example', []],
    ['of no origin', undefined, ['https://shop.example']],
  ])('a page %s may not', (_what, origin, allowed) => {
    expect(answerHeaders(origin, allowed)).toEqual({ vary: 'Origin' });
  });

  test('a page that could read an error may not read the answer if the key does not name its origin', () => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    setAnswerHeaders(response, 'https://evil.example', null);
    setAnswerHeaders(response, 'https://evil.example', []);
    expect({ ...response.getHeaders() }).toEqual({ vary: 'Origin' });
  });
});

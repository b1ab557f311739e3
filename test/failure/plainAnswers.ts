import { expect } from 'vitest';
import type { TestServer } from '../support/server.ts';

/** What a request or a file was answered with. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly code: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads its own selection
  readonly data: any;
}

/**
 * Requests and files of a server, with what tests of lost connections look at.
 *
 * @param at the server, once it is there
 */
export function plainAnswers(at: () => TestServer) {
  async function ask(
    query: string,
    input?: object,
    key = at().ownerKey,
    idempotencyKey?: string,
  ): Promise<Answered> {
    const { status, headers, body } = await at().request(
      query,
      { input },
      { key, headers: idempotencyKey ? { 'idempotency-key': idempotencyKey } : {} },
    );
    const code = body.errors?.[0]?.extensions.code;
    return { status, retryAfter: headers.get('retry-after'), code, data: body.data };
  }

  /** The data of a request, which must succeed. */
  async function done(query: string, input?: object) {
    const answer = await ask(query, input);
    expect(answer).toMatchObject({ status: 200, code: undefined });
    return answer.data;
  }

  async function file(method: 'PUT' | 'GET', path: string, body?: string): Promise<Answered> {
    const response = await fetch(`${at().url}${path}`, {
      method,
      body,
      headers: { authorization: `Bearer ${at().ownerKey}`, 'content-type': 'text/csv' },
    });
    const text = await response.text();
    const refusal = response.ok || text === '' ? null : JSON.parse(text);
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      code: refusal?.errors[0].extensions.code,
      data: text,
    };
  }

  return { ask, done, file };
}

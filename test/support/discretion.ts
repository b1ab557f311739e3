import { expect } from 'vitest';
import type { TestAnswer } from './server.ts';

/** Stands in what is sent, so that an answer which repeats it shows. */
export const mark = 'hunter2-do-not-repeat';

/** What no answer may contain: what was sent, and where it ended up in us. */
export function expectDiscreet({ status, body }: TestAnswer): void {
  expect(status).toBeLessThan(500);
  const text = JSON.stringify(body);
  expect(text).not.toContain(mark);
  expect(text).not.toMatch(
    /node_modules|\.ts\b|\.js\b|\bat \S+ \(|SELECT |INSERT |UPDATE "|prisma/i,
  );
}

/** A top-level error as a client sees it. */
export function refusalOf(answer: TestAnswer) {
  expectDiscreet(answer);
  const [error] = answer.body.errors ?? [];
  expect(error?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  return {
    code: error?.extensions.code,
    inputPath: error?.extensions.inputPath,
    message: error?.message,
  };
}

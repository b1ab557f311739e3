import { afterAll, beforeAll, expect } from 'vitest';

/**
 * Holds the tests of a file to a process that lives: what none of the code caught, and what would
 * have ended a server therefore, fails the file.
 */
export function expectNothingUncaught(): void {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => void uncaught.push(error);
  beforeAll(() => {
    process.on('uncaughtException', note).on('unhandledRejection', note);
  });
  afterAll(() => {
    process.off('uncaughtException', note).off('unhandledRejection', note);
    expect(uncaught).toEqual([]);
  });
}

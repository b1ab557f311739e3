import { expect, test } from 'vitest';
import { readinessOf } from './readiness.ts';

/** The readiness of a database that answers like this, with a clock that the test sets. */
function watched(ask: () => Promise<boolean>) {
  let clock = 0;
  const { note, ready } = readinessOf({ ask, now: () => clock });
  const wait = (ms: number) => {
    clock += ms;
  };
  return { note, ready, wait };
}

test('a database that answers and takes writes is ready, from the first moment', async () => {
  expect(await watched(async () => true).ready()).toBe('ready');
});

test('a database that says it takes no writes is unwritable, one that does not answer is away', async () => {
  expect(await watched(async () => false).ready()).toBe('unwritable');
  const away = watched(() => Promise.reject(new Error('Connection terminated')));
  expect(await away.ready()).toBe('away');
});

test.each([['53100'], ['25006']])(
  'a write that was refused (%s) counts for ten seconds',
  async (state) => {
    const { note, ready, wait } = watched(async () => true);
    note(state);
    wait(10_000);
    expect(await ready()).toBe('unwritable');
    wait(1);
    expect(await ready()).toBe('ready');
  },
);

test.each([['53200'], ['53300'], ['53400'], ['23505'], ['57014']])(
  'an error that is not about writing (%s) does not count',
  async (state) => {
    const { note, ready } = watched(async () => true);
    note(state);
    expect(await ready()).toBe('ready');
  },
);

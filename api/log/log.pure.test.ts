import { afterEach, expect, test, vi } from 'vitest';
import { createLog } from './log.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function logged(logFormat: 'text' | 'json' | 'automatic', isTTY: boolean): string[] {
  const lines: string[] = [];
  const log = createLog(
    { logLevel: 'info', logFormat },
    { complain: (text) => lines.push(text) },
    { isTTY, json: { write: (text) => lines.push(text) } },
  );
  log.debug('hidden');
  log.info({ tasks: 3 }, 'shown');
  return lines;
}

test('a log is lines for people in a terminal, and JSON elsewhere', () => {
  expect(logged('automatic', true)).toEqual([expect.stringMatching(/ info shown tasks=3$/)]);
  const [line = ''] = logged('automatic', false);
  expect(JSON.parse(line)).toMatchObject({ level: 30, msg: 'shown', tasks: 3, pid: process.pid });
});

test('a log has the format that is set, wherever it goes', () => {
  expect(logged('json', true)).toEqual([expect.stringMatching(/^\{"level":30,.*\}\n$/)]);
  expect(logged('text', false)).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d info shown/)]);
});

test('a terminal that wants no colours gets none', () => {
  vi.stubEnv('NO_COLOR', '1');
  expect(logged('text', true)[0]).not.toContain('\u001b');
});

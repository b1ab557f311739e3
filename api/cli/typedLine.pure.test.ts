import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onTypedLine } from './typedLine.ts';

let input: PassThrough & { isTTY?: boolean };
let times: number;
const typed = () => {
  times++;
};

beforeEach(() => {
  input = new PassThrough();
  times = 0;
});
afterEach(() => {
  process.removeAllListeners('SIGCONT');
});

describe('a line typed in the terminal', () => {
  test('calls the listener, and other lines do not', async () => {
    input.isTTY = true;
    expect(await onTypedLine({ input, line: 'g', typed, foreground: async () => true })).toBe(true);
    for (const line of ['x\n', 'g\r\n', '\n', ' g \n', 'gg\n']) input.write(line);
    await new Promise(setImmediate);
    expect(times).toBe(2);
  });

  test('is not read where there is no terminal', async () => {
    expect(await onTypedLine({ input, line: 'g', typed, foreground: async () => true })).toBe(
      false,
    );
    input.write('g\n');
    await new Promise(setImmediate);
    expect(times).toBe(0);
  });

  test('is read in the foreground only, where reading does not stop the process', async () => {
    input.isTTY = true;
    let isForeground = false;
    const foreground = async () => isForeground;
    expect(await onTypedLine({ input, line: 'g', typed, foreground })).toBe(false);
    expect(input.isPaused()).toBe(true);
    isForeground = true;
    process.emit('SIGCONT');
    await new Promise(setImmediate);
    expect(input.isPaused()).toBe(false);
    input.write('g\n');
    await new Promise(setImmediate);
    expect(times).toBe(1);
  });
});

import { PassThrough } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { interruptible } from './interruption.ts';
import { progressShown } from './jobProgress.ts';

const before = process.listeners('SIGINT');
afterEach(() => {
  expect(process.listeners('SIGINT')).toEqual(before);
});

/** Calls the listeners of SIGINT that a test has added. */
function interrupt(): void {
  for (const listener of process.listeners('SIGINT')) {
    if (!before.includes(listener)) listener('SIGINT');
  }
}

test('interrupted work restores the terminal, prints its sentence, and exits with the code of the signal', async () => {
  const happened: (string | number)[] = [];
  const terminal = { say: () => {}, complain: (text: string) => happened.push(text) };
  const work = async (interruption: { sentence: string | null; restore: () => void }) => {
    interruption.sentence = 'The server goes on.';
    interruption.restore = () => happened.push('restored');
    interrupt();
  };
  await interruptible(terminal, work, (code) => happened.push(code));
  expect(happened).toEqual(['restored', 'The server goes on.', 130]);
});

test('finished work leaves no listener for Ctrl-C behind', async () => {
  const terminal = { say: () => {}, complain: () => {} };
  expect(await interruptible(terminal, async () => 7)).toBe(7);
  await expect(
    interruptible(terminal, async () => {
      throw new Error('No');
    }),
  ).rejects.toThrow('No');
});

test('a progress bar shows the cursor again at its end, and adds no listener for Ctrl-C', () => {
  const written: string[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  stream.on('data', (piece: Buffer) => written.push(piece.toString()));
  const progress = progressShown('Storing ', { say: () => {}, complain: () => {} }, stream);
  progress.show(1, 2, '1 of 2 rows');
  expect(process.listeners('SIGINT')).toEqual(before);
  progress.end();
  progress.end();
  const [hide, show] = ['\u001b[?25l', '\u001b[?25h'].map((code) =>
    written.join('').lastIndexOf(code),
  );
  expect(hide).toBeGreaterThanOrEqual(0);
  expect(show).toBeGreaterThan(hide ?? 0);
});

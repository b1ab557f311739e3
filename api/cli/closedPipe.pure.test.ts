import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { cxgraph } from '../../test/support/command.ts';
import { dropAfterReader } from './closedPipe.ts';

test('output into a pipe that is closed is dropped, and the command ends as it would', async () => {
  const asked = [['--help'], ['key', '--help'], ['--version']];
  const ended = await Promise.all(
    asked.map((args) => {
      const { child, ended } = cxgraph(args, {});
      child.stdout?.destroy();
      return ended;
    }),
  );
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(asked.map(() => [0, '']));
}, 60_000);

test('a command that fails keeps its exit code when its sentence cannot be written', async () => {
  const { child, ended } = cxgraph(['start'], { PORT: 'http' });
  child.stderr?.destroy();
  expect((await ended).code).toBe(1);
}, 60_000);

test('what else fails while writing is not hidden', () => {
  const stream = new PassThrough();
  dropAfterReader([stream]);
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  expect(() => stream.emit('error', full)).toThrow('no space left');
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cxgraph } from '../../test/support/command.ts';

test('output into a closed pipe is dropped, and the command exits as usual', async () => {
  const commands = [['--help'], ['key', '--help'], ['--version']];
  const ended = await Promise.all(
    commands.map((args) => {
      const { child, ended } = cxgraph(args, {});
      child.stdout?.destroy();
      return ended;
    }),
  );
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(commands.map(() => [0, '']));
}, 60_000);

test('a command that fails has the same exit code when its error cannot be written', async () => {
  const { child, ended } = cxgraph(['start'], { PORT: 'http' });
  child.stderr?.destroy();
  expect((await ended).code).toBe(1);
}, 60_000);

test.runIf(existsSync('/dev/full'))(
  'a full disk is reported in one line',
  async () => {
    const full = openSync('/dev/full', 'w');
    const program = fileURLToPath(new URL('../cxgraph.js', import.meta.url));
    const child = spawn(process.execPath, [program, '--help'], { stdio: ['ignore', full, 'pipe'] });
    const said = child.stderr ? text(child.stderr) : '';
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(await said).toMatch(/^The output cannot be written: ENOSPC.*\n$/);
  },
  60_000,
);

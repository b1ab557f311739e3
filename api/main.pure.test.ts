import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

/** A command whose preparation does not end. */
const program = `
  import { main } from './api/main.ts';
  await main(['node', 'cxgraph', 'migrate', 'status'], async (onBegin) => {
    onBegin();
    await new Promise(() => setInterval(() => {}, 1_000));
  });
`;

test('Ctrl-C while the database client is generated says so in one sentence', async () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = text(child.stderr);
  await once(child.stderr, 'data');
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect([code, await said]).toEqual([
    130,
    'Generating the database client (once, some seconds) …\n' +
      'Stopped while generating the database client. The next command begins with it again.\n',
  ]);
}, 60_000);

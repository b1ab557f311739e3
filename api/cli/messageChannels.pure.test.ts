import { expect, test } from 'vitest';
import { noAbort, sampleMail } from '../../test/support/sampleMail.ts';
import { readConfig } from '../config.ts';
import { messageChannels } from './messageChannels.ts';

const said: string[] = [];
const terminal = {
  say: () => {
    throw new Error('Messages are no result of a command.');
  },
  complain: (text: string) => said.push(text),
};

test('mail of the embedded database is printed on stderr', async () => {
  const channels = await messageChannels(readConfig({}), terminal);
  await channels.of('EMAIL')?.send(sampleMail, noAbort);
  expect(said.join()).toContain('EMAIL to Rosa Díaz <rosa@example.com>');
});

test('mail of PostgreSQL is not printed, whichever login it has', async () => {
  for (const name of ['DATABASE_URL', 'DATABASE_APP_URL']) {
    const config = readConfig({ [name]: 'postgres://localhost/cxgraph' });
    expect((await messageChannels(config, terminal)).of('EMAIL')).toBeNull();
  }
});

test('mail goes where CXGRAPH_CHANNELS says', async () => {
  const config = readConfig({ CXGRAPH_CHANNELS: 'EMAIL=inbox' });
  expect((await messageChannels(config, terminal)).of('EMAIL')?.name).toBe('inbox');
});

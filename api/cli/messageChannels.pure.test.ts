import { expect, test } from 'vitest';
import { noAbort, sampleMail } from '../../test/support/sampleMail.ts';
import { readConfig } from '../config.ts';
import { messageChannels } from './messageChannels.ts';

const said: string[] = [];
const warned: object[] = [];
const log = {
  warn: (what: object) => {
    warned.push(what);
  },
};
const terminal = {
  say: () => {
    throw new Error('Messages are no result of a command.');
  },
  complain: (text: string) => said.push(text),
};

test('mail of the embedded database is printed on stderr', async () => {
  const channels = await messageChannels(readConfig({}), terminal, log);
  await channels.of('EMAIL')?.send(sampleMail, noAbort);
  expect(said.join()).toContain('EMAIL to Rosa Díaz <rosa@example.com>');
});

test('mail of PostgreSQL is not printed, whichever login it has', async () => {
  for (const name of ['DATABASE_URL', 'DATABASE_APP_URL']) {
    const config = readConfig({ [name]: 'postgres://localhost/cxgraph' });
    expect((await messageChannels(config, terminal, log)).of('EMAIL')).toBeNull();
  }
});

test('mail goes where CXGRAPH_CHANNELS says', async () => {
  const config = readConfig({ CXGRAPH_CHANNELS: 'EMAIL=inbox' });
  expect((await messageChannels(config, terminal, log)).of('EMAIL')?.name).toBe('inbox');
});

test('mail that reaches customers without a PUBLIC_URL is warned of once, at the start', async () => {
  warned.length = 0;
  await messageChannels(readConfig({}), terminal, log);
  const smtp = { SMTP_URL: 'smtp://localhost', MESSAGE_FROM: 'care@example.com' };
  await messageChannels(readConfig({ ...smtp, PUBLIC_URL: 'https://a.example' }), terminal, log);
  expect(warned).toEqual([]);
  await (await messageChannels(readConfig(smtp), terminal, log)).close();
  expect(warned).toEqual([{ channel: 'EMAIL', way: 'smtp' }]);
});

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cxgraph } from '../support/command.ts';

describe('the command line without a database', { timeout: 120_000 }, () => {
  test('says in one sentence which setting is wrong', async () => {
    const { stderr, code } = await cxgraph(['start'], { PORT: 'http' }).ended;
    expect([code, stderr]).toEqual([
      1,
      'PORT must be a whole number from 0 to 65535, not "http".\n',
    ]);
  });

  test('says that its port is taken before it makes a database', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const directory = join(tmpdir(), `cxgraph-none-${port}`);
    const { stderr, stdout, code } = await cxgraph(['start'], {
      PORT: String(port),
      DATABASE_URL: `pglite://${directory}`,
    }).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Another program listens there');
    expect(existsSync(directory)).toBe(false);
    other.close();
  });

  test('says in one sentence that there is no such address to listen at', async () => {
    const args = ['start', '--host', '192.0.2.1', '--port', '0'];
    const { stderr, code } = await cxgraph(args, {}).ended;
    expect([code, stderr]).toEqual([
      1,
      'The server cannot listen at 192.0.2.1, port 0 (EADDRNOTAVAIL). Choose an address of this machine with --host or HOST, a port with --port or PORT.\n',
    ]);
  });

  test('says in one sentence that the database does not answer', async () => {
    const url = 'postgres://stranger:hunter2@127.0.0.1:1/none';
    const { stderr, code } = await cxgraph(['start'], { DATABASE_URL: url }).ended;
    expect([code, stderr]).toEqual([
      1,
      'The database at DATABASE_URL does not answer at 127.0.0.1:1 (ECONNREFUSED). Start it, or correct the address.\n',
    ]);
  });

  test('prints its settings with their meaning and default', async () => {
    const { stdout, code } = await cxgraph(['--help'], {}).ended;
    expect(code).toBe(0);
    expect(stdout).toContain('CXGRAPH_ADMIN_KEY');
    expect(stdout).toContain('Default: 127.0.0.1.');
  });

  test('says which version it is', async () => {
    const { stdout, code } = await cxgraph(['--version'], {}).ended;
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });

  test('takes settings as options of start, which go before the environment’s', async () => {
    const { stderr, code } = await cxgraph(['start', '--port', 'many'], { PORT: '4000' }).ended;
    expect([code, stderr]).toEqual([
      1,
      'PORT must be a whole number from 0 to 65535, not "many".\n',
    ]);
  });

  test('names an option that is missing', async () => {
    const { stderr, code } = await cxgraph(['key', 'create'], {}).ended;
    expect(code).toBe(1);
    expect(stderr).toContain("required option '--workspace <id>' not specified");
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownShell } from '../../api/cli/ownShell.ts';
import { commandLine } from '../../api/cli/program.ts';
import { runCommand } from '../../api/cli/runCommand.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let directory: string;
beforeAll(async () => {
  server = await startTestServer({ worker: {} });
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-events-'));
});
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

async function run(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  const terminal = {
    say: (text: string) => {
      said.stdout += `${text}\n`;
    },
    complain: (text: string) => {
      said.stderr += `${text}\n`;
    },
  };
  const argv = [...args, '--url', server.url, '--key', server.ownerKey];
  const code = await runCommand(commandLine(ownShell(argv, terminal)), argv, terminal);
  const ended = { ...said, code: code || Number(process.exitCode ?? 0) };
  process.exitCode = undefined;
  return ended;
}

async function file(name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

const till = [
  ...['--map', 'Paid at=occurredAt', '--map', 'E-mail=customer.email', '--map', 'Amount=value'],
  ...['--map', 'Pieces=properties.pieces', '--kind', 'Pieces=number'],
  ...['--id-column', 'Receipt', '--id-column', 'Line', '--source', 'till', '--type', 'PURCHASE'],
  ...['--currency', 'EUR', '--time-zone', 'Europe/Vienna', '--decimal', 'comma'],
];
const receipts = 'Receipt;Line;Paid at;E-mail;Amount;Pieces;Note\n';

describe('cxgraph import events', () => {
  test('records them once by a mapping, says what it left out, and exports them again', async () => {
    const name = await file('till.csv', `${receipts}1;1;2026-01-31 12:00;a@x.example;9,5;2;x\n`);
    const first = await run('import', 'events', name, ...till);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('1 row is stored');
    expect(first.stdout).toContain('Left out: Note.');
    expect((await run('import', 'events', name, ...till)).code).toBe(0);
    const out = join(directory, 'events.ndjson');
    const waiting = ['--match', 'waiting', '--from', '2026-01-31'];
    expect((await run('export', 'events', '--out', out, ...waiting)).code).toBe(0);
    const lines = (await readFile(out, 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        ...{ id: expect.stringMatching(/^[\w-]{43}$/), source: 'till', type: 'PURCHASE' },
        ...{ occurredAt: '2026-01-31T11:00:00.000Z', 'customer.email': 'a@x.example' },
        ...{ value: 9.5, currency: 'EUR', properties: { pieces: 2 }, _match: 'WAITING' },
      },
    ]);
    const again = await run('import', 'events', out);
    expect(again.code).toBe(0);
  });

  test('creates customers where it is to, and says what a wrong option takes', async () => {
    const name = await file('new.csv', `${receipts}2;1;2026-01-31 12:00;new@x.example;1;1;\n`);
    const created = await run('import', 'events', name, ...till, '--create-customers');
    expect(created.code).toBe(0);
    const { body } = await server.request('{ customers { nodes { email } } }');
    expect(body.data.customers.nodes).toEqual([{ email: 'new@x.example' }]);
    const wrong = await run('import', 'events', name, '--map', 'Receipt=id', '--kind', 'Line=text');
    expect(wrong.stderr).toContain('--kind: no --map says what the column "Line" holds.');
    const kind = await run('import', 'events', name, '--map', 'Receipt=id', '--kind', 'Receipt=no');
    expect(kind.stderr).toContain('--kind takes text, number, boolean, not "no".');
    const currency = await run('import', 'events', name, ...till, '--currency', 'EURO');
    expect(currency.stderr).toContain('--currency');
  });
});

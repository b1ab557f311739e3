import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownShell } from '../../api/cli/ownShell.ts';
import { commandLine } from '../../api/cli/program.ts';
import { runCommand } from '../../api/cli/runCommand.ts';
import { exchangeWith } from '../support/exchange.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let directory: string;
beforeAll(async () => {
  server = await startTestServer({ worker: {} });
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-rows-'));
});
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

const { change, call } = exchangeWith(() => server);

/** Runs a command in this process. */
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

describe('cxgraph import and export', () => {
  test('take rows of any type in and out, and importing an export changes nothing', async () => {
    const rows = 'externalId.shop;Title;channel\n1;Booking;web\n2;Phone;pigeon\n3;Shop;in store\n';
    const rejects = join(directory, 'rejects.csv');
    const imported = await run(
      ...['import', 'touchpoints', await file('in.csv', rows), '--rejects', rejects],
      ...['--map', 'Title=name', '--map', 'channel=channel'],
      ...['--map', 'externalId.shop=externalId.shop'],
    );
    expect(imported.stdout).toContain('2 rows are stored');
    expect(imported.stderr).toMatch(/1 row is not:\n {2}line 3, channel: This takes one of WEB, /);
    expect(imported.code).toBe(1);
    expect(await readFile(rejects, 'utf8')).toBe('externalId.shop;Title;channel\n2;Phone;pigeon\n');
    const out = join(directory, 'out.ndjson');
    expect(await run('export', 'touchpoints', '--out', out)).toMatchObject({ code: 0 });
    const exported = (await readFile(out, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(exported).toMatchObject([
      { 'externalId.shop': ['1'], name: 'Booking', channel: 'WEB' },
      { 'externalId.shop': ['3'], name: 'Shop', channel: 'IN_STORE' },
    ]);
    const again = await run('import', 'touchpoints', out);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('2 rows were stored before.');
  });

  test('never store rows in a job of another type, nor cancel it', async () => {
    const input = { format: 'CSV' };
    const { job } = await change<{ job: { id: string } }>('personaBulkImport', input, 'job { id }');
    const path = await file('booking.csv', 'name,channel\nBooking,WEB\n');
    for (const options of [[], ['--format', 'csv']]) {
      const { code, stderr } = await run(
        'import',
        'touchpoints',
        path,
        '--job',
        job.id,
        ...options,
      );
      expect({ code, stderr }).toMatchObject({ code: 1 });
      expect(stderr).toContain('imports rows of type Persona, and this command imports Touchpoint');
    }
    expect((await run('jobs')).stdout).toMatch(new RegExp(`${job.id}\\s+import\\s+waiting`));
  });

  test('name the types that there are, and what is missing', async () => {
    const wrong = await run('import', 'touchpoint', 'a.csv');
    expect(wrong.stderr).toContain(
      'Did you mean touchpoints? There are responses, events, survey, journey, accounts, attributeDefinitions, caseCategories, customers, feedback,',
    );
    expect(wrong.code).toBe(1);
    expect((await run('export', 'actors')).stderr).toContain(
      'There are responses, events, accounts,',
    );
    expect((await run('import', 'personas')).stderr).toContain('cxgraph import personas FILE');
    const map = await run(
      'import',
      'personas',
      await file('p.csv', 'a\n1\n'),
      '--map',
      'a=nothing',
    );
    expect(map.stderr).toContain('--map "a=nothing"');
    expect((await run('jobs')).stdout).toMatch(/job_\w+\s+import\s+partial/);
  });
});

test('a file is sent and fetched with the scope of its rows', async () => {
  interface Made {
    readonly job: { readonly path: string };
  }
  const selection = 'job { path }';
  const imports = await change<Made>('personaBulkImport', { format: 'CSV' }, selection);
  const exports = await change<Made>('personaBulkExport', { format: 'CSV' }, selection);
  const keyWith = async (...scopes: string[]) =>
    (await change<{ secret: string }>('apiKeyCreate', { name: 'K', scopes }, 'secret')).secret;
  const statusOf = async (path: string, key: string) => {
    const method = path.startsWith('/imports') ? 'PUT' : 'GET';
    const body = 'externalId.p,name\n1,Jana\n';
    const answer = await call(method, path, { key, ...(method === 'PUT' && { body }) });
    const text = await answer.text();
    return [answer.status, /needs a secret key with the scope \\"([\w:]+)\\"/.exec(text)?.[1]];
  };
  const [none, reads, writes] = [
    await keyWith('responses:write', 'touchpoints:write'),
    await keyWith('personas:read'),
    await keyWith('personas:write'),
  ];
  expect(await statusOf(imports.job.path, none)).toEqual([403, 'personas:write']);
  expect(await statusOf(imports.job.path, reads)).toEqual([403, 'personas:write']);
  expect(await statusOf(exports.job.path, none)).toEqual([403, 'personas:read']);
  expect(await statusOf(exports.job.path, reads)).toEqual([200, undefined]);
  expect(await statusOf(imports.job.path, writes)).toEqual([202, undefined]);
  const { ownerKey } = await server.otherWorkspace();
  expect((await statusOf(exports.job.path, ownerKey))[0]).toBe(404);
});

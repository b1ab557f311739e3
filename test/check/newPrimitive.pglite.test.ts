import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from '../support/command.ts';
import { createTestDatabase } from '../support/database.ts';
import { nextStep } from '../support/nextStep.ts';
import { sized } from '../support/size.ts';

/**
 * CONTRIBUTING.md has the way to a new primitive as commands; they are run in a copy of the project.
 * The soak runs all of them. The suite leaves out the last ones, which take minutes, and asks a server
 * for what was made.
 */
const guide = /^## Adding a primitive\n.*?^```sh\n(.*?)^```/ms;
const isWhole = sized({ suite: false, soak: true });
const law = 'npx vitest run schema/stores test/laws test/check/tables.test.ts';

let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'cxgraph-walk-'));
  await copyProject(project);
});
afterAll(() => rm(project, { recursive: true, force: true }));

test('the way that CONTRIBUTING.md shows leads to a primitive that keeps the laws', {
  timeout: sized({ suite: 900_000, soak: 3_600_000 }),
}, async () => {
  const [, block = ''] = guide.exec(await readFile('CONTRIBUTING.md', 'utf8')) ?? [];
  const commands = block
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
  const [primitive, ...others] = commands;
  const plain = others.filter((command) => /^npm run (generate|migrate)\b/.test(command));
  expect([primitive, ...others]).toEqual([
    'npm run primitive -- stores',
    ...plain,
    'npx vitest run test/laws',
    'npm run check',
  ]);

  await run('npm run primitive -- stores');
  const next = () => nextStep('Store', 'stores', project);
  const declaration = 'schema/stores/store.ts';
  expect(next()).toContain(`${declaration}:7 description: 'TODO: `);
  for (const path of ['prisma/schema/store.prisma', declaration]) await answer(path);
  for (const command of plain.slice(0, -1)) {
    expect(next()).toContain(`Run \`${command}\`: `);
    await run(command);
  }
  expect(next()).toContain('Replace this test');
  await storesAreServed();
  if (!isWhole) return;
  expect(await run(plain.at(-1) ?? '')).toContain('nothing to write');
  await writeFile(join(project, 'schema/stores/store.test.ts'), ownTest);
  for (const command of [law, 'npm run check']) await run(command);
});

/** Has a server of the copy bring a database to the new migration, and make and find a Store. */
async function storesAreServed(): Promise<void> {
  const key = 'a-key-of-the-administrator-with-48-characters-x';
  const database = join(project, '.data');
  await createTestDatabase(database);
  const server = runNode(
    ['--liftoff-only', 'api/cxgraph.js', 'start'],
    {
      ...{ DATABASE_URL: `pglite://${database}`, PORT: '0' },
      ...{ CXGRAPH_SEED: 'none', CXGRAPH_ADMIN_KEY: key },
    },
    project,
  );
  try {
    const [, endpoint = ''] = await server.said(/GraphQL endpoint {2}(\S+)/);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const ask = async (query: string) => {
      const body = JSON.stringify({ query });
      return (await fetch(endpoint, { method: 'POST', headers, body })).json();
    };
    const input = '{ name: "Cafe\\u0301" }';
    expect(
      await ask(`mutation { storeCreate(input: ${input}) { store { name } errors { message } } }`),
    ).toMatchObject({ data: { storeCreate: { store: { name: 'Cafe\u0301' }, errors: [] } } });
    const filter = '{ name: { eq: "CAF\\u00c9", ignoreCase: true } }';
    expect(await ask(`{ stores(filter: ${filter}) { nodes { name } } }`)).toMatchObject({
      data: { stores: { nodes: [{ name: 'Cafe\u0301' }] } },
    });
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
  }
}

const ownTest = `import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test('a Store is found by its name, whatever its capitals and letters are made of', async () => {
  const workspace = await graph.workspace();
  const id = await workspace.make('store', { name: 'Cafe\\u0301' });
  const found = await workspace.ask(
    '{ stores(filter: { name: { eq: "CAF\\u00c9", ignoreCase: true } }) { nodes { id } } }',
  );
  expect(found).toEqual({ stores: { nodes: [{ id }] } });
});
`;

/** Takes the generator's sentences as they are. */
async function answer(path: string): Promise<void> {
  const text = await readFile(join(project, path), 'utf8');
  await writeFile(join(project, path), text.replaceAll('TODO: ', ''));
}

/** What a command printed; throws with it if it fails. */
async function run(command: string): Promise<string> {
  const [program = '', ...args] = command.split(' ');
  // The tests of the copy are no part of this run.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(CXGRAPH_|VITEST|TEST$|NODE_ENV$)/.test(name),
    ),
  );
  try {
    const options = { cwd: project, env, maxBuffer: 1 << 26 };
    const { stdout, stderr } = await promisify(execFile)(program, args, options);
    return stdout + stderr;
  } catch (error) {
    throw new Error(`${command} failed:\n${outputOf(error)}`);
  }
}

function outputOf(error: unknown): string {
  const { stdout = '', stderr = '' } = Object(error) as { stdout?: string; stderr?: string };
  return `${stdout}${stderr}` || String(error);
}

/** What is written by hand, and the installed packages by links, so that nothing is written to them. */
async function copyProject(to: string): Promise<void> {
  const left = /^(node_modules|\.git|\.data)$|(^|\/)(dist|node_modules)$/;
  await cp('.', to, { recursive: true, filter: (path) => !left.test(relative('.', path)) });
  const packages = join(to, 'node_modules');
  await mkdir(join(packages, '@cxgraph'), { recursive: true });
  await symlink(join(to, 'client'), join(packages, '@cxgraph/client'));
  for (const name of await readdir('node_modules')) {
    const shared = name !== '@cxgraph' && !/^\.(?!bin$)/.test(name);
    if (shared) await symlink(join(process.cwd(), 'node_modules', name), join(packages, name));
  }
}

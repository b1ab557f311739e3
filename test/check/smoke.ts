import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { pack, tryPackedClient } from './packedClient.ts';
import { importsOf, parse } from './sources.ts';

/**
 * What `npm run build` made, used as its users would: the server started without TypeScript and on
 * an empty database in memory, the client imported by plain Node, and one talking to the other; and
 * the client packed for an app of another team.
 */
const server = 'dist/main.js';
const key = 'the-key-of-the-smoke-test-and-of-nothing-else';

/** Milliseconds that a server has to answer: it migrates and seeds first. */
const patience = 120_000;

/** Packages that the built server imports and that a production install does not bring. */
function undeclared(): string[] {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const imported = readdirSync('dist')
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ path: `dist/${name}`, text: readFileSync(`dist/${name}`, 'utf8') }))
    .flatMap((file) => importsOf(parse(file)))
    .map(({ specifier }) => specifier)
    .filter((specifier) => !/^(node:|\.)/.test(specifier) && !builtinModules.includes(specifier))
    .map((specifier) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
  return [...new Set(imported)].filter((name) => !(name in dependencies)).sort();
}

/** Starts the built server; resolves with its address once it says that it listens. */
async function started(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const url = /https?:\/\/[\d.]+:\d+/.exec(line)?.[0];
        if (url) resolve(url);
      });
    }
    const fail = (why: string) => reject(new Error(`${server} ${why}:\n${said.join('\n')}`));
    child.on('exit', (code) => fail(`ended with ${code} before it listened`));
    setTimeout(() => fail(`did not listen within ${patience / 1000} s`), patience).unref();
  });
  return address;
}

/** Runs a module in plain Node, where nothing reads TypeScript. */
async function inNode(module: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    module,
  ]);
  return stdout.trim();
}

function expectEqual(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
  console.log(`✓ ${what}`);
}

expectEqual('the built server needs only dependencies', undeclared().join(', '), '');
const { beside } = await pack('npm pack --json --dry-run');
const wanted = 'LICENSE, README.md, api/cxgraph.js, package.json';
expectEqual('the packed server has what was built, and its licence', beside, wanted);
await tryPackedClient(expectEqual);

const child = spawn(process.execPath, [server, 'start'], {
  stdio: ['ignore', 'pipe', 'pipe'],
  env: {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: 'pglite://memory',
    CXGRAPH_ADMIN_KEY: key,
    CXGRAPH_SEED: 'demo',
  },
});
try {
  const url = await started(child);
  const { status } = await fetch(`${url}/readyz`);
  expectEqual('the built server is ready', status, 200);
  const options = JSON.stringify({ url: `${url}/graphql`, key });
  const names = await inNode(`
    import { createClient } from '@cxgraph/client';
    import { list } from '@cxgraph/client/personas';
    const { nodes } = await list(createClient(${options}), { first: 3 });
    console.log(nodes.length, nodes.every(({ createdAt }) => createdAt instanceof Date));
  `);
  expectEqual('the built client reads the demo personas in plain Node', names, '3 true');
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expectEqual('the built server stops on its signal', code, 0);
} finally {
  child.kill('SIGKILL');
}

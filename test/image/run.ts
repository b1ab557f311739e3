import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../support/cluster.ts';
import { run } from '../support/connection.ts';
import { readCompose } from './compose.ts';
import { parseDockerfile } from './dockerfile.ts';
import { type Started, startIn } from './started.ts';
import { bytesIn, makeTree } from './tree.ts';

/**
 * `npm run test:image`: runs the steps of the Dockerfile in a folder, measures what they add to the
 * base image, and starts it as the image would be: on the embedded database, and on PostgreSQL with
 * the roles and addresses of compose.yaml. Needs the registry of npm.
 */
const mostMegabytes = 150;

/** What `node_modules` has in a clone, and the built server never loads. */
const unwanted = ['prisma', 'typescript', 'tsx', '@prisma/engines', '@prisma/studio-core'];

const adminKey = 'the-key-of-the-image-test-and-of-nothing-else';

function expectEqual(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
  console.log(`✓ ${what}`);
}

/** Starts the server, asks it as the health check and as a client would, and stops it. */
async function tryServer(on: string, server: Started): Promise<void> {
  await server.isHealthy();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ workspace { id } personas { totalCount } }' }),
  });
  const { data } = await response.json();
  expectEqual(`${on}, it is healthy and answers`, typeof data?.workspace.id, 'string');
  expectEqual(`${on}, it stops on its signal`, await server.stop(), 0);
  expectEqual(`${on}, a stopped server is not healthy`, await server.healthCheck(), 1);
}

const root = mkdtempSync(join(tmpdir(), 'cxgraph-image-'));
try {
  const begun = performance.now();
  const tree = await makeTree(parseDockerfile(readFileSync('Dockerfile', 'utf8')), root);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  const megabytes = bytesIn(tree.folder) / 1e6;
  const parts = ['node_modules', 'dist'].map(
    (part) => `${part} ${(bytesIn(join(tree.folder, part)) / 1e6).toFixed(1)}`,
  );
  console.log(`Made in ${seconds} s: ${megabytes.toFixed(1)} MB (${parts.join(', ')}).`);
  expectEqual(
    `what is added to the base image is under ${mostMegabytes} MB`,
    megabytes < mostMegabytes || `${megabytes} MB`,
    true,
  );
  const found = unwanted.filter((name) => existsSync(join(tree.folder, 'node_modules', name)));
  expectEqual('it has no package that only development needs', found.join(', '), '');

  // The image's user may read its files, and write in the folder of the database only.
  const { account, data } = { account: unprivileged(), data: join(tree.folder, '.data') };
  chmodSync(root, 0o755);
  if (account) chownSync(data, account.uid, account.gid);
  const settings = { CXGRAPH_ADMIN_KEY: adminKey, CXGRAPH_SEED: 'none' };
  const embedded = await startIn(tree, account, settings);
  await tryServer('on the embedded database', embedded);
  expectEqual('its database is in the volume', existsSync(join(data, 'pglite/PG_VERSION')), true);

  const passwords = Object.fromEntries(
    ['POSTGRES_PASSWORD', 'OWNER_PASSWORD', 'SERVER_PASSWORD'].map((name) => [
      name,
      randomBytes(24).toString('hex'),
    ]),
  );
  const compose = readCompose(readFileSync('compose.yaml', 'utf8'), {
    ...passwords,
    CXGRAPH_ADMIN_KEY: adminKey,
  });
  const cluster = await startCluster();
  try {
    const { host } = new URL(cluster.url);
    const environmentOf = (service: string) =>
      Object.fromEntries(
        Object.entries(compose.services[service]?.environment ?? {}).map(([name, value]) => [
          name,
          value.replace('@database:5432/', `@${host}/`),
        ]),
      );
    for (const statement of (compose.configs.roles?.content ?? '').split(/(?<=;)\n/)) {
      if (statement.trim() !== '') await run(cluster.url, statement);
    }
    const migrate = await startIn(
      tree,
      account,
      environmentOf('migrate'),
      compose.services.migrate?.command,
    );
    expectEqual('the service "migrate" prepares the database', await migrate.ended, 0);
    await tryServer('on PostgreSQL', await startIn(tree, account, environmentOf('server')));
  } finally {
    await cluster.stop();
  }
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}

/** The user `node` of the base image has this id. Only root can start a program as another user. */
function unprivileged(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : undefined;
}

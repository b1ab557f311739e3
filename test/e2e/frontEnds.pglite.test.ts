import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createViteServer } from 'vitest/node';
import * as personas from '../../client/generated/personas.ts';
import { type Client, createClient, orThrow } from '../../client/index.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'client/README.md'), 'utf8');

let server: TestServer;
/** A project of a front end, with the files that the README shows. */
let project: string;

beforeAll(async () => {
  server = await startTestServer();
  // Within reach of the packages that the files import.
  project = await mkdtemp(join(root, 'node_modules/.front-end-'));
  for (const [, name = '', text = ''] of readme.matchAll(/^```ts\n\/\/ (\S+\.ts)\n(.*?)^```$/gms)) {
    await mkdir(dirname(join(project, name)), { recursive: true });
    await writeFile(join(project, name), text);
  }
  await writeFile(
    join(project, 'app/api/cxgraph/session.ts'),
    'export const isSignedIn = async (request) => request.headers.get("cookie") === "user=rosa";',
  );
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(project, { recursive: true, force: true });
  await server.stop();
});

/** What every browser adds to a POST, also to its own origin. */
const page = { origin: 'http://localhost:5173' };

describe('Vite’s proxy, as the README sets it up', () => {
  afterEach(() => vi.restoreAllMocks());

  /** The answer to a page, with these lines in the project's `.env.local`. */
  async function throughVite<T>(settings: string, ask: (client: Client) => Promise<T>): Promise<T> {
    await writeFile(join(project, '.env.local'), settings);
    // Where `npx vite` is called.
    vi.spyOn(process, 'cwd').mockReturnValue(project);
    const vite = await createViteServer({
      root: project,
      configFile: join(project, 'vite.config.ts'),
      logLevel: 'silent',
      server: { port: 0, ws: false, watch: null },
    });
    try {
      await vite.listen();
      const [local = ''] = vite.resolvedUrls?.local ?? [];
      return await ask(createClient({ url: `${local}api/cxgraph`, headers: page }));
    } finally {
      await vite.close();
    }
  }

  test('adds the key to the requests of a page', async () => {
    const settings = `CXGRAPH_URL=${server.url}\nCXGRAPH_KEY=${server.ownerKey}\n`;
    const { nodes } = await throughVite(settings, async (client) => {
      orThrow(await personas.create(client, { name: 'Through Vite' }));
      return personas.list(client, { filter: { name: { eq: 'Through Vite' } } });
    });
    expect(nodes).toHaveLength(1);
  });

  test('that reaches no server answers so that the page can say it', async () => {
    const settings = 'CXGRAPH_URL=http://127.0.0.1:9\nCXGRAPH_KEY=cxg_sk_1\n';
    await expect(throughVite(settings, (client) => personas.list(client))).rejects.toThrow(
      /^PersonasList: HTTP 50\d, without a GraphQL result\. Is a server running behind http:\S+\/api\/cxgraph\?/,
    );
  });

  test.each([
    ['', 'CXGRAPH_KEY=cxg_sk_… is missing in .env.local'],
    ['CXGRAPH_URL=localhost:4000\nCXGRAPH_KEY=cxg_sk_1\n', 'CXGRAPH_URL begins with http://'],
  ])('says what is missing in %j', async (settings, what) => {
    await expect(throughVite(settings, async () => undefined)).rejects.toThrow(what);
  });
});

describe('a route with the secret key, as the README writes it', () => {
  let own: Server;
  let url: string;
  beforeAll(async () => {
    // As the settings of the front end's own server.
    vi.stubEnv('CXGRAPH_URL', server.url);
    vi.stubEnv('CXGRAPH_KEY', server.ownerKey);
    const { outputFiles } = await build({
      entryPoints: [join(project, 'app/api/cxgraph/express.ts')],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      alias: { '@cxgraph/client': join(root, 'client/index.ts') },
    });
    const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
    const { cxgraph } = await import(`data:text/javascript;base64,${code}`);
    own = createServer(cxgraph);
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(own.address() as AddressInfo).port}/api/cxgraph`;
  });
  afterAll(() => own.close());

  const signedIn = () => createClient({ url, headers: { ...page, cookie: 'user=rosa' } });

  test('answers a user who is signed in, and makes nothing twice', async () => {
    const options = { idempotencyKey: 'through-a-route' };
    const first = orThrow(await personas.create(signedIn(), { name: 'Once' }, options));
    expect(orThrow(await personas.create(signedIn(), { name: 'Once' }, options))).toEqual(first);
  });

  test('passes on the error of the server with the id of the request', async () => {
    await expect(personas.list(signedIn(), { first: 101 })).rejects.toMatchObject({
      name: 'RequestError',
      message: expect.stringMatching(/first: from 0 to 100 rows a page\.$/),
      requestId: expect.stringMatching(/./),
    });
  });

  test('answers no one who is not signed in, and no form of another site', async () => {
    await expect(personas.list(createClient({ url }))).rejects.toMatchObject({
      name: 'AuthError',
      codes: ['UNAUTHENTICATED'],
    });
    const headers = { cookie: 'user=rosa', 'content-type': 'text/plain' };
    const body = '{"query":"{ personas { totalCount } }"}';
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(415);
  });
});

// PostGraphile on the bench's database, under the same role and policies, and with the same check of
// the key in the database before each request. It runs where PostGraphile was installed for the
// bench: `PACKAGES` is that directory. The tables of the maps alone are exposed.
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { DATABASE_URL, DATABASE_ROLE, PACKAGES, PORT } = process.env;
const installed = createRequire(`${PACKAGES}/package.json`);
const load = (name) => import(pathToFileURL(installed.resolve(name)).href);
const { default: pg } = await load('pg');
const { postgraphile } = await load('postgraphile');
const { PostGraphileAmberPreset } = await load('postgraphile/presets/amber');
const { makePgService } = await load('postgraphile/adaptors/pg');
const { grafserv } = await load('postgraphile/grafserv/node');

const pool = new pg.Pool({
  connectionString: DATABASE_URL,
  max: 10,
  idleTimeoutMillis: 0,
  options: `-c role=${DATABASE_ROLE}`,
});
const keys = new pg.Pool({
  connectionString: DATABASE_URL,
  max: 10,
  idleTimeoutMillis: 0,
  options: `-c role=${DATABASE_ROLE}`,
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It leaves out orders that no index begins with: with the workspace before each, all of them.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: ['public'], pubsub: false })],
  grafserv: { graphiql: false, watch: false },
  grafast: {
    context: ({ node }) => ({ pgSettings: { 'cxgraph.workspace': node?.req.workspaceId } }),
    explain: false,
  },
});

const bound = new WeakMap();

/** The workspace of the request's key; null unless the key works. */
async function workspaceOf(request) {
  const bytes = Buffer.from(
    request.headers.authorization?.slice('Bearer cxg_sk_'.length) ?? '',
    'base64url',
  );
  const uuid = (from) => bytes.toString('hex', from, from + 16);
  const [workspaceId, id] = [uuid(0), uuid(16)];
  const client = await keys.connect();
  try {
    if (bound.get(client) !== workspaceId) {
      await client.query("SELECT set_config('cxgraph.workspace', $1::uuid::text, false)", [
        workspaceId,
      ]);
      bound.set(client, workspaceId);
    }
    const { rows } = await client.query({
      name: 'key',
      text: `SELECT "secretHash", scopes, "expiresAt", "revokedAt" FROM "ApiKey"
        WHERE "workspaceId" = $1 AND id = $2`,
      values: [workspaceId, id],
    });
    const sent = Buffer.from(
      createHash('sha256').update(bytes.subarray(32, 64)).digest('base64url'),
    );
    const stored = Buffer.from(rows[0]?.secretHash ?? '');
    const matches = sent.length === stored.length && timingSafeEqual(sent, stored);
    return matches && rows[0].revokedAt === null ? asUuid(workspaceId) : null;
  } finally {
    client.release();
  }
}

function asUuid(hex) {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

await instance.getSchema();
const serve = instance.createServ(grafserv).createHandler();
const server = createServer(async (request, response) => {
  if (request.url === '/ready') return response.end();
  request.workspaceId = await workspaceOf(request);
  if (request.workspaceId === null) return response.writeHead(401).end();
  serve(request, response);
});
server.listen(Number(PORT), '127.0.0.1');

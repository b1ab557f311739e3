import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { readConfig } from '../../api/config.ts';
import { openDatabase } from '../../api/database/open.ts';
import { SessionPool } from '../../api/database/sessionPool.ts';
import { currentWorkspace } from '../../api/database/workspaceDoor.ts';
import { startServer } from '../../api/server.ts';
import { handlers } from '../../api/worker/handlers.ts';
import { startWorker } from '../../api/worker/worker.ts';
import { readKey, secretMatches } from '../../schema/actors/key.ts';
import { schema } from '../../schema/index.ts';
import { mapSql } from './map.ts';

/** One of the two servers that are compared, as a process of its own: `serve.ts graph|sql URL`. */
const [kind, url = ''] = process.argv.slice(2);
const address = kind === 'graph' ? await serveGraph() : await serveSql();
process.send?.({ address });
process.on('disconnect', () => process.exit());
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));

async function serveGraph(): Promise<string> {
  const database = await openDatabase({ url });
  // As in production: one line a request.
  const log = pino({ level: 'info' }, pino.destination('/dev/null'));
  startWorker({ database, handlers, log });
  const config = readConfig({ PORT: '0' });
  return (await startServer({ config, schema, database, log, explorer: null })).url;
}

/** The same key check and the same row security, then one statement by hand. */
async function serveSql(): Promise<string> {
  const role = `${new URL(url).pathname.slice(1)}_app`;
  const pool = new SessionPool({ connectionString: url, max: 10, options: `-c role=${role}` });
  const server = createServer((request, response) => {
    const key = readKey(request.headers.authorization?.slice('Bearer '.length) ?? '');
    if (!key) return void response.writeHead(401).end();
    currentWorkspace.run(key.workspaceId, async () => {
      const found = await pool.query<{ secretHash: string }>(
        'SELECT "secretHash", scopes, "expiresAt", "revokedAt" FROM "ApiKey" WHERE "workspaceId" = $1 AND id = $2',
        [key.workspaceId, key.id],
      );
      const [row] = found.rows;
      if (!row || !secretMatches(key.secret, row.secretHash)) {
        return void response.writeHead(401).end();
      }
      const map = await pool.query<{ answer: string }>(mapSql, [key.workspaceId]);
      response.writeHead(200, { 'content-type': 'application/json' }).end(map.rows[0]?.answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

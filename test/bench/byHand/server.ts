import { createServer } from 'node:http';
import { caseRoutes } from './cases.ts';
import { deliveryRoutes } from './deliveries.ts';
import { eventFileRoutes } from './eventFile.ts';
import { eventRoutes } from './events.ts';
import { exportRoutes } from './export.ts';
import { keyWorks, readKey } from './key.ts';
import { mapRoutes } from './maps.ts';
import type { Route } from './route.ts';
import { rowRoutes } from './rows.ts';
import { runRoutes } from './runs.ts';
import { scoreRoutes } from './scores.ts';
import { type Door, pgliteDoor, postgresDoor } from './sql.ts';
import { storeRoutes } from './store.ts';

/**
 * What the product is compared with: the same work by prepared statements behind `node:http`, as a
 * good engineer writes it for one purpose. It checks the key of each request in the database, and
 * works under the same role and row-level security.
 */
const { DATABASE_URL = '', DATABASE_ROLE = '', PORT } = process.env;
const door: Door = DATABASE_URL.startsWith('pglite://')
  ? await pgliteDoor(DATABASE_URL.slice('pglite://'.length))
  : postgresDoor(DATABASE_URL, DATABASE_ROLE);

const routes: Readonly<Record<string, Route>> = {
  ...mapRoutes,
  ...rowRoutes,
  ...storeRoutes,
  ...eventRoutes,
  ...eventFileRoutes,
  ...scoreRoutes,
  ...exportRoutes,
  ...deliveryRoutes,
  ...runRoutes,
  ...caseRoutes,
};

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/ready') return void response.end();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const key = readKey(request.headers.authorization);
    const route = routes[pathname];
    if (!key || !route) return void response.writeHead(key ? 404 : 401).end();
    const body = Buffer.concat(chunks).toString();
    door(key.workspaceId, async (sql) => {
      if (!(await keyWorks(sql, key))) return void response.writeHead(401).end();
      const answer = await route({
        sql,
        workspaceId: key.workspaceId,
        body,
        query: searchParams,
        write: (text) => void response.write(text),
      });
      if (!response.headersSent) response.writeHead(200, { 'content-type': 'application/json' });
      response.end(answer);
    }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
});
server.listen(Number(PORT), '127.0.0.1');

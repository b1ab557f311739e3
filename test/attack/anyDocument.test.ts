import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedEverything } from '../laws/everything.ts';
import { clientAnswering } from '../support/graph.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { sized } from '../support/size.ts';
import { anyDocument } from './anyDocument.ts';

let server: TestServer;
let ids: readonly string[];

beforeAll(async () => {
  server = await startTestServer();
  const { actorId, workspaceId, database } = server;
  const viewer = {
    ...({ actorId, keyId: null, keyKind: 'SECRET', verbatimsPersonal: false } as const),
    scopes: new Set(['owner']),
  };
  const db = database.workspace(workspaceId);
  const client = clientAnswering(viewer, async (document, variables, { idempotencyKey } = {}) => {
    const headers = idempotencyKey && { 'idempotency-key': idempotencyKey };
    return (await server.request(document, variables, { ...(headers && { headers }) })).body;
  });
  ids = Object.values(await seedEverything({ ...server, ...client, db }));
});
afterAll(() => server.stop());

// The soak takes minutes.
test('no document makes the server answer with an error of its own', async () => {
  const documents = fc.gen().map((pick) => anyDocument(pick, ids));
  await fc.assert(
    fc.asyncProperty(documents, async ({ field, query, variables }) => {
      const { status, body } = await server.request(query, variables);
      const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
      const own = codes.filter((code) => code !== 'BAD_USER_INPUT' && code !== 'COST_EXCEEDED');
      expect({ field, own, isOwn: status >= 500 }).toEqual({ field, own: [], isOwn: false });
    }),
    {
      ...sized({ suite: { numRuns: 300, seed: 7 }, soak: { numRuns: 5_000 } }),
      endOnFailure: true,
    },
  );
}, 300_000);

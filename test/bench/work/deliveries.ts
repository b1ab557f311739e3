import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import { openReceiver } from '../../support/receiver.ts';
import { publicId, uuidIn } from '../byHand/publicId.ts';
import { ask, graphql } from '../http.ts';
import { contest } from '../rounds.ts';
import { World } from '../world.ts';
import { linesOf } from './reads.ts';
import { batch } from './storing.ts';
import type { Work } from './work.ts';

/** Deliveries of a round: at most as many as one replay takes. */
const most = 5_000;

const record = `mutation ($input: FeedbackBulkUpsertInput!) {
  it: feedbackBulkUpsert(input: $input) { errors { message path } }
}`;
const replay = `mutation ($input: WebhookReplayInput!) {
  it: webhookReplay(input: $input) { count errors { message path } }
}`;
const state = `query ($filter: WebhookDeliveryFilter) {
  it: webhookDeliveries(filter: $filter, first: 1) { totalCount }
}`;

/**
 * Deliveries to one endpoint, from a replay until all are delivered, beside a loop that claims, posts and
 * finishes them by prepared statements, over connections that stay open. The product looks at the address
 * of each connection, so each of its requests has one of its own.
 */
export const benchDeliveries: Work = async (engine, { rows, rounds, progress }) => {
  const receiver = await openReceiver();
  const allowed = { OUTBOUND_ALLOW: `127.0.0.1:${receiver.port}` };
  const world = await World.open(engine, 'deliveries', { ...allowed, CXGRAPH_WORKER: 'true' });
  const count = Math.min(rows, most);
  const input = { url: receiver.url, eventTypes: ['feedback.recorded'] };
  const made = await world.make<{ webhookEndpoint: { id: string } }>(
    'webhookEndpointCreate',
    input,
  );
  const endpoint = made.webhookEndpoint.id;
  for (let from = 0; from < count; from += batch) {
    const recorded = Array.from({ length: Math.min(batch, count - from) }, (_, index) => ({
      ...{ source: 'CALL', channel: 'PHONE', text: 'The noise is back.' },
      externalId: { system: 'calls', id: String(from + index) },
    }));
    await graphql(await world.graph(), record, { input: { rows: recorded } });
  }
  const isDelivered = async () => {
    const filter = { state: { eq: 'DELIVERED' }, endpoint: { id: { eq: endpoint } } };
    const found = await graphql<{ totalCount: number }>(await world.graph(), state, { filter });
    return found.totalCount === count;
  };
  while (!(await isDelivered())) await sleep(200);
  progress(`deliveries: ${count.toLocaleString('en')} were made`);

  const copied = await copyEndpoint(world, uuidIn(endpoint));
  const byHandServer = await world.byHand();
  const graphServer = await world.graph();
  const path = `/sendDeliveries?endpoint=${publicId('webhookendpoint', copied)}&url=${encodeURIComponent(receiver.url)}`;
  const work = `a delivery of ${count.toLocaleString('en')}`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 1, rounds, progress: noted },
    [
      {
        server: graphServer,
        calls: () => {
          receiver.received.length = 0;
          return [];
        },
        work: async () => {
          const again = { endpoint, from: '2020-01-01T00:00:00Z', includeDelivered: true };
          await graphql(graphServer, replay, { input: again });
          while (receiver.received.length < count) await sleep(20);
          while (!(await isDelivered())) await sleep(20);
          return count;
        },
      },
      {
        server: byHandServer,
        calls: async () => {
          receiver.received.length = 0;
          await world.rows(
            `UPDATE "WebhookDelivery" SET state = 'WAITING', attempts = 0, "dueAt" = now()
             WHERE "workspaceId" = $1 AND "endpointId" = $2`,
            [world.workspaceId, copied],
          );
          return [];
        },
        work: async () => {
          const { count: done } = JSON.parse(await ask(byHandServer, { path, body: '' }));
          if (done !== count || receiver.received.length !== count) {
            throw new Error(`By hand, ${done} of ${count} deliveries were sent.`);
          }
          return count;
        },
      },
    ],
  );
  await world.close();
  await receiver.close();
  return linesOf(engine, { work, limits: { perSecond: { least: 0.3 } } }, graph, byHand);
};

/** Copies an endpoint with its deliveries, for the loop by hand: the product does not look at the copy. */
async function copyEndpoint(world: World, endpoint: string): Promise<string> {
  const copy = v7();
  const values = [world.workspaceId, endpoint, copy];
  await world.administer(
    `INSERT INTO "WebhookEndpoint" ("workspaceId", id, url, secret, "updatedAt", "archivedAt")
     SELECT "workspaceId", $3::uuid, url, secret, now(), now() FROM "WebhookEndpoint"
     WHERE "workspaceId" = $1::uuid AND id = $2::uuid`,
    values,
  );
  await world.administer(
    `INSERT INTO "WebhookDelivery" ("workspaceId", id, "endpointId", "changeId", type, "subjectId", at,
       seq, "createdAt", state)
     SELECT "workspaceId", md5(id::text)::uuid, $3::uuid, "changeId", type, "subjectId", at, seq,
       "createdAt", 'DELIVERED'
     FROM "WebhookDelivery" WHERE "workspaceId" = $1::uuid AND "endpointId" = $2::uuid`,
    values,
  );
  await world.administer('VACUUM ANALYZE');
  return copy;
}

import { createHmac } from 'node:crypto';
import http from 'node:http';
import { publicId, uuidIn } from './publicId.ts';
import type { Route } from './route.ts';

/** Deliveries that are claimed, posted and finished together: as many as the product sends at once. */
const atOnce = 16;

const claimSql = `
  UPDATE "WebhookDelivery" delivery SET attempts = attempts + 1, "dueAt" = now() + interval '1 minute'
  FROM (
    SELECT id FROM "WebhookDelivery"
    WHERE "workspaceId" = $1 AND "endpointId" = $2 AND "dueAt" <= now()
    ORDER BY "dueAt", id LIMIT ${atOnce} FOR UPDATE SKIP LOCKED
  ) due, "Feedback" feedback
  WHERE delivery."workspaceId" = $1 AND delivery.id = due.id
    AND feedback."workspaceId" = $1 AND feedback.id = delivery."subjectId"
  RETURNING delivery.id, delivery.seq::text, delivery.at, feedback.id AS feedback, revision, source,
    channel, locale, rating, "ratingMax", "occurredAt", tags, sentiment`;

const finishSql = `
  UPDATE "WebhookDelivery" SET state = 'DELIVERED', "dueAt" = NULL, "triedAt" = now(), status = 204
  WHERE "workspaceId" = $1 AND id = ANY ($2::uuid[])`;

interface Claimed {
  readonly id: string;
  readonly seq: string;
  readonly at: Date;
  readonly feedback: string;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });

/** `?endpoint=…&url=…`: sends what is due to it by a loop that claims, posts and finishes. */
const sent: Route = async ({ sql, workspaceId, query }) => {
  const endpoint = uuidIn(query.get('endpoint') ?? '');
  const url = query.get('url') ?? '';
  const key = Buffer.alloc(32, 1);
  for (let count = 0; ; ) {
    const due = await sql.rows<Claimed>('claimDeliveries', claimSql, [workspaceId, endpoint]);
    if (due.length === 0) return JSON.stringify({ count });
    await Promise.all(due.map((each) => post(url, key, each)));
    await sql.rows('finishDeliveries', finishSql, [workspaceId, due.map(({ id }) => id)]);
    count += due.length;
  }
};

function post(url: string, key: Buffer, { id, seq, at, feedback, ...values }: Claimed) {
  const webhookId = publicId('webhookdelivery', id);
  const data = { id: publicId('feedback', feedback), ...values };
  const event = { id: webhookId, type: 'feedback.recorded', seq, timestamp: at, data };
  const body = JSON.stringify(event);
  const timestamp = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', key).update(`${webhookId}.${timestamp}.${body}`);
  const headers = {
    ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    ...{ 'webhook-id': webhookId, 'webhook-timestamp': timestamp },
    'webhook-signature': `v1,${signature.digest('base64')}`,
  };
  return new Promise<void>((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', resolve).on('error', reject);
    });
    request.on('error', reject).end(body);
  });
}

export const deliveryRoutes = { '/sendDeliveries': sent };

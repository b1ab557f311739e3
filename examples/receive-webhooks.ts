/**
 * Receives webhooks on this machine and prints them: it makes an endpoint that follows everything, sends
 * it a test of each type that is named, and deletes the endpoint again at Ctrl-C.
 *
 *   CXGRAPH_URL=http://127.0.0.1:4000 CXGRAPH_KEY=cxg_sk_… \
 *     npx tsx examples/receive-webhooks.ts response.completed
 *
 * A server sends to private addresses only where its operator opens them: the demo of `npm start` opens
 * this one, 127.0.0.1:4100; others are started with `OUTBOUND_ALLOW=127.0.0.1:4100`.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { type Client, createClient, isCxgraphError, orThrow } from '@cxgraph/client';
import * as webhookEndpoints from '@cxgraph/client/webhookEndpoints';
import { verifyWebhook, WebhookVerificationError } from '@cxgraph/client/webhooks';

const { CXGRAPH_URL: url, CXGRAPH_KEY: key, RECEIVER_PORT: port = '4100' } = process.env;
const types = process.argv.slice(2);
if (!url || !key) {
  console.error('Set CXGRAPH_URL to the address of the server and CXGRAPH_KEY to a secret key.');
  process.exit(1);
}

/** Ids that were seen: a webhook can arrive twice. A real receiver stores them for some days. */
const seen = new Set<string>();
let secret = '';
const server = createServer((request, response) => {
  answer(request).then(
    (status) => response.writeHead(status).end(),
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});

/** The status of the answer: what is not taken with one from 200 to 299 is sent again. */
async function answer(request: IncomingMessage): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    const message = { headers: request.headers, body: Buffer.concat(chunks) };
    const { id, type, seq, test, data } = await verifyWebhook(message, secret);
    const note = seen.has(id) ? ' (again)' : test ? ' (a test)' : '';
    seen.add(id);
    console.log(`${seq} ${type}${note} ${JSON.stringify(data)}`);
    return 204;
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    console.error(error.message);
    return 400;
  }
}

async function receive(client: Client): Promise<void> {
  await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve));
  const made = orThrow(
    await webhookEndpoints.create(client, { url: `http://127.0.0.1:${port}/hooks` }),
  );
  secret = made.secret ?? '';
  const { id } = made.webhookEndpoint;
  console.log(`Receiving at 127.0.0.1:${port} for ${id}. Ctrl-C ends it.`);
  process.once('SIGINT', () => {
    const removed = webhookEndpoints.remove(client, { id });
    void removed.catch(console.error).finally(() => server.close());
    server.closeIdleConnections();
  });
  for (const type of types.length > 0 ? types : [null]) {
    orThrow(await webhookEndpoints.test(client, { id, type }));
  }
}

try {
  await receive(createClient({ url, key }));
} catch (error) {
  server.close();
  if (!isCxgraphError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

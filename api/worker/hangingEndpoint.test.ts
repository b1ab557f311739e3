import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberChanges } from '../../schema/changes/number.ts';
import { allowOutbound, Outbound, outbound } from '../../schema/kernel/outbound.ts';
import { webhookTurns } from '../../schema/webhooks/deliveries/turns.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { openReceiver } from '../../test/support/receiver.ts';
import { newEndpoint } from '../../test/support/webhooks.ts';
import { silent } from '../../test/support/workers.ts';
import { guardedPost } from '../channels/guardedPost.ts';
import { startWorker } from './worker.ts';

let graph: TestGraph;
beforeAll(async () => {
  // Connections that waited for a receiver would be all there are.
  graph = await openTestGraph({ poolSize: 2 });
  allowOutbound(new Outbound('127.0.0.1:*'));
});
afterAll(async () => {
  allowOutbound(new Outbound());
  await graph.close();
});

const record = (workspace: TestWorkspace, count: number) =>
  workspace.change('feedbackBulkUpsert', {
    rows: Array.from({ length: count }, (_, index) => ({
      ...{ source: 'CALL', channel: 'PHONE', text: 'The noise is back.' },
      externalId: { system: 'calls', id: `${index}` },
    })),
  });

const answers = {
  'does not answer': () => {},
  'answers byte by byte': (_: unknown, response: ServerResponse) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('.'), 100);
    response.on('close', () => clearInterval(timer));
  },
} as const;

test.each(Object.entries(answers))(
  'an endpoint that %s delays no other one, of its workspace or of another',
  {
    timeout: 180_000,
  },
  async (_, answer) => {
    const [hanging, sound] = [await openReceiver(), await openReceiver()];
    hanging.answer(answer);
    const mine = await graph.workspace('Mine');
    const theirs = await graph.workspace('Theirs');
    await newEndpoint(mine, { url: hanging.url });
    await record(mine, 50);
    // So patient that it hangs for as long as the test runs.
    const post = guardedPost(outbound, { patienceMs: 600_000 });
    const handlers = [numberChanges, ...webhookTurns({ post })];
    const worker = startWorker({ database: graph.database, log: silent, handlers, pollMs: 20 });
    await expect.poll(() => hanging.received.length, { timeout: 60_000 }).toBeGreaterThan(0);

    await newEndpoint(mine, { url: sound.url });
    await newEndpoint(theirs, { url: sound.url });
    await record(theirs, 3);
    await mine.change('feedbackRecord', { source: 'CALL', channel: 'PHONE', text: 'Again.' });
    await expect.poll(() => sound.received.length, { timeout: 60_000 }).toBe(4);
    await hanging.close();
    await worker.stop();
    await sound.close();
  },
);

import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStream } from '../support/eventStream.ts';
import { follow, newKey, newSurvey, nextOf, submitTo } from '../support/liveResponses.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let survey = '';
beforeAll(async () => {
  server = await startTestServer({ config: { heartbeat: 60_000 }, worker: {} });
  survey = await newSurvey(server);
});
afterAll(() => server.stop());

const refusal = async (query: string, key = server.ownerKey) => {
  const stream = await openStream(server.url, key, query);
  const { errors } = await stream.refusal;
  return errors?.[0]?.extensions;
};

test('a subscription whose every event would lack what its key may not read is refused when it begins', async () => {
  const { secret } = await newKey(server, 'scopes: ["scores:read"]');
  const query = 'subscription { scoreChanged { seq survey { id } } }';
  const stream = await openStream(server.url, secret, query);
  expect(stream.response.status).toBe(403);
  expect((await stream.refusal).errors?.[0]?.extensions).toMatchObject({
    ...{ code: 'FORBIDDEN', scope: 'surveys:read' },
  });
  const alone = await openStream(
    server.url,
    secret,
    'subscription { scoreChanged(opening: true) { kind } }',
  );
  expect((await alone.next()).data).toEqual({ scoreChanged: { kind: 'HEARTBEAT' } });
  alone.close();
});

test.each([
  'subscription { jobProgress @skip(if: true) { seq } }',
  'subscription { ... @include(if: false) { jobProgress { seq } } }',
  'subscription { ...Progress } fragment Progress on Subscription { jobProgress @skip(if: true) { seq } }',
])('%s is refused: it may have no field', async (query) => {
  expect(await refusal(query)).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: 'query' });
});

test('a client that is slow gets everything, and leaves no listener for each event', async () => {
  const warnings: string[] = [];
  const onWarning = ({ name }: Error) => warnings.push(name);
  process.on('warning', onWarning);
  const before = await follow(server);
  const { seq } = await nextOf(before);
  before.close();
  for (let time = 0; time < 20; time++) await submitTo(server, survey);
  await expect
    .poll(() =>
      server.database.workspace(server.workspaceId).change.count({ where: { seq: null } }),
    )
    .toBe(0);
  const dates = Array.from({ length: 1_000 }, (_, index) => `at${index}: createdAt`).join(' ');
  const query = `subscription { responseSubmitted(after: "${seq}") { seq response { ${dates} } } }`;
  const body = JSON.stringify({ query });
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (data) => {
    received += data.toString('latin1');
    socket.pause();
    setTimeout(() => socket.resume(), 5);
  });
  const headers = [
    ...['POST /graphql HTTP/1.1', 'host: localhost', 'accept: text/event-stream'],
    ...['content-type: application/json', `authorization: Bearer ${server.ownerKey}`],
    `content-length: ${body.length}`,
  ];
  socket.write(`${headers.join('\r\n')}\r\n\r\n${body}`);
  await expect.poll(() => received.split('event: next').length - 1, { timeout: 30_000 }).toBe(20);
  socket.destroy();
  process.off('warning', onWarning);
  expect(warnings).toEqual([]);
}, 60_000);

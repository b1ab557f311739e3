import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { surveyOfAllKinds } from '../../schema/responses/interchange/exchange.fixture.ts';
import { exchangeWith, refusalOf } from '../support/exchange.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ worker: {}, config: { importLimit: 5_000_000 } });
  await change('workspaceUpdate', { locales: ['en', 'de'] }, 'workspace { id }');
});
afterAll(() => server.stop());

const { change, published, newImport, newExport, call, put, jobNow, ended } = exchangeWith(
  () => server,
);

const countOf = async () => server.database.workspace(server.workspaceId).surveyResponse.count({});

describe('an upload is refused', () => {
  test.each([
    ['lacks a mapped column', 'a,b\n1,2\n', /no column "nps".* It has "a", "b"\.$/],
    ['is empty', '', /is empty/],
    ['has a quote that is never closed', 'nps\n"1\n', /line 2 has a quote/],
    ['is not UTF-8', new Uint8Array([110, 112, 115, 10, 228, 246]), /Line 2 is not UTF-8/],
    ['has a row of more than a megabyte', `nps\n1\n${'x'.repeat(1_100_000)}`, /line 3 is longer/],
    ['has too many columns', `nps${',x'.repeat(2_000)}\n`, /Line 1 has more than 2000 columns/],
  ])('with the line if the file %s', async (_what, file, message) => {
    const job = await newImport(await published(surveyOfAllKinds), {
      mapping: [{ column: 'nps', to: { question: 'nps' } }],
    });
    const { status, code, message: said } = await refusalOf(await put(job.path, file));
    expect({ status, code }).toEqual({ status: 422, code: 'BAD_USER_INPUT' });
    expect(said).toMatch(message);
    // Only the uploader sees what may be a row of answers.
    const stored = said?.replace(' It has "a", "b".', '');
    expect(await jobNow(job.id)).toMatchObject({
      status: 'WAITING',
      rowsTotal: null,
      failure: `${stored} The job waits for another file; with another mapping, make another job with responseImport.`,
    });
    // A corrected file is taken.
    expect((await put(job.path, 'nps\n9\n')).status).toBe(202);
    expect(await ended(job.id)).toMatchObject({ rowsDone: 1, rowsFailed: 0, failure: null });
  });

  test('of the other format, and says what to do', async () => {
    const survey = await published(surveyOfAllKinds);
    const lines = await newImport(survey, { format: 'NDJSON' });
    expect(await refusalOf(await put(lines.path, 'nps\n9\n'))).toMatchObject({
      status: 415,
      message:
        'The job waits for NDJSON, and the Content-Type is of CSV. Send the file with its own type, or make another job with `format: CSV`.',
    });
    const { path } = await newImport(survey);
    const answer = await put(path, '{"nps":9}\n', 'application/x-ndjson; charset=utf-8');
    expect(answer.status).toBe(415);
  });

  test('when the file is longer than the limit, announced or not', async () => {
    const job = await newImport(await published(surveyOfAllKinds));
    const file = `nps\n${'9\n'.repeat(2_600_000)}`;
    expect(await refusalOf(await put(job.path, file))).toMatchObject({ status: 413 });
  });

  test('without the scope, and for a job of another workspace', async () => {
    const survey = await published(surveyOfAllKinds);
    const { path } = await newImport(survey);
    const { path: exportPath } = await newExport(survey);
    const key = async (input: object) =>
      (await change<{ secret: string }>('apiKeyCreate', { name: 'K', ...input }, 'secret')).secret;
    const reading = await key({ scopes: ['responses:read'] });
    const page = await key({ kind: 'PUBLISHABLE', allowedOrigins: ['https://example.com'] });
    const { ownerKey: foreign } = await server.otherWorkspace();
    const statusOf = async (method: string, path: string, key: string | null) =>
      (
        await refusalOf(
          await call(method, path, { key, ...(method === 'PUT' && { body: 'nps\n1\n' }) }),
        )
      ).status;
    expect(await statusOf('PUT', path, null)).toBe(401);
    expect(await statusOf('PUT', path, 'cxg_sk_nonsense')).toBe(401);
    expect(await statusOf('PUT', path, reading)).toBe(403);
    expect(await statusOf('PUT', path, page)).toBe(403);
    expect(await statusOf('GET', exportPath, page)).toBe(403);
    expect(await statusOf('PUT', path, foreign)).toBe(404);
    expect(await statusOf('GET', exportPath, foreign)).toBe(404);
    expect(await statusOf('PUT', exportPath.replace('exports', 'imports'), server.ownerKey)).toBe(
      404,
    );
    expect(await statusOf('PUT', '/imports/nothing', server.ownerKey)).toBe(404);
    expect(await statusOf('POST', path, server.ownerKey)).toBe(405);
    const form = await call('PUT', path, {
      body: 'nps=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(await refusalOf(form)).toMatchObject({ status: 415 });
    expect((await call('GET', exportPath, { key: reading })).status).toBe(200);
  });

  test('once the job has its file', async () => {
    const job = await newImport(await published(surveyOfAllKinds));
    expect((await put(job.path, 'nps\n9\n')).status).toBe(202);
    expect(await refusalOf(await put(job.path, 'nps\n9\n'))).toMatchObject({
      status: 409,
      code: 'CONFLICT',
    });
    await ended(job.id);
  });
});

describe('an upload that breaks off', () => {
  test('leaves the job waiting, and the next one begins anew', async () => {
    const survey = await published(surveyOfAllKinds);
    const before = await countOf();
    const job = await newImport(survey);
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const rows = '9\n'.repeat(3_000);
    await new Promise<void>((resolve) => {
      socket.write(
        `PUT ${job.path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${server.ownerKey}\r\nContent-Length: 100000\r\n\r\nnps\n${rows}`,
        () => resolve(),
      );
    });
    const { jobChunk } = server.database.workspace(server.workspaceId);
    while ((await jobChunk.count({})) === 0) await new Promise((r) => setTimeout(r, 20));
    socket.destroy();
    expect(await jobNow(job.id)).toMatchObject({ status: 'WAITING', rowsTotal: null, rowsDone: 0 });
    expect((await put(job.path, 'nps\n9\n8\n')).status).toBe(202);
    expect(await ended(job.id)).toMatchObject({ status: 'SUCCEEDED', rowsTotal: 2, rowsDone: 2 });
    expect(await countOf()).toBe(before + 2);
    expect(await jobChunk.count({})).toBe(0);
  });
});

describe('columns whose names cannot be stored', () => {
  const events = 'eventImport';
  const [emoji, nul, half] = [`${'x'.repeat(199)}\u{1f600}`, 'a\0', 'b\ud800'];

  test.each([
    ['CSV', `source,id,type,customer.email,${nul},${emoji},properties.${nul}\n`],
    [
      'NDJSON',
      `${JSON.stringify({ source: 's', [half]: 1, [emoji]: 2, [`properties.${nul}`]: 3 })}\n`,
    ],
  ])('are left out of a file of %s, and named in its notes', async (format, file) => {
    const { job } = await change<{ job: { id: string; path: string } }>(
      events,
      { format },
      'job { id path }',
    );
    const type = format === 'CSV' ? 'text/csv' : 'application/x-ndjson';
    const answer = await put(job.path, file, type);
    expect(answer.status).toBe(202);
    const { notes } = await ended(job.id);
    expect(notes.at(-1)).toMatch(/^Left out: [ab]\ufffd, x{199}\ufffd, properties\.a\ufffd\./);
  });
});

import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anonymousSurvey,
  csvOf,
  surveyOfAllKinds,
} from '../../schema/responses/interchange/exchange.fixture.ts';
import { exchangeWith } from '../support/exchange.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { sized } from '../support/size.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ worker: {}, config: { importLimit: 5_000_000 } });
  await change('workspaceUpdate', { locales: ['en', 'de'] }, 'workspace { id }');
});
afterAll(() => server.stop());

const { change, published, newImport, newExport, call, put, jobNow, ended, imported } =
  exchangeWith(() => server);

async function exported(survey: string, more: object = {}): Promise<string> {
  const job = await newExport(survey, more);
  const answer = await call('GET', job.path);
  expect(answer.status).toBe(200);
  return answer.text();
}

async function refusalOf(answer: Response) {
  const { errors } = (await answer.json()) as {
    errors: { message: string; extensions: { code: string; requestId: string } }[];
  };
  expect(errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  return { status: answer.status, code: errors[0]?.extensions.code, message: errors[0]?.message };
}

const countOf = async () => server.database.workspace(server.workspaceId).surveyResponse.count({});

describe('importing a file', () => {
  test('stores the rows that can be stored, and names the line and column of the others', async () => {
    const survey = await published(surveyOfAllKinds);
    const before = await countOf();
    // More than one chunk; of each hundred, two cannot be stored.
    const hundreds = sized({ suite: 11, soak: 25 });
    const all = 100 * hundreds;
    const rows = Array.from({ length: all }, (_, index) => [
      index % 100 === 7 ? '11' : index % 100 === 8 ? 'nine' : String(index % 9),
      `Line ${index}\nand the next`,
      index % 100 === 9 ? 'purple rain' : 'Red',
    ]);
    const job = await imported(survey, csvOf(['NPS score', 'Comment', 'Favourite'], rows), {
      mapping: [
        { column: 'NPS score', to: { question: 'nps' } },
        { column: 'Comment', to: { question: 'comment' } },
        { column: 'Favourite', to: { question: 'order' } },
      ],
    });
    // A ranking wants all colours, so that every row fails for it; the file is sent once more
    // without that column.
    expect(job).toMatchObject({
      status: 'FAILED',
      rowsDone: all,
      rowsFailed: all,
      failure: 'Every row was refused. `errors` says why.',
    });
    expect(await countOf()).toBe(before);

    const second = await imported(survey, csvOf(['NPS score', 'Comment', 'Favourite'], rows), {
      mapping: [
        { column: 'NPS score', to: { question: 'nps' } },
        { column: 'Comment', to: { question: 'comment' } },
        { column: 'Favourite', to: { question: 'colour' } },
      ],
    });
    expect(second).toMatchObject({
      status: 'PARTIAL',
      rowsTotal: all,
      rowsDone: all,
      rowsFailed: 2 * hundreds,
      share: 1,
      secondsLeft: null,
    });
    expect(await countOf()).toBe(before + 98 * hundreds);
    expect(second.errors.totalCount).toBe(2 * hundreds);
    // Each row takes two lines, after the header's.
    expect(second.errors.nodes.slice(0, 3)).toEqual([
      { line: 16, column: 'NPS score', code: 'OUT_OF_RANGE' },
      { line: 18, column: 'NPS score', code: 'WRONG_TYPE' },
      { line: 216, column: 'NPS score', code: 'OUT_OF_RANGE' },
    ]);
  });

  test('refuses an answer to a question that the survey would not have shown', async () => {
    const survey = await published(surveyOfAllKinds);
    const job = await imported(survey, 'nps,why\n10,because\n3,because\n,because\n');
    expect(job).toMatchObject({ rowsDone: 3, rowsFailed: 2 });
    expect(job.errors.nodes).toEqual([
      { line: 2, column: 'why', code: 'HIDDEN' },
      { line: 4, column: 'why', code: 'HIDDEN' },
      { line: 4, column: 'nps', code: 'MISSING' },
    ]);
  });

  test('marks in an export the answers that an import stored against the logic, and imports them again', async () => {
    const survey = await published(surveyOfAllKinds);
    await imported(survey, 'nps,why\n10,because\n3,because\n', { logic: 'IGNORE' });
    const file = await exported(survey, { format: 'NDJSON' });
    const rows = file
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ nps, why, _hiddenByLogic }) => [nps, why, _hiddenByLogic])).toEqual([
      [10, 'because', ['why']],
      [3, 'because', undefined],
    ]);
    const again = { format: 'NDJSON', logic: 'IGNORE', onKnown: 'UPDATE' };
    expect(await imported(survey, file, again)).toMatchObject({ rowsFailed: 0, rowsKnown: 2 });
  });

  test('corrects an anonymous response by its day alone', async () => {
    const survey = await published(anonymousSurvey);
    const mapping = [
      { column: 'id', to: { field: 'SUBMISSION_KEY' } },
      { column: 'when', to: { field: 'COMPLETED_AT' } },
      { column: 'from', to: { field: 'URL' } },
      { column: 'nps', to: { question: 'nps' } },
    ];
    const from = 'https://shop.example/';
    await imported(survey, `id,when,from,nps\na,2026-01-31 10:00,${from},9\n`, { mapping });
    const later = `id,when,from,nps\na,2026-01-31 18:00,${from}two,8\na,2026-02-01,,7\n`;
    const job = await imported(survey, later, { mapping, onKnown: 'UPDATE' });
    expect(job.errors.nodes).toEqual([{ line: 3, column: 'when', code: 'FIXED' }]);
    const file = await exported(survey, { format: 'NDJSON' });
    expect(JSON.parse(file)).toMatchObject({ _day: '2026-01-31', nps: 8 });
  });

  test('takes from columns what a response has beside its answers', async () => {
    const survey = await published(surveyOfAllKinds);
    const job = await imported(
      survey,
      'score;when;language;way;tag\n9;2026-01-31;de;e-mail;vip|new\n8;2026-02-01 10:30;;;\n7;2030-01-01;;;\n',
      {
        mapping: [
          { column: 'score', to: { question: 'nps' } },
          { column: 'when', to: { field: 'COMPLETED_AT' } },
          { column: 'language', to: { field: 'LOCALE' } },
          { column: 'way', to: { field: 'CHANNEL' } },
          { column: 'tag', to: { field: 'TAGS' } },
        ],
        defaults: { channel: 'POST', tags: ['moved'] },
      },
    );
    expect(job.errors.nodes).toEqual([
      { line: 2, column: 'way', code: 'INVALID_VALUE' },
      { line: 4, column: 'when', code: 'OUT_OF_RANGE' },
    ]);
    const [header = '', row = ''] = (await exported(survey)).split('\r\n');
    const cells = Object.fromEntries(header.split(',').map((name, i) => [name, row.split(',')[i]]));
    expect(cells).toMatchObject({
      _locale: 'en',
      _channel: 'POST',
      _day: '2026-02-01',
      _startedAt: '2026-02-01T10:30:00.000Z',
      _tags: 'moved',
      nps: '8',
    });
  });

  test('stores a row with the same submission key once, whatever file it comes in', async () => {
    const survey = await published(surveyOfAllKinds);
    const mapping = [
      { column: 'id', to: { field: 'SUBMISSION_KEY' } },
      { column: 'nps', to: { question: 'nps' } },
    ];
    const before = await countOf();
    await imported(survey, 'id,nps\nä 1,9\nb,8\n', { mapping });
    const again = await imported(survey, 'id,nps\nb,8\nc,7\nä 1,3\n', { mapping });
    expect(again.rowsFailed).toBe(1);
    expect(again.errors.nodes).toEqual([{ line: 4, column: 'id', code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(await countOf()).toBe(before + 3);
  });

  test('refuses a row that was PARTIAL and comes again as COMPLETED', async () => {
    const survey = await published(surveyOfAllKinds);
    const mapping = [
      { column: 'id', to: { field: 'SUBMISSION_KEY' } },
      { column: 'status', to: { field: 'STATUS' } },
      { column: 'nps', to: { question: 'nps' } },
    ];
    const before = await countOf();
    const file = 'id,status,nps\na,PARTIAL,9\nb,COMPLETED,8\n';
    await imported(survey, file, { mapping });
    expect(await imported(survey, file, { mapping })).toMatchObject({
      rowsFailed: 0,
      rowsKnown: 2,
    });
    const again = await imported(survey, 'id,status,nps\na,COMPLETED,9\n', { mapping });
    expect(again.errors.nodes).toEqual([{ line: 2, column: 'id', code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(await countOf()).toBe(before + 2);
  });

  test('refuses rows that have more cells than the header', async () => {
    const survey = await published(surveyOfAllKinds);
    const job = await imported(survey, 'nps,comment\n9,Great, thanks for all\n8\n7,"ok, fine",\n');
    expect(job).toMatchObject({ rowsDone: 3, rowsFailed: 1 });
    expect(job.errors.nodes).toEqual([{ line: 2, column: null, code: 'TOO_MANY' }]);
  });

  test('stores no response twice when an export is imported into its own survey', async () => {
    const survey = await published(surveyOfAllKinds);
    await imported(survey, 'nps\n9\n8\n');
    const before = await countOf();
    const again = await imported(survey, await exported(survey));
    expect(again).toMatchObject({ rowsDone: 2, rowsFailed: 2 });
    expect(again.errors.nodes).toEqual([
      { line: 2, column: '_id', code: 'DUPLICATE' },
      { line: 3, column: '_id', code: 'DUPLICATE' },
    ]);
    expect(await countOf()).toBe(before);
  });

  test('lets other requests through, which read its progress and can cancel it', async () => {
    const survey = await published(surveyOfAllKinds);
    const job = await newImport(survey);
    const before = await countOf();
    const rows = sized({ suite: 8_000, soak: 20_000 });
    await put(job.path, `nps\n${'9\n'.repeat(rows)}`);
    let seen = await jobNow(job.id);
    while (seen.status === 'RUNNING' && seen.rowsDone === 0) {
      expect((await fetch(`${server.url}/livez`)).status).toBe(200);
      seen = await jobNow(job.id);
    }
    expect(seen).toMatchObject({ status: 'RUNNING', rowsTotal: rows });
    await change('jobCancel', { id: job.id }, 'job { status }');
    const end = await ended(job.id);
    expect(end.status).toBe('CANCELED');
    expect(end.rowsDone).toBeLessThan(rows);
    expect(await countOf()).toBe(before + end.rowsDone);
  });

  test('takes NDJSON, and names the line of what is no JSON', async () => {
    const survey = await published(surveyOfAllKinds);
    const file = [
      '{"nps":9,"service":{"speed":["good","bad"]},"unknown":1}',
      '',
      '{"nps":',
      '[1]',
      '{"nps":8,"comment":"a\\u0000b"}',
      `{"nps":8,"comment":${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
      '{"nps":"7","used":["red","Blue"]}',
    ].join('\n');
    const job = await imported(survey, file, { format: 'NDJSON' });
    expect(job).toMatchObject({ rowsTotal: 6, rowsDone: 6, rowsFailed: 4 });
    expect(job.errors.nodes).toEqual([
      { line: 3, column: null, code: 'INVALID_VALUE' },
      { line: 4, column: null, code: 'INVALID_VALUE' },
      { line: 5, column: null, code: 'INVALID_CHARACTER' },
      { line: 6, column: null, code: 'INVALID_VALUE' },
    ]);
  });

  test('without rows fails at once, and says why', async () => {
    const job = await newImport(await published(surveyOfAllKinds));
    const answer = await put(job.path, 'nps,whatever\n');
    expect(await answer.json()).toEqual({
      job: job.id,
      firstRow: null,
      rows: 0,
      columns: ['nps'],
      ignored: ['whatever'],
    });
    expect(await jobNow(job.id)).toMatchObject({
      status: 'FAILED',
      rowsTotal: 0,
      failure: expect.stringMatching(/^The file has no row of answers.* Make another import/),
    });
    const skipped = await imported(await published(surveyOfAllKinds), 'nps\n9\n8\n', {
      skipRows: 5,
    });
    expect(skipped).toMatchObject({ status: 'FAILED', rowsTotal: 0, rowsDone: 0 });
    expect(skipped.failure).toMatch(/`skipRows`/);
    const lines = await imported(await published(surveyOfAllKinds), '\n\n', { format: 'NDJSON' });
    expect(lines).toMatchObject({ status: 'FAILED', failure: expect.stringMatching(/no row/) });
  });

  test('a second time, or of rows that SKIP leaves as they are, changes nothing and succeeds', async () => {
    const survey = await published(surveyOfAllKinds);
    const mapping = [
      { column: 'id', to: { field: 'SUBMISSION_KEY' } },
      { column: 'nps', to: { question: 'nps' } },
    ];
    await imported(survey, 'id,nps\na,9\nb,8\n', { mapping });
    const before = await countOf();
    const known = { status: 'SUCCEEDED', rowsKnown: 2, rowsFailed: 0, failure: null };
    expect(await imported(survey, 'id,nps\na,9\nb,8\n', { mapping })).toMatchObject(known);
    const other = await imported(survey, 'id,nps\na,1\nb,2\n', { mapping, onKnown: 'SKIP' });
    expect(other).toMatchObject(known);
    expect(await countOf()).toBe(before);
  });
});

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

describe('exporting', () => {
  test('has all rows, page by page, or those of the filter', async () => {
    const survey = await published(surveyOfAllKinds);
    // Several pages, the last of which is not full.
    const count = sized({ suite: 645, soak: 2_345 });
    const lines = Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(2026, 0, 1 + (index % 40))).toISOString().slice(0, 10);
      return `${index % 11},${day},k${index}`;
    });
    await imported(survey, `nps,_startedAt,_id\n${lines.join('\n')}\n`);
    const job = await newExport(survey);
    const all = (await (await call('GET', job.path)).text()).trimEnd().split('\r\n').slice(1);
    expect(all.length).toBe(count);
    expect(new Set(all).size).toBe(count);
    expect(await jobNow(job.id)).toMatchObject({
      status: 'SUCCEEDED',
      rowsTotal: count,
      rowsDone: count,
      share: 1,
    });
    const january = await exported(survey, {
      filter: { from: '2026-01-10T00:00:00Z', to: '2026-01-12T00:00:00Z' },
    });
    const days = january
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[6]);
    expect(new Set(days)).toEqual(new Set(['2026-01-10', '2026-01-11']));
    expect(days.length).toBe(lines.filter((line) => /,2026-01-1[01],/.test(line)).length);
  });

  test('of an anonymous survey has the day and no time', async () => {
    const survey = await published(anonymousSurvey);
    await imported(
      survey,
      'nps,_startedAt,_url\n1,2026-03-01T23:59:00Z,https://example.com\n2,2026-03-01T01:00:00Z,\n',
    );
    const [names = '', ...lines] = (await exported(survey)).trimEnd().split('\r\n');
    const cellsOf = (line: string) =>
      Object.fromEntries(names.split(',').map((name, index) => [name, line.split(',')[index]]));
    for (const line of lines) {
      expect(cellsOf(line)).toMatchObject({
        _day: '2026-03-01',
        _startedAt: '2026-03-01',
        _completedAt: '2026-03-01',
        _url: '',
      });
    }
    const ids = lines.map((line) => cellsOf(line)._id);
    expect(lines.length).toBe(2);
    expect(ids).toEqual([...ids].sort());
  });

  test('waits again when its reader disconnects, and is whole the next time', async () => {
    const survey = await published(surveyOfAllKinds);
    // More than the buffers between server and reader take.
    const files = sized({ suite: 3, soak: 4 });
    const file = `nps,why\n${`3,${'x'.repeat(10_000)}\n`.repeat(480)}`;
    for (let turn = 0; turn < files; turn++) {
      expect((await imported(survey, file)).rowsFailed).toBe(0);
    }
    const job = await newExport(survey);
    const away = new AbortController();
    const answer = await call('GET', job.path, { signal: away.signal });
    await answer.body?.getReader().read();
    away.abort();
    for (;;) {
      const { status } = await jobNow(job.id);
      if (status === 'WAITING') break;
      expect(status).toBe('RUNNING');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const whole = await (await call('GET', job.path)).text();
    expect(whole.trimEnd().split('\r\n').length).toBe(files * 480 + 1);
  });

  test('is refused once it was canceled', async () => {
    const job = await newExport(await published(surveyOfAllKinds));
    await change('jobCancel', { id: job.id }, 'job { id }');
    expect(await refusalOf(await call('GET', job.path))).toMatchObject({ status: 409 });
  });
});

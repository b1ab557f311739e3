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
  server = await startTestServer({ worker: {} });
  await change('workspaceUpdate', { locales: ['en', 'de'] }, 'workspace { id }');
});
afterAll(() => server.stop());

const { change, published, newImport, put, jobNow, ended, imported, exported } = exchangeWith(
  () => server,
);

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

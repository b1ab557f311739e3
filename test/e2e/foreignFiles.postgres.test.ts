import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchangeWith } from '../support/exchange.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let survey: string;
beforeAll(async () => {
  server = await startTestServer({ worker: {} });
  await change('workspaceUpdate', { timeZone: 'Europe/Berlin' }, 'workspace { id }');
  survey = await published({
    name: 'Of other programs',
    hiddenFields: [{ key: 'plan', kind: 'TEXT' }],
    pages: [
      {
        questions: [
          { key: 'nps', kind: 'NPS', title: text('Recommend?') },
          { key: 'why', kind: 'LONG_TEXT', title: text('Why?') },
          { key: 'born', kind: 'DATE', title: text('Born?') },
          choice('via', 'MULTIPLE_CHOICE', { email: 'Email', phone: 'Phone' }),
          choice('v', 'MULTIPLE_CHOICE', { p: 'Phone', pm: 'Phone; mail', m: 'Mail' }),
          choice('one', 'SINGLE_CHOICE', { cafe: 'Caf\u00e9' }),
        ],
      },
    ],
  });
});
afterAll(() => server.stop());

const { change, published, newExport, call, imported: importedTo } = exchangeWith(() => server);

const text = (text: string) => [{ locale: 'en', text }];
const choice = (key: string, kind: string, labels: Readonly<Record<string, string>>) => ({
  key,
  kind,
  other: true,
  title: text(key),
  choices: Object.entries(labels).map(([key, label]) => ({ key, label: text(label) })),
});

/** Imports a file; returns its job, and the rows without what all have. */
async function imported(file: string | Uint8Array<ArrayBuffer>, more: object = {}) {
  const from = new Date();
  const job = await importedTo(survey, file, more);
  return { job, rows: await rowsSince(from) };
}

async function rowsSince(from: Date) {
  const found = await server.database.workspace(server.workspaceId).surveyResponse.findMany({
    where: { createdAt: { gte: from } },
    orderBy: { id: 'asc' },
    select: {
      startedAt: true,
      hiddenFields: true,
      answers: { orderBy: { question: 'asc' } },
    },
  });
  return found.map(({ startedAt, hiddenFields, answers }) => ({
    startedAt: startedAt.toISOString(),
    hiddenFields,
    answers: answers.map(({ question, number, text, date, choices, other }) => [
      question,
      number ?? text ?? date?.toISOString().slice(0, 10) ?? [...choices, ...(other ? [other] : [])],
    ]),
  }));
}

const column = (name: string, to: object, more: object = {}) => ({ column: name, to, ...more });
const question = (key: string) => ({ question: key });

describe('a file of another program', () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>, object, unknown[]]>([
    ['with an empty first line', '\nnps;why\n9;good\n', {}, ['nps', 9, 'why', 'good']],
    [
      'with a line break in its header',
      '"nps";"In your words, if you like,\nwhy?"\n9;good\n',
      {
        mapping: [
          column('nps', question('nps')),
          column('In your words, if you like,\nwhy?', question('why')),
        ],
      },
      ['nps', 9, 'why', 'good'],
    ],
    ['of Excel that says its delimiter', 'sep=;\nnps;why\n9;good\n', {}, ['nps', 9, 'why', 'good']],
    [
      'of Excel in UTF-16',
      Buffer.from('\ufeffnps\twhy\r\n9\tgut für mich\r\n', 'utf16le'),
      {},
      ['nps', 9, 'why', 'gut für mich'],
    ],
    [
      'with a list by commas',
      'nps,via\n9,"Email, Phone"\n',
      {},
      ['nps', 9, 'via', ['email', 'phone']],
    ],
    [
      'with a label that has a separator',
      'v\nPhone; mail;Slow boat\n',
      {},
      ['v', ['pm', 'other', 'Slow boat']],
    ],
    ['in another Unicode form', 'one\nCafe\u0301\n', {}, ['one', ['cafe']]],
    ['with labelled steps', 'nps\n10 - Extremely likely\n', {}, ['nps', 10]],
    [
      'of Qualtrics',
      'Q2\nWhy?\n"{""ImportId"":""QID2_TEXT""}"\ngood\n',
      { mapping: [column('Q2', question('why'))] },
      ['why', 'good'],
    ],
    [
      'with titles',
      'Report\nof May\nnps;why\n9;good\n',
      { skipRows: 2 },
      ['nps', 9, 'why', 'good'],
    ],
    [
      'with blanks beside "other"',
      'one,one.other,nps\nother,"  ",9\n',
      {},
      ['nps', 9, 'one', ['other']],
    ],
  ])('%s is one response', async (_what, file, input, answers) => {
    const { job, rows } = await imported(file, input);
    expect(job).toMatchObject({ status: 'SUCCEEDED', rowsDone: 1, rowsFailed: 0 });
    expect(rows.map((row) => row.answers.flat())).toEqual([answers]);
  });

  test('has the days that all of its rows show, or of the format that was passed', async () => {
    const when = column('When', { field: 'STARTED_AT' });
    const birthday = column('Birthday', question('born'));
    const mapping = [column('Score', question('nps')), when, birthday];
    const { job, rows } = await imported(
      'Score,When,Birthday\n9,1/2/2026 3:04 PM,24.12.1985\n8,1/31/2026 3:04 PM,01.02.1990\n',
      { mapping },
    );
    expect(job.notes).toEqual([
      expect.stringMatching(/^No column is the key of its rows \(SUBMISSION_KEY\)/),
      'Days in the column "When" were read as MONTH_DAY_YEAR.',
      'Days in the column "Birthday" were read as DAY_MONTH_YEAR.',
      'Times without a zone in the column "When" were read in the workspace’s time zone, Europe/Berlin.',
    ]);
    expect(rows.map(({ startedAt, answers }) => [startedAt, answers[0]?.[1]])).toEqual([
      ['2026-01-02T14:04:00.000Z', '1985-12-24'],
      ['2026-01-31T14:04:00.000Z', '1990-02-01'],
    ]);
    const open = await imported('Score,When\n9,1/2/2026\n', { mapping: mapping.slice(0, 2) });
    expect(open.job.errors.nodes).toEqual([{ line: 2, column: 'When', code: 'INVALID_VALUE' }]);
    const said = [mapping[0], { ...when, dateFormat: 'DAY_MONTH_YEAR' }];
    const second = await imported('Score,When\n9,1/2/2026\n', { mapping: said });
    expect(second.rows.map(({ startedAt }) => startedAt)).toEqual(['2026-01-31T23:00:00.000Z']);
    expect(second.job.notes.slice(1)).toEqual([]);
    const id = column('Id', { field: 'SUBMISSION_KEY' });
    const zoned = 'Id,Score,When\nr1,9,2026-02-01T10:00Z\n';
    expect((await imported(zoned, { mapping: [id, mapping[0], when] })).job.notes).toEqual([]);
  });

  test('of NDJSON with a number that is too great is refused by its line', async () => {
    const { job, rows } = await imported('{"nps":1e400,"why":"x"}\n{"why":"ok","nps":9}\n', {
      format: 'NDJSON',
    });
    expect(job).toMatchObject({ rowsDone: 2, rowsFailed: 1 });
    expect(job.errors.nodes).toEqual([{ line: 1, column: null, code: 'OUT_OF_RANGE' }]);
    expect(rows.map((row) => row.answers.flat())).toEqual([['nps', 9, 'why', 'ok']]);
  });

  test.each<[string, object, string[]]>([
    [
      'a format of what is no day',
      { mapping: [column('a', question('nps'), { dateFormat: 'EXCEL_SERIAL' })] },
      ['mapping', '0', 'dateFormat'],
    ],
    [
      'one column in two spellings',
      { mapping: [column('é', question('nps')), column('e\u0301', question('why'))] },
      ['mapping', '1', 'column'],
    ],
    ['header rows of NDJSON', { format: 'NDJSON', skipRows: 1 }, ['skipRows']],
    ['more rows to skip than are read', { skipRows: 101 }, ['skipRows']],
    ['a delimiter that is none', { delimiter: ':' }, ['delimiter']],
  ])('is not announced with %s', async (_what, more, path) => {
    const input = { survey, format: 'CSV', ...more };
    const { errors } = await change<{ errors: object[] }>('responseImport', input, 'job { id }');
    expect(errors).toMatchObject([{ path: ['input', ...path] }]);
  });
});

describe('an export', () => {
  test('begins with a byte order mark where that was asked for, and comes back', async () => {
    const bytes = async (more: object) => {
      const { path } = await newExport(survey, more);
      return Buffer.from(await (await call('GET', path)).arrayBuffer());
    };
    const [plain, marked] = [await bytes({}), await bytes({ bom: true })];
    expect(marked.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(marked.subarray(3)).toEqual(plain);
    expect(String(await bytes({ delimiter: ';' }))).toMatch(/^_id;_version;.*\r\n/);
    // Each of its rows is known again.
    const { job, rows } = await imported(marked);
    expect(job).toMatchObject({ status: 'FAILED', rowsFailed: job.rowsDone });
    expect(job.rowsDone).toBeGreaterThan(9);
    expect(new Set(job.errors.nodes.map(({ code }) => code))).toEqual(new Set(['DUPLICATE']));
    expect(rows).toEqual([]);
    const input = { survey, format: 'NDJSON', bom: true };
    const { errors } = await change<{ errors: object[] }>('responseExport', input, 'job { id }');
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'bom'] }]);
  });
});

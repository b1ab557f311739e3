import { link, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readColumnMap } from './columnMaps.ts';
import { exportResponses } from './exportResponses.ts';
import { importResponses } from './importResponses.ts';
import { duration, progressNote, type ShownJob } from './jobProgress.ts';
import { formatOf } from './optionValues.ts';

describe('--map', () => {
  test.each([
    ['NPS score=nps', { column: 'NPS score', to: { question: 'nps' } }],
    ['a=b=svc.speed', { column: 'a=b', to: { question: 'svc.speed' } }],
    ['Date = @startedAt', { column: 'Date', to: { field: 'STARTED_AT' } }],
    ['Id=@submissionKey', { column: 'Id', to: { field: 'SUBMISSION_KEY' } }],
    ['Id=_id', { column: 'Id', to: { field: 'SUBMISSION_KEY' } }],
    ['Plan=@hidden.plan', { column: 'Plan', to: { hiddenField: 'plan' } }],
    ['_hidden.plan=_hidden.plan', { column: '_hidden.plan', to: { hiddenField: 'plan' } }],
    ['Begun=_startedAt', { column: 'Begun', to: { field: 'STARTED_AT' } }],
  ])('%j', (value, read) => expect(readColumnMap(value)).toEqual(read));

  test.each(['nps', '=nps', 'a=', 'a=@when'])('%j is refused', (value) => {
    expect(() => readColumnMap(value)).toThrow(`--map "${value}"`);
  });
});

test('the format follows the file’s ending unless --format names one', () => {
  expect(formatOf('a.csv', undefined)).toBe('CSV');
  expect(formatOf('a.jsonl', undefined)).toBe('NDJSON');
  expect(formatOf('a.csv', 'ndjson')).toBe('NDJSON');
  expect(() => formatOf('a', undefined)).toThrow('--format');
  expect(() => formatOf('a.csv', 'xlsx')).toThrow('--format must be csv or ndjson.');
});

test('progress shows rows, rate and time left', () => {
  const job: ShownJob = {
    id: 'job_1',
    rowType: 'SurveyResponse',
    path: '/imports/job_1',
    format: 'CSV',
    status: 'RUNNING',
    rowsTotal: 5_000,
    rowsDone: 1_200,
    rowsFailed: 0,
    rowsKnown: 0,
    rowsUpdated: 0,
    share: 0.24,
    rowsPerSecond: 640.4,
    secondsLeft: 5.9,
    failure: null,
    notes: [],
  };
  expect(progressNote(job)).toBe('1,200 of 5,000 rows, 640 a second, 6 s left');
  expect(progressNote({ ...job, rowsPerSecond: null, secondsLeft: null })).toBe(
    '1,200 of 5,000 rows',
  );
  expect([59.2, 125, 3_780].map(duration)).toEqual(['1 min 0 s', '2 min 5 s', '1 h 3 min']);
});

const terminal = { say: () => {}, complain: () => {} };
const server = { survey: 'survey_1', url: 'http://127.0.0.1:9', key: 'x' };

test.each([
  [{ logic: 'off' }, '--logic takes enforce, ignore, not "off".'],
  [{ onKnown: 'replace' }, '--on-known takes fail, skip, update, not "replace".'],
  [{ channel: 'fax' }, /^--channel takes web, mobile_app, email, .*, other, not "fax".$/],
  [{ channel: 'mobile-app', skipRows: '101' }, '--skip-rows must be a whole number from 0 to 100.'],
  [{ delimiter: 'tab' }, '--delimiter takes , ; | or \\t.'],
  [{ format: 'xlsx' }, '--format must be csv or ndjson.'],
  [
    { map: ['a=nps', 'b=why'], dateFormat: ['c=excel-serial'] },
    '--date-format: no --map says what the column "c" holds. Mapped: "a", "b".',
  ],
])(
  'a wrong option of an import is refused with what it takes before anything is sent: %j',
  async (more, message) => {
    const options = { ...server, map: [], tag: [], dateFormat: [], format: 'csv', ...more };
    await expect(importResponses('package.json', options, terminal)).rejects.toThrow(message);
  },
);

test.each([
  [
    { status: ['done'] },
    '--status takes partial, completed, screened_out, quota_full, not "done".',
  ],
  [{ delimiter: 'tab' }, '--delimiter takes , ; | or \\t.'],
  [{ from: 'May' }, '--from must be a time such as 2030-01-31'],
  [{ out: 'no-such-folder/a.csv' }, /^There is no folder .*no-such-folder. Make it first.$/],
  [{ out: 'api', format: 'csv' }, 'api is a folder. Name a file in it.'],
])(
  'a wrong option of an export is refused before the export is announced: %j',
  async (more, message) => {
    const tried = exportResponses({ ...server, status: [], ...more }, terminal);
    await expect(tried).rejects.toThrow(message);
  },
);

test.each([
  ['no.csv', 'There is no file no.csv.'],
  ['api', 'api is not a file.'],
])('a file that cannot be read is refused before anything is sent: %s', async (file, message) => {
  const options = { ...server, map: [], tag: [], dateFormat: [] };
  await expect(importResponses(file, options, terminal)).rejects.toThrow(message);
});

test('an import never writes refused rows over the file that it reads', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'cxgraph-rejects-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = join(directory, 'a.csv');
  const linked = join(directory, 'b.csv');
  const named = join(directory, 'c.csv');
  await writeFile(file, 'nps\n12\n');
  await link(file, linked);
  await symlink(file, named);
  const options = { ...server, map: [], tag: [], dateFormat: [] };
  for (const rejects of [file, linked, named]) {
    const tried = importResponses(file, { ...options, rejects }, terminal);
    await expect(tried).rejects.toThrow('--rejects names the file itself, which would be lost.');
  }
  expect(await readFile(file, 'utf8')).toBe('nps\n12\n');
});

import { describe, expect, test } from 'vitest';
import { readColumnMap } from './columnMaps.ts';
import { formatOf, importResponses } from './importResponses.ts';
import { duration, progressNote, type ShownJob } from './jobProgress.ts';

describe('--map', () => {
  test.each([
    ['NPS score=nps', { column: 'NPS score', to: { question: 'nps' } }],
    ['a=b=svc.speed', { column: 'a=b', to: { question: 'svc.speed' } }],
    ['Date = @startedAt', { column: 'Date', to: { field: 'STARTED_AT' } }],
    ['Id=@submissionKey', { column: 'Id', to: { field: 'SUBMISSION_KEY' } }],
    ['Plan=@hidden.plan', { column: 'Plan', to: { hiddenField: 'plan' } }],
    ['_hidden.plan=_hidden.plan', { column: '_hidden.plan', to: { hiddenField: 'plan' } }],
    ['Begun=_startedAt', { column: 'Begun', to: { field: 'STARTED_AT' } }],
  ])('%j', (given, read) => expect(readColumnMap(given)).toEqual(read));

  test.each(['nps', '=nps', 'a=', 'a=@when'])('%j is refused', (given) => {
    expect(() => readColumnMap(given)).toThrow(`--map "${given}"`);
  });
});

test('the format follows the file’s ending unless it is said', () => {
  expect(formatOf('a.csv', undefined)).toBe('CSV');
  expect(formatOf('a.jsonl', undefined)).toBe('NDJSON');
  expect(formatOf('a.csv', 'ndjson')).toBe('NDJSON');
  expect(() => formatOf('a', undefined)).toThrow('--format');
  expect(() => formatOf('a.csv', 'xlsx')).toThrow('--format must be csv or ndjson.');
});

test('progress tells rows, rate and time left', () => {
  const job: ShownJob = {
    id: 'job_1',
    path: '/imports/job_1',
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

test('what an option of an import takes is told before anything is sent', async () => {
  const terminal = { say: () => {}, complain: () => {} };
  const options = {
    survey: 'survey_1',
    map: [],
    tag: [],
    dateFormat: [],
    url: 'http://127.0.0.1:9',
    key: 'x',
  };
  const tried = (more: object) =>
    importResponses('package.json', { ...options, format: 'csv', ...more }, terminal);
  await expect(tried({ logic: 'off' })).rejects.toThrow('--logic takes enforce, ignore.');
  await expect(tried({ onKnown: 'replace' })).rejects.toThrow(
    '--on-known takes fail, skip, update.',
  );
});

import { expect, test } from 'vitest';
import { furtherHeaderRows } from './headerRows.ts';

const ids = ['{"ImportId":"startDate","timeZone":"America/Denver"}', '{"ImportId":"QID2_TEXT"}'];
const monkey = ['Respondent ID', 'Collector ID', 'Why?', 'Which?', ''];

test.each<[string, string[], string[][], number | undefined]>([
  ['Qualtrics’ texts and ids', ['StartDate', 'Q2'], [['Start Date', 'Why?'], ids], 2],
  ['Qualtrics’ ids alone', ['StartDate', 'Q2'], [ids, ['2026-01-31', 'good']], 1],
  ['SurveyMonkey’s options', monkey, [['', '', 'Open-Ended Response', 'Email', 'Phone']], 1],
  [
    'SurveyMonkey’s options without its ids',
    ['Why?', 'Score'],
    [['Open-Ended Response', 'Response']],
    1,
  ],
  ['no row of SurveyMonkey with an id', monkey, [['1', '2', 'Response', '', '']], undefined],
  [
    'SurveyMonkey’s options with a response below',
    monkey,
    [
      ['', '', 'Response', '', ''],
      ['11', '2', 'good', '', ''],
    ],
    1,
  ],
  [
    'SurveyMonkey’s options that are no "Response"',
    ['Respondent ID', 'Start Date', 'Which?', ''],
    [
      ['', '', 'Email', 'Phone'],
      ['11', '2026-01-31', '', 'Phone'],
    ],
    1,
  ],
  [
    'SurveyMonkey’s options that are numbers',
    ['Respondent ID', 'Collector ID', 'Start Date', 'Which years?', '', ''],
    [
      ['', '', '', '2019', '2020', '2021'],
      ['11', '4', '2026-01-31', '', '2020', ''],
    ],
    1,
  ],
  [
    'no numbers of a response that lacks its id alone',
    ['Respondent ID', 'nps', ''],
    [
      ['', '9', '3'],
      ['11', '8', '2'],
    ],
    undefined,
  ],
  [
    'no response that lacks its id',
    ['Respondent ID', 'nps', 'Why?'],
    [['', '9', 'good']],
    undefined,
  ],
  [
    'no response that lacks its id beside a column without a name',
    ['Respondent ID', 'nps', 'Why?', ''],
    [['', '9', 'good', 'x']],
    undefined,
  ],
  [
    'no response without an id that says when it began',
    ['Respondent ID', 'Start Date', 'Why?'],
    [['', '2026-01-31', 'Response']],
    undefined,
  ],
  [
    'no responses that all lack their ids',
    ['Respondent ID', 'Why?', ''],
    [
      ['', 'Response', 'so'],
      ['', 'good', 'x'],
    ],
    undefined,
  ],
  ['no empty row', monkey, [['', '', '', '', '']], undefined],
  [
    'no answers',
    ['a', 'b'],
    [
      ['Why?', ''],
      ['1', '2'],
    ],
    undefined,
  ],
  ['nothing where there is nothing', ['a'], [], undefined],
])('%s below a header are left out', (_what, header, below, count) => {
  const found = furtherHeaderRows(header, below);
  expect(found?.count).toBe(count);
  if (found) expect(found.note).toMatch(/^The (two rows|row) below the header .* left out/);
});

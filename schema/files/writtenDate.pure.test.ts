import { describe, expect, test } from 'vitest';
import { type Cell, CellError } from './cells.ts';
import { DateGuess } from './dateGuess.ts';
import type { MappedColumn } from './mappedColumn.ts';
import { dayIn, momentReader } from './momentCells.ts';
import { type DateFormat, writtenDate } from './writtenDate.ts';

const inBerlin = momentReader('Europe/Berlin');

describe('a moment', () => {
  test.each<[string, Cell, DateFormat | null, string]>([
    ['Google Forms', '2026/01/31 3:14:15 PM GMT+1', null, '2026-01-31T14:14:15.000Z'],
    ['Google Forms in New York', '2026/01/31 12:14:15 AM EST', null, '2026-01-31T05:14:15.000Z'],
    ['Google Sheets', '31/01/2026 15:14:15', 'DAY_MONTH_YEAR', '2026-01-31T14:14:15.000Z'],
    [
      'Google Sheets in America',
      '1/31/2026 15:14:15',
      'MONTH_DAY_YEAR',
      '2026-01-31T14:14:15.000Z',
    ],
    ['Qualtrics', '2026-01-31 15:14:15', null, '2026-01-31T14:14:15.000Z'],
    ['SurveyMonkey', '01/31/2026 03:14:15 PM', 'MONTH_DAY_YEAR', '2026-01-31T14:14:15.000Z'],
    [
      'SurveyMonkey at noon',
      '01/31/2026 12:00:00 PM',
      'MONTH_DAY_YEAR',
      '2026-01-31T11:00:00.000Z',
    ],
    ['Excel in Germany', '31.01.2026 15:14', 'DAY_MONTH_YEAR', '2026-01-31T14:14:00.000Z'],
    [
      'Excel with narrow blanks',
      '1/31/2026 3:14\u202fp. m.',
      'MONTH_DAY_YEAR',
      '2026-01-31T14:14:00.000Z',
    ],
    ['Excel, as a serial number', '46053.63489583', 'EXCEL_SERIAL', '2026-01-31T14:14:15.000Z'],
    ['JSON with a serial number', 46053.5, 'EXCEL_SERIAL', '2026-01-31T11:00:00.000Z'],
    ['a spreadsheet, a day alone', '46053', 'EXCEL_SERIAL', '2026-01-30T23:00:00.000Z'],
    ['a whole hour behind Greenwich', '2026-01-31T15:14+0530', null, '2026-01-31T09:44:00.000Z'],
  ])('as %s writes it', (_who, cell, format, moment) => {
    expect(inBerlin(cell, format).toISOString()).toBe(moment);
  });

  test.each<[string, Cell, DateFormat | null]>([
    ['the 31st month', '01/31/2026', 'DAY_MONTH_YEAR'],
    ['a day that could be two', '01/02/2026', null],
    ['a number without its format', '46053', null],
    ['a number before 1900', '0', 'EXCEL_SERIAL'],
    ['the 13th hour of a half', '2026/01/31 13:00 PM', null],
    ['an unknown zone', '2026/01/31 13:00 XYZ', null],
    ['a name of an object', '2026/01/31 13:00 toS', null],
    ['a truth', true, 'EXCEL_SERIAL'],
  ])('is not %s', (_what, cell, format) => {
    expect(() => writtenDate(cell, format)).toThrow(CellError);
  });

  test('that could be two says what to do', () => {
    expect(() => writtenDate('01/02/2026', null)).toThrow(/`dateFormat`/);
  });
});

describe('a day', () => {
  test.each<[string, string, string]>([
    ['2026-01-31', 'Europe/Berlin', '2026-01-31'],
    ['2026-01-31 23:30', 'Europe/Berlin', '2026-01-31'],
    // A moment is on the day that it has in the workspace.
    ['2026-01-31T23:30:00Z', 'Europe/Berlin', '2026-02-01'],
    ['2026-01-31T23:30:00Z', 'America/New_York', '2026-01-31'],
    ['2026-02-01T01:00:00+02:00', 'America/New_York', '2026-01-31'],
    ['1985-12-23T23:00:00.000Z', 'Europe/Berlin', '1985-12-24'],
    ['9999-12-31T23:30:00Z', 'Europe/Berlin', '9999-12-31'],
    // Programs write a day without a time as midnight.
    ['1985-12-24T00:00:00.000Z', 'America/New_York', '1985-12-24'],
    ['1985-12-24T00:00:00+01:00', 'America/New_York', '1985-12-24'],
  ])('that is written as %s is in %s %s', (cell, timeZone, day) => {
    expect(dayIn(timeZone, cell, null)).toBe(day);
  });
});

describe('how a column writes days', () => {
  const column: MappedColumn = { column: 'When', to: { field: 'STARTED_AT' } };
  const guessed = (...cells: Cell[]) => {
    const guess = new DateGuess(({ to }) => 'field' in to);
    const columns = [{ column: 'q', to: { question: 'q', part: null } }, column];
    // A file comes in several chunks.
    for (const cell of cells) guess.note(columns, [[2, ['13/01/2026', cell]]]);
    guess.note(columns, [[3, { unreadable: 'TOO_MANY' }]]);
    expect(guess.resolved(columns)[0]).toEqual(columns[0]);
    return { format: guess.resolved(columns)[1]?.dateFormat, notes: guess.notes(columns) };
  };

  test.each<[string, DateFormat | undefined, Cell[]]>([
    ['by a 13th day', 'DAY_MONTH_YEAR', ['01/02/2026', '13/01/2026 10:00']],
    ['by a 13th day behind its month', 'MONTH_DAY_YEAR', ['', '1/2/2026', '1/13/2026']],
    ['by dots', 'DAY_MONTH_YEAR', ['01.02.2026', '2026-01-01']],
    ['by numbers', 'EXCEL_SERIAL', ['46053.5', null, 46054]],
    ['where all are the same both ways', 'DAY_MONTH_YEAR', ['05/05/2026']],
    ['not where all could be two', undefined, ['01/02/2026', '05/05/2026']],
    ['not where some are one and some the other', undefined, ['13/01/2026', '01/13/2026']],
    ['not where dots stand beside American days', undefined, ['01.02.2026', '01/13/2026']],
    ['not by years or times in seconds', undefined, ['1985', '1769868000']],
    ['not where a year stands beside numbers', undefined, ['46053', '2026']],
    ['not where nothing is to be guessed', undefined, ['2026-01-31', '2026/01/31 10:00', 'x']],
  ])('is found %s', (_what, format, cells) => expect(guessed(...cells).format).toBe(format));

  test('is noted where it was guessed, and is not guessed where the import says it', () => {
    expect(guessed('13/01/2026').notes).toEqual([
      'Days in the column "When" were read as DAY_MONTH_YEAR.',
    ]);
    const guess = new DateGuess(() => true);
    const said: MappedColumn = { ...column, dateFormat: 'MONTH_DAY_YEAR' };
    guess.note([said], [[2, ['13/01/2026']]]);
    expect([guess.resolved([said]), guess.notes([said])]).toEqual([[said], []]);
  });
});

import { expect, test } from 'vitest';
import { inOptions, optionOf } from './optionNames.ts';

test.each([
  ['Import with `logic: IGNORE`.', 'Import with --logic ignore.'],
  [
    'Import with `onKnown: UPDATE` to correct it, with `onKnown: SKIP` to leave it.',
    'Import with --on-known update to correct it, with --on-known skip to leave it.',
  ],
  ['Every row was refused. `errors` says why.', 'Every row was refused. The lines below say why.'],
  [
    '`skipRows` and the rows that `notes` names left out.',
    '--skip-rows and the rows that the lines above name left out.',
  ],
  ['Only DATE questions, STARTED_AT.', 'Only DATE questions, @startedAt.'],
  ['Days in "Born" were read as DAY_MONTH_YEAR.', 'Days in "Born" were read as day-month-year.'],
  ['Keep `this` and `a: B`.', 'Keep `this` and `a: B`.'],
])('the graph’s %j is %j on the command line', (message, printed) => {
  expect(inOptions(message)).toBe(printed);
});

test('the message about a missing format names the option and the column', () => {
  const message = 'Say it with the column’s `dateFormat`, or write 2026-01-31.';
  expect(inOptions(message, '_startedAt')).toBe(
    'Say it with --date-format "_startedAt=day-month-year" or "_startedAt=month-day-year", or write 2026-01-31.',
  );
});

test.each([
  [['input', 'mapping', '1', 'to'], '--map "How likely?=npss"'],
  [['input', 'mapping'], '--map'],
  [['input', 'mapping', '0', 'dateFormat'], '--date-format'],
  [['input', 'defaults', 'locale'], '--locale'],
  [['input', 'skipRows'], '--skip-rows'],
  [['input', 'filter', 'status', '0'], '--status'],
  [['input', 'id'], 'id'],
])('an error at the path %j names the option %s', (path, option) => {
  expect(optionOf(path, ['a=b', 'How likely?=npss'])).toBe(option);
});

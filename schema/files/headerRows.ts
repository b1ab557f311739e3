import { folded } from './spelling.ts';

/** Rows below a header that are not data, and a note on them for people. */
export interface HeaderRows {
  readonly count: number;
  readonly note: string;
}

/** Rows below a header that are examined. */
export const headerRowsMost = 2;

/**
 * Recognises the further header rows of other programs' CSV files: Qualtrics writes the questions'
 * texts and then its ids below the header, SurveyMonkey the options.
 *
 * @param below the rows below the header, the first two of them
 */
export function furtherHeaderRows(
  header: readonly string[],
  below: readonly (readonly string[])[],
): HeaderRows | null {
  const ids = below.slice(0, headerRowsMost).findIndex(isQualtricsIds);
  if (ids >= 0) return { count: ids + 1, note: noteOf('Qualtrics', ids + 1) };
  return isSurveyMonkeyOptions(header, below)
    ? { count: 1, note: noteOf('SurveyMonkey', 1) }
    : null;
}

function noteOf(program: string, count: number): string {
  const rows = count === 1 ? 'The row' : 'The two rows';
  return `${rows} below the header ${count === 1 ? 'was' : 'were'} left out: ${program} writes no response there.`;
}

/** `{"ImportId":"QID2_TEXT"}` in each cell. */
function isQualtricsIds(cells: readonly string[]): boolean {
  const written = cells.filter((cell) => cell.trim() !== '');
  return written.length > 0 && written.every((cell) => /^\s*\{\s*"ImportId"\s*:/.test(cell));
}

/** The text that SurveyMonkey writes below a question of one column. */
const answersThemselves = new Set(['response', 'open-ended response']);

/** SurveyMonkey's columns before those of questions: empty in its second row. */
const monkeyColumns =
  /^(respondent[ _]?id|collector[ _]?id|(start|end) ?date|date (created|modified)|ip address|email address|first name|last name|custom data( \d+)?)$/;

/**
 * Whether the first row below the header has SurveyMonkey's options. It is empty where every response
 * has a value, and has "Response" below a question, or options below columns without a name. A response
 * that only lacks its id has neither.
 */
function isSurveyMonkeyOptions(
  header: readonly string[],
  [first = [], next]: readonly (readonly string[])[],
): boolean {
  const written = first.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  if (written.length === 0) return false;
  const answersItself = (index: number) => answersThemselves.has(folded(first[index] ?? ''));
  const ids = header.findIndex((name) => /^respondent[ _]?id$/.test(folded(name)));
  // Without a column of ids, only these words are proof.
  if (ids < 0) return written.every(answersItself);
  if (written.some((index) => monkeyColumns.test(folded(header[index] ?? '')))) return false;
  if (next && (next[ids] ?? '').trim() === '') return false;
  if (written.some(answersItself)) return true;
  const isOption = (index: number) => (header[index] ?? '').trim() === '' && index > ids;
  if (!written.some(isOption)) return false;
  // Numbers may be the answers of a response that lacks its id, but no response lacks its dates, too.
  const hasOthers = header.some(
    (name, index) =>
      index !== ids && monkeyColumns.test(folded(name)) && (next?.[index] ?? '').trim() !== '',
  );
  return hasOthers || written.every((index) => !isNumber(first[index] ?? ''));
}

function isNumber(cell: string): boolean {
  return /^\s*[-+]?\d+([.,]\d+)?\s*$/.test(cell);
}

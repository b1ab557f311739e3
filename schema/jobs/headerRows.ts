import { folded } from './spelling.ts';

/** Rows below a header that are no responses, and what they are, for people. */
export interface HeaderRows {
  readonly count: number;
  readonly note: string;
}

/** Rows below a header that are looked at. */
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
  const [first] = below;
  return first && isSurveyMonkeyOptions(header, first)
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

const answersThemselves = new Set(['response', 'open-ended response']);

/** Each response has an id of its respondent; where there are no ids, only these words are sure. */
function isSurveyMonkeyOptions(header: readonly string[], cells: readonly string[]): boolean {
  const written = cells.filter((cell) => cell.trim() !== '');
  if (written.length === 0) return false;
  const ids = header.findIndex((name) => /^respondent[ _]?id$/.test(folded(name)));
  if (ids >= 0) return (cells[ids] ?? '').trim() === '';
  return written.every((cell) => answersThemselves.has(folded(cell)));
}

/** Counts of stored answers that corrections removed because their questions are hidden now. */
export type RemovedAnswers = {
  readonly answers: number;
  readonly rows: number;
  /** The first of the rows' lines, in the order of the file. */
  readonly lines: readonly number[];
};

/** Lines that a note names; it counts all. */
const linesShown = 10;

export const noneRemoved: RemovedAnswers = { answers: 0, rows: 0, lines: [] };

/** How many answers one row removed. */
export interface RowRemoval {
  readonly line: number;
  readonly answers: number;
}

export function withRemovals(
  before: RemovedAnswers,
  removals: readonly RowRemoval[],
): RemovedAnswers {
  const answers = removals.reduce((sum, removal) => sum + removal.answers, before.answers);
  const lines = [...before.lines, ...removals.map(({ line }) => line)].slice(0, linesShown);
  return { answers, rows: before.rows + removals.length, lines };
}

/** A job's notes, in which the note on removed answers replaces that of earlier rows. */
export function notesWith(
  notes: readonly string[],
  before: RemovedAnswers,
  removed: RemovedAnswers,
): string[] {
  const [earlier, now] = [noteOf(before), noteOf(removed)];
  const others = notes.filter((note) => note !== earlier);
  return now === null ? others : [now, ...others];
}

function noteOf({ answers, rows, lines }: RemovedAnswers): string | null {
  if (answers === 0) return null;
  const counted = answers === 1 ? 'An answer was' : `${answers} answers were`;
  const more = rows > lines.length ? ` and ${rows - lines.length} more rows` : '';
  const where = `line${lines.length === 1 && more === '' ? '' : 's'} ${lines.join(', ')}${more}`;
  return `${counted} removed, as corrections hid the questions: ${where}. \`logic: IGNORE\` keeps such answers.`;
}

import { listed } from '../../schema/kernel/listed.ts';
import { plural } from '../../schema/kernel/plural.ts';
import type { ShownJob } from './jobProgress.ts';
import { inOptions } from './optionNames.ts';
import type { Remote } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { counted, countOf, printable } from './words.ts';

/** Why a row was refused. */
export interface ImportedRowError {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

interface ErrorPage {
  readonly job: {
    readonly errors: {
      readonly nodes: readonly ImportedRowError[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/**
 * Prints what became of a job's rows; the command exits with 1 unless all of them are stored.
 *
 * @param errors of the job's rows
 * @param all prints each refused row by itself, not grouped by error
 */
export function reportImport(
  job: ShownJob,
  errors: readonly ImportedRowError[],
  all: boolean,
  terminal: Terminal,
): void {
  const stored = job.rowsDone - job.rowsFailed - job.rowsKnown - job.rowsUpdated;
  const rate =
    job.rowsPerSecond === null || stored === 0
      ? ''
      : `, ${counted(Math.round(job.rowsPerSecond))} a second`;
  terminal.say(`${countOf(stored, 'row is', 'rows are')} stored${rate}.`);
  if (job.rowsUpdated > 0)
    terminal.say(`${countOf(job.rowsUpdated, 'row')} corrected what was stored.`);
  if (job.rowsKnown > 0)
    terminal.say(`${countOf(job.rowsKnown, 'row was', 'rows were')} stored before.`);
  for (const note of job.notes) terminal.say(printable(inOptions(note)));
  if (job.status === 'CANCELED') terminal.complain('The job was canceled.');
  if (job.failure) terminal.complain(printable(inOptions(job.failure)));
  if (job.rowsFailed > 0) {
    terminal.complain(`${countOf(job.rowsFailed, 'row is', 'rows are')} not:`);
    for (const line of errorLines(errors, all)) terminal.complain(line);
    const unlisted = job.rowsFailed - new Set(errors.map(({ line }) => line)).size;
    if (unlisted > 0) {
      terminal.complain(
        `  ${countOf(unlisted, 'row')} more; only the first 1,000 errors are stored.`,
      );
    }
    if (!all && errors.length > mostLines) {
      terminal.complain(`Each line by itself: the same command with --job ${job.id} --all-errors`);
    }
  }
  if (job.status === 'FAILED' && job.rowsDone === job.rowsFailed) {
    terminal.complain(
      `To import it with another mapping: the same command with the corrected --map and --job ${job.id}`,
    );
  }
  if (job.rowsFailed > 0 || job.status !== 'SUCCEEDED') process.exitCode = 1;
}

/** Line numbers that are printed for one error. */
const mostLines = 10;

/**
 * A line for each error with the lines of the file that have it. The rarest errors come first: below
 * an error that a whole column has, they would not be seen.
 *
 * @param all a line for each refused line of the file
 */
export function errorLines(errors: readonly ImportedRowError[], all = false): string[] {
  const groups = new Map<string, { readonly error: ImportedRowError; readonly lines: number[] }>();
  for (const error of errors) {
    const { line, column, message } = error;
    const key = JSON.stringify([column, message, ...(all ? [line] : [])]);
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { error, lines: [line] });
  }
  return [...groups.values()]
    .sort((a, b) => a.lines.length - b.lines.length)
    .map(({ error: { column, message }, lines }) => {
      const where = `${plural(lines.length, 'line')} ${listed(lines.map(String), mostLines)}`;
      const path = column === null ? '' : `, ${printable(column)}`;
      return `  ${where}${path}: ${printable(inOptions(message, column))}`;
    });
}

/** All stored errors of a job, by line. */
export async function errorsOf(server: Remote, id: string): Promise<ImportedRowError[]> {
  const errors: ImportedRowError[] = [];
  let after: string | null = null;
  do {
    const page: ErrorPage = await server.ask(
      'ImportErrors',
      'query ImportErrors($id: ID!, $after: String) { job(id: $id) { errors(first: 100, after: $after) { nodes { line column message } pageInfo { hasNextPage endCursor } } } }',
      { id, after },
    );
    const { nodes, pageInfo } = page.job.errors;
    errors.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return errors;
}

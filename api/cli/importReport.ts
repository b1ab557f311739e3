import type { ShownJob } from './jobProgress.ts';
import type { Remote } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { counted, countOf, printable } from './words.ts';

interface ErrorPage {
  readonly job: {
    readonly errors: {
      readonly nodes: readonly { line: number; column: string | null; message: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** Tells what became of a job's rows; the command ends with 1 unless all of them are stored. */
export async function report(server: Remote, job: ShownJob, terminal: Terminal): Promise<void> {
  const rate =
    job.rowsPerSecond === null ? '' : `, ${counted(Math.round(job.rowsPerSecond))} a second`;
  const stored = job.rowsDone - job.rowsFailed - job.rowsKnown - job.rowsUpdated;
  terminal.say(`${countOf(stored, 'row is', 'rows are')} stored${rate}.`);
  if (job.rowsUpdated > 0)
    terminal.say(`${countOf(job.rowsUpdated, 'row')} corrected what was stored.`);
  if (job.rowsKnown > 0)
    terminal.say(`${countOf(job.rowsKnown, 'row was', 'rows were')} stored before.`);
  for (const note of job.notes) terminal.say(printable(note));
  if (job.status === 'CANCELED') terminal.complain('The job was canceled.');
  if (job.failure) terminal.complain(job.failure);
  if (job.rowsFailed > 0) {
    terminal.complain(`${countOf(job.rowsFailed, 'row is', 'rows are')} not:`);
    await printErrors(server, job.id, terminal);
  }
  if (job.status === 'FAILED' && job.rowsDone === job.rowsFailed) {
    terminal.complain(
      `To import it with another mapping: the same command with the mended --map and --job ${job.id}`,
    );
  }
  if (job.rowsFailed > 0 || job.status !== 'SUCCEEDED') process.exitCode = 1;
}

async function printErrors(server: Remote, id: string, terminal: Terminal): Promise<void> {
  let after: string | null = null;
  do {
    const page: ErrorPage = await server.ask(
      'ImportErrors',
      'query ImportErrors($id: ID!, $after: String) { job(id: $id) { errors(first: 100, after: $after) { nodes { line column message } pageInfo { hasNextPage endCursor } } } }',
      { id, after },
    );
    const { nodes, pageInfo } = page.job.errors;
    for (const { line, column, message } of nodes) {
      const place = column === null ? '' : `, ${printable(column)}`;
      terminal.complain(`  line ${line}${place}: ${printable(message)}`);
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

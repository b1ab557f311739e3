import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';
import { counted, countOf } from './words.ts';

/** The fields of a job that its progress is shown from. */
export const jobSelection =
  'id path rowType format status rowsTotal rowsDone rowsFailed rowsKnown rowsUpdated share rowsPerSecond secondsLeft failure notes';

export interface ShownJob {
  readonly id: string;
  readonly path: string;
  /** `SurveyResponse`, `Touchpoint`, … */
  readonly rowType: string;
  readonly format: 'CSV' | 'NDJSON';
  readonly status: 'WAITING' | 'RUNNING' | 'SUCCEEDED' | 'PARTIAL' | 'FAILED' | 'CANCELED';
  readonly rowsTotal: number | null;
  readonly rowsDone: number;
  readonly rowsFailed: number;
  readonly rowsKnown: number;
  readonly rowsUpdated: number;
  readonly share: number;
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
  readonly failure: string | null;
  readonly notes: readonly string[];
}

/** Shows progress. */
export interface ProgressShown {
  show(done: number, total: number, note: string): void;
  /** Removes the bar and shows the cursor again; it may be called more than once. */
  end(): void;
}

/** Milliseconds between two lines where there is no bar. */
const between = 5_000;

/** Where progress is shown. */
type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A bar in a terminal, elsewhere a line every few seconds; both on stderr. */
export function progressShown(
  what: string,
  terminal: Terminal,
  stream: Screen = process.stderr,
): ProgressShown {
  return stream.isTTY ? bar(what, stream) : lines(what, terminal);
}

function bar(what: string, stream: Screen): ProgressShown {
  const drawn = new SingleBar({
    format: `${what} {bar} {percentage} % {note}`,
    stream,
    clearOnComplete: true,
    hideCursor: true,
    // `gracefulExit` would catch Ctrl-C to remove the bar, and the process would not end.
    gracefulExit: false,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  let begun = false;
  return {
    show: (done, total, note) => {
      if (!begun) drawn.start(total, done, { note });
      else {
        drawn.setTotal(total);
        drawn.update(done, { note });
      }
      begun = true;
    },
    end: () => drawn.stop(),
  };
}

function lines(what: string, terminal: Terminal): ProgressShown {
  let last = Date.now();
  return {
    show: (done, total, note) => {
      if (Date.now() - last < between) return;
      last = Date.now();
      const share = total === 0 ? 100 : Math.floor((100 * done) / total);
      terminal.complain(`${what} ${share} % ${note}`);
    },
    end: () => {},
  };
}

/** `1,200 of 5,000 rows, 640 a second, 6 s left`. */
export function progressNote(job: ShownJob): string {
  const rate =
    job.rowsPerSecond === null ? [] : [`${counted(Math.round(job.rowsPerSecond))} a second`];
  const left = job.secondsLeft === null ? [] : [`${duration(job.secondsLeft)} left`];
  return [
    `${counted(job.rowsDone)} of ${countOf(job.rowsTotal ?? 0, 'row')}`,
    ...rate,
    ...left,
  ].join(', ');
}

/** `6 s`, `2 min 5 s`, `1 h 3 min`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

import type { Estimate, Interval } from '../../scores/metrics/estimate.ts';
import { share } from '../../scores/metrics/share.ts';
import { type MedianWait, medianWait } from './medianWait.ts';
import { type CurveStep, waitingCurve } from './waitingCurve.ts';

/** Steps of a curve that are shown, at most. */
export const mostSteps = 200;

const hourMs = 3_600_000;

/** Which cases a row counts: of one group and one period. Both are null where nothing is asked. */
interface Cut {
  readonly key: string | null;
  /** The first day of the uncut period. */
  readonly begins: string | null;
}

/** How many cases there are of a cut, and how many of them are what. */
export interface CaseCounts extends Cut {
  readonly n: number;
  readonly firstInTime: number;
  readonly firstDecided: number;
  readonly resolutionInTime: number;
  readonly resolutionDecided: number;
  readonly done: number;
  readonly reopened: number;
  readonly recovered: number;
  readonly lost: number;
  readonly withOutcome: number;
}

/** How many cases of a cut took as long to a target, or have waited for as long. */
export interface WaitCount extends Cut {
  readonly ms: number;
  readonly reached: boolean;
  readonly n: number;
}

/** What the statement finds of cases. */
export interface FoundCases {
  readonly counts: readonly CaseCounts[];
  readonly first: readonly WaitCount[];
  readonly resolution: readonly WaitCount[];
}

/** A share of cases in percent. */
export interface CaseShare {
  /** Null if it is suppressed, or there are no cases. */
  readonly value: number | null;
  readonly n: number;
  readonly suppressed: boolean;
  readonly interval: Interval | null;
}

/** How soon cases came to a target. All but `n` is null or empty if it is suppressed. */
export interface TargetTimes {
  readonly n: number;
  readonly reached: number | null;
  readonly medianHours: number | null;
  readonly interval: MedianWait['interval'];
  readonly curve: readonly CurveStep[];
  readonly withinSla: CaseShare;
}

/** How well the loop is closed for some cases. */
export interface CaseMeasures {
  readonly n: number;
  readonly suppressed: boolean;
  readonly firstResponse: TargetTimes;
  readonly resolution: TargetTimes;
  readonly reopened: CaseShare;
  readonly recovered: CaseShare;
  readonly lost: CaseShare;
}

/** The measures of all cases that were found together. With fewer cases than `minimumN`, only their number. */
export function measuresOf(
  { counts, first, resolution }: FoundCases,
  minimumN: number,
): CaseMeasures {
  const total = (column: Exclude<keyof CaseCounts, keyof Cut>) =>
    counts.reduce((sum, row) => sum + row[column], 0);
  const n = total('n');
  const suppressed = n < minimumN;
  const shareOf = (part: number, of: number) => shown(share({ part, n: of }), suppressed);
  const withOutcome = total('withOutcome');
  // Outcomes come from answers of customers.
  const outcome = (part: number) =>
    shown(share({ part, n: withOutcome }), suppressed || withOutcome < minimumN);
  return {
    n,
    suppressed,
    firstResponse: timesOf(
      { n, suppressed, rows: first },
      shareOf(total('firstInTime'), total('firstDecided')),
    ),
    resolution: timesOf(
      { n, suppressed, rows: resolution },
      shareOf(total('resolutionInTime'), total('resolutionDecided')),
    ),
    reopened: shareOf(total('reopened'), total('done')),
    recovered: outcome(total('recovered')),
    lost: outcome(total('lost')),
  };
}

function shown({ value, n, interval }: Estimate, suppressed: boolean): CaseShare {
  return suppressed
    ? { n, suppressed, value: null, interval: null }
    : { n, suppressed, value, interval };
}

interface Waiting {
  readonly n: number;
  readonly suppressed: boolean;
  readonly rows: readonly WaitCount[];
}

function timesOf({ n, suppressed, rows }: Waiting, withinSla: CaseShare): TargetTimes {
  if (suppressed) {
    return { n, reached: null, medianHours: null, interval: null, curve: [], withinSla };
  }
  const curve = waitingCurve(rows.map(({ ms, ...row }) => ({ ...row, hours: ms / hourMs })));
  const { hours, interval } = medianWait(curve);
  const reached = rows.reduce((sum, row) => sum + (row.reached ? row.n : 0), 0);
  return { n, reached, medianHours: hours, interval, curve: thinned(curve), withinSla };
}

/** Steps of a curve at even distances, the last one among them. */
function thinned(curve: readonly CurveStep[]): readonly CurveStep[] {
  if (curve.length <= mostSteps) return curve;
  const numbers = new Set(
    Array.from({ length: mostSteps }, (_, index) =>
      Math.ceil(((index + 1) * curve.length) / mostSteps),
    ),
  );
  return curve.filter((_, index) => numbers.has(index + 1));
}

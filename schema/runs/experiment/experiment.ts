import type { SplitStep } from '../../rules/definition.ts';
import type { Difference } from '../../scores/metrics/difference.ts';
import type { Interval } from '../../scores/metrics/estimate.ts';
import { type Bar, differenceOf, estimateOf, type Sample } from '../../scores/metrics/metric.ts';
import { holm } from './holm.ts';

/** Customers of an arm that an experiment counts, at most: the latest of each rule. */
export const mostCounted = 100_000;

/** How many customers of an arm have one outcome. */
export interface ArmBar extends Bar {
  readonly arm: string;
  /** Whether their time for an outcome is over. */
  readonly isOver: boolean;
  /** Whether they have an outcome: `bucket` says which. */
  readonly hasOutcome: boolean;
}

/** What became of the customers of one arm. */
export interface ExperimentArm {
  readonly key: string;
  readonly sharePct: number;
  readonly isHoldOut: boolean;
  readonly customers: number;
  readonly pending: number;
  readonly n: number;
  readonly suppressed: boolean;
  readonly value: number | null;
  readonly interval: Interval | null;
}

export type Verdict = 'HIGHER' | 'LOWER' | 'UNCLEAR' | 'TOO_EARLY';

/** An arm beside the one that it is compared with. */
export interface ArmComparison {
  readonly arm: string;
  readonly control: string;
  readonly suppressed: boolean;
  /** Null if it is suppressed, or an arm is too small. */
  readonly difference: Difference | null;
  readonly adjustedP: number | null;
  readonly verdict: Verdict | null;
}

export type ExperimentWarning = 'TOO_EARLY' | 'NEWEST_ONLY';

/** What became of customers by the arm of a SPLIT that they came to. */
export interface Experiment {
  readonly arms: readonly ExperimentArm[];
  readonly comparisons: readonly ArmComparison[];
  /** Customers of arms that the step no longer has. */
  readonly former: number;
  readonly warnings: readonly ExperimentWarning[];
}

interface Measured {
  readonly step: SplitStep;
  /** The key of the arm that the others are compared with. */
  readonly control: string;
  readonly rows: readonly ArmBar[];
  /** What is computed of customers whose time is over, from those of them with an outcome. */
  readonly sampleOf: (bars: readonly Bar[], customers: number) => Sample;
  /** With fewer, only their number is shown. */
  readonly minimumN: number;
}

/** The outcome of each arm, and how it differs from that of the control. */
export function experimentOf({ step, control, rows, ...how }: Measured): Experiment {
  const measured = step.arms.map((arm) => {
    const own = rows.filter((row) => row.arm === arm.key);
    return measuredArm(arm, own, how);
  });
  const known = new Set(step.arms.map(({ key }) => key));
  const against = measured.find(({ arm }) => arm.key === control);
  const comparisons = against
    ? withVerdicts(
        measured.filter((each) => each !== against).map((each) => compared(each, against)),
      )
    : [];
  return {
    arms: measured.map(({ arm }) => arm),
    comparisons,
    former: countOf(rows.filter(({ arm }) => !known.has(arm))),
    warnings: [
      ...(comparisons.some(({ verdict }) => verdict === 'TOO_EARLY') ? ['TOO_EARLY' as const] : []),
      ...(countOf(rows) > mostCounted ? ['NEWEST_ONLY' as const] : []),
    ],
  };
}

/** The arm that others are compared with by default: the first hold-out, or else the first of all. */
export function defaultControl({ arms }: SplitStep): string {
  return (arms.find(isHoldOut) ?? arms[0])?.key ?? '';
}

interface MeasuredArm {
  readonly arm: ExperimentArm;
  readonly sample: Sample;
}

type SplitArm = SplitStep['arms'][number];

function measuredArm(
  arm: SplitArm,
  rows: readonly ArmBar[],
  { sampleOf, minimumN }: Pick<Measured, 'sampleOf' | 'minimumN'>,
): MeasuredArm {
  const over = rows.filter(({ isOver }) => isOver);
  const sample = sampleOf(
    over.filter(({ hasOutcome }) => hasOutcome),
    countOf(over),
  );
  const { value, n, interval } = estimateOf(sample);
  const suppressed = n < minimumN;
  return {
    sample,
    arm: {
      ...{ key: arm.key, sharePct: arm.sharePct, isHoldOut: isHoldOut(arm) },
      ...{ customers: countOf(rows), pending: countOf(rows) - countOf(over), n, suppressed },
      value: suppressed ? null : value,
      interval: suppressed ? null : interval,
    },
  };
}

function isHoldOut({ next }: SplitArm): boolean {
  return next === null;
}

function countOf(rows: readonly ArmBar[]): number {
  return rows.reduce((count, { n }) => count + n, 0);
}

interface Compared extends Omit<ArmComparison, 'adjustedP' | 'verdict'> {
  readonly isEarly: boolean;
}

function compared(a: MeasuredArm, b: MeasuredArm): Compared {
  const suppressed = a.arm.suppressed || b.arm.suppressed;
  return {
    ...{ arm: a.arm.key, control: b.arm.key, suppressed },
    difference: suppressed ? null : differenceOf(a.sample, b.sample),
    isEarly: isTooEarly(a.sample, b.sample),
  };
}

function withVerdicts(all: readonly Compared[]): ArmComparison[] {
  const adjusted = holm(all.map(({ difference }) => difference?.p ?? null));
  return all.map(({ isEarly, ...each }, index) => {
    const adjustedP = adjusted[index] ?? null;
    return { ...each, adjustedP, verdict: verdictOf(each.difference, adjustedP, isEarly) };
  });
}

function verdictOf(
  difference: Difference | null,
  p: number | null,
  isEarly: boolean,
): Verdict | null {
  if (isEarly) return 'TOO_EARLY';
  if (!difference) return null;
  if (p === null || p >= 0.05) return 'UNCLEAR';
  return difference.difference > 0 ? 'HIGHER' : 'LOWER';
}

/** Customers that each of two arms needs for a test of means or NPS, at least. */
const enough = 30;

/** Customers with and without the outcome that each of two arms needs for a test of shares, at least. */
const enoughOfEach = 10;

/**
 * Whether two arms have too few customers for the test of their difference, which takes the mean of many for
 * normal: for shares, fewer than 10 with or without the outcome are expected in one of them, if they do not
 * differ (the success–failure condition of textbooks); for others, an arm has fewer than 30.
 */
function isTooEarly(a: Sample, b: Sample): boolean {
  if (a.of !== 'SHARE' || b.of !== 'SHARE') {
    return [a, b].some((sample) => estimateOf(sample).n < enough);
  }
  const [smaller, both] = [Math.min(a.part.n, b.part.n), a.part.n + b.part.n];
  const pooled = both === 0 ? 0 : (a.part.part + b.part.part) / both;
  return smaller * Math.min(pooled, 1 - pooled) < enoughOfEach;
}

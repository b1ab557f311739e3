import { differenceOfGroups, type ScoreComparison } from './compare.ts';
import type { SeriesInterval, SeriesPeriod } from './periods.ts';
import { scoreBesideRest } from './rest.ts';
import type { GroupCounts, Score, ScoredQuestion, ScoreRequest } from './score.ts';

export interface SeriesInput extends ScoreRequest {
  readonly interval: SeriesInterval | 'WAVE';
  /** The key of the tracking study of WAVE. */
  readonly trackingStudy?: string | null;
  readonly from: string;
  readonly to: string;
  /** How many periods each point covers; one by default. */
  readonly rolling?: { readonly periods: number } | null;
}

export interface ScorePoint extends SeriesPeriod {
  /** Its period in reports: `2026-W09`, `FY2026 Q1`; of a wave, its number. */
  readonly label: string;
  readonly score: Score;
  /** How it differs from the days or the wave before; null for the first wave. Computed where it is asked for. */
  readonly change: (() => ScoreComparison) | null;
  /** How it differs from the same days of the year before; null for waves and 29 February. */
  readonly yearChange: (() => ScoreComparison) | null;
  /** The key of the wave; null for other intervals. */
  readonly wave: string | null;
}

/** The counts of one point of a series, and of what it is compared with. */
export interface CountedPoint extends SeriesPeriod {
  readonly label: string;
  readonly wave: string | null;
  readonly counts: GroupCounts;
  readonly before: GroupCounts | null;
  /** `overlaps` if some days are in both. */
  readonly yearBefore: { readonly counts: GroupCounts; readonly overlaps: boolean } | null;
}

export function pointOf(
  scored: ScoredQuestion,
  { from, to, label, wave, counts, before, yearBefore }: CountedPoint,
): ScorePoint {
  return {
    ...{ from, to, label, wave },
    score: scoreBesideRest(scored, counts),
    change: before && (() => differenceOfGroups(scored, counts, before, false)),
    yearChange:
      yearBefore &&
      (() => differenceOfGroups(scored, counts, yearBefore.counts, yearBefore.overlaps)),
  };
}

import { differenceOfGroups, type ScoreComparison } from './compare.ts';
import type { SeriesInterval, SeriesPeriod } from './periods.ts';
import {
  type CountRow,
  type Score,
  type ScoredQuestion,
  type ScoreRequest,
  scoreOf,
} from './score.ts';

export interface SeriesInput extends ScoreRequest {
  readonly interval: SeriesInterval | 'WAVE';
  /** The key of the tracking study of WAVE. */
  readonly trackingStudy?: string | null;
  readonly from: string;
  readonly to: string;
}

export interface ScorePoint extends SeriesPeriod {
  readonly score: Score;
  /** How it differs from the point before; null for the first. It is computed where it is asked for. */
  readonly change: (() => ScoreComparison) | null;
  /** The key of the wave; null for other intervals. */
  readonly wave: string | null;
}

/** The counts of one point of a series. */
export interface CountedPoint extends SeriesPeriod {
  readonly wave: string | null;
  readonly counts: readonly CountRow[];
}

/** The scores of points, each compared with the one before. */
export function pointsOf(scored: ScoredQuestion, points: readonly CountedPoint[]): ScorePoint[] {
  return points.map(({ from, to, wave, counts }, index) => {
    const before = points[index - 1];
    return {
      ...{ from, to, wave },
      score: scoreOf(scored, counts),
      change: before ? () => differenceOfGroups(scored, counts, before.counts, false) : null,
    };
  });
}

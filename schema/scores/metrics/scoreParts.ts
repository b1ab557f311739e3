import type { PublishedQuestion } from '../../surveys/definition/definitionRules.ts';
import { boxCounts, boxesOf } from './boxes.ts';
import type { Interval } from './estimate.ts';
import type { ScoreMetric } from './formula.ts';
import { type Bar, histogramOf } from './metric.ts';
import { share } from './share.ts';

/** The share of the answers in one box of a scale. */
export interface ScorePart {
  readonly key: 'PROMOTERS' | 'PASSIVES' | 'DETRACTORS' | 'TOP' | 'MIDDLE' | 'BOTTOM';
  readonly n: number;
  /** In percent. */
  readonly share: number;
  readonly interval: Interval | null;
}

/** The answers by the boxes of the metric, the best first; none for numbers without a scale, or without answers. */
export function scoreParts(
  metric: ScoreMetric,
  question: PublishedQuestion,
  bars: readonly Bar[],
): ScorePart[] {
  const { scale } = question;
  if (!scale) return [];
  const { top, middle, bottom } = boxCounts(histogramOf(question, bars), boxesOf(metric, scale));
  const keys =
    metric === 'NPS'
      ? (['PROMOTERS', 'PASSIVES', 'DETRACTORS'] as const)
      : (['TOP', 'MIDDLE', 'BOTTOM'] as const);
  return [top, middle, bottom].flatMap((part, index) => {
    const { value, interval } = share({ part, n: top + middle + bottom });
    const key = keys[index];
    return key && value !== null ? [{ key, n: part, share: value, interval }] : [];
  });
}

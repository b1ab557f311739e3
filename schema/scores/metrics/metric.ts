import type { PublishedQuestion } from '../../surveys/definition/definitionRules.ts';
import { type BoxCounts, boxCounts, boxesOf } from './boxes.ts';
import {
  type Difference,
  meanDifference,
  netDifference,
  quantileDifference,
  shareDifference,
} from './difference.ts';
import type { Estimate } from './estimate.ts';
import { type Formula, type ScoreMetric, scoreMetrics } from './formula.ts';
import {
  type Histogram,
  type Moments,
  momentsOf,
  reversedHistogram,
  type Scale,
} from './histogram.ts';
import { mean } from './mean.ts';
import { net } from './net.ts';
import { type QuantileOf, quantile } from './quantile.ts';
import { type ShareOf, share } from './share.ts';

/** How often one value was answered: a row of the rollups with measure VALUE. */
export interface Bar extends Moments {
  readonly bucket: string;
}

/** The numbers that a metric is computed from. */
export type Sample =
  | { readonly of: 'NET'; readonly counts: BoxCounts }
  | { readonly of: 'SHARE'; readonly part: ShareOf }
  | { readonly of: 'MEAN'; readonly moments: Moments; readonly scale?: Scale }
  | { readonly of: 'QUANTILE'; readonly quantile: QuantileOf };

/** Whether a question has a metric. Its kind decides, or its scale. */
export function metricFits(metric: ScoreMetric, question: PublishedQuestion): boolean {
  const { scale } = question;
  switch (metric) {
    case 'NPS':
      return question.kind === 'NPS';
    case 'CSAT':
      return scale?.min === 1 && scale.max === 5;
    case 'CES':
    case 'CES_AGREEMENT':
      return question.kind === 'CES';
    case 'MEAN':
    case 'MEDIAN':
    case 'PERCENTILE':
      return scale !== null || question.kind === 'NUMBER';
    case 'NET':
      // The two best of three values are not apart from the two worst.
      return scale !== null && scale.max - scale.min >= 3;
    case 'TOP_BOX':
    case 'TOP_TWO_BOX':
    case 'BOTTOM_TWO_BOX':
      return scale !== null;
  }
}

/** Whether a metric is one of the values in their order: those of numbers must be known one by one. */
export function isQuantile(metric: ScoreMetric): boolean {
  return metric === 'MEDIAN' || metric === 'PERCENTILE';
}

export function fittingMetrics(question: PublishedQuestion): ScoreMetric[] {
  return scoreMetrics.filter((metric) => metricFits(metric, question));
}

/** The sample of a metric; the values of a question marked `reverseScored` are reversed first. */
export function sampleOf(
  { metric, percentile }: Formula,
  question: PublishedQuestion,
  bars: readonly Bar[],
): Sample {
  const { scale } = question;
  if (!scale && !isQuantile(metric)) return { of: 'MEAN', moments: totalOf(bars) };
  const histogram = histogramOf(question, bars);
  if (!scale || isQuantile(metric)) {
    const q = metric === 'PERCENTILE' ? (percentile ?? 50) / 100 : 0.5;
    return { of: 'QUANTILE', quantile: { histogram, q } };
  }
  if (metric === 'CES' || metric === 'MEAN') {
    return { of: 'MEAN', moments: momentsOf(histogram), scale };
  }
  const counts = boxCounts(histogram, boxesOf(metric, scale));
  if (metric === 'NPS' || metric === 'NET') return { of: 'NET', counts };
  const { top, middle, bottom } = counts;
  const part = metric === 'BOTTOM_TWO_BOX' ? bottom : top;
  return { of: 'SHARE', part: { part, n: top + middle + bottom } };
}

/** How often each value of a scale was answered, with the best as the highest. */
export function histogramOf(
  { scale, reverseScored }: PublishedQuestion,
  bars: readonly Bar[],
): Histogram {
  const answered = bars.map(({ bucket, n }) => ({ value: Number(bucket), n }));
  return scale && reverseScored ? reversedHistogram(answered, scale) : answered;
}

/** The score of a sample: points, shares in percent, or in the unit of the answers. */
export function estimateOf(sample: Sample): Estimate {
  switch (sample.of) {
    case 'NET':
      return net(sample.counts);
    case 'SHARE':
      return share(sample.part);
    case 'MEAN':
      return mean(sample.moments, sample.scale);
    case 'QUANTILE':
      return quantile(sample.quantile);
  }
}

/** How two samples of one metric differ; null if one is too small. */
export function differenceOf(a: Sample, b: Sample): Difference | null {
  if (a.of === 'NET' && b.of === 'NET') return netDifference(a.counts, b.counts);
  if (a.of === 'SHARE' && b.of === 'SHARE') return shareDifference(a.part, b.part);
  if (a.of === 'MEAN' && b.of === 'MEAN') return meanDifference(a.moments, b.moments);
  if (a.of === 'QUANTILE' && b.of === 'QUANTILE') return quantileDifference(a.quantile, b.quantile);
  throw new Error('Two metrics cannot be compared');
}

function totalOf(bars: readonly Moments[]): Moments {
  return bars.reduce(
    (total, { n, sum, sumOfSquares }) => ({
      n: total.n + n,
      sum: total.sum + sum,
      sumOfSquares: total.sumOfSquares + sumOfSquares,
    }),
    { n: 0, sum: 0, sumOfSquares: 0 },
  );
}

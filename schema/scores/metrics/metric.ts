import type { PublishedQuestion } from '../../surveys/definition/definitionRules.ts';
import { agreeing } from './ces.ts';
import { satisfied } from './csat.ts';
import { type Difference, meanDifference, npsDifference, shareDifference } from './difference.ts';
import type { Estimate } from './estimate.ts';
import {
  countFrom,
  type Histogram,
  type Moments,
  momentsOf,
  reversedHistogram,
  type Scale,
} from './histogram.ts';
import { mean } from './mean.ts';
import { type NpsCounts, nps, npsCounts } from './nps.ts';
import { type ShareOf, share } from './share.ts';

export const scoreMetrics = [
  'NPS',
  'CSAT',
  'CES',
  'CES_AGREEMENT',
  'MEAN',
  'TOP_BOX',
  'TOP_TWO_BOX',
] as const;

export type ScoreMetric = (typeof scoreMetrics)[number];

/** How often one value was answered: a row of the rollups with measure VALUE. */
export interface Bar extends Moments {
  readonly bucket: string;
}

/** The numbers that a metric is computed from. */
export type Sample =
  | { readonly of: 'NPS'; readonly counts: NpsCounts }
  | { readonly of: 'SHARE'; readonly part: ShareOf }
  | { readonly of: 'MEAN'; readonly moments: Moments; readonly scale?: Scale };

/** Whether a question has a metric. Its kind decides; for CSAT, a scale of 1 to 5. */
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
      return scale !== null || question.kind === 'NUMBER';
    case 'TOP_BOX':
    case 'TOP_TWO_BOX':
      return scale !== null;
  }
}

export function fittingMetrics(question: PublishedQuestion): ScoreMetric[] {
  return scoreMetrics.filter((metric) => metricFits(metric, question));
}

/** The sample of a metric; the values of a question marked `reverseScored` are reversed first. */
export function sampleOf(
  metric: ScoreMetric,
  question: PublishedQuestion,
  bars: readonly Bar[],
): Sample {
  const { scale } = question;
  if (!scale) return { of: 'MEAN', moments: totalOf(bars) };
  const answered: Histogram = bars.map(({ bucket, n }) => ({ value: Number(bucket), n }));
  const histogram = question.reverseScored ? reversedHistogram(answered, scale) : answered;
  const moments = momentsOf(histogram);
  const from = (least: number): Sample => ({
    of: 'SHARE',
    part: { part: countFrom(histogram, least), n: moments.n },
  });
  switch (metric) {
    case 'NPS':
      return { of: 'NPS', counts: npsCounts(histogram) };
    case 'CSAT':
      return { of: 'SHARE', part: satisfied(histogram) };
    case 'CES_AGREEMENT':
      return { of: 'SHARE', part: agreeing(histogram) };
    case 'CES':
    case 'MEAN':
      return { of: 'MEAN', moments, scale };
    case 'TOP_BOX':
      return from(scale.max);
    case 'TOP_TWO_BOX':
      return from(scale.max - 1);
  }
}

/** The score of a sample: NPS in points, shares in percent, a mean in the unit of its answers. */
export function estimateOf(sample: Sample): Estimate {
  switch (sample.of) {
    case 'NPS':
      return nps(sample.counts);
    case 'SHARE':
      return share(sample.part);
    case 'MEAN':
      return mean(sample.moments, sample.scale);
  }
}

/** How two samples of one metric differ; null if one is too small. */
export function differenceOf(a: Sample, b: Sample): Difference | null {
  if (a.of === 'NPS' && b.of === 'NPS') return npsDifference(a.counts, b.counts);
  if (a.of === 'SHARE' && b.of === 'SHARE') return shareDifference(a.part, b.part);
  if (a.of === 'MEAN' && b.of === 'MEAN') return meanDifference(a.moments, b.moments);
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

export const scoreMetrics = [
  'NPS',
  'CSAT',
  'CES',
  'CES_AGREEMENT',
  'MEAN',
  'TOP_BOX',
  'TOP_TWO_BOX',
  'BOTTOM_TWO_BOX',
  'NET',
  'MEDIAN',
  'PERCENTILE',
] as const;

export type ScoreMetric = (typeof scoreMetrics)[number];

/** How a score is computed. */
export interface Formula {
  readonly metric: ScoreMetric;
  /** Of PERCENTILE, and only then: 1 to 99. */
  readonly percentile?: number | null;
}

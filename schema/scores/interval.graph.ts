import { builder } from '../builder.ts';
import type { Interval } from './metrics/estimate.ts';

const IntervalMethod = builder.enumType('IntervalMethod', {
  description: 'The formula of an interval.',
  values: {
    ADJUSTED_WALD: {
      description:
        'For NPS and NET: ¾ is added to the best and to the worst answers, 3 to all (Rocks 2016).',
    },
    WILSON: { description: 'For a share; valid for few answers and near 0 and 100 %.' },
    T: { description: 'For a mean: Student’s t with n − 1 degrees of freedom.' },
    ORDER_STATISTICS: {
      description:
        'For a median or percentile: from one answer to another in their order, whatever the distribution (Conover; Hahn & Meeker). At most 2.5 % is left out on either side. Null for fewer answers than that takes: 6 for a median.',
    },
    WALD: { description: 'For a difference of NPS or NET: 1.96 standard errors to either side.' },
    NEWCOMBE: { description: 'For a difference of shares: made of both Wilson intervals.' },
    WELCH: { description: 'For a difference of means: Student’s t for unequal variances.' },
  } as const,
});

export const IntervalType = builder.objectRef<Interval>('ScoreInterval').implement({
  description:
    'A range that covers the true value in 95 of 100 samples like this one, in the unit of the value.',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'The lower end.' }),
    high: t.exposeFloat('high', { description: 'The upper end.' }),
    level: t.exposeFloat('level', { description: 'The confidence level: always 0.95.' }),
    method: t.expose('method', { type: IntervalMethod, description: 'Its formula.' }),
  }),
});

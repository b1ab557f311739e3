import { builder } from '../builder.ts';
import { IntervalType } from './interval.graph.ts';
import type { ScorePart } from './metrics/scoreParts.ts';

const PartKey = builder.enumType('ScorePartKey', {
  description:
    'Which answers a part of a score has; those to a `reverseScored` question are reversed first.',
  values: {
    PROMOTERS: { description: 'Of NPS: 9 and 10.' },
    PASSIVES: { description: 'Of NPS: 7 and 8.' },
    DETRACTORS: { description: 'Of NPS: 0 to 6.' },
    TOP: {
      description:
        'The best answers: the best value for TOP_BOX, 5 to 7 for CES_AGREEMENT, else the two best values.',
    },
    MIDDLE: { description: 'Those between.' },
    BOTTOM: {
      description:
        'The worst answers: the worst value for TOP_BOX, 1 to 3 for CES_AGREEMENT, else the two worst values. Of a scale with fewer than four values, it has those that TOP does not have; for BOTTOM_TWO_BOX it is the other way round.',
    },
  } as const,
});

export const ScorePartType = builder.objectRef<ScorePart>('ScorePart').implement({
  description: 'One of the three parts that the answers of a score are divided into.',
  fields: (t) => ({
    key: t.expose('key', { type: PartKey, description: 'Which answers it has.' }),
    share: t.exposeFloat('share', {
      description: 'Their share of the answers of the score in percent, from 0 to 100.',
    }),
    n: t.exposeInt('n', { description: 'How many answers it has.' }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'The 95 % Wilson interval of the share, in percent.',
    }),
  }),
});

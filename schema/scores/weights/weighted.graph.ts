import { builder } from '../../builder.ts';
import { ScoreType } from '../estimate.graph.ts';
import { IntervalType } from '../interval.graph.ts';
import type { WeightedScore } from './weighted.ts';

const WeightingState = builder.enumType('WeightingState', {
  description: 'How far raking came.',
  values: {
    CONVERGED: {
      description: 'All weighted shares are as near to their targets as the scheme asks.',
    },
    NOT_CONVERGED: {
      description:
        'They are not: the bounds of weights do not allow it, or there were too few rounds. `gap` says how far they are.',
    },
    EMPTY_TARGET: {
      description:
        'No answer has one of the values that have a share, so nothing is weighted: put it together with another value.',
    },
  } as const,
});

const WeightedScoreType = builder.objectRef<WeightedScore>('WeightedScore').implement({
  description:
    'A score whose answers are weighted by a scheme. Weights are found anew for the answers that the score counts.',
  fields: (t) => ({
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'The weighted score, in the unit of the unweighted one; null if it is suppressed, or a target is empty.',
    }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description:
        'The 95 % interval of the value, of `nEffective` answers; null where the value is, and with too few answers.',
    }),
    n: t.exposeInt('n', {
      description: 'How many answers are weighted: those with a value of each target.',
    }),
    leftOut: t.exposeInt('leftOut', {
      description:
        'How many answers are left out, because they have a value without a share, or none.',
    }),
    nEffective: t.float({
      nullable: true,
      description:
        'How many unweighted answers would be as precise: `n` divided by `designEffect`. Null where the value is.',
      resolve: ({ weights }) => weights?.nEffective ?? null,
    }),
    designEffect: t.float({
      nullable: true,
      description:
        'By how much unequal weights widen the variance, by Kish: n·Σw² ÷ (Σw)², from 1. Null where the value is.',
      resolve: ({ weights }) => weights?.designEffect ?? null,
    }),
    least: t.float({
      nullable: true,
      description:
        'The least weight of an answer, of which 1 is the mean. Null where the value is.',
      resolve: ({ weights }) => weights?.least ?? null,
    }),
    greatest: t.float({
      nullable: true,
      description: 'The greatest weight of an answer. Null where the value is.',
      resolve: ({ weights }) => weights?.greatest ?? null,
    }),
    state: t.expose('state', { type: WeightingState, description: 'How far raking came.' }),
    rounds: t.int({
      nullable: true,
      description: 'How many rounds raking took. Null where the value is.',
      resolve: ({ weights }) => weights?.rounds ?? null,
    }),
    gap: t.float({
      nullable: true,
      description:
        'The largest difference between a weighted share and its target, in percentage points. Null where the value is.',
      resolve: ({ weights }) => weights?.gap ?? null,
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description:
        'True if fewer answers than the workspace’s `minimumN` could be found by comparing it with the unweighted score: if `nEffective` is below it, or a value of a target has fewer answers, or fewer are left out. It is also true where the unweighted score is suppressed.',
    }),
  }),
});

builder.objectField(ScoreType, 'weighted', (t) =>
  t.field({
    type: WeightedScoreType,
    nullable: true,
    description:
      'The score by weighted answers, if `weights` of the input names a scheme; null without it, and in series, breakdowns and comparisons, of which each part would have weights of its own: ask for the score of its days and its filter.',
    resolve: ({ weighted }) => weighted ?? null,
  }),
);

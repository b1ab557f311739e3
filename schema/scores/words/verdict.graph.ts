import { builder } from '../../builder.ts';
import { usualLevel } from './verdict.ts';

export const ScoreVerdictEnum = builder.enumType('ScoreVerdict', {
  description: 'What the test of a difference says at a level of confidence.',
  values: {
    HIGHER: { description: 'The first score is higher: p is below 1 − level.' },
    LOWER: { description: 'The first score is lower: p is below 1 − level.' },
    NO_DIFFERENCE_SHOWN: {
      description:
        'Chance alone can have made the difference. That does not show that there is none.',
    },
  } as const,
});

/** The argument of verdicts. */
export const levelArg = {
  defaultValue: usualLevel,
  description: 'The level of confidence, above 0 and below 1.',
} as const;

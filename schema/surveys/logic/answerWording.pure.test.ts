import { expect, test } from 'vitest';
import { questionOf } from '../surveys.fixture.ts';
import { answerProblem } from './logic.ts';

const several = (bounds: { minChoices?: number; maxChoices?: number }) => ({
  ...questionOf('MULTIPLE_CHOICE', 'q'),
  ...bounds,
});
const text = (bounds: { minLength?: number; maxLength?: number }) => ({
  ...questionOf('SHORT_TEXT', 'q'),
  ...bounds,
});

test('the message about a number of choices or characters uses the singular for 1', () => {
  expect([
    answerProblem(several({ maxChoices: 1 }), ['a', 'b'])?.message,
    answerProblem(several({ minChoices: 2 }), ['a'])?.message,
    answerProblem(several({ minChoices: 3 }), ['a', 'b'])?.message,
    answerProblem(text({ maxLength: 1 }), 'ab')?.message,
    answerProblem(text({ minLength: 2 }), 'a')?.message,
  ]).toEqual([
    'At most 1 choice; there are 2.',
    'At least 2 choices; there is 1.',
    'At least 3 choices; there are 2.',
    'At most 1 character; there are 2.',
    'At least 2 characters; there is 1.',
  ]);
});

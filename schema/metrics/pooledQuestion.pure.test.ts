import { expect, test } from 'vitest';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import { pooledQuestion, unfitQuestion } from './pooledQuestion.ts';

const scaled = (
  min: number,
  max: number,
  kind: PublishedQuestion['kind'] = 'OPINION_SCALE',
): PublishedQuestion => ({ kind, scale: { min, max }, reverseScored: false });
const [five, seven, three] = [scaled(1, 5), scaled(1, 7), scaled(0, 2)];
const numbers: PublishedQuestion = { kind: 'NUMBER', scale: null, reverseScored: false };
const nps = scaled(0, 10, 'NPS');

test('a formula adds questions that it fits and that have one scale', () => {
  expect(unfitQuestion('NPS', [nps, nps])).toBeNull();
  expect(unfitQuestion('MEAN', [seven, scaled(1, 7, 'CES')])).toBeNull();
  expect(unfitQuestion('MEAN', [numbers, numbers])).toBeNull();
  expect(unfitQuestion('NPS', [])).toBeNull();
});

test('a question that the formula does not fit is named, with the formulas that it has', () => {
  const unfit = unfitQuestion('NPS', [nps, five]);
  expect(unfit?.index).toBe(1);
  expect(unfit?.message).toContain('NPS does not fit a question of OPINION_SCALE. It has CSAT');
});

test('a mean adds no different scales, and none with numbers', () => {
  expect(unfitQuestion('MEAN', [five, five, seven])).toEqual({
    index: 2,
    message:
      'MEAN adds only answers on one scale: this question has a scale from 1 to 7, the first one has a scale from 1 to 5. TOP_BOX, TOP_TWO_BOX, BOTTOM_TWO_BOX and NET add different ones.',
  });
  expect(unfitQuestion('MEAN', [five, numbers])?.index).toBe(1);
});

test('boxes of different scales are added where the best are not among the worst', () => {
  expect(unfitQuestion('TOP_BOX', [five, seven, nps])).toBeNull();
  expect(unfitQuestion('TOP_TWO_BOX', [five, three])?.index).toBe(1);
  expect(unfitQuestion('TOP_BOX', [three, three])).toBeNull();
});

test('answers count on the scale that all have, not reversed again, and else as boxes from 1 to 5', () => {
  const reversed = { ...five, reverseScored: true };
  expect(pooledQuestion([reversed, five])).toEqual(five);
  expect(pooledQuestion([nps, nps])).toEqual(nps);
  expect(pooledQuestion([five, seven]).scale).toEqual({ min: 1, max: 5 });
  expect(pooledQuestion([numbers])).toEqual(numbers);
});

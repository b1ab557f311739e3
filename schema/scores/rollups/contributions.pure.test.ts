import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyResponse,
  deltasOf,
  questionOf,
  response,
  type SomeResponse,
} from '../../../test/support/countedResponses.ts';
import { aggregated, changeOf, contributionsOf, contributionsOfAll } from './contributions.ts';
import type { RollupDelta } from './rollup.ts';

const contributions = (of: SomeResponse) =>
  contributionsOf({ ...of, cut: { ...of.cut, surveyId: 'survey' } }, questionOf);

/** Each delta as `question measure bucket n sum sumOfSquares`. */
const lines = (deltas: readonly RollupDelta[]) =>
  deltas.map(({ question, measure, bucket, n, sum, sumOfSquares }) =>
    [question, measure, bucket, n, sum, sumOfSquares].join(' '),
  );
const values = (answers: SomeResponse['answers']) =>
  lines(contributions(response(answers)).filter(({ measure }) => measure === 'VALUE'));

describe('a response counts', () => {
  test('as started, as completed, and for each question that was shown and answered', () => {
    const completed = { ...response({ nps: 9 }), reached: ['csat', 'nps'] };
    expect(lines(contributions(completed))).toEqual([
      ' STARTED  1 0 0',
      ' COMPLETED  1 0 0',
      'csat REACHED  1 0 0',
      'nps REACHED  1 0 0',
      'nps ANSWERED  1 0 0',
      'nps VALUE 9 1 9 81',
    ]);
  });

  test('without values and as one that left, if it is unfinished', () => {
    expect(lines(contributions(response({ csat: 1, nps: 9 }, {}, 'PARTIAL')))).toEqual([
      ' STARTED  1 0 0',
      'csat REACHED  1 0 0',
      'csat ANSWERED  1 0 0',
      'nps REACHED  1 0 0',
      'nps ANSWERED  1 0 0',
      'nps LEFT  1 0 0',
    ]);
  });

  test('neither as completed nor as one that left, if it was screened out', () => {
    expect(lines(contributions(response({ nps: 9 }, {}, 'SCREENED_OUT')))).toEqual([
      ' STARTED  1 0 0',
      ' SCREENED_OUT  1 0 0',
      'nps REACHED  1 0 0',
      'nps ANSWERED  1 0 0',
    ]);
  });

  test('without answers to questions that were not shown, and without values of unknown ones', () => {
    const partly = { ...response({ nps: 9, never: 3 }), reached: ['never'] };
    expect(lines(contributions(partly)).slice(2)).toEqual([
      'never REACHED  1 0 0',
      'never ANSWERED  1 0 0',
    ]);
  });
});

test('several responses count together what they count one by one', () => {
  const sorted = (deltas: readonly RollupDelta[]) =>
    deltas.map((delta) => JSON.stringify(delta)).sort();
  fc.assert(
    fc.property(fc.array(anyResponse([]), { maxLength: 8 }), (responses) => {
      const counted = responses.map((of) => ({ ...of, cut: { ...of.cut, surveyId: 'survey' } }));
      expect(sorted(contributionsOfAll(counted, questionOf))).toEqual(
        sorted(aggregated(responses.flatMap(contributions))),
      );
    }),
  );
});

describe('an answer counts', () => {
  test.each([
    [{ stars: 2 }, ['stars VALUE 2 1 2 4']],
    [{ spent: -1.5 }, ['spent VALUE  1 -1.5 2.25']],
    [{ spent: 1e101 }, []],
    [{ spent: Number.NaN }, []],
    [{ colour: 'red' }, ['colour VALUE red 1 0 0']],
    [
      { colours: ['red', 'blue'] },
      ['colours VALUE  1 0 0', 'colours VALUE red 1 0 0', 'colours VALUE blue 1 0 0'],
    ],
    [
      { order: ['blue', 'red'] },
      ['order VALUE  1 0 0', 'order VALUE blue:1 1 0 0', 'order VALUE red:2 1 0 0'],
    ],
    [
      { grid: { rows: { red: ['blue', 'green'], blue: [] } } },
      ['grid VALUE  1 0 0', 'grid VALUE red:blue 1 0 0', 'grid VALUE red:green 1 0 0'],
    ],
    [{ grid: { rows: {} } }, []],
    [{ again: false }, ['again VALUE false 1 0 0']],
    [{ why: 'because' }, []],
  ])('%j', (answers, expected) => {
    expect(values(answers)).toEqual(expected);
  });
});

describe('a change', () => {
  test('that changes nothing has no deltas, and neither has a change with its reverse', () => {
    fc.assert(
      fc.property(anyResponse([]), anyResponse([]), (one, other) => {
        const [before, after] = [contributions(one), contributions(other)];
        expect(changeOf(before, before)).toEqual([]);
        const forward = changeOf(before, after);
        const backward = changeOf(after, before);
        expect(aggregated([...forward, ...backward])).toEqual([]);
      }),
    );
  });

  test('of a number changes its sums and not its count', () => {
    const [before, after] = [response({ spent: 2 }), response({ spent: 5 })].map(contributions);
    expect(lines(changeOf(before ?? [], after ?? []))).toEqual(['spent VALUE  0 3 21']);
  });

  test('has one delta for each cut, question, measure and bucket', () => {
    fc.assert(
      fc.property(fc.array(anyResponse([]), { maxLength: 20 }), (responses) => {
        const deltas = deltasOf('survey', responses);
        const keys = deltas.map(({ n, sum, sumOfSquares, ...key }) => JSON.stringify(key));
        expect(new Set(keys).size).toBe(keys.length);
        const started = deltas.filter(({ measure }) => measure === 'STARTED');
        expect(started.reduce((total, { n }) => total + n, 0)).toBe(responses.length);
      }),
    );
  });
});

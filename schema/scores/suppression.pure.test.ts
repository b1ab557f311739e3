import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answered,
  type Asked,
  everythingAsked,
  isShown,
  meeting,
  valueCounts,
  without,
} from './suppression.fixture.ts';
import { betrays, type FewAnswers, type Neighbour } from './suppression.ts';

const values = { region: ['east', 'north', 'west'], plan: ['gold', 'silver'], tier: ['1', '2'] };
const minimumN = 5;

/** Responses of which some values are rare. */
const answered: fc.Arbitrary<Answered[]> = fc.array(
  fc.record({
    region: fc.constantFrom('east', 'east', 'east', 'east', 'north', 'north', 'west'),
    plan: fc.constantFrom('gold', 'gold', 'gold', 'silver'),
    tier: fc.constantFrom('1', '1', '1', '1', '1', '2'),
  }),
  { minLength: 10, maxLength: 60 },
);

function neighboursOf(responses: readonly Answered[], asked: Asked): Neighbour[] {
  return responses.map((each) => ({
    n: 1,
    failing: Object.entries(asked).reduce(
      (bits, [property, taken], index) =>
        taken.includes(each[property] ?? '') ? bits : bits | (1 << index),
      0,
    ),
  }));
}

function fewOf(responses: readonly Answered[], asked: Asked): FewAnswers[] {
  return Object.entries(asked).map(([property, taken]) => {
    const counts = valueCounts(meeting(responses, without(asked, [property])), property);
    const few = counts.filter(({ n }) => n < minimumN);
    const next = counts.find(({ n }) => n >= minimumN);
    const sum = (isTaken: boolean) =>
      few.reduce((n, each) => n + (taken.includes(each.value) === isTaken ? each.n : 0), 0);
    return {
      taken: sum(true),
      left: sum(false),
      nextTaken: next ? taken.includes(next.value) : null,
    };
  });
}

/** Whether a score has all the conditions of another, or lists more values of one property. */
function isWider(wide: Asked, narrow: Asked): boolean {
  const differing = Object.keys(narrow).filter((key) => wide[key]?.join() !== narrow[key]?.join());
  if (!Object.keys(wide).every((key) => key in narrow)) return false;
  if (differing.every((key) => !(key in wide))) return true;
  const [only, ...others] = differing;
  return (
    only !== undefined &&
    others.length === 0 &&
    (narrow[only] ?? []).every((value) => wide[only]?.includes(value))
  );
}

/** Pairs of scores that are both shown, of which one is over a few more answers than the other. */
function revealing(responses: readonly Answered[], shown: (asked: Asked) => boolean): string[] {
  const all = everythingAsked(values).filter(shown);
  const counted = all.map((asked) => ({ asked, n: meeting(responses, asked).length }));
  return counted.flatMap((wide) =>
    counted.flatMap((narrow) => {
      const few = wide.n - narrow.n;
      return few > 0 && few < minimumN && isWider(wide.asked, narrow.asked)
        ? [`${JSON.stringify(wide.asked)} less ${JSON.stringify(narrow.asked)}`]
        : [];
    }),
  );
}

describe('suppression', () => {
  test('leaves no two scores, one with fewer conditions or with more values of a property, of which the difference is a few answers', () => {
    fc.assert(
      fc.property(answered, (responses) => {
        const shown = (asked: Asked) =>
          meeting(responses, asked).length >= minimumN &&
          !betrays(neighboursOf(responses, asked), fewOf(responses, asked), minimumN);
        expect(revealing(responses, shown)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('by the number of answers alone leaves such pairs', () => {
    const sampled = fc.sample(answered, { numRuns: 20, seed: 7 });
    const pairs = sampled.flatMap((responses) =>
      revealing(responses, (asked) => meeting(responses, asked).length >= minimumN),
    );
    expect(pairs.length).toBeGreaterThan(0);
  });

  test('hides no score that its words show', () => {
    fc.assert(
      fc.property(answered, fc.constantFrom(...everythingAsked(values)), (responses, asked) => {
        const n = meeting(responses, asked).length;
        const few = fewOf(responses, asked);
        const hidden = n < minimumN || betrays(neighboursOf(responses, asked), few, minimumN);
        expect(!hidden).toBe(isShown(responses, asked, minimumN));
      }),
      { numRuns: 500 },
    );
  });

  test('leaves all scores alone where every value has enough answers', () => {
    const each = (region: string, plan: string) =>
      Array.from({ length: 5 }, () => ({ region, plan, tier: '1' }));
    const responses = ['east', 'north', 'west'].flatMap((region) => [
      ...each(region, 'gold'),
      ...each(region, 'silver'),
    ]);
    const asked = everythingAsked({ region: values.region, plan: values.plan });
    expect(asked.filter((each) => !isShown(responses, each, minimumN))).toEqual([]);
  });

  test('hides the next rarest value with a rare one, since the two together and alone would differ by it', () => {
    const responses = Object.entries({ east: 40, north: 9, west: 3 }).flatMap(([region, n]) =>
      Array.from({ length: n }, () => ({ region })),
    );
    const shown = (...region: string[]) => isShown(responses, { region }, minimumN);
    expect([shown('east'), shown('north'), shown('west')]).toEqual([true, false, false]);
    expect([shown('north', 'west'), shown('east', 'north')]).toEqual([true, false]);
  });
});

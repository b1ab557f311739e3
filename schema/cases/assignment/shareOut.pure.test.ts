import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Load, type SharedCase, shareOut } from './shareOut.ts';

const among = ['ann', 'ben', 'cyd'];
const cases = (count: number, more: Partial<SharedCase> = {}) =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, among, former: null, ...more }));
const owners = (those: readonly SharedCase[], loads: Readonly<Record<string, Load>> = {}) => [
  ...shareOut(those, new Map(Object.entries(loads))).values(),
];

describe('cases are shared out', () => {
  test('in turn, in the order of the team, among people with nothing to do', () => {
    expect(owners(cases(5))).toEqual(['ann', 'ben', 'cyd', 'ann', 'ben']);
  });

  test('to the person with the fewest open cases', () => {
    const loads = { ann: { open: 3, lastAt: 1 }, ben: { open: 1, lastAt: 2 } };
    expect(owners(cases(4), loads)).toEqual(['cyd', 'ben', 'cyd', 'ben']);
  });

  test('among equals to the one who got none for the longest time, or never did', () => {
    const loads = { ann: { open: 1, lastAt: 30 }, ben: { open: 1, lastAt: 20 } };
    const all = { ...loads, cyd: { open: 1, lastAt: 10 } };
    expect(owners(cases(3), all)).toEqual(['cyd', 'ben', 'ann']);
    const never = { ...loads, cyd: { open: 1, lastAt: null } };
    expect(owners(cases(3), never)).toEqual(['cyd', 'ben', 'ann']);
  });

  test('not to who had one until now, unless there is no other', () => {
    const loads = { ben: { open: 5, lastAt: null } };
    const had = cases(1, { among: ['ann', 'ben'], former: 'ann' });
    expect(owners(had, loads)).toEqual(['ben']);
    expect(owners(cases(1, { among: ['ann'], former: 'ann' }))).toEqual(['ann']);
  });

  test('to no one where there is no one', () => {
    expect(shareOut(cases(2, { among: [] }), new Map()).size).toBe(0);
  });

  test('across teams by what each person has in all', () => {
    const mixed = [
      { id: '1', among: ['ann'], former: null },
      { id: '2', among: ['ann', 'ben'], former: null },
      { id: '3', among: ['ben', 'ann'], former: null },
    ];
    expect(owners(mixed)).toEqual(['ann', 'ben', 'ann']);
  });

  test('so that no one has more than one more than before who could have had less', () => {
    const loads = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(loads, fc.nat(60), (before, count) => {
        const people = before.map((_, index) => `${index}`);
        const stored = before.map((open, index) => [`${index}`, { open, lastAt: null }] as const);
        const shared = shareOut(cases(count, { among: people }), new Map(stored));
        const after = before.map(
          (open, index) =>
            open + [...shared.values()].filter((owner) => owner === `${index}`).length,
        );
        expect(shared.size).toBe(count);
        for (const [index, open] of after.entries()) {
          if (open > (before[index] ?? 0)) expect(open - Math.min(...after)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

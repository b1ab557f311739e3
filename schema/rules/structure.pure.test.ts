import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followersOf, type RuleStep } from './definition.ts';
import { structureErrors } from './structure.ts';

const keys = ['a', 'b', 'c', 'd', 'e'] as const;
const lead = fc.option(fc.constantFrom(...keys, 'nowhere'), { nil: null, freq: 4 });
const key = fc.constantFrom(...keys);
const always = { combinator: 'and', rules: [] } as const;

const step: fc.Arbitrary<RuleStep> = fc.oneof(
  fc.record({ key, kind: fc.constant('TAG' as const), next: lead, tags: fc.constant(['x']) }),
  fc.record({
    ...{ key, kind: fc.constant('WAIT' as const), next: lead, onTimeout: lead },
    ...{ for: fc.constant(null), until: fc.constant(null) },
    ...{ event: fc.constant('PAID'), response: fc.constant(null) },
  }),
  fc.record({
    ...{ key, kind: fc.constant('BRANCH' as const), next: lead },
    branches: fc.array(fc.record({ condition: fc.constant(always), next: lead }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);

/** Whether every run ends and every step can be reached, found by taking away what leads to nothing. */
function canRun(steps: readonly RuleStep[]): boolean {
  const known = steps.map((each) => each.key);
  if (new Set(known).size < known.length) return false;
  if (steps.some((each) => followersOf(each).some((next) => !known.includes(next)))) return false;
  const leads = new Map(steps.map((each) => [each.key, followersOf(each)]));
  const reached = new Set(known.slice(0, 1));
  for (const from of reached) for (const next of leads.get(from) ?? []) reached.add(next);
  let left = [...known];
  for (let before = left.length + 1; left.length < before; ) {
    before = left.length;
    left = left.filter((each) => leads.get(each)?.some((next) => left.includes(next)));
  }
  return left.length === 0 && reached.size === known.length;
}

test('steps are refused exactly if a run could go in a circle, or never comes to one of them', () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 5 });
  const seen = { sound: 0, broken: 0 };
  fc.assert(
    fc.property(steps, (drawn) => {
      const errors = structureErrors(drawn, ['steps']);
      seen[errors.length === 0 ? 'sound' : 'broken'] += 1;
      expect(errors.length === 0).toBe(canRun(drawn));
      for (const { path } of errors) expect(Object.keys(drawn)).toContain(path[1]);
    }),
    { numRuns: 3_000 },
  );
  expect(Math.min(seen.sound, seen.broken)).toBeGreaterThan(50);
});

test('a circle is named by the steps in it', () => {
  const tag = (each: string, next: string | null): RuleStep => ({
    ...{ key: each, kind: 'TAG', tags: ['x'], next },
  });
  const [error] = structureErrors([tag('a', 'b'), tag('b', 'c'), tag('c', 'b')], ['steps']);
  expect(error).toMatchObject({ code: 'CYCLE', path: ['steps', '2', 'next'] });
  expect(error?.message).toContain('b → c → b');
});

import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { followersOf, type RuleStep } from './definition.ts';
import { ruleLimits } from './limits.ts';

/** A key that leads from a step to another one, and the path to it. */
interface Lead {
  readonly key: string;
  readonly path: InputPath;
}

/**
 * Errors in how the steps of a rule follow each other: a key that two have, a key of none, steps that lead
 * back to themselves, steps that nothing leads to, and the ways of a BRANCH and a SPLIT. Without errors, each
 * run comes to an end.
 */
export function structureErrors(steps: readonly RuleStep[], path: InputPath): UserErrorShape[] {
  const pathOf = (index: number) => [...path, String(index)];
  const twice = doubledKeys(steps).map((index) =>
    invalid('DUPLICATE', [...pathOf(index), 'key'], 'An earlier step has this key.'),
  );
  const known = new Set(steps.map(({ key }) => key));
  const unknown = steps.flatMap((step, index) =>
    leadsOf(step, pathOf(index))
      .filter(({ key }) => !known.has(key))
      .map((lead) => invalid('UNKNOWN_FIELD', lead.path, `No step has the key "${lead.key}".`)),
  );
  const errors = [
    ...twice,
    ...unknown,
    ...steps.flatMap((step, index) => ownErrors(step, pathOf(index))),
  ];
  return errors.length > 0 ? errors : flowErrors(steps, pathOf);
}

/** The indexes of steps whose key an earlier one has. */
function doubledKeys(steps: readonly RuleStep[]): number[] {
  const seen = new Set<string>();
  return steps.flatMap(({ key }, index) => {
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

function leadsOf(step: RuleStep, path: InputPath): Lead[] {
  const lead = (key: string | null, ...at: string[]): Lead[] =>
    key === null ? [] : [{ key, path: [...path, ...at] }];
  const ways = step.kind === 'BRANCH' ? step.branches : step.kind === 'SPLIT' ? step.arms : [];
  const list = step.kind === 'SPLIT' ? 'arms' : 'branches';
  return [
    ...lead(step.next, 'next'),
    ...(step.kind === 'WAIT' ? lead(step.onTimeout, 'onTimeout') : []),
    ...ways.flatMap(({ next }, index) => lead(next, list, String(index), 'next')),
  ];
}

/** Errors of the ways of one step. */
function ownErrors(step: RuleStep, path: InputPath): UserErrorShape[] {
  if (step.kind === 'BRANCH') {
    const at = [...path, 'branches'];
    return countErrors(step.branches.length, { least: 1, most: ruleLimits.branches, at });
  }
  if (step.kind !== 'SPLIT') return [];
  const at = [...path, 'arms'];
  const seen = new Set<string>();
  const twice = step.arms.flatMap(({ key }, index) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [invalid('DUPLICATE', [...at, String(index), 'key'], 'An earlier arm has this key.')];
  });
  const sum = step.arms.reduce((shares, { sharePct }) => shares + sharePct, 0);
  const message = `The shares of all arms have to be 100 together; they are ${sum}.`;
  return [
    ...countErrors(step.arms.length, { least: 2, most: ruleLimits.arms, at }),
    ...twice,
    ...(sum === 100 ? [] : [invalid('OUT_OF_RANGE', at, message)]),
  ];
}

function countErrors(
  count: number,
  { least, most, at }: { least: number; most: number; at: InputPath },
): UserErrorShape[] {
  if (count >= least && count <= most) return [];
  return [invalid('OUT_OF_RANGE', at, `Name ${least} to ${most}; there are ${count}.`)];
}

/** Errors of steps that all lead to steps: circles, else those that nothing leads to. */
function flowErrors(
  steps: readonly RuleStep[],
  pathOf: (index: number) => InputPath,
): UserErrorShape[] {
  const byKey = new Map(steps.map((step, index) => [step.key, { step, index }] as const));
  const circle = circleIn(steps);
  if (circle) {
    const back = byKey.get(circle.at(-2) ?? '');
    const along = circle.join(' → ');
    const message = `The steps lead in a circle: ${along}. Let one of them lead on to another step, or to none.`;
    const lead = back
      ? leadsOf(back.step, pathOf(back.index)).find(({ key }) => key === circle.at(-1))
      : undefined;
    return [invalid('CYCLE', lead?.path ?? pathOf(0), message)];
  }
  const reached = reachedFrom(steps);
  return steps.flatMap(({ key }, index) => {
    if (reached.has(key)) return [];
    const message = `Nothing leads to "${key}": name it as \`next\` of a step before it, or leave it out.`;
    return [invalid('UNREACHABLE', pathOf(index), message)];
  });
}

/** The keys of a circle, the first one also as the last; null if there is none. */
function circleIn(steps: readonly RuleStep[]): string[] | null {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const done = new Set<string>();
  // The depth is that of the steps at most, of which there are few.
  const visit = (key: string, trail: readonly string[]): string[] | null => {
    const begins = trail.indexOf(key);
    if (begins !== -1) return [...trail.slice(begins), key];
    const step = byKey.get(key);
    if (!step || done.has(key)) return null;
    for (const next of followersOf(step)) {
      const circle = visit(next, [...trail, key]);
      if (circle) return circle;
    }
    done.add(key);
    return null;
  };
  for (const { key } of steps) {
    const circle = visit(key, []);
    if (circle) return circle;
  }
  return null;
}

/** The keys of the steps that a run can come to. */
function reachedFrom(steps: readonly RuleStep[]): ReadonlySet<string> {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const reached = new Set<string>();
  const open = steps.slice(0, 1).map(({ key }) => key);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const step = byKey.get(key);
    if (reached.has(key) || !step) continue;
    reached.add(key);
    open.push(...followersOf(step));
  }
  return reached;
}

/** The keys of the steps from which a step can be reached. */
export function stepsBefore(steps: readonly RuleStep[], key: string): ReadonlySet<string> {
  const before = new Set<string>();
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const reached = next;
    for (const step of steps) {
      if (before.has(step.key) || !followersOf(step).includes(reached)) continue;
      before.add(step.key);
      open.push(step.key);
    }
  }
  return before;
}

import fc from 'fast-check';

/** A step as an input of `ruleCreate` has it. */
export interface DrawnStep {
  readonly key: string;
  readonly kind: string;
  readonly next?: string | null;
  readonly onTimeout?: string | null;
  readonly branches?: readonly { readonly next: string | null; readonly condition: object }[];
  readonly arms?: readonly { readonly key: string; readonly next: string | null }[];
  readonly [field: string]: unknown;
}

const always = { combinator: 'and', rules: [] };
const hours = { amount: 2, unit: 'HOURS' };

/** Steps without others, and those of which one follows. */
const single: readonly object[] = [
  { kind: 'TAG', tags: ['drawn'] },
  { kind: 'NOTIFY', to: { kind: 'OWNER_OF', of: 'ACCOUNT' }, text: 'Look' },
  { kind: 'OPEN_CASE', title: 'Look', priority: 'HIGH', joinWithinDays: 3 },
  { kind: 'RECORD_EVENT', eventType: 'DRAWN', value: 5, currency: 'EUR' },
  { kind: 'WAIT', for: hours },
  { kind: 'WAIT', until: { time: '09:00', weekdays: ['MONDAY'] } },
  { kind: 'WAIT', event: 'PAID', for: hours },
];

/** Steps that can run: a tree, whose leaves may lead on to any later step. */
export const drawnSteps: fc.Arbitrary<DrawnStep[]> = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: count }, (_, index) => fc.nat(Math.max(0, index - 1)))),
      fc.array(fc.nat(1_000), { minLength: count, maxLength: count }),
    ),
  )
  .map(([parents, chances]) =>
    parents.map((_parent, index) => {
      const below = parents.flatMap((parent, child) =>
        child > 0 && parent === index ? [keyAt(child)] : [],
      );
      return stepOf(keyAt(index), below, chances[index] ?? 0, parents.length - index - 1);
    }),
  );

function keyAt(index: number): string {
  return `s${index}`;
}

function stepOf(key: string, below: readonly string[], chance: number, later: number): DrawnStep {
  const [first = null, second = null, ...rest] = below;
  if (below.length === 2 && chance % 3 === 0) {
    return { key, kind: 'WAIT', event: 'PAID', for: hours, next: first, onTimeout: second };
  }
  if (below.length === 2 && chance % 3 === 1) {
    const arms = [first, second].map((next, index) => ({ key: `a${index}`, sharePct: 50, next }));
    return { key, kind: 'SPLIT', arms };
  }
  if (below.length > 1) {
    const branches = [second, ...rest].map((next) => ({ condition: always, next }));
    return { key, kind: 'BRANCH', branches, next: first };
  }
  const onward =
    later > 0 && chance % 2 === 0 ? keyAt(Number(key.slice(1)) + 1 + (chance % later)) : null;
  return { key, kind: 'TAG', ...single[chance % single.length], next: first ?? onward };
}

/** The ways in which a rule that can run is broken, and the path and code of what is said then. */
export const breaks: Readonly<
  Record<string, (steps: readonly DrawnStep[]) => { steps: readonly object[]; error: string }>
> = {
  'a key that an earlier step has': (steps) => ({
    steps: [...steps, { key: 's0', kind: 'TAG', tags: ['a'] }],
    error: `steps.${steps.length}.key DUPLICATE`,
  }),
  'a step that is not there': (steps) => withLast(steps, 'nowhere', 'next UNKNOWN_FIELD'),
  'a circle': (steps) => withLast(steps, 's0', 'next CYCLE'),
  'a step that nothing leads to': (steps) => ({
    steps: [...steps, { key: 'alone', kind: 'TAG', tags: ['a'] }],
    error: `steps.${steps.length} UNREACHABLE`,
  }),
  'a field of another kind': (steps) => ({
    steps: [...steps.slice(0, -1), { ...steps.at(-1), attribute: 'plan' }],
    error: `steps.${steps.length - 1}.attribute INVALID_VALUE`,
  }),
};

/** The last step is a leaf without another one to lead to. */
function withLast(steps: readonly DrawnStep[], next: string, error: string) {
  const last = steps.length - 1;
  return {
    steps: [...steps.slice(0, -1), { ...steps.at(-1), next }],
    error: `steps.${last}.${error}`,
  };
}

import fc from 'fast-check';
import {
  followersOf,
  type RuleCondition,
  type RuleDefinition,
  type RuleStep,
} from '../../rules/definition.ts';

/** What happens to a customer: minutes after the one before, and an event, or what it says of the surveys. */
export interface Happening {
  readonly minutes: number;
  readonly customer: number;
  readonly what: 'BUY' | 'PAID' | 'VISIT' | 'GRANTED' | 'REVOKED';
  readonly value: number;
}

const kinds = ['BUY', 'BUY', 'BUY', 'PAID', 'VISIT', 'GRANTED', 'REVOKED'] as const;

/** A history of some customers, in its order; never two things at one moment. */
export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    minutes: fc.integer({ min: 7, max: 900 }),
    customer: fc.nat(2),
    what: fc.constantFrom(...kinds),
    value: fc.nat(10),
  }),
  { minLength: 4, maxLength: 14 },
);

const spent: RuleCondition = {
  combinator: 'and',
  rules: [
    { field: 'events', operator: 'gte', value: 2, aggregate: { fn: 'count' } },
    { field: 'createdAt', operator: 'notNull' },
  ],
};

const conditions: readonly RuleCondition[] = [
  spent,
  { combinator: 'and', rules: [{ field: 'trigger.value', operator: 'gte', value: 5 }] },
  { combinator: 'or', not: true, rules: [{ field: 'locale', operator: 'equals', value: 'de' }] },
  { combinator: 'and', rules: [{ field: 'attributes.plan', operator: 'equals', value: 'GOLD' }] },
  {
    combinator: 'and',
    rules: [
      {
        field: 'events',
        operator: '=',
        match: { mode: 'some' },
        value: { combinator: 'and', rules: [{ field: 'type', operator: 'equals', value: 'PAID' }] },
      },
    ],
  },
];

const condition = fc.constantFrom(...conditions);

/** The rows that steps name. */
export interface NamedInSteps {
  readonly survey: string;
  readonly list: string;
}

/** Definitions that an event triggers; steps lead to later ones alone. */
export function definitions({ survey, list }: NamedInSteps): fc.Arbitrary<RuleDefinition> {
  const nothing = { for: null, until: null, event: null, response: null, onTimeout: null };
  const hours = fc
    .integer({ min: 1, max: 30 })
    .map((amount) => ({ amount, unit: 'HOURS' as const }));
  const stepAt = (index: number, count: number): fc.Arbitrary<RuleStep> => {
    const key = `s${index}`;
    const next = fc.nat(3).map((skip) => {
      const to = index + 1 + (skip === 3 ? 1 : 0);
      return to < count ? `s${to}` : null;
    });
    const wait = { key, kind: 'WAIT' as const, ...nothing };
    const record = { value: null, currency: null, touchpoint: null, properties: {} };
    const ask = { channel: 'EMAIL' as const, locale: null, linkDays: 7, maxReminders: 0 };
    return fc.tuple(next, next, hours, condition).chain(([one, other, duration, asked]) =>
      fc.constantFrom<RuleStep>(
        { ...wait, next: one, for: duration },
        {
          ...wait,
          next: one,
          for: { amount: 1, unit: 'DAYS' },
          until: { time: '09:30', weekdays: [] },
        },
        { ...wait, next: one, onTimeout: other, event: 'PAID', for: duration },
        { key, kind: 'NOTIFY', next: one, to: { kind: 'OWNER_OF', of: 'ACCOUNT' }, text: 'Look' },
        { key, kind: 'RECORD_EVENT', next: one, type: 'BUY', ...record },
        { key, kind: 'RECORD_EVENT', next: one, type: 'PAID', ...record },
        { key, kind: 'ADD_TO_LIST', next: one, segment: list },
        { key, kind: 'SET_ATTRIBUTE', next: one, attribute: 'plan', value: 'GOLD' },
        { key, kind: 'SEND_SURVEY', next: one, survey, remindAfterDays: null, ...ask },
        { key, kind: 'BRANCH', next: other, branches: [{ condition: asked, next: one }] },
        {
          ...{ key, kind: 'SPLIT', next: null },
          arms: [
            { key: 'a', sharePct: 40, next: one },
            { key: 'b', sharePct: 60, next: other },
          ],
        },
      ),
    );
  };
  const steps = fc
    .integer({ min: 2, max: 6 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => stepAt(index, count))),
    )
    .map(reachable);
  return fc.record({
    trigger: fc.constant({ kind: 'EVENT_RECORDED' as const, eventType: 'BUY' }),
    condition: fc.option(condition, { freq: 2 }),
    exitCondition: fc.option(condition, { freq: 5 }),
    steps,
  });
}

/** How often a customer goes through a rule. */
export const limits = fc.record({
  limit: fc.constantFrom('ONCE_PER_CUSTOMER', 'ONE_AT_A_TIME', 'ONCE_PER_TRIGGER'),
  maxRuns: fc.option(fc.constant(2), { freq: 3 }),
});

/** The steps that something leads to. */
function reachable(steps: readonly RuleStep[]): RuleStep[] {
  const reached = new Set(['s0']);
  return steps.filter((step) => {
    if (!reached.has(step.key)) return false;
    for (const key of followersOf(step)) reached.add(key);
    return true;
  });
}

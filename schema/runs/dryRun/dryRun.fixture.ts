import fc from 'fast-check';
import {
  followersOf,
  type RuleCondition,
  type RuleDefinition,
  type RuleStep,
  type RuleTrigger,
} from '../../rules/definition.ts';

/** What happens to a customer: minutes after the one before; what, and how much or how well it was. */
export interface Happening {
  readonly minutes: number;
  readonly customer: number;
  readonly what:
    | ('BUY' | 'PAID' | 'VISIT')
    | ('GRANTED' | 'REVOKED' | 'BOUNCED' | 'REACHED')
    | ('ANSWERED' | 'LISTED' | 'UNLISTED');
  readonly value: number;
}

const kinds = [
  ...(['BUY', 'BUY', 'BUY', 'PAID', 'VISIT', 'GRANTED', 'GRANTED', 'REVOKED', 'BOUNCED'] as const),
  ...(['REACHED', 'ANSWERED', 'ANSWERED', 'LISTED', 'UNLISTED'] as const),
];

/** A history of some customers, in its order; never two things at one moment. */
export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    minutes: fc.integer({ min: 7, max: 900 }),
    customer: fc.nat(2),
    what: fc.constantFrom(...kinds),
    value: fc.nat(10),
  }),
  { minLength: 6, maxLength: 18 },
);

/** The rows that a definition names, by their keys, and those that its conditions name, by their ids. */
export interface NamedInRule {
  readonly survey: string;
  readonly list: string;
  /** The customers who have visited, and those who have not. */
  readonly visitors: string;
  readonly newcomers: string;
  readonly visitorsId: string;
  readonly template: string;
  readonly actor: string;
}

const all = (...rules: RuleCondition['rules'][number][]): RuleCondition => {
  return { combinator: 'and', rules };
};

function conditionsFor({ visitorsId }: NamedInRule): readonly RuleCondition[] {
  const paid = {
    combinator: 'and',
    rules: [{ field: 'type', operator: 'equals', value: 'PAID' }],
  } as const;
  return [
    all(
      { field: 'events', operator: 'gte', value: 2, aggregate: { fn: 'count' } },
      { field: 'createdAt', operator: 'notNull' },
    ),
    all({ field: 'events', operator: '=', match: { mode: 'some' }, value: paid }),
    { ...all({ field: 'locale', operator: 'equals', value: 'de' }), combinator: 'or', not: true },
    all({ field: 'attributes.plan', operator: 'equals', value: 'GOLD' }),
    all({ field: 'segments', operator: 'includesAny', value: [visitorsId] }),
  ];
}

const ofEvents = all({ field: 'trigger.value', operator: 'gte', value: 5 });
const ofAnswers = [
  all({ field: 'answers.recommend', operator: 'lte', value: 6 }),
  all({ field: 'answers.why', operator: 'contains', value: 'late' }),
];

/** What triggers a rule, and conditions that can be asked with it. */
function triggersFor(named: NamedInRule) {
  const { survey, list, visitors, newcomers } = named;
  const bought = { kind: 'EVENT_RECORDED', eventType: 'BUY' } as const;
  const triggers: readonly RuleTrigger[] = [
    ...[bought, bought, bought],
    { kind: 'RESPONSE_COMPLETED', survey },
    { kind: 'ANSWER_SCORED', survey, question: 'recommend', atMost: 6 },
    { kind: 'SEGMENT_ENTERED', segment: visitors },
    { kind: 'SEGMENT_LEFT', segment: newcomers },
    { kind: 'SCHEDULE', cron: '30 9 * * *', timeZone: 'Europe/Berlin', segment: list },
  ];
  const usual = conditionsFor(named);
  return fc.constantFrom(...triggers).map((trigger) => {
    const isOfResponse = trigger.kind === 'RESPONSE_COMPLETED' || trigger.kind === 'ANSWER_SCORED';
    const isOfEvent = trigger === bought;
    const own = isOfEvent ? [ofEvents] : isOfResponse ? ofAnswers : [];
    const condition = fc.constantFrom(...usual, ...own, ...own);
    return { trigger, isOfResponse, isOfEvent, condition };
  });
}

interface StepAt {
  readonly index: number;
  readonly count: number;
  readonly condition: fc.Arbitrary<RuleCondition>;
  readonly isOfResponse: boolean;
  readonly isOfEvent: boolean;
}

/** Some have nothing to say, for what triggered the rule or for what a step before set. */
const texts = [
  '{{ customer.name }}: {{ trigger.kind }}',
  '{% if customer.attributes.plan == "GOLD" %}{{ customer.name }}{% endif %}',
];

const textOfEvent = '{% if trigger.value > 5 %}Much{% endif %}';

const aCase = {
  ...({ title: '{{ customer.name }}', description: null, priority: 'NORMAL' } as const),
  ...{ severity: null, category: null, team: null, teamOf: null, owner: null },
};
const nothing = { for: null, until: null, event: null, response: null, onTimeout: null };
const hours = fc.integer({ min: 1, max: 30 }).map((amount) => ({ amount, unit: 'HOURS' as const }));

function stepAt(
  { survey, list, template, actor }: NamedInRule,
  { index, count, condition, isOfResponse, isOfEvent }: StepAt,
): fc.Arbitrary<RuleStep> {
  const key = `s${index}`;
  const next = fc.nat(3).map((skip) => {
    const to = index + 1 + (skip === 3 ? 1 : 0);
    return to < count ? `s${to}` : null;
  });
  const wait = { key, kind: 'WAIT' as const, ...nothing };
  const record = { value: null, currency: null, touchpoint: null, properties: {} };
  const ask = { locale: null, linkDays: 7, maxReminders: 0, remindAfterDays: null };
  const toCustomer = { to: { kind: 'CUSTOMER' }, template, data: {}, notAfterHours: 24 } as const;
  const person = { kind: 'ACTOR', actor } as const;
  const day = { amount: 1, unit: 'DAYS' } as const;
  return fc.tuple(next, next, hours, condition).chain(([one, other, duration, asked]) =>
    fc.constantFrom<RuleStep>(
      { ...wait, next: one, for: duration },
      { ...wait, next: one, for: day, until: { time: '09:30', weekdays: [] } },
      { ...wait, next: one, onTimeout: other, event: 'PAID', for: duration },
      { ...wait, next: one, onTimeout: other, response: 's0', for: duration },
      { key, kind: 'NOTIFY', next: one, to: { kind: 'OWNER_OF', of: 'ACCOUNT' }, text: 'Look' },
      ...[...texts, ...(isOfEvent ? [textOfEvent] : [])].map(
        (text) => ({ key, kind: 'NOTIFY', next: one, to: person, text }) as const,
      ),
      { key, kind: 'SEND_MESSAGE', next: one, ...toCustomer },
      { key, kind: 'OPEN_CASE', next: one, ...aCase, joinWithinDays: null },
      { key, kind: 'OPEN_CASE', next: one, ...aCase, joinWithinDays: 3 },
      ...(isOfResponse ? [{ key, kind: 'TAG', next: one, tags: ['late'] } as const] : []),
      { key, kind: 'RECORD_EVENT', next: one, type: 'BUY', ...record },
      { key, kind: 'RECORD_EVENT', next: one, type: 'PAID', ...record },
      { key, kind: 'ADD_TO_LIST', next: one, segment: list },
      { key, kind: 'SET_ATTRIBUTE', next: one, attribute: 'plan', value: 'GOLD' },
      { key, kind: 'SEND_SURVEY', next: one, survey, channel: 'EMAIL', ...ask },
      { key, kind: 'SEND_SURVEY', next: one, survey, channel: 'SMS', ...ask },
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
}

/** Definitions whose steps lead to later ones alone. */
export function definitions(named: NamedInRule): fc.Arbitrary<RuleDefinition> {
  return triggersFor(named).chain(({ trigger, isOfResponse, isOfEvent, condition }) =>
    fc.record({
      trigger: fc.constant(trigger),
      condition: fc.option(condition, { freq: 2 }),
      exitCondition: fc.option(condition, { freq: 2 }),
      steps: fc
        .integer({ min: 2, max: 6 })
        .chain((count) =>
          fc.tuple(
            ...Array.from({ length: count }, (_, index) =>
              stepAt(named, { index, count, condition, isOfResponse, isOfEvent }),
            ),
          ),
        )
        .map(reachable)
        .map(answerable),
    }),
  );
}

/** How often a customer goes through a rule. */
export const limits = fc.record({
  limit: fc.constantFrom('ONCE_PER_CUSTOMER', 'ONE_AT_A_TIME', 'ONCE_PER_TRIGGER'),
  maxRuns: fc.option(fc.constant(2), { freq: 3 }),
});

/** What a workspace says of contacts, and of the runs that all rules begin for a customer. */
export const policies = fc.record({
  quietHours: fc.option(fc.constant({ from: '21:00', to: '08:00' }), { freq: 2 }),
  contactPauseDays: fc.option(fc.constant(2), { freq: 2 }),
  contactCaps: fc.constantFrom([], [{ contacts: 1, days: 5 }]),
  maxRunsPerDay: fc.option(fc.constantFrom(1, 2), { freq: 3 }),
});

/** Waits for an answer where the first step asks, and for an event where it does not. */
function answerable(steps: readonly RuleStep[]): RuleStep[] {
  return steps.map((step, index) => {
    const isAsked = index > 0 && steps[0]?.kind === 'SEND_SURVEY';
    if (step.kind !== 'WAIT' || step.response === null || isAsked) return step;
    return { ...step, response: null, event: 'PAID' };
  });
}

/** The steps that something leads to. */
function reachable(steps: readonly RuleStep[]): RuleStep[] {
  const reached = new Set(['s0']);
  return steps.filter((step) => {
    if (!reached.has(step.key)) return false;
    for (const key of followersOf(step)) reached.add(key);
    return true;
  });
}

import { comments, reasons } from './answerTexts.ts';
import { type Chance, chanceFrom, near, weighted } from './chance.ts';
import type { DemoCustomer } from './customerTypes.ts';
import { mood, planted } from './planted.ts';
import { days, type Repair, repairCount } from './repairs.ts';
import type { DemoAnswers, DemoResponse, SeedText } from './types.ts';

/** How many responses each survey of the demo has. */
export const responseCounts = {
  relationship: 3_200,
  'workshop-effort': (repairCount * 3) / 4,
} as const;

/** A year of responses to the relationship survey, the earliest first. */
export function relationshipResponses(
  customers: readonly DemoCustomer[],
  repairs: ReadonlyMap<string, readonly Repair[]>,
): DemoResponse[] {
  const chance = chanceFrom(95_028);
  const count = responseCounts.relationship;
  return Array.from({ length: count }, (_, index) => {
    const daysAgo = days - (index / count) * days + chance() * 0.4;
    const customer = asked(customers, index, daysAgo);
    const answers = relationshipAnswers(chance, customer, daysAgo, repairs.get(customer.key) ?? []);
    const channel = weighted(chance, { EMAIL: 6, MOBILE_APP: 3, WEB: 1 });
    const key = `relationship-${index + 1}`;
    return response(chance, { key, customer, daysAgo, channel, answers, first: 'nps' });
  });
}

/** The answers at the counter, the earliest first: after three of four repairs. */
export function effortResponses(repairs: readonly Repair[]): DemoResponse[] {
  const chance = chanceFrom(118_785);
  return repairs
    .filter((_, index) => index % 4 !== 3)
    .map((repair, index) => {
      const { customer, collectedDaysAgo: daysAgo } = repair;
      const answers = effortAnswers(chance, repair);
      const channel = weighted(chance, { KIOSK: 5, SMS: 4 });
      const key = `workshop-effort-${index + 1}`;
      return response(chance, { key, customer, daysAgo, channel, answers, first: 'ces' });
    });
}

interface Answered {
  readonly key: string;
  readonly customer: DemoCustomer;
  readonly daysAgo: number;
  readonly channel: DemoResponse['channel'];
  readonly answers: DemoAnswers;
  readonly first: string;
}

/** About one in sixteen has an answer to the first question only. */
function response(
  chance: Chance,
  { answers, first, customer, ...answered }: Answered,
): DemoResponse {
  const completed = chance() >= 1 / 16;
  return {
    ...answered,
    customer: customer.key,
    locale: customer.locale,
    minutes: completed ? 1 + chance() * 4 : null,
    answers: completed ? answers : { [first]: answers[first] ?? 0 },
  };
}

/** Steps through the customers that do not divide their number, so that each is asked in turn. */
const stride = 767;

/** The next in turn that is a customer at that time. */
function asked(customers: readonly DemoCustomer[], index: number, daysAgo: number): DemoCustomer {
  for (let turn = index; ; turn += 1) {
    const customer = customers[(turn * stride) % customers.length];
    if (customer && customer.sinceDaysAgo > daysAgo) return customer;
  }
}

/** How long a repair is remembered when a rider is asked about the company, in days. */
const remembered = 90;

function relationshipAnswers(
  chance: Chance,
  { locale, riderType }: DemoCustomer,
  daysAgo: number,
  repairs: readonly Repair[],
): DemoAnswers {
  const recent = repairs.filter(
    ({ collectedDaysAgo }) =>
      collectedDaysAgo >= daysAgo && collectedDaysAgo <= daysAgo + remembered,
  );
  const waiting = Math.max(0, ...recent.map((repair) => repair.waiting));
  const { value, npsPerDayOfWaiting, ofOthers } = planted.trait;
  const perDay = riderType === value ? npsPerDayOfWaiting : ofOthers;
  const mean = 8.4 + mood(daysAgo) * 0.9 + perDay * waiting;
  const nps = near(chance, mean, 3.2, [0, 10]);
  const group = nps >= 9 ? 'promoter' : nps <= 6 ? 'detractor' : 'passive';
  const answers: DemoAnswers = { nps };
  if (chance() < 0.45) answers.reason = textIn(chance, reasons[group], locale);
  if (nps <= 8 && chance() < 0.8) {
    const workshop = waiting > 0 ? 6 : 1.5 - mood(daysAgo);
    answers.improve = [
      weighted(chance, { workshop, hotline: 2, battery: 1.5, app: 1, price: 1.2, nothing: 0.4 }),
    ];
  }
  if (chance() < 0.9) answers.frequency = frequency(chance, riderType);
  if (group === 'detractor' && chance() < 0.7) answers['may-ask'] = chance() < 0.4;
  return answers;
}

function frequency(chance: Chance, riderType: DemoCustomer['riderType']): string {
  return riderType === 'leisure'
    ? weighted(chance, { daily: 1, weekly: 4, seldom: 4 })
    : weighted(chance, { daily: 7, weekly: 2, seldom: 0.3 });
}

function effortAnswers(
  chance: Chance,
  { customer: { locale }, collectedDaysAgo, waiting, detour }: Repair,
): DemoAnswers {
  const { fromDaysAgo, toDaysAgo, ces: fallen } = planted.badWeek;
  const inBadWeek = collectedDaysAgo <= fromDaysAgo && collectedDaysAgo > toDaysAgo;
  const mean = 7.4 + planted.driver.cesPerDayOfWaiting * waiting + (inBadWeek ? fallen : 0);
  const ces = near(chance, mean, 2, [1, 7]);
  const answers: DemoAnswers = { ces };
  if (ces <= 4 && chance() < 0.85) {
    answers.obstacle = weighted(chance, {
      waiting: waiting / 4,
      twice: 1.5,
      hours: 1,
      estimate: detour ? 4 : 0.4,
    });
  }
  if (chance() < 0.2) answers.comment = textIn(chance, comments, locale);
  return answers;
}

function textIn(chance: Chance, texts: readonly SeedText[], locale: string): string {
  const spoken = texts.filter((text) => text.locale === locale);
  return spoken[Math.floor(chance() * spoken.length)]?.text ?? '';
}

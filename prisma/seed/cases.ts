import type { DemoCase, DemoCaseLabel, DemoCaseStep, DemoSlaPolicy } from './caseTypes.ts';
import { anyOf, type Chance, chanceFrom, weighted } from './chance.ts';
import type { DemoResponse, DemoSurvey } from './types.ts';

/** What the cases of Havelschwung are about. */
export const caseCategories: DemoCaseLabel[] = [
  { key: 'repair_time', name: 'Time that a repair takes' },
  { key: 'repair_quality', name: 'Repair that did not help' },
  { key: 'service_line', name: 'Service line' },
  { key: 'estimate', name: 'Estimate' },
  { key: 'battery', name: 'Battery' },
  { key: 'other', name: 'Other' },
];

/** Why it happened, as far as the team found out. */
export const rootCauses: DemoCaseLabel[] = [
  { key: 'capacity', name: 'Too few workshop slots' },
  { key: 'no_callback', name: 'Call back was forgotten' },
  { key: 'mobile_estimate', name: 'Estimate does not open on phones' },
  { key: 'spare_parts', name: 'Spare part was missing' },
  { key: 'battery_ageing', name: 'Battery ages too fast' },
];

/** What is promised: urgent cases are done the next day, all others within the week. */
export const slaPolicies: DemoSlaPolicy[] = [
  {
    ...{ name: 'Urgent', position: 0, priority: 'URGENT' },
    ...{ firstResponseMinutes: 4 * 60, resolutionMinutes: 2 * 9 * 60 },
  },
  {
    ...{ name: 'All others', position: 1, priority: null },
    ...{ firstResponseMinutes: 2 * 9 * 60, resolutionMinutes: 6 * 9 * 60 },
  },
];

type About = Pick<DemoCase, 'title' | 'category' | 'rootCause' | 'team'>;

/** What a case is about, by what the rider found hard or would improve. */
const about: Readonly<Record<string, About>> = {
  waiting: {
    ...{ title: 'Waited too long for the repair', category: 'repair_time' },
    ...{ rootCause: 'capacity', team: 'repair-desk' },
  },
  twice: {
    ...{ title: 'Had to come twice for one repair', category: 'repair_quality' },
    ...{ rootCause: 'spare_parts', team: 'repair-desk' },
  },
  hours: {
    ...{ title: 'Cannot come while the workshop is open', category: 'other' },
    ...{ rootCause: null, team: 'repair-desk' },
  },
  estimate: {
    ...{ title: 'Could not open the estimate', category: 'estimate' },
    ...{ rootCause: 'mobile_estimate', team: 'service-line' },
  },
  workshop: {
    ...{ title: 'Is angry about the workshop', category: 'repair_time' },
    ...{ rootCause: 'capacity', team: 'repair-desk' },
  },
  hotline: {
    ...{ title: 'Was not called back', category: 'service_line' },
    ...{ rootCause: 'no_callback', team: 'service-line' },
  },
  battery: {
    ...{ title: 'Battery lasts half the way', category: 'battery' },
    ...{ rootCause: 'battery_ageing', team: 'repair-desk' },
  },
};

const other: About = {
  ...{ title: 'Would not recommend us', category: 'other' },
  ...{ rootCause: null, team: 'service-line' },
};

/** Who works in the teams of the cases. */
const people: Readonly<Record<string, readonly string[]>> = {
  'service-line': ['ines'],
  'repair-desk': ['mehmet', 'tobias'],
};

const replies = [
  'Thank you for telling us. I look into it today and call you tomorrow.',
  'I am sorry about that. I have asked the workshop what happened.',
];

const comments = [
  'Called, nobody picked up. I try again in the evening.',
  'The workshop has a slot on Thursday; I keep it for this rider.',
  'The part comes from the supplier on Monday.',
  'Offered a loan bike with child seats.',
];

/**
 * Since so many days a case is opened after each bad answer, and not only after some of them. It is more than the
 * team can do: all takes `slower` times as long.
 */
const lately = { days: 25, slower: 2.5 };

/** The cases of the year: opened by the service team after answers that were bad enough, the earliest first. */
export function demoCases(
  responses: Readonly<Record<DemoSurvey['key'], readonly DemoResponse[]>>,
): DemoCase[] {
  const chance = chanceFrom(40_417);
  const chosen = (of: readonly DemoResponse[], share: number) =>
    of.filter(({ daysAgo, minutes }) => {
      const isChosen = chance() < share || daysAgo <= lately.days;
      return isChosen && minutes !== null && daysAgo > 0.2;
    });
  const hard = responses['workshop-effort'].filter(({ answers }) => Number(answers.ces) <= 4);
  const angry = responses.relationship.filter(
    ({ answers, daysAgo }) =>
      Number(answers.nps) <= 6 && (answers['may-ask'] === true || daysAgo <= lately.days),
  );
  return [...chosen(hard, 0.2), ...chosen(angry, 0.3)]
    .map((response) => caseAbout(chance, response))
    .sort((one, other) => other.openedDaysAgo - one.openedDaysAgo);
}

function caseAbout(chance: Chance, { answers, customer, daysAgo }: DemoResponse): DemoCase {
  const { obstacle, improve } = answers;
  const named = Array.isArray(improve) ? improve[0] : obstacle;
  const what = about[String(named)] ?? other;
  const openedDaysAgo = daysAgo - 0.01 - chance() * 0.1;
  const owner = anyOf(chance, people[what.team] ?? []);
  return {
    ...{ customer, answeredDaysAgo: daysAgo, openedDaysAgo, ...what },
    rootCause: chance() < 0.8 ? what.rootCause : null,
    priority: weighted(chance, { LOW: 1, NORMAL: 5, HIGH: 3, URGENT: 1 }),
    severity: weighted(chance, { MINOR: 2, MODERATE: 5, MAJOR: 3, CRITICAL: 0.5 }),
    steps: stepsOf(chance, openedDaysAgo, owner).filter((step) => step.daysAgo > 0.02),
  };
}

/** All that is done for a case until it is closed, as far as it may lie in the future. */
function stepsOf(chance: Chance, openedDaysAgo: number, by: string): DemoCaseStep[] {
  const steps: DemoCaseStep[] = [];
  let daysAgo = openedDaysAgo;
  const after = (least: number, most: number, does: DemoCaseStep['does']) => {
    daysAgo -=
      (least + chance() * (most - least)) * (openedDaysAgo <= lately.days ? lately.slower : 1);
    steps.push({ daysAgo, by, does });
  };
  after(0.02, 1.5, { owner: by });
  if (chance() < 0.08) {
    const reason = chance() < 0.8 ? 'NOTHING_TO_DO' : 'SPAM';
    after(0.01, 0.2, { status: 'CANCELED', reason });
    return steps;
  }
  after(0.01, 0.4, { status: 'IN_PROGRESS' });
  after(0.01, 1.2, { answer: anyOf(chance, replies) });
  if (chance() < 0.5) after(0.01, 0.3, { comment: anyOf(chance, comments) });
  if (chance() < 0.55) {
    const reason = weighted(chance, { AWAITS_CUSTOMER: 4, AWAITS_PARTNER: 2, AWAITS_COLLEAGUE: 1 });
    after(0.1, 1, { status: 'WAITING', reason });
    after(1, 5, { status: 'IN_PROGRESS' });
  }
  after(0.2, 4, { status: 'RESOLVED' });
  if (chance() < 0.14) {
    const reason = chance() < 0.6 ? 'NOT_SOLVED' : 'CUSTOMER_ANSWERED';
    after(0.5, 4, { status: 'REOPENED', reason });
    after(0.5, 3, { status: 'IN_PROGRESS' });
    after(0.5, 4, { status: 'RESOLVED' });
  }
  after(2, 6, { outcome: weighted(chance, { RECOVERED: 5, UNCHANGED: 3, LOST: 1 }) });
  after(0.1, 2, { status: 'CLOSED' });
  return steps;
}

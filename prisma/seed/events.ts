import { anyOf, type Chance, chanceFrom, weighted } from './chance.ts';
import type { DemoCustomer, DemoEvent } from './customerTypes.ts';
import { planted } from './planted.ts';
import { days, type Repair } from './repairs.ts';

/** What a customer did, without the customer. */
type Done = Omit<DemoEvent, 'customer'>;

/** Where riders ask for help, and how often. */
const help = {
  'service-line': 5,
  'phone-menu': 2,
  'live-chat': 3,
  chatbot: 3,
  'workshop-messages': 2,
} as const;

/** What a customer did in the year, in no order; `repairs` are that customer's. */
export function demoEvents(customer: DemoCustomer, repairs: readonly Repair[]): DemoEvent[] {
  const chance = chanceFrom(Number(customer.key.slice(2)));
  const events = [
    ...purchase(chance, customer),
    ...repairs.flatMap((repair) => repairEvents(chance, repair)),
    ...daily(chance, customer),
    ...subscription(chance, customer, repairs),
  ];
  return events
    .filter(({ daysAgo }) => daysAgo >= 0 && daysAgo <= days)
    .map((event) => ({ ...event, customer: customer.key }));
}

function purchase(chance: Chance, { key, sinceDaysAgo, riderType }: DemoCustomer): Done[] {
  const price = { family: 6_400, commuter: 3_900, leisure: 3_200 }[riderType];
  const touchpoint = weighted(chance, { 'shop-advice': 6, configurator: 4 });
  const order = `O-${key.slice(2)}`;
  const value = price + Math.round(chance() * 12) * 100;
  return [
    { source: 'shop', id: order, type: 'PURCHASE', daysAgo: sinceDaysAgo, touchpoint, value },
    {
      source: 'shop',
      id: `${order}-delivered`,
      type: 'DELIVERY',
      daysAgo: sinceDaysAgo - 9 - chance() * 12,
      touchpoint: 'doorstep-handover',
      properties: { order },
    },
  ];
}

function repairEvents(chance: Chance, repair: Repair): Done[] {
  const { ticket, collectedDaysAgo, waiting, contacts, detour, cost, isEstimated } = repair;
  const source = 'service-desk';
  const begun = collectedDaysAgo + waiting;
  const estimate = begun - Math.min(1, waiting * 0.4);
  const properties = { ticket };
  // A detour's call comes right after the estimate, the others at any time.
  const calls = Array.from({ length: contacts }, (_, index): Done => {
    const isDetour = detour && index === 0;
    return {
      source,
      id: `${ticket}-contact-${index + 1}`,
      type: 'SUPPORT_CONTACT',
      daysAgo: isDetour ? estimate - 0.2 : collectedDaysAgo + waiting * chance(),
      touchpoint: isDetour ? 'service-line' : weighted(chance, help),
      properties: { ...properties, reason: isDetour ? 'estimate' : 'waiting' },
    };
  });
  const approved = estimate - (detour ? planted.detour.days : 0.3);
  const estimates: Done[] = [
    {
      source,
      id: `${ticket}-estimate`,
      type: 'ESTIMATE_SENT',
      daysAgo: estimate,
      touchpoint: 'estimate-mail',
      value: cost,
      properties,
    },
    {
      source,
      id: `${ticket}-approved`,
      type: 'ESTIMATE_APPROVED',
      daysAgo: Math.max(approved, collectedDaysAgo + 0.1),
      touchpoint: detour ? 'service-line' : 'account-page',
      value: cost,
      properties,
    },
  ];
  return [
    ...calls,
    {
      source,
      id: `${ticket}-brought`,
      type: 'VISIT',
      daysAgo: begun,
      touchpoint: chance() < 0.7 ? 'workshop-counter' : 'dropoff-locker',
      properties,
    },
    ...(isEstimated ? estimates : []),
    {
      source,
      id: `${ticket}-collected`,
      type: 'REPAIR_COLLECTED',
      daysAgo: collectedDaysAgo,
      touchpoint: 'workshop-counter',
      value: cost,
      properties: { ...properties, waitingDays: waiting },
    },
  ];
}

/** What has nothing to do with repairs: the app, the shop, a question. */
function daily(chance: Chance, { key }: DemoCustomer): Done[] {
  return Array.from({ length: Math.floor(chance() * 3) }, (_, index): Done => {
    const id = `${key}-${index + 1}`;
    const daysAgo = chance() * days;
    const kind = weighted(chance, { app: 5, shop: 3, question: 3 });
    if (kind === 'app') {
      const touchpoint = anyOf(chance, ['rider-app', 'display']);
      return { source: 'app', id, type: 'USAGE', daysAgo, touchpoint };
    }
    if (kind === 'shop') {
      const touchpoint = anyOf(chance, ['shop-advice', 'fitting-kiosk']);
      return { source: 'crm', id, type: 'VISIT', daysAgo, touchpoint };
    }
    return {
      source: 'service-desk',
      id: `question-${id}`,
      type: 'SUPPORT_CONTACT',
      daysAgo,
      touchpoint: weighted(chance, help),
      properties: { reason: anyOf(chance, ['app', 'battery', 'invoice']) },
    };
  });
}

/** A subscription is renewed once in the year, or cancelled. */
function subscription(
  chance: Chance,
  { key, subscription: plan }: DemoCustomer,
  repairs: readonly Repair[],
): Done[] {
  if (plan === null) return [];
  const { contacts, cancels, othersCancel } = planted.churn;
  const repeated = repairs.find((repair) => repair.contacts >= contacts);
  const renewal: Done = {
    source: 'crm',
    id: `${key}-renewal`,
    type: 'RENEWAL',
    daysAgo: chance() * days,
    touchpoint: 'contract-letter',
    value: plan === 'full' ? 588 : 228,
  };
  const cancellation = (daysAgo: number, reason: string): Done => ({
    source: 'crm',
    id: `${key}-cancellation`,
    type: 'CANCELLATION',
    daysAgo,
    touchpoint: 'account-page',
    properties: { reason },
  });
  if (repeated && chance() < cancels) {
    const after = repeated.collectedDaysAgo - 3 - chance() * 25;
    const reason = chance() < 0.7 ? 'service' : 'price';
    return [cancellation(Math.max(after, 0), reason)];
  }
  if (!repeated && chance() < othersCancel) {
    return [cancellation(chance() * days, anyOf(chance, ['price', 'moved', 'other']))];
  }
  return [renewal];
}

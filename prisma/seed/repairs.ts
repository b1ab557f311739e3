import { type Chance, chanceFrom, near } from './chance.ts';
import type { DemoCustomer } from './customerTypes.ts';
import { mood, planted } from './planted.ts';

/** How many repairs the workshops did in the year: three of four are followed by an answer at the counter. */
export const repairCount = 2_400;

export const days = 365;

/** One visit to the workshop, from the first contact to the bike's return. Times are in days before now. */
export interface Repair {
  /** The ticket of the service desk. */
  readonly ticket: string;
  readonly customer: DemoCustomer;
  readonly collectedDaysAgo: number;
  /** Days that the bike stood in the workshop. */
  readonly waiting: number;
  /** Contacts that the customer began because of it. */
  readonly contacts: number;
  /** Whether the customer called because the estimate could not be opened. */
  readonly detour: boolean;
  /** Euros. */
  readonly cost: number;
  /** Whether there was an estimate: none for a service at a fixed price. */
  readonly isEstimated: boolean;
}

/** The yearly service has a price of its own. */
const fixedPrice = { share: 0.3, euros: 49 };

/** How much more often a rider of each type needs the workshop. */
const wear = { family: 2, commuter: 1.4, leisure: 0.6 } as const;

/** A year of repairs, the earliest first; several of one customer lie apart. */
export function demoRepairs(customers: readonly DemoCustomer[]): Repair[] {
  const chance = chanceFrom(2_711);
  // The worn bikes are drawn more often: each customer is in the list as often as its type wears.
  const drawn = customers.flatMap((customer) =>
    Array.from({ length: wear[customer.riderType] * 5 }, () => customer),
  );
  return Array.from({ length: repairCount }, (_, index) => {
    const collectedDaysAgo = days - (index / repairCount) * days + chance() * 0.4;
    const customer = customerAt(chance, drawn, collectedDaysAgo + 40);
    const { ofPhoneReaders, ofOthers, days: lost } = planted.detour;
    const isFixed = chance() < fixedPrice.share;
    const detour =
      !isFixed && chance() < (customer.mailDevice === 'phone' ? ofPhoneReaders : ofOthers);
    const busy = near(chance, 6 - mood(collectedDaysAgo) * 6, 5, [1, 30]);
    const contacts = near(chance, busy / 10, 1.5, [0, 5]) + (detour ? 1 : 0);
    return {
      ticket: `T-${20_001 + index}`,
      customer,
      collectedDaysAgo,
      waiting: busy + (detour ? lost : 0),
      contacts,
      detour,
      cost: isFixed ? fixedPrice.euros : near(chance, 140, 90, [60, 400]),
      isEstimated: !isFixed,
    };
  });
}

/** A random one that was a customer at that time. */
function customerAt(
  chance: Chance,
  customers: readonly DemoCustomer[],
  daysAgo: number,
): DemoCustomer {
  for (;;) {
    const customer = customers[Math.floor(chance() * customers.length)];
    if (customer && customer.sinceDaysAgo > daysAgo) return customer;
  }
}

import { demoCustomers } from '../../prisma/seed/customers.ts';
import type { DemoCustomer, DemoEvent } from '../../prisma/seed/customerTypes.ts';
import { demoEvents } from '../../prisma/seed/events.ts';
import { demoRepairs } from '../../prisma/seed/repairs.ts';
import { effortResponses, relationshipResponses } from '../../prisma/seed/responses.ts';
import type { DemoResponse, DemoSurvey } from '../../prisma/seed/types.ts';
import { grouped } from '../../schema/kernel/group.ts';

/** The demo's customers, and what they did and said in a year. What hangs together in it is in `planted`. */
export interface DemoYear {
  readonly customers: readonly DemoCustomer[];
  /** The earliest first. */
  readonly events: readonly DemoEvent[];
  /** The earliest first. */
  readonly responses: Readonly<Record<DemoSurvey['key'], readonly DemoResponse[]>>;
}

let made: WeakRef<DemoYear> | undefined;

/** The year, the same at every call. */
export function demoYear(): DemoYear {
  const known = made?.deref();
  if (known) return known;
  const customers = demoCustomers();
  const repairs = demoRepairs(customers);
  const byCustomer = grouped(repairs, ({ customer }) => customer.key);
  const year: DemoYear = {
    customers,
    events: customers
      .flatMap((customer) => demoEvents(customer, byCustomer.get(customer.key) ?? []))
      .sort((one, other) => other.daysAgo - one.daysAgo),
    responses: {
      relationship: relationshipResponses(customers, byCustomer),
      'workshop-effort': effortResponses(repairs),
    },
  };
  made = new WeakRef(year);
  return year;
}

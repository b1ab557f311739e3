import { demoCases } from '../../prisma/seed/cases.ts';
import type { DemoCase } from '../../prisma/seed/caseTypes.ts';
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
  /** The earliest first. */
  readonly cases: readonly DemoCase[];
}

/** Milliseconds for which the year stays in memory: it is read part by part, and takes longer to make. */
const remembered = 10_000;

let made: DemoYear | null = null;
let forgetting: NodeJS.Timeout | undefined;

/** The year, the same at every call. */
export function demoYear(): DemoYear {
  clearTimeout(forgetting);
  forgetting = setTimeout(() => {
    made = null;
  }, remembered).unref();
  made ??= makeYear();
  return made;
}

function makeYear(): DemoYear {
  const customers = demoCustomers();
  const repairs = demoRepairs(customers);
  const byCustomer = grouped(repairs, ({ customer }) => customer.key);
  const responses = {
    relationship: relationshipResponses(customers, byCustomer),
    'workshop-effort': effortResponses(repairs),
  };
  return {
    customers,
    cases: demoCases(responses),
    events: customers
      .flatMap((customer) => demoEvents(customer, byCustomer.get(customer.key) ?? []))
      .sort((one, other) => other.daysAgo - one.daysAgo),
    responses,
  };
}

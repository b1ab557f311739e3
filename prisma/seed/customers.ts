import { anyOf, type Chance, chanceFrom, weighted } from './chance.ts';
import type { DemoAccount, DemoAttribute, DemoCustomer } from './customerTypes.ts';
import { familyNames, firstNames } from './names.ts';

/** How many customers the demo has. */
export const customerCount = 2_000;

/** What Havelschwung knows of its customers, beside their names and addresses. */
export const attributes: readonly DemoAttribute[] = [
  {
    key: 'riderType',
    name: 'What they ride for',
    type: 'CHOICE',
    choices: ['family', 'commuter', 'leisure'],
  },
  {
    key: 'region',
    name: 'Region',
    type: 'CHOICE',
    choices: ['potsdam', 'berlin', 'brandenburg', 'elsewhere'],
  },
  {
    key: 'subscription',
    name: 'Service subscription',
    type: 'CHOICE',
    choices: ['service', 'full'],
  },
  {
    key: 'mailDevice',
    name: 'Where they read mail',
    type: 'CHOICE',
    choices: ['phone', 'computer'],
  },
  { key: 'subscribedOn', name: 'Subscribed on', type: 'DATE' },
  { key: 'weeklyDistance', name: 'Kilometres a week', type: 'NUMBER' },
  { key: 'childSeats', name: 'Has child seats', type: 'BOOLEAN' },
];

/** Companies and offices that lease bikes for their people. */
export const accounts: readonly DemoAccount[] = [
  'Havelland Clinic',
  'Sanssouci Physiotherapy',
  'Babelsberg Film Works',
  'Spandau Parcel Riders',
  'Teltow Canal Engineering',
  'Glienicke School Board',
  'Werder Orchards',
  'Lindenpark Daycare',
  'Mark Savings Bank',
  'Oranienburg Town Hall',
  'Falkensee Architects',
  'Beelitz Care at Home',
].map((name, index) => ({ key: `account-${index + 1}`, name, externalId: `A-${101 + index}` }));

/** The customers, in the order in which they came. The demo is the same at every start. */
export function demoCustomers(): DemoCustomer[] {
  const chance = chanceFrom(20_011);
  return Array.from({ length: customerCount }, (_, index) => customer(chance, index));
}

/** Families share an address: one of the next customers has that of an earlier one. */
const householdEvery = 50;

/** Fictitious numbers of Berlin, which the network agency keeps free for films. */
const phones = 1_000;

function customer(chance: Chance, index: number): DemoCustomer {
  const first = anyOf(chance, firstNames);
  const family = anyOf(chance, familyNames);
  const number = 10_001 + index;
  const riderType = weighted(chance, { family: 41, commuter: 34, leisure: 25 });
  // Four of five came before the year that the demo shows.
  const since = chance() < 0.8 ? 366 + chance() * 1_500 : 20 + chance() * 340;
  const address = index % householdEvery === 7 ? index - 1 : index;
  const local = `${ascii(first)}.${ascii(family)}`;
  const ofHousehold = index % householdEvery === 6 || index % householdEvery === 7;
  return {
    key: `C-${number}`,
    name: `${first} ${family}`,
    email: `${ofHousehold ? 'family' : local}.${10_001 + address}@example.com`,
    phone: index % 2 === 0 ? `+493023125${String((index / 2) % phones).padStart(3, '0')}` : null,
    locale: weighted(chance, { de: 7, en: 3 }),
    // One in eight rides a bike of the company.
    account:
      chance() < 1 / 8 ? (accounts[Math.floor(chance() * accounts.length)]?.key ?? null) : null,
    sinceDaysAgo: Math.round(since),
    riderType,
    region: weighted(chance, { potsdam: 38, berlin: 30, brandenburg: 24, elsewhere: 8 }),
    subscription: chance() < 0.55 ? weighted(chance, { service: 38, full: 17 }) : null,
    mailDevice: weighted(chance, { phone: 55, computer: 45 }),
    weeklyDistance:
      chance() < 0.6
        ? Math.round({ family: 45, commuter: 60, leisure: 12 }[riderType] * (0.6 + chance() * 0.9))
        : null,
    childSeats: riderType === 'family' && chance() < 0.8,
  };
}

/** A name as the local part of an address has it. */
function ascii(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

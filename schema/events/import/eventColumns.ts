import { ColumnMismatch, ColumnPlan } from '../../files/columnPlan.ts';
import { folded } from '../../files/spelling.ts';
import { listed } from '../../kernel/listed.ts';
import type { EventColumn, EventTarget } from './settings.ts';

/** What a column can be for, by the names of an event's fields; `customer` and others are objects of JSON. */
const names = [
  'id',
  'source',
  'type',
  'occurredAt',
  'customer',
  'customer.id',
  'customer.email',
  'customer.phone',
  'touchpoint',
  'touchpoint.id',
  'value',
  'currency',
  'properties',
] as const;

/** Columns with a name of their own behind these. */
export const prefixes = {
  customerId: 'customer.externalId.',
  touchpointId: 'touchpoint.externalId.',
  property: 'properties.',
} as const;

/** All that a column can be for, as a message lists it. */
export const targetNames: readonly string[] = [
  ...names,
  `${prefixes.customerId}SYSTEM`,
  `${prefixes.touchpointId}SYSTEM`,
  `${prefixes.property}NAME`,
];

/** Whether a column can be for this. */
export function isTarget(name: string): boolean {
  return (names as readonly string[]).includes(name) || hasPrefix(name);
}

function hasPrefix(name: string): boolean {
  return Object.values(prefixes).some(
    (prefix) => name.startsWith(prefix) && name.slice(prefix.length).trim() !== '',
  );
}

/** Why a column is refused that would name a customer or touchpoint and does not; undefined for others. */
function unknownKey(name: string): string | undefined {
  const prefix = ['customer.', 'touchpoint.'].find((each) => folded(name).startsWith(each));
  if (prefix === undefined) return undefined;
  const keys = targetNames.filter((each) => each.startsWith(prefix));
  return `No ${prefix.slice(0, -1)} is named by this column. There are ${listed(keys)}. Rename the column, or say with a mapping which columns to read.`;
}

/** Which columns of a file of events are read. */
export function eventPlan(mapping: readonly EventColumn[] | null): ColumnPlan<EventTarget> {
  return new ColumnPlan<EventTarget>({
    mapping,
    known: new Map(names.map((name) => [name, { name }])),
    knownByPattern: (name) => {
      if (hasPrefix(name)) return { name };
      const unknown = unknownKey(name);
      if (unknown) throw new ColumnMismatch(unknown, `The column is "${name.slice(0, 200)}".`);
      return undefined;
    },
    // As CloudEvents and `CustomerEvent` name them.
    titles: [
      ['time', { name: 'occurredAt' }],
      ['sourceId', { name: 'id' }],
    ],
    keyOf: ({ name }) => name,
    words: {
      like: 'a field of an event',
      takes: `Events take ${Object.values(prefixes)
        .map((prefix) => `${prefix}…`)
        .join(', ')} and`,
    },
  });
}

/** Whether a column's cells are moments. */
export function isMomentColumn({ to }: EventColumn): boolean {
  return to.name === 'occurredAt';
}

/** Whether a column's cells are numbers. */
export function isNumberColumn({ to }: EventColumn): boolean {
  return to.name === 'value' || to.kind === 'NUMBER';
}

import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { batched } from '../../kernel/batched.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { SortTerm } from '../../toolkit/read/keyset.ts';
import type { ListPage } from '../../toolkit/read/page.ts';
import type { CustomerReference, OnTimeline } from '../ofCustomer.ts';

/** A reference to customers whose rows are on the timeline. */
export type TimelineReference = CustomerReference & { readonly timeline: OnTimeline };

/** An entry of a timeline, before its row is read. */
export interface Entry {
  readonly kind: string;
  /** The key of its row. */
  readonly id: string;
  readonly at: Date;
  readonly channel: Channel | null;
  readonly touchpoint: string | null;
}

/** Which entries a timeline shows. */
export interface TimelineFilter {
  readonly channels?: readonly Channel[] | null;
  /** Keys of touchpoints. */
  readonly touchpoints?: readonly string[] | null;
  readonly from?: Date | null;
  readonly before?: Date | null;
}

/** A page of a timeline: of which references, and which entries of theirs. */
export interface Asked {
  readonly references: readonly TimelineReference[];
  readonly filter: TimelineFilter;
  readonly page: ListPage;
}

/** The order of a timeline: the newest first. */
export const timelineTerms: readonly SortTerm[] = (
  [
    ['at', 'DateTime'],
    ['id', 'String'],
  ] as const
).map(([name, type]) => ({
  path: [name],
  direction: 'desc',
  nulls: 'last',
  nullable: false,
  type,
  kind: 'scalar',
}));

interface Customer {
  readonly customer: string;
  /** One object for all customers whose timelines one field shows. */
  readonly asked: Asked;
}

/**
 * The entries of a page and one more, as far as there are; one statement for all customers of a list.
 * Each reference is read by its index of customer, time and id, up to the page’s size.
 */
export const timelineEntries = batched('timelineEntries', ({ db }, keys: readonly Customer[]) =>
  forEach(keys, async (asked, customers) => {
    const { walked, size } = asked.page;
    const order = Prisma.raw(walked[0]?.direction === 'asc' ? 'ASC' : 'DESC');
    const limit = Prisma.sql`LIMIT ${size + 1}::int`;
    const branches = asked.references.map((reference) => {
      const at = Prisma.raw(`fact."${reference.timeline.at}"`);
      return Prisma.sql`(
        SELECT ${reference.timeline.kind} AS kind, fact.id, ${at} AS at,
          ${channelOf(db, reference.timeline)} AS channel, ${touchpointOf(reference.timeline)} AS touchpoint
        ${rowsOf(db, reference, asked)} ORDER BY ${at} ${order}, fact.id ${order} ${limit})`;
    });
    const found = await db.$queryRaw<(Entry & { customer: string })[]>(Prisma.sql`
      SELECT asked.customer, page.* FROM unnest(${customers}::uuid[]) AS asked (customer)
      CROSS JOIN LATERAL (
        SELECT * FROM (${Prisma.join(branches, ' UNION ALL ')}) AS entries
        ORDER BY at ${order}, id ${order} ${limit}
      ) AS page
      ORDER BY page.at ${order}, page.id ${order}`);
    const byCustomer = grouped(found, ({ customer }) => customer);
    return (customer) => byCustomer.get(customer) ?? [];
  }),
);

/** How many entries timelines have, over all pages. */
export const timelineTotals = batched('timelineTotals', ({ db }, keys: readonly Customer[]) =>
  forEach(keys, async (asked, customers) => {
    const unpaged = { ...asked, page: null };
    const counts = asked.references.map(
      (reference) => Prisma.sql`(SELECT count(*) ${rowsOf(db, reference, unpaged)})`,
    );
    const found = await db.$queryRaw<{ customer: string; total: number }[]>(Prisma.sql`
      SELECT asked.customer, (${Prisma.join(counts, ' + ')})::int AS total
      FROM unnest(${customers}::uuid[]) AS asked (customer)`);
    const byCustomer = new Map(found.map(({ customer, total }) => [customer, total]));
    return (customer) => byCustomer.get(customer) ?? 0;
  }),
);

/** Reads for the customers of each field together; none where no reference is asked for. */
async function forEach<Value>(
  keys: readonly Customer[],
  read: (asked: Asked, customers: string[]) => Promise<(customer: string) => Value>,
): Promise<Value[]> {
  const fields = grouped(keys, ({ asked }) => asked);
  const found = new Map<Asked, (customer: string) => Value>();
  for (const [asked, customers] of fields) {
    found.set(asked, await read(asked, [...new Set(customers.map(({ customer }) => customer))]));
  }
  return keys.map(({ asked, customer }) => {
    const of = found.get(asked);
    if (!of) throw new Error('Each timeline was read');
    return of(customer);
  });
}

function rowsOf(
  db: WorkspaceDb,
  { model, column, timeline }: TimelineReference,
  { filter, page }: Pick<Asked, 'filter'> & { readonly page: ListPage | null },
): Prisma.Sql {
  const at = Prisma.raw(`fact."${timeline.at}"`);
  const { channels, touchpoints, from, before } = filter;
  const [time, id] = page?.start ?? [];
  const beyond = Prisma.raw(page?.walked[0]?.direction === 'asc' ? '>' : '<');
  const conditions = [
    Prisma.sql`fact."workspaceId" = ${db.$workspaceId}::uuid`,
    Prisma.sql`fact.${Prisma.raw(`"${column}"`)} = asked.customer`,
    ...(time == null || id == null
      ? []
      : [Prisma.sql`(${at}, fact.id) ${beyond} (${time}::timestamptz, ${id}::uuid)`]),
    ...(from == null ? [] : [Prisma.sql`${at} >= ${from}::timestamptz`]),
    ...(before == null ? [] : [Prisma.sql`${at} < ${before}::timestamptz`]),
    ...(channels == null
      ? []
      : [Prisma.sql`${channelOf(db, timeline)} = ANY(${[...channels]}::text[])`]),
    ...(touchpoints == null
      ? []
      : [Prisma.sql`${touchpointOf(timeline)} = ANY(${[...touchpoints]}::uuid[])`]),
    ...(timeline.shown
      ? [
          Prisma.raw(
            `fact."${timeline.shown.column}" IS ${timeline.shown.isNull ? '' : 'NOT '}NULL`,
          ),
        ]
      : []),
  ];
  return Prisma.sql`FROM ${Prisma.raw(`"${model}"`)} fact WHERE ${Prisma.join(conditions, ' AND ')}`;
}

function touchpointOf({ touchpoint }: OnTimeline): Prisma.Sql {
  return Prisma.raw(touchpoint ? `fact."${touchpoint}"` : 'NULL::uuid');
}

/** The channel of a row, or else that of its touchpoint. */
function channelOf(db: WorkspaceDb, { channel, touchpoint }: OnTimeline): Prisma.Sql {
  const ways = [
    ...(channel ? [Prisma.raw(`fact."${channel}"::text`)] : []),
    ...(touchpoint
      ? [
          Prisma.sql`(SELECT touchpoint.channel::text FROM "Touchpoint" touchpoint
            WHERE touchpoint."workspaceId" = ${db.$workspaceId}::uuid
              AND touchpoint.id = ${Prisma.raw(`fact."${touchpoint}"`)})`,
        ]
      : []),
  ];
  return ways.length === 0 ? Prisma.raw('NULL::text') : Prisma.sql`coalesce(${Prisma.join(ways)})`;
}

import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** What customers have in common. */
export type DuplicateKind = 'EMAIL' | 'PHONE';

/** Customers with one email address or telephone number. */
export interface DuplicateGroup {
  readonly kind: DuplicateKind;
  readonly value: string;
  readonly total: number;
  /** The keys of the first of them. */
  readonly customers: readonly string[];
  /** Its position in the order. */
  readonly position: Position;
}

/** Addresses are listed before numbers, each in their order without case. */
export interface Position {
  readonly kind: DuplicateKind;
  readonly after: string;
}

export const beginning: Position = { kind: 'EMAIL', after: '' };

/** Customers of a group that are named, at most. */
export const maxNamed = 20;

/** Customers that one page looks at, so that it takes as long where nearly all are different. */
export const window = 10_000;

/** The column with an index, by which they are in order, and the column that is equal. */
const columns = {
  EMAIL: { order: Prisma.raw('"emailFolded"'), value: Prisma.raw('email') },
  PHONE: { order: Prisma.raw('phone'), value: Prisma.raw('phone') },
} as const;

/** Archived customers and those that were merged are no duplicates. */
const living = Prisma.raw('"mergedIntoId" IS NULL AND "archivedAt" IS NULL');

interface Seen {
  readonly groups: readonly (Omit<DuplicateGroup, 'kind' | 'position'> & {
    readonly position: string;
  })[];
  readonly seen: number;
  readonly last: string | null;
  readonly previous: string | null;
}

/**
 * The groups after a position, up to a size, and the position to go on from; null at the end. There can
 * be fewer than `size`, or none, before the end. One statement, by an index.
 */
export async function duplicateGroups(
  db: WorkspaceDb,
  { kind, after }: Position,
  size: number,
): Promise<{ groups: DuplicateGroup[]; next: Position | null }> {
  const { order, value } = columns[kind];
  const [found] = await db.$queryRaw<Seen[]>(Prisma.sql`
    WITH seen AS MATERIALIZED (
      SELECT ${order} AS position, ${value} AS value, id FROM "Customer"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${order} > ${after}
        AND ${living}
      ORDER BY ${order}, id LIMIT ${window}::int
    ), groups AS (
      SELECT position, value, count(*)::int AS total,
        (array_agg(id ORDER BY id))[1:${maxNamed}::int] AS customers
      FROM seen GROUP BY position, value HAVING count(*) > 1
      ORDER BY position, value LIMIT ${size + 1}::int
    )
    SELECT (SELECT count(*)::int FROM seen) AS seen, (SELECT max(position) FROM seen) AS last,
      (SELECT max(position) FROM seen WHERE position < (SELECT max(position) FROM seen)) AS previous,
      coalesce((SELECT json_agg(json_build_object('position', position, 'value', value, 'total', total,
        'customers', customers) ORDER BY position, value) FROM groups), '[]') AS groups`);
  if (!found) throw new Error('The statement has one row');
  return pageOf(found, kind, size);
}

function pageOf({ groups, seen, last, previous }: Seen, kind: DuplicateKind, size: number) {
  const isCut = seen === window;
  // What is last may go on beyond what was looked at, and is looked at again, unless it is all there is.
  const end = isCut ? (previous ?? last ?? '') : null;
  const whole = groups
    .map(({ position, ...group }) => ({ ...group, kind, position: { kind, after: position } }))
    .filter(({ position }) => end === null || position.after <= end);
  const shown = whole.slice(0, size);
  const next =
    whole.length > size
      ? { kind, after: shown.at(-1)?.position.after ?? '' }
      : end !== null
        ? { kind, after: end }
        : kind === 'EMAIL'
          ? { kind: 'PHONE' as const, after: '' }
          : null;
  return { groups: shown, next };
}

/** How many groups there are. */
export async function countDuplicateGroups(db: WorkspaceDb): Promise<number> {
  const groupsOf = (kind: DuplicateKind) => Prisma.sql`
    SELECT 1 FROM "Customer" WHERE "workspaceId" = ${db.$workspaceId}::uuid
      AND ${columns[kind].value} IS NOT NULL AND ${living}
    GROUP BY ${columns[kind].order}, ${columns[kind].value} HAVING count(*) > 1`;
  const [row] = await db.$queryRaw<{ total: number }[]>(Prisma.sql`
    SELECT count(*)::int AS total
    FROM (${groupsOf('EMAIL')} UNION ALL ${groupsOf('PHONE')}) AS groups`);
  return row?.total ?? 0;
}

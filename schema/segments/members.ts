import { Prisma } from '../../prisma/generated/client/client.ts';
import { loggedFrom, numberingTopic } from '../changes/log.ts';
import type { Present } from '../conditions/moment.ts';
import { type CustomersTouched, touchedTask } from '../customers/touched.ts';
import { newId } from '../kernel/id.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue } from '../outbox/outbox.ts';
import { type CustomerFields, customerFields, customerSql } from './customerFields.ts';
import { handOver, storeDue } from './due.ts';
import type { LockedSegment, LockedSegments } from './locked.ts';
import { nextChangeSql } from './nextChange.ts';

/** Customers to look at, by segment. */
export type DueCustomers = ReadonlyMap<string, readonly string[]>;

interface Looking {
  readonly now: Date;
  /** The segments that are left to tasks of their own, so that they fail alone. */
  readonly isLeft: (segment: string) => boolean;
  /**
   * How many times, at most, a customer is looked at for a segment, after the first segment. The rest is
   * left to a task, so that one transaction is short.
   */
  readonly most?: number;
  /** The runs of rules that changed customers, by the keys of these. */
  readonly runs?: CustomersTouched['runs'] | undefined;
}

/** At a thousand customers, a transaction looks for a hundred segments: each look writes a row or two. */
const mostLooks = 100_000;

/** Customers of a task that others are left to, at most: as many as one of a bulk call has. */
const mostLeft = 1_000;

/** After this time, in ms, a transaction begins no other look: the database ends it after 30 s. */
const mostMs = 5_000;

/**
 * Looks whether customers belong to segments, writes the differences, and looks at those who entered or
 * left again for the segments that name these. Call it in a transaction.
 */
export async function lookAt(
  db: WorkspaceDb,
  { inOrder, usedBy }: LockedSegments,
  customers: DueCustomers,
  { now, isLeft, most = mostLooks, runs: touching }: Looking,
): Promise<void> {
  const moved = new Map<string, readonly string[]>();
  let runs = touching;
  const rest: (readonly [string, ReadonlySet<string>])[] = [];
  const began = performance.now();
  let looks = 0;
  let known: Pick<Look, 'fields' | 'present'> | undefined;
  for (const segment of inOrder) {
    const { id } = segment;
    const named = usedBy.get(id) ?? [];
    const due = new Set([
      ...(customers.get(id) ?? []),
      ...named.flatMap((used) => moved.get(used) ?? []),
    ]);
    if (due.size === 0) continue;
    const isLong = looks + due.size > most || performance.now() - began > mostMs;
    // Those after it may name it, and have to be looked at after it.
    if (rest.length > 0 || (looks > 0 && isLong)) {
      rest.push([id, due]);
      continue;
    }
    looks += due.size;
    if (isLeft(id)) {
      await handOver(db, segment, [...due], now, runs);
      continue;
    }
    known ??= {
      fields: await customerFields(db),
      present: { now, timeZone: await zoneOf(db) },
    };
    const changes = await look(db, { ...known, segment, runs }, [...due].sort());
    moved.set(
      id,
      changes.map(({ customer }) => customer),
    );
    // The segments after it are of the runs, too, that a look before noted.
    const noted = changes.flatMap(({ customer, run }) => (run === null ? [] : [[customer, run]]));
    if (noted.length > 0) runs = { ...runs, ...Object.fromEntries(noted) };
  }
  await leave(db, rest, now, runs);
}

/**
 * Leaves customers of segments to tasks: all of them for each, since a look too many is harmless. Tasks of
 * a few customers, since their customers are looked at together: what is left of five would else be one
 * task of all, and of five of these again, until one look takes longer than the database allows.
 */
async function leave(
  db: WorkspaceDb,
  rest: readonly (readonly [string, ReadonlySet<string>])[],
  now: Date,
  runs: CustomersTouched['runs'],
): Promise<void> {
  if (rest.length === 0) return;
  const customers = new Set<string>();
  for (const [, due] of rest) for (const customer of due) customers.add(customer);
  const segments = rest.map(([id]) => id);
  const all = [...customers];
  const tasks = Array.from({ length: Math.ceil(all.length / mostLeft) }, (_, index) => {
    const some = all.slice(index * mostLeft, (index + 1) * mostLeft);
    return touchedTask(some, undefined, segments, runs);
  });
  await enqueue(db, now, tasks);
}

interface Look {
  readonly segment: LockedSegment;
  readonly fields: CustomerFields;
  readonly present: Present;
  readonly runs: CustomersTouched['runs'];
}

/** That a customer entered or left, and the run that caused it; null for another cause. */
interface Moved {
  readonly customer: string;
  readonly run: string | null;
}

/** Looks at customers for one segment; returns those who entered or left. */
async function look(
  db: WorkspaceDb,
  one: Look,
  customers: readonly string[],
): Promise<readonly Moved[]> {
  const { segment, fields, present } = one;
  const { condition, dueAt } = segment;
  const moved = await write(db, one, customers);
  const next = condition && nextChangeSql(condition, fields, present);
  if (next || dueAt) await storeDue(db, segment, next, customers, present.now);
  return moved;
}

/** The time zone of the workspace. */
export async function zoneOf(db: WorkspaceDb): Promise<string> {
  const workspace = await db.workspace.findFirst({ select: { timeZone: true } });
  return workspace?.timeZone ?? 'UTC';
}

/** Changes of a customer and a segment that are stored, at most: the newest. */
const maxChanges = 100;

/** Writes who of some customers entered or left, and the size; returns them. One statement. */
async function write(
  db: WorkspaceDb,
  { segment, fields, present, runs }: Look,
  customers: readonly string[],
): Promise<Moved[]> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const key = Prisma.sql`${segment.id}::uuid`;
  const belongs = segment.condition
    ? customerSql(segment.condition, fields, present)
    : listedSql(segment.id);
  // A run is noted where an earlier look failed, or was left to the segment's own task.
  const noted = segment.dueAt
    ? Prisma.sql`(SELECT due."runId" FROM "SegmentDue" due WHERE due."workspaceId" = ${workspace}
        AND due."segmentId" = ${key} AND due."customerId" = looked.id)`
    : Prisma.sql`NULL`;
  // OFFSET has each customer looked up by its key, without statistics, too.
  const rows = await db.$queryRaw<(Moved & { logged: boolean })[]>(Prisma.sql`
    WITH looked AS MATERIALIZED (
      SELECT id, "changeId", coalesce("runId", ${noted}) AS "runId" FROM unnest(${[...customers]}::uuid[], ${customers.map(newId)}::uuid[],
        ${customers.map((customer) => runs?.[customer] ?? null)}::uuid[]) AS looked (id, "changeId", "runId")
    ), wanted AS MATERIALIZED (
      SELECT customer.id FROM looked CROSS JOIN LATERAL (
        SELECT * FROM "Customer"
        WHERE "workspaceId" = ${workspace} AND id = looked.id OFFSET 0
      ) customer
      WHERE customer."archivedAt" IS NULL AND customer."mergedIntoId" IS NULL AND ${belongs}
    ), present AS MATERIALIZED (
      SELECT member."customerId" FROM looked CROSS JOIN LATERAL (
        SELECT "customerId" FROM "SegmentMember"
        WHERE "workspaceId" = ${workspace} AND "segmentId" = ${key} AND "customerId" = looked.id OFFSET 0
      ) member
    ), entered AS (
      INSERT INTO "SegmentMember" ("workspaceId", "segmentId", "customerId", since)
      SELECT ${workspace}, ${key}, id, ${present.now}::timestamptz FROM wanted
      WHERE id NOT IN (SELECT "customerId" FROM present) ORDER BY id
      RETURNING "customerId"
    ), gone AS (
      DELETE FROM "SegmentMember"
      WHERE "workspaceId" = ${workspace} AND "segmentId" = ${key} AND "customerId" IN (
        SELECT "customerId" FROM present WHERE "customerId" NOT IN (SELECT id FROM wanted))
      RETURNING "customerId"
    ), moved AS MATERIALIZED (
      SELECT "customerId" AS id, 'ENTERED' AS kind FROM entered
      UNION ALL SELECT "customerId", 'LEFT' FROM gone
    ), changed AS (
      INSERT INTO "SegmentChange" ("workspaceId", id, "segmentId", "customerId", kind, at, "runId")
      SELECT ${workspace}, looked."changeId", ${key}, moved.id, moved.kind::"SegmentChangeKind",
        ${present.now}::timestamptz, looked."runId"
      FROM moved JOIN looked ON looked.id = moved.id ORDER BY moved.id
    ), ${loggedFrom(db, present.now, movesSql)}, forgotten AS (
      DELETE FROM "SegmentChange" WHERE "workspaceId" = ${workspace} AND id IN (
        SELECT old.id FROM moved CROSS JOIN LATERAL (
          SELECT id FROM "SegmentChange"
          WHERE "workspaceId" = ${workspace} AND "segmentId" = ${key} AND "customerId" = moved.id
          ORDER BY at DESC, id DESC OFFSET ${maxChanges - 1}::int
        ) old)
    ), sized AS (
      UPDATE "Segment"
      SET size = size + (SELECT count(*) FROM entered)::int - (SELECT count(*) FROM gone)::int
      WHERE "workspaceId" = ${workspace} AND id = ${key}
        AND (EXISTS (SELECT FROM entered) OR EXISTS (SELECT FROM gone))
      RETURNING id
    )
    SELECT moved.id AS customer, looked."runId" AS run, EXISTS (SELECT FROM logged) AS logged
    FROM moved JOIN looked ON looked.id = moved.id`);
  if (rows.some(({ logged }) => logged)) db.$wake([numberingTopic]);
  return rows;
}

/** Who entered and left, for the log: a change has the id of its row there, too. */
const movesSql = Prisma.sql`
  SELECT looked."changeId" AS id, looked."changeId" AS "subjectId",
    CASE moved.kind WHEN 'ENTERED' THEN 'segment.entered' ELSE 'segment.left' END AS type
  FROM moved JOIN looked ON looked.id = moved.id`;

/** Whether a customer, or one that was merged into it, is on the list of a segment. */
function listedSql(segment: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    WITH RECURSIVE alias AS (
      SELECT customer."workspaceId", customer.id
      UNION ALL
      SELECT next."workspaceId", next.id FROM alias JOIN "Customer" next
        ON next."workspaceId" = alias."workspaceId" AND next."mergedIntoId" = alias.id
    )
    SELECT FROM alias JOIN "SegmentListed" listed
      ON listed."workspaceId" = alias."workspaceId" AND listed."customerId" = alias.id
    WHERE listed."segmentId" = ${segment}::uuid)`;
}

/** Takes customers that are about to be deleted out of all segments. Call it in that transaction. */
export async function leaveSegments(db: WorkspaceDb, customers: readonly string[]): Promise<void> {
  if (customers.length === 0) return;
  await db.$queryRaw(Prisma.sql`
    WITH gone AS (
      DELETE FROM "SegmentMember"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "customerId" = ANY(${[...customers]}::uuid[])
      RETURNING "segmentId"
    ), counted AS (
      SELECT "segmentId", count(*)::int AS members FROM gone GROUP BY "segmentId" ORDER BY "segmentId"
    )
    UPDATE "Segment" segment SET size = segment.size - counted.members FROM counted
    WHERE segment."workspaceId" = ${db.$workspaceId}::uuid AND segment.id = counted."segmentId"
    RETURNING segment.id`);
}

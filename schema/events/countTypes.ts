import { Prisma } from '../../prisma/generated/client/client.ts';
import type { EventValueKind } from '../../prisma/generated/client/enums.ts';
import { touchedTask } from '../customers/touched.ts';
import { maxEventTypes, maxPropertiesOfType, maxPropertyDepth } from '../eventTypes/limits.ts';
import { grouped } from '../kernel/group.ts';
import { newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';

const topic = 'eventTypes';

/** The task that counts events by type. Of the events that were not stored after all, no row is found. */
export function seenTask(events: readonly string[]): Task {
  return { topic, subjectId: null, payload: { events } };
}

/**
 * Adds the events of claimed tasks to their types: how many, when, and the names and kinds of their
 * properties. An upsert of the row of a popular type in each call would have calls wait for each other.
 */
export const countTypes: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic,
  // Tasks of imports have a thousand events each.
  batch: 50,
  handle: async (db, tasks, now) => {
    const events = tasks.flatMap(({ payload }) => (payload as { events: string[] }).events);
    const seen = await seenTypes(db, events);
    await addTypes(db, seen);
    const types = await addCounts(db, seen);
    await addProperties(db, types, events);
    await enqueueTouched(db, now, events);
  },
};

/** Enqueues what follows for the customers of events. */
async function enqueueTouched(
  db: WorkspaceDb,
  now: Date,
  events: readonly string[],
): Promise<void> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT DISTINCT "customerId" AS id FROM ${eventsSql(db, events)} WHERE "customerId" IS NOT NULL`);
  if (rows.length === 0) return;
  const byEvents = true;
  await enqueue(db, now, [
    touchedTask(
      rows.map(({ id }) => id),
      byEvents,
    ),
  ]);
}

interface SeenType {
  readonly key: string;
  readonly count: number;
  readonly first: Date;
  readonly last: Date;
}

function seenTypes(db: WorkspaceDb, events: readonly string[]): Promise<SeenType[]> {
  return db.$queryRaw<SeenType[]>(Prisma.sql`
    SELECT type AS key, count(*)::int AS count, min("recordedAt") AS first, max("recordedAt") AS last
    FROM ${eventsSql(db, events)}
    GROUP BY type ORDER BY type`);
}

/** SQL for events by their keys; OFFSET has each looked up by it, without statistics, too. */
function eventsSql(db: WorkspaceDb, events: readonly string[]): Prisma.Sql {
  return Prisma.sql`unnest(${[...events]}::uuid[]) AS recorded (id) CROSS JOIN LATERAL (
      SELECT type, properties, "recordedAt", "customerId" FROM "CustomerEvent"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = recorded.id OFFSET 0
    ) event`;
}

/** Adds the types that were not seen before, as long as there is capacity. */
async function addTypes(db: WorkspaceDb, seen: readonly SeenType[]): Promise<void> {
  const keys = seen.map(({ key }) => key);
  const known = await db.eventType.findMany({
    where: { key: { in: keys } },
    select: { key: true },
  });
  const there = new Set(known.map(({ key }) => key));
  const fresh = seen.filter(({ key }) => !there.has(key));
  if (fresh.length === 0) return;
  // New types are rare: they wait for each other, so that there are never too many.
  await db.$queryRaw(Prisma.sql`
    SELECT id FROM "Workspace" WHERE id = ${db.$workspaceId}::uuid FOR NO KEY UPDATE`);
  const capacity = maxEventTypes - (await db.eventType.count());
  const now = new Date();
  const rows = fresh.slice(0, Math.max(0, capacity)).map(({ key }) => {
    return { id: newId(), key, eventCount: 0, revision: 1, createdAt: now, updatedAt: now };
  });
  await insertRows(db, 'EventType', rows);
}

/** Adds counts and moments to types; returns the keys of those that exist, by what events have. */
async function addCounts(
  db: WorkspaceDb,
  seen: readonly SeenType[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ id: string; key: string }[]>(Prisma.sql`
    WITH due AS (
      SELECT type.id, seen.count, seen.first, seen.last FROM "EventType" type
      JOIN jsonb_to_recordset(${JSON.stringify(seen)}::jsonb)
        AS seen (key text, count int, first timestamptz, last timestamptz) ON seen.key = type.key
      WHERE type."workspaceId" = ${db.$workspaceId}::uuid
      ORDER BY type.id FOR NO KEY UPDATE OF type
    )
    UPDATE "EventType" type SET
      "eventCount" = type."eventCount" + due.count,
      "firstSeenAt" = least(type."firstSeenAt", due.first),
      "lastSeenAt" = greatest(type."lastSeenAt", due.last)
    FROM due WHERE type."workspaceId" = ${db.$workspaceId}::uuid AND type.id = due.id
    RETURNING type.id, type.key`);
  return new Map(rows.map(({ id, key }) => [key, id]));
}

interface SeenProperty {
  readonly type: string;
  readonly path: string;
  readonly kinds: EventValueKind[];
  readonly first: Date;
}

/** Rows of properties of one fold, at most: senders choose names, and can have a million of them. */
const maxSeen = 20_000;

/** Names that are words: an email address or a number as a name can be about a person. */
const word = /^[\p{L}_$][\p{L}\p{N}\p{M}_$ -]{0,79}$/u;

async function addProperties(
  db: WorkspaceDb,
  types: ReadonlyMap<string, string>,
  events: readonly string[],
): Promise<void> {
  if (types.size === 0) return;
  const seen = await seenProperties(db, events);
  const ofType = grouped(
    seen.filter(({ path }) => path.split('.').every((name) => word.test(name))),
    ({ type }) => types.get(type) ?? '',
  );
  const stored = await db.eventTypeProperty.findMany({
    where: { eventTypeId: { in: [...types.values()] } },
    select: { eventTypeId: true, path: true, kinds: true },
  });
  const storedOf = grouped(stored, ({ eventTypeId }) => eventTypeId);
  const changed = [...ofType].flatMap(([eventTypeId, properties]) => {
    if (eventTypeId === '') return [];
    const known = new Map(storedOf.get(eventTypeId)?.map(({ path, kinds }) => [path, kinds]));
    let capacity = maxPropertiesOfType - known.size;
    return properties.flatMap(({ path, kinds, first }) => {
      const before = known.get(path);
      if (before && kinds.every((kind) => before.includes(kind))) return [];
      if (!before && capacity-- <= 0) return [];
      const all = [...new Set([...(before ?? []), ...kinds])].sort();
      return [{ eventTypeId, path, kinds: all, firstSeenAt: first }];
    });
  });
  if (changed.length > 0) await storeProperties(db, changed);
}

/** The names in the properties of events, and in objects within, with the kinds of their values. */
function seenProperties(db: WorkspaceDb, events: readonly string[]): Promise<SeenProperty[]> {
  return db.$queryRaw<SeenProperty[]>(Prisma.sql`
    WITH RECURSIVE named AS (
      SELECT event.type, entry.key AS path, entry.value, 1 AS depth, event."recordedAt"
      FROM ${eventsSql(db, events)}, jsonb_each(event.properties) entry
      UNION ALL
      SELECT named.type, named.path || '.' || entry.key, entry.value, named.depth + 1,
        named."recordedAt"
      FROM named, jsonb_each(CASE jsonb_typeof(named.value) WHEN 'object' THEN named.value END) entry
      WHERE named.depth < ${maxPropertyDepth}::int
    )
    SELECT type, path, min("recordedAt") AS first, array_agg(DISTINCT CASE jsonb_typeof(value)
      WHEN 'string' THEN 'TEXT' WHEN 'array' THEN 'LIST' ELSE upper(jsonb_typeof(value)) END) AS kinds
    FROM named WHERE length(path) <= 200 GROUP BY type, path
    ORDER BY count(*) DESC, path LIMIT ${maxSeen}`);
}

async function storeProperties(db: WorkspaceDb, rows: readonly object[]): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "EventTypeProperty" ("workspaceId", "eventTypeId", path, kinds, "firstSeenAt")
    SELECT ${db.$workspaceId}::uuid, "eventTypeId", path, kinds, "firstSeenAt"
    FROM jsonb_populate_recordset(NULL::"EventTypeProperty", ${JSON.stringify(rows)}::jsonb)
    ORDER BY "eventTypeId", path
    ON CONFLICT ("workspaceId", "eventTypeId", path) DO UPDATE SET kinds = excluded.kinds
    RETURNING path`);
}

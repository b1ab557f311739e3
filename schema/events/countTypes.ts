import { Prisma } from '../../prisma/generated/client/client.ts';
import type { EventValueKind } from '../../prisma/generated/client/enums.ts';
import { type CustomersTouched, changedEvents, runsIn, touchedTask } from '../customers/touched.ts';
import { maxEventTypes, maxPropertiesOfType, maxPropertyDepth } from '../eventTypes/limits.ts';
import { grouped } from '../kernel/group.ts';
import { newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';

const topic = 'eventTypes';

/** The payload of a task that counts events by type. */
interface EventsSeen {
  readonly events: readonly string[];
  /** The runs of rules that recorded them, by the keys of their customers; left out: no run did. */
  readonly runs?: CustomersTouched['runs'];
}

/** The task that counts events by type. Of the events that were not stored after all, no row is found. */
export function seenTask(events: readonly string[], runs?: CustomersTouched['runs']): Task {
  const payload: EventsSeen = { events, ...(runs && { runs }) };
  return { topic, subjectId: null, payload };
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
    const seen = tasks.map(({ payload }) => payload as EventsSeen);
    const { types, properties } = await seenIn(
      db,
      seen.flatMap(({ events }) => events),
    );
    await addTypes(db, types);
    await addProperties(db, await addCounts(db, types), properties);
    const runs = runsIn(seen);
    const touched = types.flatMap(({ key, customers }) =>
      customers ? [touchedTask(customers, changedEvents(key), undefined, runs)] : [],
    );
    await enqueue(db, now, touched);
  },
};

interface SeenType {
  readonly key: string;
  readonly count: number;
  /** Moments as PostgreSQL writes them in JSON. */
  readonly first: string;
  readonly last: string;
  /** Keys of the customers for whom something may follow; null if there are none. */
  readonly customers: readonly string[] | null;
}

interface SeenProperty {
  readonly type: string;
  readonly path: string;
  readonly kinds: EventValueKind[];
  readonly first: string;
}

/** What is counted of events. */
interface Seen {
  readonly types: readonly SeenType[];
  readonly properties: readonly SeenProperty[];
}

/** Rows of properties of one fold, at most: senders choose names, and can have a million of them. */
const maxSeen = 20_000;

/**
 * Goes through events, by their keys, once: their types, the names in their properties and in objects
 * within, with the kinds of their values, and their customers. OFFSET has each event looked up by its key,
 * without statistics, too. Names come from `jsonb_object_keys` among the columns: in FROM, such a function
 * takes three times as long.
 */
async function seenIn(db: WorkspaceDb, events: readonly string[]): Promise<Seen> {
  const [seen] = await db.$queryRaw<Seen[]>(Prisma.sql`
    WITH RECURSIVE event AS MATERIALIZED (
      SELECT event.* FROM unnest(${[...events]}::uuid[]) AS recorded (id) CROSS JOIN LATERAL (
        SELECT type, properties, "recordedAt", "customerId" FROM "CustomerEvent"
        WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = recorded.id OFFSET 0
      ) event
    ), named AS (
      SELECT type, name AS path, properties -> name AS value, 1 AS depth, "recordedAt"
      FROM (SELECT *, jsonb_object_keys(properties) AS name FROM event OFFSET 0) AS entry
      UNION ALL
      SELECT type, path || '.' || name, value -> name, depth + 1, "recordedAt"
      FROM (
        SELECT *, jsonb_object_keys(value) AS name FROM named
        WHERE depth < ${maxPropertyDepth}::int AND jsonb_typeof(value) = 'object' OFFSET 0
      ) AS entry
    ), kinds AS (
      SELECT type, path, jsonb_typeof(value) AS kind, min("recordedAt") AS first, count(*) AS count
      FROM named WHERE length(path) <= 200 GROUP BY type, path, jsonb_typeof(value)
    ), properties AS (
      SELECT type, path, min(first) AS first, array_agg(CASE kind
        WHEN 'string' THEN 'TEXT' WHEN 'array' THEN 'LIST' ELSE upper(kind) END) AS kinds
      FROM kinds GROUP BY type, path ORDER BY sum(count) DESC, path LIMIT ${maxSeen}
    ), types AS (
      SELECT type AS key, count(*) AS count, min("recordedAt") AS first, max("recordedAt") AS last,
        array_agg(DISTINCT "customerId") FILTER (WHERE "customerId" IS NOT NULL) AS customers
      FROM event GROUP BY type ORDER BY type
    )
    SELECT coalesce((SELECT json_agg(types) FROM types), '[]') AS types,
      coalesce((SELECT json_agg(properties) FROM properties), '[]') AS properties`);
  return seen ?? { types: [], properties: [] };
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
  const now = db.$now();
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

/** Names that are words: an email address or a number as a name can be about a person. */
const word = /^[\p{L}_$][\p{L}\p{N}\p{M}_$ -]{0,79}$/u;

async function addProperties(
  db: WorkspaceDb,
  types: ReadonlyMap<string, string>,
  seen: readonly SeenProperty[],
): Promise<void> {
  if (types.size === 0) return;
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

async function storeProperties(db: WorkspaceDb, rows: readonly object[]): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "EventTypeProperty" ("workspaceId", "eventTypeId", path, kinds, "firstSeenAt")
    SELECT ${db.$workspaceId}::uuid, "eventTypeId", path, kinds, "firstSeenAt"
    FROM jsonb_populate_recordset(NULL::"EventTypeProperty", ${JSON.stringify(rows)}::jsonb)
    ORDER BY "eventTypeId", path
    ON CONFLICT ("workspaceId", "eventTypeId", path) DO UPDATE SET kinds = excluded.kinds
    RETURNING path`);
}

import { Prisma } from '../../prisma/generated/client/client.ts';
import { loggedFrom, numberingTopic } from '../changes/log.ts';
import type { ChangeType } from '../changes/types.ts';
import { composeText } from '../conditions/foldText.ts';
import { customersTask } from '../customers/match/changed.ts';
import { identifierText } from '../customers/match/identifiers.ts';
import type { Context } from '../kernel/context.ts';
import { recordset } from '../kernel/recordset.ts';
import { TryAgain } from '../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueueSql } from '../outbox/outbox.ts';
import { lockUnmergedSql } from '../toolkit/write/merged.ts';
import { seenTask } from './countTypes.ts';
import { type EventContent, type NewEvent, sourceKey } from './newEvent.ts';

const eventRows = recordset({
  id: 'uuid',
  source: 'text',
  sourceId: 'text',
  type: 'text',
  occurredAt: 'timestamptz',
  customerId: 'uuid',
  match: '"CustomerMatch"',
  identifierId: 'uuid',
  touchpointId: 'uuid',
  stepId: 'uuid',
  mapped: 'boolean',
  value: 'float8',
  currency: 'text',
  properties: 'jsonb',
  contentHash: 'text',
});

const identifierRows = recordset({
  id: 'uuid',
  kind: '"IdentifierKind"',
  system: 'text',
  value: 'text',
});

/**
 * Inserts events whose source and id are new, with the identifiers that no event came with before, a
 * task that counts them by type and one for those that wait: all in one statement. If another
 * transaction stores such an identifier at the same moment, the foreign key refuses the statement, and
 * the transaction starts over. Events of customers that were merged or deleted since they were found
 * are not inserted.
 *
 * @param how whether the events are live: history starts nothing; and what to do while they are inserted
 * @returns the keys of the events that were inserted
 */
export async function insertEvents(
  { db, now, runs }: Pick<Context, 'db' | 'now' | 'runs'>,
  events: readonly NewEvent[],
  { live, meanwhile }: { live: boolean; meanwhile?: (() => void) | undefined },
): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set();
  const identifiers = new Map(
    events.flatMap(({ cameWith }) =>
      cameWith?.isNew ? [[cameWith.id, identifierRow(cameWith)]] : [],
    ),
  );
  const keys = events.map(({ key }) => key);
  const seen = enqueueSql(db, now, [seenTask(keys, runs)]);
  const waiting = waitingTask(
    db,
    now,
    events.filter(({ match }) => match === 'WAITING'),
  );
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const customers = [...new Set(events.flatMap(({ customerId }) => customerId ?? []))];
  const logged = loggedFrom(db, now, recordedSql(live));
  const inserting = db.$queryRaw<{ ids: string[]; logged: boolean }[]>(Prisma.sql`
    WITH unmerged AS (
      ${lockUnmergedSql(db, 'Customer', customers)}
    ), made AS (
      INSERT INTO "CustomerEvent" ("workspaceId", id, source, "sourceId", type, "occurredAt",
        "customerId", match, "identifierId", "touchpointId", "stepId", mapped, live, value, currency,
        properties, "contentHash", "recordedAt")
      SELECT ${workspace}, id, source, "sourceId", type, "occurredAt", "customerId", match,
        "identifierId", "touchpointId", "stepId", mapped, ${live}::boolean, value, currency,
        properties, "contentHash", ${now}::timestamptz
      FROM (${eventRows(events.map((event) => eventRow(event, now)))}) AS input
      WHERE "customerId" IS NULL OR "customerId" IN (SELECT id FROM unmerged)
      ORDER BY source, "sourceId"
      ON CONFLICT ("workspaceId", source, "sourceId") DO NOTHING
      RETURNING id, "identifierId"
    ), identified AS (
      INSERT INTO "CustomerIdentifier" ("workspaceId", id, kind, system, value)
      SELECT ${workspace}, id, kind, system, value
      FROM (${identifierRows([...identifiers.values()])}) AS input
      WHERE id IN (SELECT "identifierId" FROM made)
      ORDER BY value, kind, system
      ON CONFLICT DO NOTHING
    ), seen AS (${seen.insert(Prisma.sql`EXISTS (SELECT FROM made)`)}
    )${waiting ? Prisma.sql`, waiting AS (${waiting.insert})` : Prisma.empty}, ${logged}
    SELECT coalesce(json_agg(id), '[]') AS ids, EXISTS (SELECT FROM logged) AS logged FROM made`);
  meanwhile?.();
  const [made] = await inserting;
  const ids = new Set(made?.ids);
  const numbering = made?.logged ? [numberingTopic] : [];
  if (ids.size > 0) db.$wake([...seen.due, ...(waiting?.due ?? []), ...numbering]);
  return ids;
}

/** What was recorded, for the log, in the order of the call: a change has the id of its row there, too. */
function recordedSql(live: boolean): Prisma.Sql {
  const type: ChangeType = 'event.recorded';
  return Prisma.sql`
    SELECT id, ${type}::text AS type, id AS "subjectId" FROM made WHERE ${live}::boolean ORDER BY id`;
}

/**
 * A customer that was stored while its event was being recorded has looked for events already: so they
 * look for it, too, once they are stored.
 */
function waitingTask(db: WorkspaceDb, now: Date, waiting: readonly NewEvent[]) {
  if (waiting.length === 0) return null;
  const came = [...new Set(waiting.flatMap(({ cameWith }) => cameWith?.id ?? []))];
  const task = customersTask({ customers: [], identifiers: [], waiting: came });
  const { insert, due } = enqueueSql(db, now, [task]);
  const keys = waiting.map(({ key }) => key);
  const condition = Prisma.sql`EXISTS (SELECT FROM made WHERE made.id = ANY(${keys}::uuid[]))`;
  return { insert: insert(condition), due };
}

function eventRow(event: NewEvent, now: Date) {
  const { source, id, occurredAt } = event.input;
  const { type, value, currency, properties } = event.content;
  const { key, customerId, match, touchpointId, stepId, mapped, contentHash, cameWith } = event;
  return {
    id: key,
    source: composeText(source),
    sourceId: composeText(id),
    type,
    occurredAt: occurredAt ?? now,
    customerId,
    match,
    identifierId: cameWith?.id ?? null,
    touchpointId,
    stepId,
    mapped,
    value,
    currency,
    properties,
    contentHash,
  };
}

function identifierRow({ id, kind, system, value }: NonNullable<NewEvent['cameWith']>) {
  return { id, kind, system, value };
}

/** An event as it is stored, for the comparison with one of the same source and id. */
export interface StoredEvent extends EventContent {
  readonly key: string;
}

/** The stored events with the sources and ids of others, by `sourceKey`; one statement for all. */
export async function storedEvents(
  db: WorkspaceDb,
  events: readonly NewEvent[],
): Promise<Map<string, StoredEvent>> {
  if (events.length === 0) return new Map();
  const sources = events.map(({ input }) => composeText(input.source));
  const ids = events.map(({ input }) => composeText(input.id));
  // OFFSET has each looked up by its index: without statistics the planner would read all events.
  const rows = await db.$queryRaw<StoredRow[]>(Prisma.sql`
    SELECT stored.* FROM unnest(${sources}::text[], ${ids}::text[]) AS sent (source, id)
    CROSS JOIN LATERAL (
      SELECT event.id, event.source, event."sourceId", event."contentHash",
        identifier.kind::text AS kind, identifier.system, identifier.value
      FROM "CustomerEvent" event
      LEFT JOIN "CustomerIdentifier" identifier
        ON identifier."workspaceId" = event."workspaceId" AND identifier.id = event."identifierId"
      WHERE event."workspaceId" = ${db.$workspaceId}::uuid AND event.source = sent.source
        AND event."sourceId" = sent.id OFFSET 0
    ) stored`);
  const found = new Map(
    rows.map(({ id, source, sourceId, contentHash, kind, system, value }) => {
      const identifier = kind === null ? null : identifierText({ kind, system, value });
      return [sourceKey({ source, id: sourceId }), { key: id, contentHash, identifier }];
    }),
  );
  // One that was in the way of an insert was deleted since, or the customer of one was merged.
  if (events.some((event) => !found.has(event.sourceKey))) throw new TryAgain();
  return found;
}

type StoredRow = {
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly contentHash: string;
} & (Parameters<typeof identifierText>[0] | { kind: null; system: null; value: null });

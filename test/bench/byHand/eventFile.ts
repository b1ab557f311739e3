import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import { uuidIn } from './publicId.ts';
import type { Asked, Route } from './route.ts';

/** A line of the file. */
interface Sent {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly customer: { readonly externalId: { readonly system: string; readonly id: string } };
  readonly touchpoint: { readonly id: string };
  readonly value: number;
  readonly currency: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Events of a statement. */
const batch = 1_000;

/**
 * Stores those of a thousand events that are new: finds their customers and identifiers, and stores the
 * identifiers that are not there. One statement, prepared once, and one commit.
 */
const text = `
  WITH sent AS MATERIALIZED (
    SELECT * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
      $7::text[], $8::text[], $9::uuid[], $10::float8[], $11::text[], $12::jsonb[], $13::text[])
      AS sent (id, source, "sourceId", type, "occurredAt", system, "externalId", "touchpointId", value,
        currency, properties, "contentHash")
  ), keyed AS MATERIALIZED (
    SELECT sent.*, (
      SELECT "entityId" FROM "CustomerExternalId" known WHERE known."workspaceId" = $1
        AND known.system = sent.system AND known."externalId" = sent."externalId"
    ) AS "customerId", (
      SELECT identifier.id FROM "CustomerIdentifier" identifier WHERE identifier."workspaceId" = $1
        AND identifier.value = sent."externalId" AND identifier.system = sent.system
        AND identifier.kind = 'EXTERNAL_ID'
    ) AS "identifierId"
    FROM sent
  ), identified AS (
    INSERT INTO "CustomerIdentifier" ("workspaceId", id, kind, system, value)
    SELECT $1, gen_random_uuid(), 'EXTERNAL_ID', system, "externalId" FROM keyed
    WHERE "identifierId" IS NULL GROUP BY system, "externalId"
    RETURNING id, system, value
  ), stored AS (
    INSERT INTO "CustomerEvent" ("workspaceId", id, source, "sourceId", type, "occurredAt",
      "customerId", match, "identifierId", "touchpointId", mapped, live, value, currency, properties,
      "contentHash", "recordedAt")
    SELECT $1, keyed.id, source, "sourceId", type, "occurredAt", "customerId",
      (CASE WHEN "customerId" IS NULL THEN 'WAITING' ELSE 'MATCHED' END)::"CustomerMatch",
      coalesce("identifierId", identified.id), "touchpointId", false, false, keyed.value, currency,
      properties, "contentHash", now()
    FROM keyed
    LEFT JOIN identified ON "identifierId" IS NULL AND identified.system = keyed.system
      AND identified.value = keyed."externalId"
    ON CONFLICT ("workspaceId", source, "sourceId") DO NOTHING RETURNING 1
  )
  SELECT count(*)::int AS stored FROM stored`;

/** Reads a file of events line by line, and stores a thousand while the next ones are read. */
const importEvents: Route = async (asked) => {
  let storing: Promise<number> = Promise.resolve(0);
  let stored = 0;
  const events: Sent[] = [];
  for (let from = 0; from < asked.body.length; ) {
    const end = asked.body.indexOf('\n', from);
    const to = end < 0 ? asked.body.length : end;
    if (to > from) events.push(JSON.parse(asked.body.slice(from, to)) as Sent);
    from = to + 1;
    if (events.length < batch && from < asked.body.length) continue;
    stored += await storing;
    storing = store(asked, columnsOf(events.splice(0)));
  }
  return JSON.stringify({ data: { stored: stored + (await storing) } });
};

async function store({ sql, workspaceId }: Asked, columns: unknown[][]): Promise<number> {
  const values = [workspaceId, ...columns];
  const [row] = await sql.rows<{ stored: number }>('event file', text, values);
  return row?.stored ?? 0;
}

function columnsOf(events: readonly Sent[]): unknown[][] {
  const touchpoints = events.map(({ touchpoint }) => uuidIn(touchpoint.id));
  const moments = events.map(({ occurredAt }) => new Date(occurredAt).toISOString());
  return [
    events.map(() => v7()),
    events.map(({ source }) => source),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    moments,
    events.map(({ customer }) => customer.externalId.system),
    events.map(({ customer }) => customer.externalId.id),
    touchpoints,
    events.map(({ value }) => value),
    events.map(({ currency }) => currency),
    events.map(({ properties }) => JSON.stringify(properties)),
    events.map(({ type, value, currency, properties }, index) =>
      hash(
        'sha256',
        JSON.stringify([
          ...[type, moments[index], touchpoints[index], value, currency],
          Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))),
        ]),
        'base64url',
      ),
    ),
  ];
}

export const eventFileRoutes = { '/importEvents': importEvents };

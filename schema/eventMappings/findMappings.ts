import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Condition } from '../conditions/condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import { grouped } from '../kernel/group.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type EventFacts, eventValue } from './eventFields.ts';
import { storedCondition } from './eventMapping.ts';

/** Where an event happened, by a rule. */
export interface MappedTo {
  readonly touchpointId: string;
  readonly stepId: string | null;
}

/** Finds the first rule that fits an event of a type; null if none does. */
export type FindMapping = (type: string, event: EventFacts) => MappedTo | null;

/** Reads the rules for events of some types, in one statement. Types are in NFC. */
export async function findMappings(
  db: WorkspaceDb,
  types: readonly string[],
  now: Date,
): Promise<FindMapping> {
  if (types.length === 0) return () => null;
  const rows = await db.$queryRaw<MappingRow[]>(Prisma.sql`
    SELECT type.key AS type, mapping.condition, mapping."touchpointId", mapping."stepId",
      workspace."timeZone"
    FROM "EventType" type
    JOIN "EventMapping" mapping ON mapping."workspaceId" = type."workspaceId"
      AND mapping."eventTypeId" = type.id
    JOIN "Workspace" workspace ON workspace.id = type."workspaceId"
    WHERE type."workspaceId" = ${db.$workspaceId}::uuid AND type.key = ANY(${[...new Set(types)]}::text[])
      AND mapping."archivedAt" IS NULL
    ORDER BY mapping.position, mapping.id`);
  const rules = grouped(
    rows.map((row) => ({ ...row, condition: storedCondition(row.condition) })),
    ({ type }) => type,
  );
  return (type, event) => {
    const fits = ({ condition, timeZone }: { condition: Condition; timeZone: string }) =>
      evaluate(condition, (field) => eventValue(event, field), now, timeZone);
    const found = rules.get(type)?.find(fits);
    return found ? { touchpointId: found.touchpointId, stepId: found.stepId } : null;
  };
}

interface MappingRow extends MappedTo {
  readonly type: string;
  readonly condition: unknown;
  readonly timeZone: string;
}

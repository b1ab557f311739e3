import { Prisma } from '../../prisma/generated/client/client.ts';
import type { CaseField, CaseReason } from '../../prisma/generated/client/enums.ts';
import type { Context } from '../kernel/context.ts';
import { encodeId, newId } from '../kernel/id.ts';
import { recordset } from '../kernel/recordset.ts';
import type { ModelName } from '../kernel/workspaceDb.ts';

/** How a field is in the history. */
interface Recorded {
  readonly column: string;
  /** The type of the row whose key it has. */
  readonly model?: ModelName;
  /** Whether its values are left out: it is about a person. */
  readonly isPersonal?: boolean;
}

const recorded = {
  STATUS: { column: 'status' },
  PRIORITY: { column: 'priority' },
  SEVERITY: { column: 'severity' },
  TITLE: { column: 'title', isPersonal: true },
  DESCRIPTION: { column: 'description', isPersonal: true },
  CATEGORY: { column: 'categoryId', model: 'CaseCategory' },
  ROOT_CAUSE: { column: 'rootCauseId', model: 'RootCause' },
  OWNER: { column: 'ownerId', model: 'Actor' },
  TEAM: { column: 'teamId', model: 'Team' },
  CUSTOMER: { column: 'customerId', isPersonal: true },
  RESPONSE: { column: 'responseId', isPersonal: true },
  FEEDBACK: { column: 'feedbackId', isPersonal: true },
  STEP: { column: 'stepId', model: 'Step' },
  TOUCHPOINT: { column: 'touchpointId', model: 'Touchpoint' },
  THREAD: { column: 'threadId', isPersonal: true },
  OUTCOME: { column: 'outcome' },
  FOLLOW_UP_RESPONSE: { column: 'followUpResponseId', isPersonal: true },
  FOLLOW_UP_INVITATION: { column: 'followUpInvitationId', isPersonal: true },
  OPENED_AT: { column: 'openedAt' },
  JOINED: { column: 'joinedIntoId', model: 'Case' },
  ARCHIVED: { column: 'archived' },
  FIRST_RESPONSE_OVERDUE: { column: 'firstResponseDueAt' },
  RESOLUTION_OVERDUE: { column: 'resolutionDueAt' },
} as const satisfies Readonly<Record<CaseField, Recorded>>;

const fields = Object.entries(recorded) as [CaseField, Recorded][];

/** Values of a case by the names of their columns; those that are missing did not change. */
export type CaseValues = Readonly<Record<string, unknown>>;

/** A change of a case. */
export interface RecordedChange {
  readonly case: string;
  /** The revision that it made, or that the case had when a target was missed. */
  readonly revision: number;
  readonly before: CaseValues;
  readonly after: CaseValues;
  /** Why its status changed, and what the viewer wrote about that. */
  readonly reason?: CaseReason | null | undefined;
  readonly note?: string | null | undefined;
}

/** The fields of a case that a change changes. */
export function changedFields(before: CaseValues, after: CaseValues): CaseField[] {
  return fields.flatMap(([field, { column }]) =>
    after[column] === undefined || written(after[column]) === written(before[column])
      ? []
      : [field],
  );
}

const records = recordset({
  ...{
    id: 'uuid',
    caseId: 'uuid',
    revision: 'int',
    field: '"CaseField"',
    from: 'text',
    to: 'text',
  },
  ...{ reason: '"CaseReason"', note: 'text', actorId: 'uuid', at: 'timestamptz' },
});

/**
 * Stores the history of changes of locked cases, in the transaction that makes them, and returns its rows; one
 * statement for all. None is before an earlier one of its case: a request that waited for another began before it.
 */
export async function storeHistory(
  { db, now, viewer }: Pick<Context, 'db' | 'now' | 'viewer'>,
  changes: readonly RecordedChange[],
  at: Date = now,
): Promise<readonly { readonly id: string; readonly caseId: string; readonly field: CaseField }[]> {
  const rows = changes.flatMap(({ case: caseId, revision, before, after, reason, note }) =>
    changedFields(before, after).map((field) => {
      const { column, isPersonal }: Recorded = recorded[field];
      const isStatus = field === 'STATUS';
      return {
        ...{ id: newId(), caseId, revision, field, at, actorId: viewer?.actorId ?? null },
        from: isPersonal ? null : written(before[column]),
        to: isPersonal ? null : written(after[column]),
        reason: (isStatus && reason) || null,
        note: (isStatus && note) || null,
      };
    }),
  );
  if (rows.length === 0) return rows;
  const ofCase = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "caseId" = input."caseId"`;
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "CaseChange"
      ("workspaceId", id, "caseId", revision, field, "from", "to", reason, note, "actorId", at)
    SELECT ${db.$workspaceId}::uuid, id, "caseId", revision, field, "from", "to", reason, note, "actorId",
      greatest(at, (SELECT max(earlier.at) FROM "CaseChange" earlier WHERE ${ofCase}))
    FROM (${records(rows)}) AS input
    RETURNING 1`);
  return rows;
}

function written(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}

/** A value of the history as the graph has it: a key as the id of its row. */
export function shownValue(field: CaseField, value: string | null): string | null {
  const { model }: Recorded = recorded[field];
  return model && value !== null ? encodeId(model, value) : value;
}

import type { CaseField, CaseTargetKind } from '../../prisma/generated/client/enums.ts';
import { encodeId } from '../kernel/id.ts';
import type { ModelName, WorkspaceDb } from '../kernel/workspaceDb.ts';

/** The changes of cases that say that a target was missed, and which. */
export const missedFields = {
  FIRST_RESPONSE: 'FIRST_RESPONSE_OVERDUE',
  RESOLUTION: 'RESOLUTION_OVERDUE',
} as const satisfies Readonly<Record<CaseTargetKind, CaseField>>;

const idOf = (model: ModelName, key: string | null) => key && encodeId(model, key);

/**
 * What conditions and templates read of targets that were missed, by the keys of the changes that say so: of
 * the cases, what they are now; one statement.
 */
export async function missedTargets(db: WorkspaceDb, ids: string[]) {
  const rows = await db.caseChange.findMany({
    where: { id: { in: ids }, field: { in: Object.values(missedFields) } },
    select: {
      ...{ id: true, caseId: true, field: true, to: true, at: true },
      case: {
        select: {
          ...{ priority: true, severity: true, status: true, reopenings: true, openedAt: true },
          ...{ categoryId: true, teamId: true, touchpointId: true },
        },
      },
    },
  });
  return rows.map(({ id, caseId, field, to, at, case: found }) => {
    const { categoryId, teamId, touchpointId, openedAt, ...values } = found;
    return {
      ...{ id, ...values },
      target: field === missedFields.RESOLUTION ? 'RESOLUTION' : 'FIRST_RESPONSE',
      dueAt: to,
      at: at.toISOString(),
      openedAt: openedAt.toISOString(),
      case: encodeId('Case', caseId),
      category: idOf('CaseCategory', categoryId),
      team: idOf('Team', teamId),
      touchpoint: idOf('Touchpoint', touchpointId),
    };
  });
}

/** What finds the changes of a period that say that a target was missed: of one kind, or of any. */
export function missedIn(
  target: CaseTargetKind | null | undefined,
  at: { readonly gte: Date; readonly lt: Date },
) {
  const fields = target == null ? Object.values(missedFields) : [missedFields[target]];
  return { field: { in: fields }, at };
}

/** Those of customers, by customer, as facts that were known at once. */
export async function missedRows(
  db: WorkspaceDb,
  where: ReturnType<typeof missedIn>,
  customers: { readonly in: string[] },
  take: number,
) {
  const rows = await db.caseChange.findMany({
    where: { ...where, case: { customerId: customers } },
    orderBy: [{ case: { customerId: 'asc' } }, { at: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, at: true, case: { select: { customerId: true } } },
  });
  return rows.map(({ case: { customerId }, ...row }) => ({ ...row, customerId, knownAt: row.at }));
}

import { encodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** What payloads have of targets that were missed, by the keys of the changes that say so; one statement for all. */
export async function missedTargetsOf(
  db: WorkspaceDb,
  changes: readonly string[],
  hasCustomer: boolean,
): Promise<Map<string, object>> {
  const rows = await db.caseChange.findMany({
    where: { id: { in: [...changes] } },
    select: {
      ...{ id: true, caseId: true, field: true, to: true },
      case: { select: { customerId: true, priority: true, teamId: true, ownerId: true } },
    },
  });
  return new Map(
    rows.map(({ id, caseId, field, to, case: { customerId, priority, teamId, ownerId } }) => [
      id,
      {
        target: field === 'FIRST_RESPONSE_OVERDUE' ? 'FIRST_RESPONSE' : 'RESOLUTION',
        dueAt: to,
        case: encodeId('Case', caseId),
        priority,
        team: teamId && encodeId('Team', teamId),
        owner: ownerId && encodeId('Actor', ownerId),
        customer: hasCustomer ? customerId && encodeId('Customer', customerId) : null,
      },
    ]),
  );
}

/** What a payload has of a target where none was missed yet. */
export function exampleMissedTarget(key: string): object {
  return {
    ...{ target: 'RESOLUTION', dueAt: '2026-01-01T12:00:00.000Z', priority: 'NORMAL' },
    ...{ case: encodeId('Case', key), team: null, owner: null, customer: null },
  };
}

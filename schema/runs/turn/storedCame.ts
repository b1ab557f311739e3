import { Prisma } from '../../../prisma/generated/client/client.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Wait } from './wait.ts';

const events = recordset({
  index: 'int',
  customer: 'uuid',
  type: 'text',
  trigger: 'uuid',
  since: 'timestamptz',
  until: 'timestamptz',
});
const invitations = recordset({ index: 'int', invitation: 'uuid', until: 'timestamptz' });

/** The waits, by their index, for which what they wait for is stored and came in time. */
export async function storedCame(
  db: WorkspaceDb,
  waits: readonly Wait[],
): Promise<ReadonlySet<number>> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const forEvents = waits.flatMap(({ progress: { run }, step, waitsFor, dueAt }, index) =>
    step.response !== null || waitsFor === null
      ? []
      : [
          {
            ...{ index, customer: run.customerId, type: waitsFor, trigger: run.triggerId },
            ...{ since: run.triggeredAt, until: dueAt },
          },
        ],
  );
  const forResponses = waits.flatMap(({ step, waitsFor, dueAt }, index) =>
    step.response === null || waitsFor === null
      ? []
      : [{ index, invitation: waitsFor, until: dueAt }],
  );
  const found: { index: number }[] = [];
  if (forEvents.length > 0) {
    // What triggered the run is not what it waits for.
    found.push(
      ...(await db.$queryRaw<{ index: number }[]>(Prisma.sql`
        SELECT input.index FROM (${events(forEvents)}) AS input CROSS JOIN LATERAL (
          SELECT FROM "CustomerEvent" event
          WHERE event."workspaceId" = ${workspace} AND event."customerId" = input.customer
            AND event."occurredAt" >= input.since AND event."occurredAt" <= input.until
            AND event.type = input.type AND event.id IS DISTINCT FROM input.trigger
          LIMIT 1 OFFSET 0
        ) AS came`)),
    );
  }
  if (forResponses.length > 0) {
    found.push(
      ...(await db.$queryRaw<{ index: number }[]>(Prisma.sql`
        SELECT input.index FROM (${invitations(forResponses)}) AS input CROSS JOIN LATERAL (
          SELECT FROM "SurveyResponse" response
          WHERE response."workspaceId" = ${workspace}
            AND response."invitationId" = input.invitation AND response.status = 'COMPLETED'
            AND response."completedAt" <= input.until
          LIMIT 1 OFFSET 0
        ) AS came`)),
    );
  }
  return new Set(found.map(({ index }) => index));
}

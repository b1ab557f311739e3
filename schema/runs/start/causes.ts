import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Cause } from './candidate.ts';
import type { TriggerFact } from './triggerFacts.ts';

/** The cause of what no run of a rule led to. */
export const noCause: Cause = { depth: 0, causes: [] };

/**
 * The runs that led to facts: an event that a step recorded, an invitation that a step made and that was
 * ignored, a segment that a step moved the customer to. A response and a message are what the customer did: a
 * chain of effects ends with them. Two statements at most.
 */
export async function causesOfFacts(
  db: WorkspaceDb,
  facts: readonly TriggerFact[],
): Promise<(fact: TriggerFact) => Cause> {
  const events = facts.flatMap(({ id, isOfStep }) => (isOfStep ? [id] : []));
  const invitations = facts.flatMap(({ type, id }) => (type === 'invitation.changed' ? [id] : []));
  const made = [
    ...(events.length > 0 ? [{ eventId: { in: events } }] : []),
    ...(invitations.length > 0 ? [{ invitationId: { in: invitations } }] : []),
  ];
  const run = { select: { depth: true, causes: true, ruleId: true } };
  const steps =
    made.length === 0
      ? []
      : await db.runStep.findMany({
          where: { OR: made },
          select: { eventId: true, invitationId: true, run },
        });
  const causing = [...new Set(facts.flatMap(({ runId }) => runId ?? []))];
  const runs =
    causing.length === 0
      ? []
      : await db.run.findMany({
          where: { id: { in: causing } },
          select: { id: true, ...run.select },
        });
  const causes = new Map<string, Cause>();
  for (const { eventId, invitationId, run: by } of steps) {
    for (const made of [eventId, invitationId]) if (made) causes.set(made, causeBy(by));
  }
  for (const { id, ...by } of runs) causes.set(id, causeBy(by));
  return ({ id, runId }) => causes.get(runId ?? id) ?? noCause;
}

function causeBy({ depth, causes, ruleId }: Cause & { readonly ruleId: string }): Cause {
  return { depth: depth + 1, causes: [...causes, ruleId] };
}

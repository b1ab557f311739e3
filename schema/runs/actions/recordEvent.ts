import { recordEvents } from '../../events/recordEvents.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { FailedRows } from '../../toolkit/write/mutation.ts';
import { onStep } from '../actions.ts';
import { stepSource } from '../start/triggerFacts.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { forCustomers, skipped } from './forCustomers.ts';
import { ruleContext } from './ruleContext.ts';

/** Records events of the customers of steps, each once: its id at the source is the key of the step. */
onStep(
  'RECORD_EVENT',
  forCustomers<'RECORD_EVENT'>(async (db, now, reached) => {
    const touchpoints = await touchpointsOf(db, reached);
    const sent = reached.map(({ id, run, step }) => {
      const { type, value, currency, touchpoint, properties } = step;
      return {
        input: {
          ...{ source: stepSource, id, type, value, currency },
          properties: objectIn(properties),
          customer: { id: run.customerId },
          touchpoint:
            touchpoint !== null && touchpoints.has(touchpoint) ? { key: touchpoint } : null,
        },
        path: ['steps', step.key],
      };
    });
    const failed: FailedRows = new Map();
    const runs = reached.map(({ run }) => [run.customerId, run.id] as const);
    const ctx = ruleContext(db, now, Object.fromEntries(runs));
    const recorded = await recordEvents(ctx, sent, failed, { rejectsAll: false });
    return new Map(
      reached.map(({ id }, index): [string, StepOutcome] => {
        const event = recorded.get(index)?.event;
        if (event === undefined) {
          const [error] = failed.get(index) ?? [];
          return [id, skipped(error?.code ?? 'INVALID_VALUE', 'The event was refused.')];
        }
        return [
          id,
          { status: 'SUCCEEDED', log: 'The event was recorded.', made: { eventId: event } },
        ];
      }),
    );
  }),
);

/** The touchpoints of steps that there are: an earlier version of a rule may name one that was deleted. */
async function touchpointsOf(
  db: WorkspaceDb,
  reached: readonly ReachedStep<'RECORD_EVENT'>[],
): Promise<ReadonlySet<string>> {
  const named = [...new Set(reached.flatMap(({ step }) => step.touchpoint ?? []))];
  if (named.length === 0) return new Set();
  const rows = await db.touchpoint.findMany({
    where: { id: { in: named } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Of a definition, which is JSON. */
function objectIn(properties: Readonly<Record<string, unknown>>): JsonObject {
  const stored: unknown = properties;
  return stored as JsonObject;
}

import type { Rule } from '../conditions/condition.ts';
import { namesTime } from '../conditions/moment.ts';
import { type CustomersTouched, touchedTopic } from '../customers/touched.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';
import { segmentCondition } from './customerFields.ts';
import { type EventRule, eventsOf, isEventRule, predicatesOf } from './eventRule.ts';
import { lookAt } from './members.ts';

const topic = 'segments';

/** Customers that one transaction looks at. */
const batch = 1_000;

/** How long after a look another one follows where time alone moves customers, in ms: 15 minutes. */
export const pauseMs = 15 * 60 * 1000;

/** A look at all customers that goes on after one of them, or begins. */
interface Look {
  /** The segment's `staleSince`: with another one, a later look has begun. */
  readonly since: string;
  /** When it began; null before that. */
  readonly began: string | null;
  readonly after: string | null;
}

/** A look that is due because time has passed, unless there was another one since. */
interface Again {
  readonly asOf: string;
}

/** The task of a look at all customers for a segment that is stale since a moment. */
export function lookTask(segment: string, staleSince: Date): Task {
  const payload: Look = { since: staleSince.toISOString(), began: null, after: null };
  return { topic, subjectId: segment, payload };
}

/**
 * Looks at all customers for a segment whose condition was stored, a batch in each transaction; and again
 * after a pause where the condition names a time.
 */
export const lookAtSegments: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic,
  batch: 1,
  handle: async (db, tasks, now) => {
    for (const { subjectId, payload } of tasks) {
      const look = await lookOf(db, subjectId ?? '', payload as Look | Again, now);
      if (look) await goOn(db, subjectId ?? '', look, now);
    }
  },
};

/** The look of a task; null if there is nothing left to do. */
async function lookOf(
  db: WorkspaceDb,
  id: string,
  payload: Look | Again,
  now: Date,
): Promise<Look | null> {
  if ('since' in payload) {
    const stale = await db.segment.count({ where: { id, staleSince: new Date(payload.since) } });
    return stale > 0 ? payload : null;
  }
  const begun = await db.segment.updateManyAndReturn({
    where: { id, staleSince: null, asOf: new Date(payload.asOf) },
    data: { staleSince: now },
    select: { id: true },
  });
  return begun.length > 0 ? { since: now.toISOString(), began: null, after: null } : null;
}

async function goOn(db: WorkspaceDb, id: string, look: Look, now: Date): Promise<void> {
  const customers = await db.customer.findMany({
    where: look.after === null ? {} : { id: { gt: look.after } },
    orderBy: { id: 'asc' },
    take: batch,
    select: { id: true },
  });
  const keys = customers.map((customer) => customer.id);
  await lookAt(db, [id], keys, now);
  const began = look.began ?? now.toISOString();
  const last = keys.at(-1);
  if (last !== undefined && keys.length === batch) {
    const payload: Look = { since: look.since, began, after: last };
    await enqueue(db, now, [{ topic, subjectId: id, payload }]);
    return;
  }
  const where = { id, staleSince: new Date(look.since) };
  await db.segment.updateMany({ where, data: { asOf: new Date(began), staleSince: null } });
  const segment = await db.segment.findFirst({ where: { id }, select: { condition: true } });
  const condition = segmentCondition(segment?.condition ?? null);
  if (!condition || !predicatesOf(condition).some(({ rule }) => isTimed(rule))) return;
  const payload: Again = { asOf: began };
  const nextAt = new Date(now.getTime() + pauseMs);
  await enqueue(db, now, [{ topic, subjectId: id, payload, nextAt }]);
}

/** Whether a predicate names a day, a moment or a period: then time alone can change its truth. */
function isTimed(rule: Rule | EventRule): boolean {
  if (!isEventRule(rule)) return namesTime({ combinator: 'and', rules: [rule] });
  const { field } = rule;
  const compared =
    'aggregate' in rule && rule.value !== undefined
      ? [{ field, operator: rule.operator, value: rule.value }]
      : [];
  const where = eventsOf(rule);
  return namesTime({ combinator: 'and', rules: compared }) || (where !== null && namesTime(where));
}

/**
 * Looks at customers that were changed, for all segments; at those of whom only an event is new, for the
 * segments that compare events.
 */
export const lookAtCustomers: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: touchedTopic,
  // Tasks of bulk calls have a thousand customers each.
  batch: 5,
  handle: async (db, tasks, now) => {
    const touched = tasks.map(({ payload }) => payload as CustomersTouched);
    const changed = new Set(touched.flatMap((each) => (each.byEvents ? [] : each.customers)));
    const recorded = new Set(touched.flatMap(({ customers }) => customers));
    await lookAt(db, 'ALL', [...changed], now);
    await lookAt(
      db,
      'OF EVENTS',
      [...recorded].filter((customer) => !changed.has(customer)),
      now,
    );
  },
};

import {
  type CustomerCondition,
  eventsOf,
  isEventRule,
  predicatesOf,
} from '../conditions/eventRule.ts';
import { namesTime } from '../conditions/moment.ts';
import { type CustomersTouched, runsIn, touchedTopic } from '../customers/touched.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { type ClaimedTask, enqueue, type Task } from '../outbox/outbox.ts';
import { segmentsZoneTopic } from '../workspaces/zone.ts';
import { segmentCondition } from './customerFields.ts';
import { type DueLook, dueTopic, lookAgain } from './due.ts';
import { failingSegments, lookRetryRule, lookTopic } from './failing.ts';
import { type LockedSegments, lockSegments } from './locked.ts';
import { type DueCustomers, lookAt } from './members.ts';
import { segmentsThatRead } from './reads.ts';

/** Customers that one transaction looks at. */
const batch = 1_000;

/** A look at all customers that goes on after one of them, or begins. */
interface Look {
  /** The segment's `staleSince`: with another one, a later look has begun. */
  readonly since: string;
  /** When it began; null before that. */
  readonly began: string | null;
  readonly after: string | null;
}

/** The task of a look at all customers for a segment that is stale since a moment. */
export function lookTask(segment: string, staleSince: Date): Task {
  const payload: Look = { since: staleSince.toISOString(), began: null, after: null };
  return { topic: lookTopic, subjectId: segment, payload };
}

/** Looks at all customers for a segment whose condition was stored, a batch in each transaction. */
export const lookAtSegments: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: lookTopic,
  batch: 1,
  retry: lookRetryRule,
  handle: async (db, tasks, now) => {
    for (const task of tasks) await goOn(db, task, now);
  },
};

async function goOn(db: WorkspaceDb, task: ClaimedTask, now: Date): Promise<void> {
  const [id, look, size] = [task.subjectId ?? '', task.payload as Look, sizeOf(task)];
  const locked = await lockSegments(db, [id]);
  const stale = await db.segment.count({ where: { id, staleSince: new Date(look.since) } });
  if (stale === 0) return;
  const customers = await db.customer.findMany({
    where: look.after === null ? {} : { id: { gt: look.after } },
    orderBy: { id: 'asc' },
    take: size,
    select: { id: true },
  });
  const keys = customers.map((customer) => customer.id);
  await lookForOwn(db, task, locked, keys, now);
  const began = look.began ?? now.toISOString();
  const last = keys.at(-1);
  if (last !== undefined && keys.length === size) {
    const payload: Look = { since: look.since, began, after: last };
    await enqueue(db, now, [{ topic: lookTopic, subjectId: id, payload }]);
    return;
  }
  const where = { id, staleSince: new Date(look.since) };
  await db.segment.updateMany({ where, data: { asOf: new Date(began), staleSince: null } });
  // No customer is due: what is stored of them is of an earlier condition.
  const isDue = await db.segment.count({ where: { id, dueAt: { not: null } } });
  if (isDue === 0) await db.segmentDue.deleteMany({ where: { segmentId: id } });
}

/** After a failure, fewer customers: one whose look takes too long then stops few others. */
function sizeOf({ attempts }: ClaimedTask): number {
  return Math.max(1, Math.floor(batch / 4 ** (attempts - 1)));
}

/**
 * Looks at customers for the segment of a task. What fails may be another segment that names it: the
 * next try leaves those to tasks of their own.
 */
async function lookForOwn(
  db: WorkspaceDb,
  { subjectId, attempts }: ClaimedTask,
  locked: LockedSegments,
  customers: readonly string[],
  now: Date,
): Promise<void> {
  const own = subjectId ?? '';
  const others = locked.inOrder.flatMap(({ id }) => (id === own ? [] : [id]));
  const failing = await failingSegments(db, others);
  const isLeft = (id: string) => id !== own && (attempts > 1 || failing.has(id));
  await lookAt(db, locked, new Map([[own, customers]]), { now, isLeft });
}

/** Looks at customers whom time can have moved into a segment or out of it, and at whom a look failed. */
export const lookAtDue: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: dueTopic,
  batch: 1,
  retry: lookRetryRule,
  handle: async (db, tasks, now) => {
    for (const task of tasks) {
      const [id, { at }] = [task.subjectId ?? '', task.payload as DueLook];
      const locked = await lockSegments(db, [id]);
      const segment = locked.inOrder.find((each) => each.id === id);
      if (segment?.dueAt?.toISOString() !== at) continue;
      const due = await db.segmentDue.findMany({
        where: { segmentId: id, dueAt: { lte: now } },
        orderBy: [{ dueAt: 'asc' }, { customerId: 'asc' }],
        take: sizeOf(task),
        select: { customerId: true },
      });
      const customers = due.map(({ customerId }) => customerId);
      await lookForOwn(db, task, locked, customers, now);
      await lookAgain(db, id, now);
    }
  },
};

/** Looks at customers that were changed, for the segments that read what was changed. */
export const lookAtCustomers: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: touchedTopic,
  // Tasks of bulk calls have a thousand customers each.
  batch: 5,
  handle: async (db, tasks, now) => {
    const due = await dueOf(db, tasks);
    const locked = await lockSegments(db, [...due.keys()]);
    const failing = await failingSegments(
      db,
      locked.inOrder.map(({ id }) => id),
    );
    // If they failed together, a segment may be the cause: each has a task of its own then.
    const isAgain = tasks.some(({ attempts }) => attempts > 1);
    await lookAt(db, locked, due, {
      now,
      isLeft: (id) => isAgain || failing.has(id),
      runs: runsIn(tasks.map(({ payload }) => payload as CustomersTouched)),
    });
  },
};

/** The customers of tasks, by the segments that read what changed of them. */
async function dueOf(db: WorkspaceDb, tasks: readonly ClaimedTask[]): Promise<DueCustomers> {
  const touched = tasks.map(({ payload }) => payload as CustomersTouched);
  const named = touched.flatMap(({ changed }) => changed ?? []);
  const isAny = touched.some(({ changed }) => changed === undefined);
  const reading = await segmentsThatRead(db, isAny ? null : named);
  const among = touched.map(({ segments }) => segments && new Set(segments));
  // Segments that the same tasks touch have one list: a thousand of them with thousands each are many.
  const known = new Map<string, readonly string[]>();
  return new Map(
    reading.flatMap(({ id, reads }) => {
      const isRead = new Set(reads);
      const touching = touched.flatMap(({ changed }, index) => {
        if (among[index]?.has(id) === false) return [];
        return !changed || changed.some((name) => isRead.has(name)) ? [index] : [];
      });
      if (touching.length === 0) return [];
      const customers =
        known.get(touching.join()) ??
        [...new Set(touching.flatMap((index) => touched[index]?.customers ?? []))].sort();
      known.set(touching.join(), customers);
      return [[id, customers] as const];
    }),
  );
}

/** Looks at all customers for the segments that name days or periods: these are of the workspace's zone. */
export const lookInZone: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: segmentsZoneTopic,
  batch: 1,
  handle: async (db, _tasks, now) => {
    const rows = await db.segment.findMany({ select: { id: true, condition: true } });
    const ids = rows.flatMap(({ id, condition }) => {
      const read = segmentCondition(condition);
      return read && isTimed(read) ? [id] : [];
    });
    await db.segment.updateMany({ where: { id: { in: ids } }, data: { staleSince: now } });
    await enqueue(
      db,
      now,
      ids.map((id) => lookTask(id, now)),
    );
  },
};

/** Whether a predicate names a day, a moment or a period. */
function isTimed(condition: CustomerCondition): boolean {
  return predicatesOf(condition).some(({ rule }) => {
    if (!isEventRule(rule)) return namesTime({ combinator: 'and', rules: [rule] });
    const { field } = rule;
    const compared =
      'aggregate' in rule && rule.value !== undefined
        ? [{ field, operator: rule.operator, value: rule.value }]
        : [];
    const where = eventsOf(rule);
    return (
      namesTime({ combinator: 'and', rules: compared }) || (where !== null && namesTime(where))
    );
  });
}

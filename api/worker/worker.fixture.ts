import pino from 'pino';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { ErrandHandler, TransactionalHandler } from '../../schema/outbox/handler.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { retryRule } from '../../schema/outbox/retryRule.ts';
import type { Database } from '../database/open.ts';
import { claimAndDo } from './claimAndDo.ts';
import type { ErrandOutcome, Lane } from './lane.ts';

export const silent = pino({ level: 'silent' });
export const epoch = new Date(0);

/** Its effect is a persona for each errand, named by the payload. */
export const christen: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: 'christen',
  batch: 100,
  handle: async (db, errands) => {
    await db.persona.createMany({
      data: errands.map(({ payload }) => ({ id: newId(), name: String(payload) })),
    });
  },
};

/** The same, but errands of these names fail after their effect. */
export const failingFor = (...names: string[]): TransactionalHandler => ({
  ...christen,
  handle: async (db, errands, now) => {
    await christen.handle(db, errands, now);
    const bad = errands.find(({ payload }) => names.includes(String(payload)));
    if (bad) throw new Error('The font is dry.');
  },
});

/** The same, but tried so often at most. */
export const triedAtMost = <Handler extends ErrandHandler>(
  maxAttempts: number,
  handler: Handler,
): Handler => ({ ...handler, retry: { ...retryRule, maxAttempts } });

export const enqueueNames = (db: WorkspaceDb, names: readonly string[], now = epoch) =>
  enqueue(
    db,
    now,
    names.map((payload) => ({ topic: 'christen', subjectId: null, payload })),
  );

export const christened = async ({ db }: { db: WorkspaceDb }) =>
  (await db.persona.findMany({ select: { name: true } })).map(({ name }) => name).sort();

export const left = ({ db }: { db: WorkspaceDb }) =>
  db.outbox.findMany({
    orderBy: { id: 'asc' },
    select: { payload: true, state: true, attempts: true, lastError: true, leaseBy: true },
  });

interface Counted {
  outcome: ErrandOutcome;
  errands: number;
}

/** Runs one turn of a worker of this graph. */
export async function turnOf(
  { database }: { database: Database },
  handler: ErrandHandler,
  options: Partial<Lane> = {},
) {
  const counted: Counted[] = [];
  const lane: Lane = {
    database,
    handler,
    log: silent,
    leaseMs: 60_000,
    count: (_, outcome, errands) => {
      if (errands > 0) counted.push({ outcome, errands });
    },
    stopping: () => false,
    ...options,
  };
  return { more: await claimAndDo(lane), counted };
}

/** A promise and who keeps it. */
export function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

import { logChanges } from '../changes/log.ts';
import { findCustomers } from '../customers/customerKey.ts';
import { lockErasures } from '../customers/erased.ts';
import { enqueueDeleted } from '../customers/match/changed.ts';
import { findIdentifiers, identifierOf, keyOfIdentifier } from '../customers/match/identifiers.ts';
import { beforeDeletion } from '../customers/ofCustomer.ts';
import { logDeletedJobs, logJobsEnd } from '../jobs/logEnd.ts';
import { insertJob } from '../jobs/newJob.ts';
import type { Context } from '../kernel/context.ts';
import { TryAgain } from '../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { EffectHandler } from '../outbox/handler.ts';
import { enqueue } from '../outbox/outbox.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { classificationOf, tablesAboutCustomers } from './classified.ts';
import {
  type Erasing,
  eraseRows,
  forgetCalls,
  forgetIdentifiers,
  rememberErased,
} from './eraseRows.ts';
import {
  addedUp,
  type ErasedTable,
  type ErasureSettings,
  erasureSettings,
  receiptOf,
} from './erasureSettings.ts';
import type { Named } from './personNamed.ts';
import { countParts, rowsOf, type Whose } from './personRows.ts';
import { lockedPerson, type Person, personOf } from './persons.ts';

const topic = 'customerErasure';

/** Rows that one transaction erases, at most; and those whose erasure takes several statements each. */
const batches = { plain: 1_000, computed: 50 } as const;

/** Milliseconds until imports that began earlier are looked at again. */
const importPause = 2_000;

/** Who is to be erased, and how. */
export type Erasure = Pick<ErasureSettings, 'customers' | 'anonymises' | 'identifiers'>;

/**
 * Starts an erasure: the job, and the task that does it. What names the person is remembered now, so that
 * no call brings the person back that comes before the worker: a change of the address, an undone merge,
 * a deletion, a new customer for facts that wait.
 */
export async function startErasure(
  ctx: Context,
  { customer, identifiers, anonymises }: Named & Pick<Erasure, 'anonymises'>,
): Promise<string> {
  const { db, now } = ctx;
  await lockErasures(db, 'alone');
  const person = await personOf(db, [customer]);
  const waiting = await db.customerIdentifier.findMany({ where: { id: { in: [...identifiers] } } });
  const keys = waiting.map(keyOfIdentifier);
  const found = await findCustomers(db, keys);
  // One that was created since the key was looked for.
  if (keys.some((key) => found(key).total > 0)) throw new TryAgain();
  const customers = person.customers.length > 0 ? person.customers : [customer];
  await rememberErased(db, [...person.keys, ...keys], { customers, anonymises, now });
  const id = await insertErasure(ctx, { customers, anonymises, identifiers });
  await enqueue(ctx.db, ctx.now, [{ topic, subjectId: id, payload: null }]);
  return id;
}

function insertErasure(ctx: Context, erasure: Erasure): Promise<string> {
  const settings: ErasureSettings = { ...erasure, tables: [], erasedAt: null };
  const kind = erasure.anonymises ? 'CUSTOMER_ANONYMISATION' : 'CUSTOMER_ERASURE';
  return insertJob(ctx, { kind, rowType: 'Customer', settings });
}

/** Erases at once, for a command; only imports that began earlier are left to a worker. */
export async function eraseNow(ctx: Context, erasure: Erasure): Promise<void> {
  const jobId = await insertErasure(ctx, erasure);
  await eraseMuch(ctx.db, jobId, erasure);
  await ctx.db.$transaction(async (db) => {
    await eraseRest(db, jobId, erasure, ctx.now);
    await endErasure(db, jobId, ctx.now, null);
  });
}

/**
 * Erases customers. What is much is erased in transactions of its own; the last one erases what came
 * meanwhile, the customer, and everything that names it, at once: it is done wholly or not at all, and
 * done again after a crash.
 *
 * @param backupDays for which the operator stores backups; null if that is not known
 */
export function eraseCustomersOf(backupDays: number | null): EffectHandler {
  return {
    kind: 'EFFECT',
    topic,
    batch: 1,
    jobOf: ({ subjectId }) => subjectId,
    perform: async ({ db, task: { subjectId: jobId } }) => {
      if (jobId === null) return async () => {};
      const job = await db.job.findFirst({ where: { id: jobId }, select: { settings: true } });
      if (!job) return async () => {};
      const { erasedAt, ...erasure } = erasureSettings(job.settings);
      if (erasedAt === null) await eraseMuch(db, jobId, erasure);
      return async (tx, now) => {
        if (erasedAt === null) await eraseRest(tx, jobId, erasure, now);
        await endErasure(tx, jobId, now, backupDays);
      };
    },
  };
}

/** Erases whole batches, each in a transaction of its own. */
async function eraseMuch(
  db: WorkspaceDb,
  jobId: string,
  { customers, anonymises, identifiers }: Erasure,
): Promise<void> {
  const person = await personOf(db, customers);
  if (person.customers.length === 0) return;
  for (const table of tablesOfFacts()) {
    const size = classificationOf(table.model)?.erase ? batches.computed : batches.plain;
    for (;;) {
      const whole = await db.$transaction(async (tx) => {
        const keys = await rowsOf(tx, table, await whose(tx, person, identifiers), size);
        if (keys.length < size) return false;
        const erasing = { customers: person.customers, anonymises, now: tx.$now() };
        await count(tx, jobId, await eraseRows(tx, table, keys, erasing));
        return true;
      });
      if (!whole) break;
    }
  }
}

function tablesOfFacts() {
  return tablesAboutCustomers().filter(({ model, owner }) => model !== 'Customer' && !owner);
}

/** The customers of a person, and the identifiers that facts without a customer can have come with. */
async function whose(
  db: WorkspaceDb,
  { customers, keys }: Person,
  more: readonly string[],
): Promise<Whose> {
  const identifiers = await findIdentifiers(db, keys.map(identifierOf));
  return { customers, identifiers: [...identifiers.values(), ...more] };
}

async function eraseRest(
  db: WorkspaceDb,
  jobId: string,
  { customers: asked, anonymises, identifiers: more }: Erasure,
  now: Date,
): Promise<void> {
  await lockErasures(db, 'alone');
  const person = await lockedPerson(db, asked);
  // A second erasure of the same customer finds nothing, and its hashes are stored.
  const customers = [...new Set([...asked, ...person.customers])];
  const erasing: Erasing = { anonymises, now, customers };
  const { identifiers, ...rest } = await whose(db, person, more);
  const done: ErasedTable[] = [];
  for (const table of tablesOfFacts()) {
    for (;;) {
      const keys = await rowsOf(db, table, { ...rest, identifiers }, batches.plain);
      done.push(...(await eraseRows(db, table, keys, erasing)));
      if (keys.length < batches.plain) break;
    }
  }
  await rememberErased(db, person.keys, erasing);
  const forgotten = await forgetIdentifiers(db, identifiers, erasing);
  done.push({ table: 'CustomerIdentifier', rows: forgotten, action: 'ERASED' });
  done.push(...(await eraseCustomerRows(db, now, person.customers)));
  await forgetCalls(db, customers);
  done.push({ table: 'Job', rows: await deleteExports(db, now, customers), action: 'ERASED' });
  await count(db, jobId, done, now);
}

/** Deletes the rows of customers; their attributes and external ids go with them. */
async function eraseCustomerRows(
  db: WorkspaceDb,
  now: Date,
  customers: readonly string[],
): Promise<ErasedTable[]> {
  const done: ErasedTable[] = [];
  for (const part of tablesAboutCustomers().filter(({ owner }) => owner?.model === 'Customer')) {
    const rows = await countParts(db, part, customers);
    done.push({ table: part.model, rows, action: 'ERASED' });
  }
  const rows = await db.customer.findMany({ where: { id: { in: [...customers] } } });
  await beforeDeletion(db, customers);
  await db.customer.deleteMany({ where: { id: { in: [...customers] } } });
  const erased = rows.map((row) => ({ type: 'customer.erased', subjectId: row.id }) as const);
  await logChanges(db, now, erased);
  // Another customer may have an address alone now.
  for (const row of rows) await enqueueDeleted({ db, now }, row);
  return [...done, { table: 'Customer', rows: rows.length, action: 'ERASED' }];
}

/** Deletes the exports of customers, which end if they are being fetched. */
async function deleteExports(
  db: WorkspaceDb,
  now: Date,
  customers: readonly string[],
): Promise<number> {
  const about = customers.map((customer) => ({
    settings: { path: ['customer'], equals: customer },
  }));
  const ofCustomers = { kind: 'CUSTOMER_EXPORT', OR: about } as const;
  await logDeletedJobs(db, now, ofCustomers);
  const { count: deleted } = await db.job.deleteMany({ where: ofCustomers });
  return deleted;
}

function totalOf(tables: readonly ErasedTable[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

/** Adds rows to those that an erasure has counted. */
async function count(
  db: WorkspaceDb,
  jobId: string,
  done: readonly ErasedTable[],
  erasedAt: Date | null = null,
): Promise<void> {
  await lockRows(db, 'Job', [jobId]);
  const job = await db.job.findFirst({ where: { id: jobId } });
  if (!job) return;
  const before = erasureSettings(job.settings);
  const tables = addedUp([...before.tables, ...done]);
  const total = totalOf(tables);
  const settings = { ...before, tables, erasedAt: erasedAt?.toISOString() ?? null };
  await db.job.updateMany({
    where: { id: jobId },
    data: { settings, rowsDone: total, status: 'RUNNING', startedAt: job.startedAt ?? db.$now() },
  });
}

/** Ends an erasure, once no import has rows of a file that began before it. */
async function endErasure(
  db: WorkspaceDb,
  jobId: string,
  now: Date,
  backupDays: number | null,
): Promise<void> {
  const job = await db.job.findFirst({ where: { id: jobId }, select: { settings: true } });
  if (!job) return;
  const settings = erasureSettings(job.settings);
  const since = new Date(settings.erasedAt ?? now);
  const waiting = await db.jobChunk.findFirst({
    where: { job: { createdAt: { lte: since } } },
    select: { jobId: true },
  });
  if (waiting) {
    const nextAt = new Date(now.getTime() + importPause);
    await enqueue(db, now, [{ topic, subjectId: jobId, payload: null, nextAt }]);
    return;
  }
  const receipt = receiptOf(settings, since, backupDays);
  await db.job.updateMany({
    where: { id: jobId },
    data: {
      ...{ status: 'SUCCEEDED', receipt, rowsTotal: totalOf(settings.tables), finishedAt: now },
      // Of a task that was dead, and that an operator had tried again.
      failure: null,
    },
  });
  await logJobsEnd(db, now, [jobId]);
}

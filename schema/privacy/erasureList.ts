import { findCustomers, keyText } from '../customers/customerKey.ts';
import { erasedHash } from '../customers/erased.ts';
import { keyOfIdentifier } from '../customers/match/identifiers.ts';
import type { Context } from '../kernel/context.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { keyedHash, workspaceSecret } from '../kernel/workspaceSecret.ts';
import { eraseNow } from './erasure.ts';

/** One erasure of a list that is stored outside the database, without anything about the person. */
export interface ListedErasure {
  /** The key of the customer. */
  readonly customer: string;
  readonly anonymised: boolean;
  /** An ISO time. */
  readonly erasedAt: string;
  /** Which secret the hashes were made with. */
  readonly secretId: string;
  /** Keyed hashes of what named the customer; none of one that came back. */
  readonly hashes: readonly string[];
}

/** Rows that are read at a time. */
const pageRows = 1_000;

/** All erasures of a workspace, the first one first. */
export async function* listedErasures(db: WorkspaceDb): AsyncGenerator<ListedErasure> {
  const secretId = await secretIdOf(db);
  for (let after: { erasedAt: Date; id: string } | null = null; ; ) {
    const page: Awaited<ReturnType<typeof erasedPage>> = await erasedPage(db, after);
    for (const { id: customer, anonymised, erasedAt, identifiers } of page) {
      const hashes = identifiers.map(({ hash }) => hash);
      yield { customer, anonymised, erasedAt: erasedAt.toISOString(), secretId, hashes };
    }
    after = page.at(-1) ?? null;
    if (page.length < pageRows) return;
  }
}

function erasedPage(db: WorkspaceDb, after: { erasedAt: Date; id: string } | null) {
  return db.erasedCustomer.findMany({
    where: after
      ? {
          OR: [
            { erasedAt: { gt: after.erasedAt } },
            { erasedAt: after.erasedAt, id: { gt: after.id } },
          ],
        }
      : {},
    orderBy: [{ erasedAt: 'asc' }, { id: 'asc' }],
    take: pageRows,
    select: {
      id: true,
      anonymised: true,
      erasedAt: true,
      identifiers: { select: { hash: true }, orderBy: { hash: 'asc' } },
    },
  });
}

/** A name of a workspace's secret that does not reveal it. */
async function secretIdOf(db: WorkspaceDb): Promise<string> {
  return keyedHash(await workspaceSecret(db), 'name', '').slice(0, 12);
}

/** What applying a list again did. */
export interface Reapplied {
  /** Erasures of customers that were there, or had facts that waited for them. */
  readonly erased: number;
  /** Erasures whose hashes were made with another secret: the customers are erased, but may be stored again. */
  readonly otherSecret: number;
}

/**
 * Applies erasures again, in a database that was restored from a backup: customers that are there once
 * more are erased, and what named them is refused. Safe to repeat.
 */
export async function reapplyErasures(
  ctx: Context,
  erasures: readonly ListedErasure[],
): Promise<Reapplied> {
  const { db } = ctx;
  const secretId = await secretIdOf(db);
  const known = erasures.filter((each) => each.secretId === secretId);
  const waiting = await waitingFacts(db, known);
  const there = new Set<string>();
  for (let from = 0; from < erasures.length; from += pageRows) {
    const page = erasures.slice(from, from + pageRows);
    const rows = await db.customer.findMany({
      where: { id: { in: page.map(({ customer }) => customer) } },
      select: { id: true },
    });
    for (const { id } of rows) there.add(id);
    await db.$transaction((tx) => storeErased(tx, page, secretId));
  }
  let erased = 0;
  for (const { customer, anonymised: anonymises } of erasures) {
    const identifiers = waiting.get(customer) ?? [];
    if (!there.has(customer) && identifiers.length === 0) continue;
    await eraseNow(ctx, { customers: [customer], anonymises, identifiers });
    erased += 1;
  }
  return { erased, otherSecret: erasures.length - known.length };
}

async function storeErased(
  db: WorkspaceDb,
  erasures: readonly ListedErasure[],
  secretId: string,
): Promise<void> {
  await db.erasedCustomer.createMany({
    data: erasures.map(({ customer: id, anonymised, erasedAt }) => ({
      ...{ id, anonymised, erasedAt: new Date(erasedAt) },
    })),
    skipDuplicates: true,
  });
  const known = erasures.filter((each) => each.secretId === secretId);
  await db.erasedIdentifier.createMany({
    data: known.flatMap(({ customer: customerId, hashes }) =>
      hashes.map((hash) => ({ hash, customerId })),
    ),
    skipDuplicates: true,
  });
}

/** Identifiers that erased customers had and no other customer has, by customer: facts may wait under them. */
async function waitingFacts(
  db: WorkspaceDb,
  erasures: readonly ListedErasure[],
): Promise<Map<string, string[]>> {
  const secret = await workspaceSecret(db);
  const customerOf = new Map(
    erasures.flatMap(({ customer, hashes }) => hashes.map((hash) => [hash, customer] as const)),
  );
  const listed = new Set(erasures.map(({ customer }) => customer));
  const found = new Map<string, string[]>();
  for (let after = ''; ; ) {
    const page = await db.customerIdentifier.findMany({
      where: after === '' ? {} : { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageRows,
      select: { id: true, kind: true, system: true, value: true },
    });
    const matched = page.flatMap((row) => {
      const key = keyOfIdentifier(row);
      const customer = customerOf.get(erasedHash(secret, keyText(key)));
      return customer === undefined ? [] : [{ id: row.id, key, customer }];
    });
    const living = await findCustomers(
      db,
      matched.map(({ key }) => key),
    );
    for (const { id, key, customer } of matched) {
      if (living(key).customers.some((other) => !listed.has(other))) continue;
      found.set(customer, [...(found.get(customer) ?? []), id]);
    }
    if (page.length < pageRows) return found;
    after = page.at(-1)?.id ?? '';
  }
}

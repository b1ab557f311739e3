import { Prisma } from '../../prisma/generated/client/client.ts';
import { rememberAnonymised } from '../customers/anonymised.ts';
import { type CustomerKeyShape, findCustomers, keyText } from '../customers/customerKey.ts';
import { erasedHash } from '../customers/erased.ts';
import { keyOfIdentifier } from '../customers/match/identifiers.ts';
import { storedFields } from '../kernel/datamodel.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { workspaceSecret } from '../kernel/workspaceSecret.ts';
import { erasedArguments } from '../toolkit/write/idempotency.ts';
import { type AboutCustomers, classificationOf, tablesAboutCustomers } from './classified.ts';
import type { ErasedTable } from './erasureSettings.ts';
import { clearRows, countParts, deleteRows } from './personRows.ts';

const quoted = (name: string) => Prisma.raw(`"${name}"`);

/** The customers that are erased together, and how. */
export interface Erasing {
  readonly customers: readonly string[];
  readonly anonymises: boolean;
  readonly now: Date;
}

/**
 * Erases or anonymises rows that are about a person, what belongs to them and what only they came with;
 * call it in a transaction.
 *
 * @returns how many rows of which tables
 */
export async function eraseRows(
  db: WorkspaceDb,
  table: AboutCustomers,
  keys: readonly string[],
  erasing: Erasing,
): Promise<ErasedTable[]> {
  const { model, stays } = table;
  if (!erasing.anonymises || !stays) return eraseAlike(db, table, keys, erasing, false);
  const open = new Set(await classificationOf(model)?.openToPerson?.(db, keys));
  const [gone, staying] = [[...open], keys.filter((key) => !open.has(key))];
  return [
    ...(await eraseAlike(db, table, gone, erasing, false)),
    ...(await eraseAlike(db, table, staying, erasing, true)),
  ];
}

async function eraseAlike(
  db: WorkspaceDb,
  table: AboutCustomers,
  keys: readonly string[],
  erasing: Erasing,
  anonymises: boolean,
): Promise<ErasedTable[]> {
  if (keys.length === 0) return [];
  const { model } = table;
  const done: ErasedTable[] = [
    { table: model, rows: keys.length, action: anonymises ? 'ANONYMISED' : 'ERASED' },
  ];
  const cameWith = await identifiersOf(db, table, keys);
  const parts = tablesAboutCustomers().filter(({ owner }) => owner?.model === model);
  const rowsOfParts = new Map<AboutCustomers, number>();
  for (const part of parts) rowsOfParts.set(part, await countParts(db, part, keys));
  await classificationOf(model)?.erase?.(db, { keys, anonymises, now: erasing.now });
  for (const [part, rows] of rowsOfParts) {
    // A part without a key of its own is nothing but what names its owner.
    const clears = anonymises && storedFields(part.model).some(({ name }) => name === 'id');
    if (clears) await clearRows(db, part, keys);
    else if (anonymises) await deleteRows(db, part, keys);
    done.push({ table: part.model, rows, action: clears ? 'ANONYMISED' : 'ERASED' });
  }
  if (anonymises) {
    await clearRows(db, table, keys);
    await rememberAnonymised(db, keys);
  } else await deleteRows(db, table, keys);
  await forgetCalls(db, keys);
  const identifiers = await forgetIdentifiers(db, cameWith, erasing);
  return [...done, { table: 'CustomerIdentifier', rows: identifiers, action: 'ERASED' }];
}

async function identifiersOf(
  db: WorkspaceDb,
  { model, identifier }: AboutCustomers,
  keys: readonly string[],
): Promise<string[]> {
  if (identifier === undefined) return [];
  const column = quoted(identifier);
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT DISTINCT ${column} AS id FROM ${quoted(model)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...keys]}::uuid[])
      AND ${column} IS NOT NULL`);
  return rows.map(({ id }) => id);
}

/** Takes the results of calls with an idempotency key away that are about rows, and the hash of their arguments. */
export async function forgetCalls(db: WorkspaceDb, keys: readonly string[]): Promise<void> {
  const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
  await db.$queryRaw(Prisma.sql`
    UPDATE "IdempotencyKey" SET effect = NULL, "argumentsHash" = ${erasedArguments}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND EXISTS (
      SELECT FROM regexp_matches(effect::text, ${uuid}, 'g') AS found
      WHERE found[1]::uuid = ANY(${[...keys]}::uuid[]))
    RETURNING 1`);
}

/** Deletes those of some identifiers that no fact came with any more; what they name is remembered as erased. */
export async function forgetIdentifiers(
  db: WorkspaceDb,
  identifiers: readonly string[],
  erasing: Erasing,
): Promise<number> {
  if (identifiers.length === 0) return 0;
  const used = tablesAboutCustomers().flatMap(({ model, identifier }) =>
    identifier === undefined
      ? []
      : [
          Prisma.sql`AND NOT EXISTS (SELECT FROM ${quoted(model)} fact
            WHERE fact."workspaceId" = stored."workspaceId" AND fact.${quoted(identifier)} = stored.id)`,
        ],
  );
  const gone = await db.$queryRaw<Parameters<typeof keyOfIdentifier>[0][]>(Prisma.sql`
    DELETE FROM "CustomerIdentifier" stored
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...identifiers]}::uuid[])
      ${Prisma.join(used, ' ')}
    RETURNING kind::text AS kind, system, value`);
  await rememberErased(db, gone.map(keyOfIdentifier), erasing);
  return gone.length;
}

/**
 * Remembers keyed hashes of what names a person, unless it also names a customer that stays, and of what
 * named it before.
 */
export async function rememberErased(
  db: WorkspaceDb,
  keys: readonly CustomerKeyShape[],
  { customers, anonymises, now }: Erasing,
): Promise<void> {
  const [customerId] = customers;
  if (customerId === undefined) return;
  await db.erasedCustomer.createMany({
    data: customers.map((id) => ({ id, anonymised: anonymises, erasedAt: now })),
    skipDuplicates: true,
  });
  const own = new Set(customers);
  const found = await findCustomers(db, keys);
  const secret = await workspaceSecret(db);
  const former = await db.customerFormerKey.findMany({
    where: { customerId: { in: [...customers] } },
    select: { hash: true },
  });
  const hashes = [
    ...former.map(({ hash }) => hash),
    ...keys
      .filter((key) => found(key).customers.every((customer) => own.has(customer)))
      .map((key) => erasedHash(secret, keyText(key))),
  ];
  await db.erasedIdentifier.createMany({
    data: [...new Set(hashes)].map((hash) => ({ hash, customerId })),
    skipDuplicates: true,
  });
}

import { Prisma } from '../../prisma/generated/client/client.ts';
import type { CustomerKeyShape } from '../customers/customerKey.ts';
import { storedFields } from '../kernel/datamodel.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** A person: the keys of the customer and of those that were merged with it, and what names them now. */
export interface Person {
  readonly customers: readonly string[];
  readonly keys: readonly CustomerKeyShape[];
}

/** The column of a merged customer with the one that it was merged into. */
function mergedColumn(): string | undefined {
  return storedFields('Customer').find(({ type, column }) => type === 'Customer' && column)?.column;
}

/** The person of customers; without any if none of them exists. The customers are locked. */
export async function lockedPerson(db: WorkspaceDb, customers: readonly string[]): Promise<Person> {
  for (;;) {
    const locked = await personOf(db, customers, Prisma.sql`FOR UPDATE OF customer`);
    // A merge that was waited for may have added customers, and moved facts to them.
    const person = await personOf(db, customers);
    if (person.customers.every((each) => locked.customers.includes(each))) return person;
  }
}

/** The person of customers, as it is stored now. */
export async function personOf(
  db: WorkspaceDb,
  of: readonly string[],
  lock: Prisma.Sql = Prisma.empty,
): Promise<Person> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<{ id: string; email: string | null; phone: string | null }[]>(
    Prisma.sql`
      ${mergedWith(workspace, of)}
      SELECT customer.id, email, phone FROM "Customer" customer
      WHERE customer."workspaceId" = ${workspace} AND customer.id IN (SELECT id FROM person)
      ORDER BY customer.id ${lock}`,
  );
  const customers = rows.map(({ id }) => id);
  const externalIds = await db.customerExternalId.findMany({
    where: { entityId: { in: customers } },
  });
  const keys = [
    ...rows.flatMap(({ id, email, phone }): CustomerKeyShape[] => [
      { id },
      ...(email === null ? [] : [{ email }]),
      ...(phone === null ? [] : [{ phone }]),
    ]),
    ...externalIds.map(({ system, externalId }) => ({ externalId: { system, id: externalId } })),
  ];
  return { customers, keys };
}

/** Merges in both directions: one of the merged customers names the whole person. */
function mergedWith(workspace: Prisma.Sql, customers: readonly string[]): Prisma.Sql {
  const column = mergedColumn();
  const named = [...customers];
  if (column === undefined) {
    return Prisma.sql`WITH person AS (SELECT unnest(${named}::uuid[]) AS id)`;
  }
  const into = Prisma.raw(`"${column}"`);
  return Prisma.sql`
    WITH RECURSIVE person AS (
      SELECT id, ${into} AS into FROM "Customer"
      WHERE "workspaceId" = ${workspace} AND id = ANY(${named}::uuid[])
      UNION
      SELECT other.id, other.${into} FROM person
      JOIN "Customer" other ON other."workspaceId" = ${workspace}
        AND (other.id = person.into OR other.${into} = person.id)
    )`;
}

import type { Context } from '../kernel/context.ts';
import type { InputPath, UserErrorShape } from '../kernel/userError.ts';
import type { ExternalIdShape } from '../toolkit/write/externalId.ts';
import { type CustomerKeyShape, findCustomers, keyText } from './customerKey.ts';
import { erasedError, erasedKeys } from './erased.ts';

/** The addresses and external ids that a row is to have. */
export interface NamedInput {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly externalId?: ExternalIdShape | null | undefined;
  readonly externalIds?: readonly ExternalIdShape[] | null | undefined;
  /** The path in the row to the key that it is named by, which is one of these. */
  readonly namedBy?: InputPath;
}

/** A row of a call. */
interface NamedRow {
  readonly path: InputPath;
  readonly stored: object | null;
  readonly input: NamedInput;
}

interface NamedAt {
  readonly key: CustomerKeyShape;
  readonly path: InputPath;
}

/**
 * The user errors of rows that would have what an erased customer had, unless another customer has it,
 * too, as a family has one telephone number: one who stays, as a customer is still there until the worker
 * has erased it. In as many statements for many rows as for one.
 */
export async function erasedErrors(
  { db }: Context,
  rows: readonly NamedRow[],
): Promise<UserErrorShape[]> {
  const named = rows.flatMap(namesOf);
  const erased = new Set(await erasedKeys(db, [...new Set(named.map(({ key }) => keyText(key)))]));
  const suspects = named.filter(({ key }) => erased.has(keyText(key)));
  if (suspects.length === 0) return [];
  const found = await findCustomers(
    db,
    suspects.map(({ key }) => key),
  );
  const having = new Set(suspects.flatMap(({ key }) => found(key).customers));
  const leaving = await db.erasedCustomer.findMany({
    where: { id: { in: [...having] } },
    select: { id: true },
  });
  for (const { id } of leaving) having.delete(id);
  return suspects.flatMap(({ key, path }) =>
    found(key).customers.some((customer) => having.has(customer)) ? [] : [erasedError(path)],
  );
}

function namesOf({ input, stored, path }: NamedRow): NamedAt[] {
  const { email, phone, externalId, externalIds, namedBy } = input;
  const pathTo = (field: string) => [...path, ...(namedBy?.at(-1) === field ? namedBy : [field])];
  return [
    ...(email != null ? [{ key: { email }, path: pathTo('email') }] : []),
    ...(phone != null ? [{ key: { phone }, path: pathTo('phone') }] : []),
    // A stored row of a bulk call is found by its external id, and so has it.
    ...(externalId && stored === null ? [{ key: { externalId }, path: pathTo('externalId') }] : []),
    ...(externalIds ?? []).map((each, index) => ({
      key: { externalId: each },
      path: [...path, 'externalIds', String(index)],
    })),
  ];
}

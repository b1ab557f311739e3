import type { Predicate } from '../conditions/condition.ts';
import { grouped } from '../kernel/group.ts';
import { decodeId } from '../kernel/id.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { attributePrefix } from './customerFields.ts';
import { comparedOfCustomer, customerValues, type Values } from './inMemory.ts';

/**
 * What some predicates compare of customers as they are stored, by their keys: of their attributes and
 * segments no others. Two statements at most.
 */
export async function storedValues(
  db: WorkspaceDb,
  customers: readonly string[],
  predicates: readonly Predicate[],
): Promise<ReadonlyMap<string, Values>> {
  if (customers.length === 0) return new Map();
  const keys = predicates.flatMap(({ field }) =>
    field.startsWith(attributePrefix) ? [field.slice(attributePrefix.length)] : [],
  );
  const { attributes } = comparedOfCustomer;
  const rows = await db.customer.findMany({
    where: { id: { in: [...customers] } },
    select: {
      ...comparedOfCustomer,
      id: true,
      attributes: { ...attributes, where: { definition: { key: { in: [...new Set(keys)] } } } },
    },
  });
  const segments = await segmentsOf(
    db,
    customers,
    predicates.filter(({ field }) => field === 'segments'),
  );
  return new Map(rows.map((row) => [row.id, customerValues(row, segments(row.id))]));
}

/** The segments of customers, among those that predicates name. */
async function segmentsOf(
  db: WorkspaceDb,
  customers: readonly string[],
  predicates: readonly Predicate[],
): Promise<(customer: string) => string[]> {
  if (predicates.length === 0) return () => [];
  const named = predicates.map(segmentsNamedBy);
  const isAny = named.includes(null);
  const rows = await db.segmentMember.findMany({
    where: {
      customerId: { in: [...customers] },
      ...(!isAny && { segmentId: { in: [...new Set(named.flatMap((keys) => keys ?? []))] } }),
    },
    select: { customerId: true, segmentId: true },
  });
  const byCustomer = grouped(rows, ({ customerId }) => customerId);
  return (customer) => (byCustomer.get(customer) ?? []).map(({ segmentId }) => segmentId);
}

/** The segments that a predicate names; null where it asks for any. */
export function segmentsNamedBy({ value }: Predicate): string[] | null {
  const named: readonly unknown[] = Array.isArray(value) ? value : [value];
  const keys = named.map((id) => (typeof id === 'string' ? decodeId('Segment', id) : null));
  return keys.includes(null) ? null : keys.flatMap((key) => key ?? []);
}

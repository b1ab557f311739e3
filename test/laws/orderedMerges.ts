import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { defaultOrder, plain } from './examples.ts';
import { moment, perhapsMoment } from './variedByHand.ts';
import { type Row, type SeededList, variedRows } from './variedRows.ts';

/** Customers that are merged into one, and the merges of them. */
export async function seedOrderedMerges(
  { db }: TestWorkspace,
  customer: Row,
  keyOf: (type: string) => string | undefined,
): Promise<{
  readonly aliases: readonly Row[];
  readonly lists: Readonly<Record<string, SeededList>>;
}> {
  const primitive = plain.find(({ model }) => model === 'Customer');
  if (!primitive) throw new Error('Customers are a primitive');
  const aliases = variedRows(primitive, keyOf).map((row) => ({
    ...row,
    mergedIntoId: customer.id,
  }));
  await db.customer.createMany({ data: aliases });
  const merges = aliases.map(({ id }, index) => ({
    id: newId(),
    survivorId: customer.id,
    mergedId: id,
    mergedAt: moment(index),
    undoneAt: perhapsMoment(index),
  }));
  await db.customerMerge.createMany({ data: merges });
  const parentId = encodeId('Customer', customer.id);
  const list = { rows: merges, byDefault: [['MERGED_AT', 'DESC']] } as const;
  return {
    aliases,
    lists: {
      'Query.customerMerges': { ...list, parentId: null },
      'Customer.merges': { ...list, parentId },
      'Customer.aliases': { rows: aliases, byDefault: defaultOrder(primitive), parentId },
    },
  };
}

import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

interface Belonging {
  /** All customers, which belong to the first segment. */
  readonly customers: readonly Row[];
  /** All segments, to which the first customer belongs; their order where none is asked for. */
  readonly segments: Pick<SeededList, 'rows' | 'byDefault'>;
}

/** Customers of a segment and their changes, and segments of a customer. */
export async function seedOrderedSegments(
  { db }: TestWorkspace,
  { customers, segments }: Belonging,
): Promise<Readonly<Record<string, SeededList>>> {
  const [customer, segment] = [customers[0], segments.rows[0]];
  if (!customer || !segment) throw new Error('There are customers and segments');
  const since = new Date(0);
  const pairs = [
    ...customers.map(({ id }) => ({ customerId: id, segmentId: segment.id, since })),
    ...segments.rows.slice(1).map(({ id }) => ({ customerId: customer.id, segmentId: id, since })),
  ];
  await db.segmentMember.createMany({ data: pairs });
  const changes = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    at: laterMoment(index),
  }));
  await db.segmentChange.createMany({
    data: changes.map((row) => ({
      ...row,
      kind: 'ENTERED' as const,
      segmentId: segment.id,
      customerId: customer.id,
    })),
  });
  return {
    // By their ids.
    'Segment.customers': {
      rows: customers,
      byDefault: [],
      parentId: encodeId('Segment', segment.id),
    },
    'Segment.changes': {
      rows: changes,
      byDefault: [['AT', 'DESC']],
      parentId: encodeId('Segment', segment.id),
    },
    'Customer.segments': { ...segments, parentId: encodeId('Customer', customer.id) },
  };
}

import { builder } from '../builder.ts';
import { withAliases } from '../customers/merge/facts.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { addListed, lookAtListed } from './listed.ts';
import './segment.ts';

/** Customers of one call, at most. */
const maxCustomers = 1_000;

function listInput(name: string, description: string, customers: string) {
  return builder.inputType(name, {
    description,
    fields: (t) => ({
      segment: t.id(
        bounded(
          { reference: 'Segment', own: true },
          { required: true, description: 'A segment without a condition, by its id.' },
        ),
      ),
      customers: t.idList(
        bounded(
          { reference: 'Customer', maxItems: maxCustomers },
          { required: true, description: customers },
        ),
      ),
    }),
  });
}

type ListInput = ReturnType<typeof listInput>['$inferInput'];

const entity = {
  field: 'segment',
  model: 'Segment',
  description: 'The segment with its new size; null if there are errors.',
} as const;

/** The segment, if it is a list. */
async function refuseCondition({ db }: Context, id: string): Promise<void> {
  const path = ['input', 'segment'];
  const segment = await db.segment.findFirst({ where: { id }, select: { condition: true } });
  if (!segment) throw new UserErrorsThrown(notFound(path, 'segment'));
  if (segment.condition === null) return;
  const message = 'The condition of this segment says who belongs to it. Change that instead.';
  throw new UserErrorsThrown(invalid('WRONG_STATE', path, message));
}

mutation<ListInput, { segment: string }>('segmentAddCustomers', {
  description: `Puts customers on the list of a segment, at most ${maxCustomers.toLocaleString('en')} in a call; those who are on it stay. Refused with \`WRONG_STATE\` for a segment with a condition.`,
  scope: 'segments:write',
  input: listInput(
    'SegmentAddCustomersInput',
    'Customers to put on the list of a segment.',
    'The customers to add, by their ids. For one that was merged, its survivor belongs to the segment.',
  ),
  entity,
  resolve: async (ctx, { segment, customers }) => {
    await refuseCondition(ctx, segment);
    await addListed(ctx.db, ctx.now, segment, customers);
    return { segment };
  },
});

mutation<ListInput, { segment: string }>('segmentRemoveCustomers', {
  description: `Takes customers from the list of a segment, at most ${maxCustomers.toLocaleString('en')} in a call, with those that were merged into them; for those who are not on it, nothing changes. Refused with \`WRONG_STATE\` for a segment with a condition.`,
  scope: 'segments:write',
  input: listInput(
    'SegmentRemoveCustomersInput',
    'Customers to take from the list of a segment.',
    'The customers to remove, by their ids.',
  ),
  entity,
  resolve: async (ctx, { segment, customers }) => {
    await refuseCondition(ctx, segment);
    const named = await withAliases(ctx.db, customers);
    await ctx.db.segmentListed.deleteMany({
      where: { segmentId: segment, customerId: { in: named } },
    });
    await lookAtListed(ctx.db, ctx.now, segment, named);
    return { segment };
  },
});

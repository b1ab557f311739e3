import { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { predicatesOf } from '../conditions/eventRule.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import type { InputPath } from '../kernel/userError.ts';
import { requireWholeWorkspace } from '../kernel/wholeWorkspace.ts';
import { readQueryInput } from '../toolkit/read/queryInput.ts';
import { bounded } from '../toolkit/write/input.ts';
import {
  customerFields,
  customerRuleSql,
  customerSql,
  segmentCondition,
} from './customerFields.ts';
import { zoneOf } from './members.ts';
import { scopeFor } from './readSegment.ts';

interface PredicateTruth {
  readonly path: InputPath;
  readonly field: string;
  readonly operator: string;
  readonly holds: boolean | null;
}

interface Explanation {
  readonly since: Date | null;
  readonly holds: boolean | null;
  readonly predicates: readonly PredicateTruth[];
}

const Truth = builder.objectRef<PredicateTruth>('SegmentPredicate').implement({
  description: 'A predicate of a segment’s condition, and whether it holds of a customer.',
  fields: (t) => ({
    path: t.stringList({
      description: 'The path to it from the segment: `["condition", "rules", "0"]`.',
      resolve: ({ path }) => [...path],
    }),
    field: t.exposeString('field', {
      description: 'What it compares, by its name in conditions: `attributes.plan`.',
    }),
    operator: t.exposeString('operator', { description: 'How it compares the field.' }),
    holds: t.exposeBoolean('holds', {
      nullable: true,
      description: `Whether it holds now; null without the scope that its field needs: \`${personalScope}\` or \`events:read\`.`,
    }),
  }),
});

/** Its fields say something of a customer, beyond what the scope of segments opens. */
const ofCustomers = { authScopes: { scope: 'customers:read' } };

const SegmentExplanation = builder.objectRef<Explanation>('SegmentExplanation').implement({
  description: 'Why a customer belongs to a segment, or does not.',
  fields: (t) => ({
    isMember: t.boolean({
      ...ofCustomers,
      description: 'Whether the customer is stored as a member.',
      resolve: ({ since }) => since !== null,
    }),
    since: t.field({
      ...ofCustomers,
      type: 'DateTime',
      nullable: true,
      description: 'When the customer was found to belong to it; null for one who does not.',
      resolve: ({ since }) => since,
    }),
    holds: t.exposeBoolean('holds', {
      ...ofCustomers,
      nullable: true,
      description:
        'Whether the condition holds now; null for a list, and without the scope that a predicate needs. A customer who was archived or merged belongs to no segment all the same.',
    }),
    predicates: t.field({
      ...ofCustomers,
      type: [Truth],
      description: 'All predicates of the condition, in its order; none for a list.',
      resolve: ({ predicates }) => [...predicates],
    }),
  }),
});

const SegmentExplainInput = builder.inputType('SegmentExplainInput', {
  description: 'A segment and a customer.',
  fields: (t) => ({
    segment: t.id(
      bounded(
        { reference: 'Segment', own: true },
        { required: true, description: 'The id of the segment: `segment_…`.' },
      ),
    ),
    customer: t.id(
      bounded(
        { reference: 'Customer', own: true },
        { required: true, description: 'The id of the customer: `customer_…`.' },
      ),
    ),
  }),
});

builder.queryField('segmentExplain', (t) =>
  t.field({
    type: SegmentExplanation,
    description:
      'Why a customer belongs to a segment, or does not: the truth of every predicate now. Its fields need the scope `customers:read`.',
    authScopes: { scope: 'segments:read' },
    extensions: { rows: 100 },
    args: {
      input: t.arg({
        type: SegmentExplainInput,
        required: true,
        description: 'The segment and the customer.',
      }),
    },
    resolve: (_root, { input }, ctx, { parentType, fieldName }) => {
      requireWholeWorkspace(ctx, 'segmentExplain');
      return explain(ctx, readQueryInput(parentType.getFields()[fieldName], input));
    },
  }),
);

async function explain(
  { db, now, viewer }: Context,
  { segment: segmentId, customer: customerId }: typeof SegmentExplainInput.$inferInput,
): Promise<Explanation> {
  const segment = await db.segment.findFirst({
    where: { id: segmentId },
    select: { condition: true },
  });
  const customer = await db.customer.findFirst({
    where: { id: customerId },
    select: { segments: { where: { segmentId }, select: { since: true } } },
  });
  if (!segment) throw badArgument('input.segment', 'there is no such segment in this workspace.');
  if (!customer)
    throw badArgument('input.customer', 'there is no such customer in this workspace.');
  const since = customer.segments[0]?.since ?? null;
  const condition = segmentCondition(segment.condition);
  if (!condition) return { since, holds: null, predicates: [] };
  const fields = await customerFields(db);
  const present = { now, timeZone: await zoneOf(db) };
  const predicates = predicatesOf(condition);
  const all = [
    customerSql(condition, fields, present),
    ...predicates.map(({ rule }) => customerRuleSql(rule, fields, present)),
  ];
  const [row] = await db.$queryRaw<{ truths: boolean[] }[]>(Prisma.sql`
    SELECT to_jsonb(ARRAY[${Prisma.join(all)}]::boolean[]) AS truths FROM "Customer" customer
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${customerId}::uuid`);
  const [holds = null, ...truths] = row?.truths ?? [];
  const isSeen = (rule: (typeof predicates)[number]['rule']) => {
    const scope = scopeFor(rule, fields);
    return scope === null || hasScope(viewer, scope);
  };
  return {
    since,
    holds: predicates.every(({ rule }) => isSeen(rule)) ? holds : null,
    predicates: predicates.map(({ rule, path }, index) => {
      const { field, operator } = rule;
      return { path, field, operator, holds: isSeen(rule) ? (truths[index] ?? null) : null };
    }),
  };
}

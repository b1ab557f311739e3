import type { InputShapeFromFields } from '@pothos/core';
import { builder } from '../builder.ts';
import type { CustomerCondition } from '../conditions/eventRule.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import { batched } from '../kernel/batched.ts';
import type { Context } from '../kernel/context.ts';
import { personalData } from '../kernel/personalData.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import type { Columns } from '../toolkit/primitive/declaration.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { primitive } from '../toolkit/primitive.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import { customerFields, segmentCondition } from './customerFields.ts';
import { ownTopics } from './failing.ts';
import { lookTask } from './looks.ts';
import { leaveSegments } from './members.ts';
import { comparesPersonal, conditionErrors, readSegment, segmentsIn } from './readSegment.ts';
import { readsOf } from './reads.ts';

/** Segments of a workspace at most, archived ones included: each change of a customer looks at all. */
const maxSegments = 1_000;

ofCustomer('SegmentMember', { merge: 'STAY', beforeDeletion: leaveSegments });
ofCustomer('SegmentListed', { merge: 'STAY' });
ofCustomer('SegmentDue', { merge: 'STAY' });
personalData('SegmentMember', {});
personalData('SegmentDue', {});
personalData('SegmentListed', {});

export const Segment = primitive('Segment', {
  scope: 'segments',
  description:
    'Customers that belong together: those that meet a condition, or those on a list that people keep. Who belongs to it is looked up when it is stored, when a customer changes, and when time alone moves one, usually within a second.',
  fields: {
    name: {
      description: 'What people read: `Gold customers`.',
      input: 'What people read.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'Whom it means, and what it is for.',
      filter: false,
      maxLength: 10_000,
    },
    size: {
      description:
        'How many customers belong to it. It is stored, and changed together with the members.',
      order: 'How many customers belong to it.',
      readOnly: true,
    },
    asOf: {
      description:
        'When the last finished look at all customers began; null before the first. Changes of single customers since are in it.',
      order: 'When the last finished look at all customers began.',
      readOnly: true,
    },
    staleSince: {
      description:
        'Since when a look at all customers is due because the condition or the time zone of the workspace was stored; null if none is.',
      order: 'Since when a look at all customers is due.',
      readOnly: true,
    },
    dueAt: {
      description:
        'When it is looked next at customers whom time alone can move, such as those whose event is in the last 30 days; null if time moves none. A look that finds nothing changed is usual.',
      order: 'When it is looked next at customers whom time alone can move.',
      readOnly: true,
    },
  },
  inputs: conditionField,
  list: {
    field: 'segments',
    description: 'The segments of the workspace, by name.',
    order: { name: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Creates a segment: with a condition one of those who meet it, without one a list that \`segmentAddCustomers\` fills. A workspace has at most ${maxSegments}. Refused with \`INVALID_CONDITION\`, \`UNKNOWN_FIELD\` and \`WRONG_TYPE\` for a condition that cannot be read, with \`NOT_FOUND\` for a segment that it names.`,
    input: 'A new segment. Its name is required.',
    payload: 'The new segment; null if there are errors.',
  },
  update: {
    description:
      'Changes a segment. Another condition writes the differences among the members soon after. Refused with `STALE_REVISION` if `revision` is set and the segment has changed since, with `CYCLE` for a condition that leads back to the segment itself, with `FIXED` for a condition of a list.',
    input:
      'Changes to a segment. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its members and its list',
  prepare: async (ctx, rows) => Promise.all(rows.map((row) => prepared(ctx, row))),
  maxRows: {
    count: maxSegments,
    message: `A workspace has at most ${maxSegments} segments. Delete one that is not used.`,
  },
  storeInputs: storeUses,
  usage: (key) => [
    {
      model: 'SegmentUse',
      where: { usedId: key },
      through: { model: 'Segment', column: 'segmentId' },
    },
  ],
  example: { name: 'Gold customers' },
});

function conditionField(t: InputFields) {
  return {
    condition: t.field({
      type: 'Condition',
      description:
        'Who belongs to it. Fields: `name`, `email`, `phone`, `locale`, `timeZone`, `createdAt`, `account` (an id), `lifecycleStage` (a key), `attributes.<key>`, `segments` (ids of others), and `events`: how many there are, `{ field: "events", operator: "=", match: { mode: "atLeast", threshold: 3 }, value: { … } }` with a condition on `type`, `source`, `occurredAt`, `value`, `currency` and `touchpoint` of an event (modes `some`, `none`, `all`, `atLeast`, `atMost`, `exactly`; customers without events have none), or what of them is compared, `{ field: "events", operator: "gte", value: 500, aggregate: { fn: "sum", of: "value", currency: "EUR", where: { … } } }`: `sum` and `avg` of amounts in one currency, `min`, `max`, `first` and `last` also with `of: "occurredAt"`, which is a moment, and `count`, without `of`; only `sum` and `count` have a value where no event meets `where`, 0; at most 50 predicates on events. `name`, `email`, `phone` and personal attributes need the scope `customers:personal`, `events` needs `events:read`. A list has none, and a segment stays what it is.',
    }),
  };
}

type Sent = InputShapeFromFields<ReturnType<typeof conditionField>>;

interface SegmentToStore {
  readonly input: Sent;
  readonly stored: { readonly id: string; readonly condition: unknown } | null;
}

async function prepared(
  ctx: Context,
  { input: { condition }, stored }: SegmentToStore,
): Promise<{ columns: Columns<'Segment'>; errors: UserErrorShape[] }> {
  if (condition == null) {
    const clears = condition === null && stored?.condition != null;
    const message = 'A segment with a condition keeps one. Create a list instead.';
    const errors = clears ? [invalid('FIXED', ['condition'], message)] : [];
    return { columns: stored ? {} : { asOf: ctx.now }, errors };
  }
  if (stored && stored.condition === null) {
    const message = 'This segment is a list: create another one for a condition.';
    return { columns: {}, errors: [invalid('FIXED', ['condition'], message)] };
  }
  const { read, errors } = await readSegment(ctx, condition);
  if (!read) return { columns: {}, errors: [...errors] };
  return {
    columns: {
      condition: asJson(read),
      reads: readsOf(read),
      staleSince: ctx.now,
      dueAt: null,
    },
    errors: await conditionErrors(ctx, read, stored?.id ?? null),
  };
}

function asJson(condition: CustomerCondition): Columns<'Segment'>['condition'] {
  return JSON.parse(JSON.stringify(condition));
}

/** Stores which segments conditions name, and enqueues a look at all customers. */
async function storeUses(
  { db, now }: Context,
  rows: readonly { readonly key: string; readonly input: Sent }[],
): Promise<ReadonlySet<string>> {
  const due = rows.filter(({ input }) => input.condition != null);
  if (due.length === 0) return new Set();
  const keys = due.map(({ key }) => key);
  await db.segmentUse.deleteMany({ where: { segmentId: { in: keys } } });
  const stored = await db.segment.findMany({
    where: { id: { in: keys } },
    select: { id: true, condition: true },
  });
  const uses = stored.flatMap(({ id: segmentId, condition }) => {
    const read = segmentCondition(condition);
    return read ? [...segmentsIn(read).keys()].map((usedId) => ({ segmentId, usedId })) : [];
  });
  if (uses.length > 0) await db.segmentUse.createMany({ data: uses });
  // The look at all customers does what these are for.
  await db.outbox.deleteMany({
    where: { topic: { in: ownTopics }, subjectId: { in: keys }, state: { not: 'LEASED' } },
  });
  await enqueue(
    db,
    now,
    keys.map((key) => lookTask(key, now)),
  );
  return new Set(keys);
}

/** The fields of customers, read once for all segments of a list. */
const fieldsOf = batched('customerFields', async ({ db }, segments: readonly string[]) => {
  const fields = await customerFields(db);
  return segments.map(() => fields);
});

builder.prismaObjectField('Segment', 'condition', (t) =>
  t.field({
    type: 'Condition',
    nullable: true,
    description: `Who belongs to it; null for a list, and, where it compares what is personal, without the scope \`${personalScope}\`.`,
    select: { id: true, condition: true },
    resolve: async ({ id, condition }, _args, ctx) => {
      const read = segmentCondition(condition);
      if (!read || hasScope(ctx.viewer, personalScope)) return read;
      return comparesPersonal(read, await fieldsOf(ctx, id)) ? null : read;
    },
  }),
);

builder.prismaObjectField('Segment', 'customers', (t) =>
  nestedList(t, {
    model: 'Customer',
    relation: 'members',
    link: 'SegmentMember',
    through: 'customer',
    ownOrder: ['customerId'],
    inUse: { archivedAt: null, mergedIntoId: null },
    description: 'The customers that belong to it, the oldest first.',
  }),
);

builder.prismaObjectField('Customer', 'segments', (t) =>
  nestedList(t, {
    model: 'Segment',
    relation: 'segments',
    link: 'SegmentMember',
    through: 'segment',
    description: 'The segments that the customer belongs to, by name.',
  }),
);

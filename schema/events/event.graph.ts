import { GraphQLString } from 'graphql';
import { personalData } from '../kernel/personalData.ts';
import './jsonObject.graph.ts';
import { builder } from '../builder.ts';
import { composeText } from '../conditions/foldText.ts';
import { CustomerMatch } from '../customers/match/match.graph.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import { entity } from '../kernel/entity.ts';
import { badArgument } from '../kernel/errors.ts';
import type { JsonObject } from '../kernel/json.ts';
import { customerScope, hasScope } from '../kernel/scope.ts';
import { nullWithoutScope } from '../toolkit/primitive/fields.ts';
import type { KeyWriter } from '../toolkit/read/compiled/lookUpText.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { findRow, rowType } from '../toolkit/read/rowField.ts';
import { readInput } from '../toolkit/write/readInput.ts';
import { idBounds, sourceBounds } from './bounds.ts';

const scope = 'events:read';

ofCustomer('CustomerEvent', {
  merge: 'FOLLOW',
  cameWith: { identifier: 'identifierId', match: 'match' },
  timeline: {
    kind: 'EVENT',
    description: 'What the customer did, as another system recorded it.',
    field: { name: 'event', description: 'What the customer did.' },
    at: 'occurredAt',
    touchpoint: 'touchpointId',
  },
});

personalData('CustomerEvent', {
  personal: ['properties'],
  named: ['sourceId'],
  internal: ['contentHash'],
  other: ['source', 'type', 'currency'],
});

builder.prismaNode('CustomerEvent', {
  ...entity('CustomerEvent', scope),
  description:
    'What a customer did, as another system recorded it: a purchase, a delivery, a visit, a cancellation. It has the attributes of CloudEvents.',
  fields: (t) => ({
    source: t.exposeString('source', {
      description: 'The system that recorded it: `shop`, `https://pos.example/tills/7`.',
    }),
    sourceId: t.exposeString('sourceId', {
      description: 'The id that its source gave it, unique within the source: CloudEvents’ `id`.',
    }),
    type: t.exposeString('type', {
      description:
        'What happened: `PURCHASE`, `com.example.order.shipped`. Any type can be recorded.',
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    customer: t.relation('customer', {
      nullable: true,
      description: 'Who did it; null unless `match` is MATCHED.',
    }),
    match: t.field({
      type: CustomerMatch,
      nullable: true,
      description: `Whether its customer is known. ${nullWithoutScope(customerScope)}`,
      extensions: { column: 'match', nullWithout: customerScope },
      select: { match: true },
      resolve: ({ match }, _args, { viewer }) => (hasScope(viewer, customerScope) ? match : null),
    }),
    identifier: t.relation('identifier', {
      nullable: true,
      description: 'What its source named the customer by; null for an event without a customer.',
    }),
    touchpoint: t.relation('touchpoint', {
      nullable: true,
      description:
        'The touchpoint at which it happened, as it came or by a rule (`EventMapping`); null if that is not known.',
    }),
    step: t.relation('step', {
      nullable: true,
      description: 'The step of a journey that it belongs to by a rule; null if no rule says so.',
    }),
    mapped: t.exposeBoolean('mapped', {
      description:
        'Whether its touchpoint and step came from a rule (`EventMapping`) when it was recorded.',
    }),
    live: t.exposeBoolean('live', {
      description:
        'False for history that an import brought, which starts nothing; true for all other events.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'What it was worth, such as the amount paid, in `currency` if that is set; null if it has no value.',
    }),
    currency: t.exposeString('currency', {
      nullable: true,
      description:
        'The currency of `value`, as ISO 4217: `EUR`. Null for a value that is no amount of money.',
    }),
    properties: t.field({
      type: 'JsonObject',
      description: 'What else its source says of it; empty if that is nothing.',
      select: { properties: true },
      // Stored by this room alone, as an object.
      resolve: ({ properties }) => properties as JsonObject,
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'When it was stored here.',
    }),
  }),
});

defineListing('CustomerEvent', {
  scope,
  filter: ['id', 'source', 'type', 'occurredAt', 'match', 'value', 'mapped', 'live', 'recordedAt'],
  relations: {
    customer: { to: 'Customer', single: true, description: 'Conditions on its customer.' },
    identifier: {
      to: 'CustomerIdentifier',
      single: true,
      description: 'Conditions on what its source named the customer by.',
    },
    touchpoint: { to: 'Touchpoint', single: true, description: 'Conditions on its touchpoint.' },
    step: { to: 'Step', single: true, description: 'Conditions on its step.' },
  },
  computed: {
    unmatched: {
      description:
        'Whether its customer is still to be found: whether `match` is WAITING or AMBIGUOUS. There is an index for this.',
      scope: customerScope,
      where: (wanted) => {
        const open = { customerId: null, identifierId: { not: null } };
        return wanted ? open : { NOT: open };
      },
    },
  },
  scopes: new Map([['match', customerScope]]),
  order: {
    OCCURRED_AT: { path: ['occurredAt'], description: 'When it happened.' },
    RECORDED_AT: { path: ['recordedAt'], description: 'When it was stored here.' },
  },
  defaultOrder: [{ field: 'OCCURRED_AT', direction: 'desc' }],
});

rootList(
  'events',
  'CustomerEvent',
  'What customers did, the latest first, with the events whose customer is not known: `match` shows and selects these.',
);

rootRow('event', 'CustomerEvent', 'One event by its id; null if this workspace has no such event.');

builder.queryField('eventBySource', (t) =>
  t.field({
    type: rowType('CustomerEvent'),
    nullable: true,
    description:
      'One event by its source and the id that this gave it; null if this workspace has no such event.',
    authScopes: { scope },
    extensions: {
      lookUp: {
        model: 'CustomerEvent',
        key: (args: SourceAndId, { parameter }: KeyWriter) => {
          const { source, sourceId } = composed(args);
          return `(SELECT id FROM "CustomerEvent" WHERE "workspaceId" = $1 AND source = ${parameter(source)} AND "sourceId" = ${parameter(sourceId)})`;
        },
      },
    },
    args: {
      source: t.arg.string({
        required: true,
        description: 'The system that recorded the event, as it named itself.',
      }),
      sourceId: t.arg.string({ required: true, description: 'The id that its source gave it.' }),
    },
    resolve: async (_root, args, ctx, info) => {
      const found = await ctx.db.customerEvent.findFirst({
        where: { ...composed(args) },
        select: { id: true },
      });
      return findRow(ctx, info, 'CustomerEvent', found?.id);
    },
  }),
);

interface SourceAndId {
  readonly source: string;
  readonly sourceId: string;
}

function composed({ source, sourceId }: SourceAndId): SourceAndId {
  for (const [name, text, bounds] of [
    ['source', source, sourceBounds],
    ['sourceId', sourceId, idBounds],
  ] as const) {
    const [error] = readInput(GraphQLString, text, bounds, [name]).errors;
    if (error) throw badArgument(name, error.message);
  }
  return { source: composeText(source), sourceId: composeText(sourceId) };
}

builder.prismaObjectField('Customer', 'events', (t) =>
  nestedList(t, {
    model: 'CustomerEvent',
    relation: 'events',
    description: 'What the customer did, the latest first.',
  }),
);

builder.prismaObjectField('Touchpoint', 'events', (t) =>
  nestedList(t, {
    model: 'CustomerEvent',
    relation: 'events',
    description: 'What customers did at the touchpoint, the latest first.',
  }),
);

builder.prismaObjectField('Step', 'events', (t) =>
  nestedList(t, {
    model: 'CustomerEvent',
    relation: 'events',
    description: 'What customers did in this step, the latest first.',
  }),
);

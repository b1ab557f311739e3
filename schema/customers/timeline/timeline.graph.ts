import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { scopeOf } from '../../kernel/entity.ts';
import { badArgument } from '../../kernel/errors.ts';
import { grouped } from '../../kernel/group.ts';
import { decodeId, idInWords } from '../../kernel/id.ts';
import { hasScope, owner, requireScope } from '../../kernel/scope.ts';
import { defaultPageSize } from '../../toolkit/read/listSize.ts';
import { ListPage, type PageArguments } from '../../toolkit/read/page.ts';
import { rowField } from '../../toolkit/read/rowField.ts';
import { enumRef } from '../../toolkit/storedEnum.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { customerReferences } from '../ofCustomer.ts';
import {
  type Asked,
  type Entry,
  type TimelineFilter,
  type TimelineReference,
  timelineEntries,
  timelineTerms,
  timelineTotals,
} from './entries.ts';

/** Values of one list of the filter, at most. */
const maxValues = 100;

interface FilterInput extends Omit<TimelineFilter, 'touchpoints'> {
  readonly kinds?: readonly string[] | null;
  /** Ids. */
  readonly touchpoints?: readonly string[] | null;
}

/** Adds `Customer.timeline`, of the kinds that the rooms declare: call it when all of them are loaded. */
export function addTimeline(): void {
  const references = customerReferences().flatMap((reference) => {
    const { timeline } = reference;
    return timeline ? [{ ...reference, timeline }] : [];
  });
  const kinds = grouped(references, ({ timeline }) => timeline.kind);

  const Kind = builder.enumType('TimelineKind', {
    description: 'What an entry of a customer’s timeline is about.',
    values: Object.fromEntries(
      [...kinds].map(([kind, [one]]) => [kind, { description: one?.timeline.description }]),
    ),
  });

  const TimelineEntry = builder.interfaceRef<Entry>('TimelineEntry').implement({
    description: 'What happened to a customer or was recorded of one, at one moment.',
    resolveType: ({ kind }) => typeNameOf(kind),
    fields: (t) => ({
      kind: t.field({
        type: Kind,
        description: 'What it is about.',
        resolve: ({ kind }) => kind,
      }),
      at: t.expose('at', { type: 'DateTime', description: 'When it was.' }),
      channel: t.field({
        type: enumRef('Channel'),
        nullable: true,
        description:
          'The channel on which it was, or that of its touchpoint; null if there is none.',
        resolve: ({ channel }) => channel,
      }),
      touchpoint: t.field(
        rowField(
          'Touchpoint',
          'The touchpoint at which it was; null if there is none, or it is not known.',
          ({ touchpoint }: Entry) => touchpoint,
        ),
      ),
    }),
  });

  for (const [kind, [one]] of kinds) {
    if (!one) continue;
    const { model, timeline } = one;
    builder.objectRef<Entry>(typeNameOf(kind)).implement({
      interfaces: [TimelineEntry],
      description: `An entry of a customer’s timeline. ${timeline.description}`,
      fields: (t) => ({
        [timeline.field.name]: t.field(
          rowField(
            model,
            `${timeline.field.description} Null if it was deleted at this moment.`,
            ({ id }: Entry) => id,
          ),
        ),
      }),
    });
  }

  const Filter = builder.inputRef<FilterInput>('TimelineEntryFilter').implement({
    description: `Which entries of a timeline to list. All conditions that are set must hold; a list has at most ${maxValues} values.`,
    fields: (t) => ({
      kinds: t.field({ type: [Kind], description: 'It is of one of these kinds.' }),
      channels: t.field({
        type: [enumRef('Channel')],
        description: 'It was on one of these channels.',
      }),
      touchpoints: t.idList(
        bounded(
          { reference: 'Touchpoint' },
          { description: 'It was at one of these touchpoints, by their ids.' },
        ),
      ),
      from: t.field({ type: 'DateTime', description: 'It was at this moment or later.' }),
      before: t.field({ type: 'DateTime', description: 'It was before this moment.' }),
    }),
  });

  const edge = builder.edgeObject({
    name: 'TimelineEntryEdge',
    type: TimelineEntry,
    description: 'An entry of a timeline, with its cursor.',
  });
  const connection = builder.connectionObject(
    {
      name: 'TimelineEntryConnection',
      type: TimelineEntry,
      description: 'A page of a customer’s timeline.',
    },
    edge,
  );
  /** One for all customers of a list: graphql-js has one array for the fields of a path. */
  const fields = new WeakMap<GraphQLResolveInfo['fieldNodes'], Asked>();
  builder.prismaObjectField('Customer', 'timeline', (t) =>
    t.connection(
      {
        type: TimelineEntry,
        description:
          'All that is recorded of the customer, over all channels, the newest first. Each entry has the type of its kind: `... on TimelineEvent { event { type } }`. Kinds that the key may not read are left out.',
        args: {
          filter: t.arg({ type: Filter, description: 'Only entries that match this filter.' }),
        },
        select: { id: true },
        resolve: async ({ id }, args, ctx, { fieldNodes }) => {
          const asked = fields.get(fieldNodes) ?? askedBy(ctx, references, args);
          fields.set(fieldNodes, asked);
          const key = { customer: id, asked };
          const entries = asked.references.length === 0 ? [] : await timelineEntries(ctx, key);
          return asked.page.connection(
            entries.map((entry) => ({ ...entry })),
            (entry) => entry,
            async () => (asked.references.length === 0 ? 0 : timelineTotals(ctx, key)),
          );
        },
      },
      connection,
      edge,
    ),
  );
}

/** `TimelineEvent`. */
function typeNameOf(kind: string): string {
  const words = kind.toLowerCase().split('_');
  return `Timeline${words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join('')}`;
}

function askedBy(
  ctx: Context,
  references: readonly TimelineReference[],
  args: PageArguments & { readonly filter?: unknown },
): Asked {
  // As its type has it.
  const { kinds, touchpoints, ...filter } = (args.filter ?? {}) as FilterInput;
  for (const [name, values] of Object.entries({ kinds, touchpoints, channels: filter.channels })) {
    if (values && values.length > maxValues) {
      throw badArgument(`filter.${name}`, `at most ${maxValues} values.`);
    }
  }
  if (touchpoints) requireScope(ctx, 'touchpoints:read', 'filter.touchpoints');
  const scopeFor = ({ model }: TimelineReference) => scopeOf(model) ?? owner;
  const wanted = references.filter(({ timeline }) => !kinds || kinds.includes(timeline.kind));
  if (kinds) for (const one of wanted) requireScope(ctx, scopeFor(one), 'filter.kinds');
  return {
    references: wanted.filter((one) => hasScope(ctx.viewer, scopeFor(one))),
    filter: { ...filter, touchpoints: touchpoints?.map(touchpointKey) ?? null },
    page: new ListPage({ ...args, filter: null }, timelineTerms, {}, defaultPageSize),
  };
}

function touchpointKey(id: string, index: number): string {
  const key = decodeId('Touchpoint', id);
  if (!key)
    throw badArgument(`filter.touchpoints.${index}`, `this is not ${idInWords('Touchpoint')}.`);
  return key;
}

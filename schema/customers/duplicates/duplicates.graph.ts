import { builder } from '../../builder.ts';
import { decodeBase64url } from '../../kernel/base64url.ts';
import { batched } from '../../kernel/batched.ts';
import { badArgument } from '../../kernel/errors.ts';
import { personalScope } from '../../kernel/scope.ts';
import { defaultPageSize, maxPageSize } from '../../toolkit/read/listSize.ts';
import type { PageArguments } from '../../toolkit/read/page.ts';
import { findRows, rowType } from '../../toolkit/read/rowField.ts';
import { type CustomerKeyShape, findCustomers } from '../customerKey.ts';
import {
  beginning,
  countDuplicateGroups,
  type DuplicateGroup,
  duplicateGroups,
  maxNamed,
  type Position,
  window,
} from './groups.ts';

const DuplicateKind = builder.enumType('CustomerDuplicateKind', {
  description: 'What customers have in common that are perhaps one person.',
  values: {
    EMAIL: { description: 'The email address.' },
    PHONE: { description: 'The telephone number.' },
  } as const,
});

const Group = builder.objectRef<DuplicateGroup>('CustomerDuplicateGroup').implement({
  description:
    'Customers with the same email address or telephone number: perhaps one person, whom `customerMerge` makes one customer, perhaps a family.',
  fields: (t) => ({
    kind: t.field({
      type: DuplicateKind,
      description: 'What they have in common.',
      resolve: ({ kind }) => kind,
    }),
    value: t.exposeString('value', {
      description: 'The email address in its normal form, or the telephone number as E.164.',
    }),
    total: t.exposeInt('total', { description: 'How many customers have it.' }),
    customers: t.field({
      type: [rowType('Customer')],
      extensions: { rows: maxNamed },
      description: `The customers that have it, the first ${maxNamed}, the oldest first.`,
      resolve: ({ customers }, _args, ctx, info) => findRows(ctx, info, 'Customer', customers),
    }),
  }),
});

const edge = builder.edgeObject({
  name: 'CustomerDuplicateGroupEdge',
  type: Group,
  description: 'Customers with one address or number, with the cursor of these.',
});
const connection = builder.connectionObject(
  {
    name: 'CustomerDuplicateGroupConnection',
    type: Group,
    description: 'A page of groups of customers that are perhaps one person.',
  },
  edge,
);

builder.queryField('customerDuplicates', (t) =>
  t.connection(
    {
      type: Group,
      description: `Customers with the same email address or telephone number, addresses first, neither archived nor merged ones. A page looks at ${window.toLocaleString('en')} customers: it can have fewer groups than \`first\`, or none, and still a next page. It is read forwards only. Needs the scope \`${personalScope}\`.`,
      authScopes: { scope: personalScope },
      extensions: { scope: personalScope },
      resolve: async (_root, args: PageArguments, ctx) => {
        const { size, start } = windowOf(args);
        const { groups, next } = await duplicateGroups(ctx.db, start, size);
        return {
          edges: groups.map((node) => ({ node, cursor: cursorOf(node.position) })),
          totalCount: () => countDuplicateGroups(ctx.db),
          pageInfo: {
            startCursor: groups[0] ? cursorOf(groups[0].position) : null,
            endCursor: next ? cursorOf(next) : groups.length > 0 ? cursorOf(end(groups)) : null,
            hasNextPage: next !== null,
            hasPreviousPage: args.after != null,
          },
        };
      },
    },
    connection,
    edge,
  ),
);

function end(groups: readonly DuplicateGroup[]): Position {
  return groups.at(-1)?.position ?? beginning;
}

function windowOf({ first, after, last, before }: PageArguments): {
  size: number;
  start: Position;
} {
  if (last != null || before != null) {
    throw badArgument(last != null ? 'last' : 'before', 'this list is read forwards only.');
  }
  const size = first ?? defaultPageSize;
  if (size < 1 || size > maxPageSize) {
    throw badArgument('first', `from 1 to ${maxPageSize} rows a page.`);
  }
  return { size, start: after == null ? beginning : positionIn(after) };
}

function cursorOf({ kind, after }: Position): string {
  return Buffer.from(JSON.stringify([kind, after])).toString('base64url');
}

function positionIn(cursor: string): Position {
  const [kind, after] = parsed(cursor);
  if ((kind !== 'EMAIL' && kind !== 'PHONE') || typeof after !== 'string' || /\0/.test(after)) {
    throw badArgument('after', 'this is not a cursor of this list. Take `endCursor` from a page.');
  }
  return { kind, after };
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(decodeBase64url(cursor)?.toString() ?? '');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

interface Addresses {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The keys of other customers with the address or number of one; one statement for all. */
const othersLike = batched('duplicates', async ({ db }, rows: readonly Addresses[]) => {
  const keysOf = ({ email, phone }: Addresses): CustomerKeyShape[] => [
    ...(email === null ? [] : [{ email }]),
    ...(phone === null ? [] : [{ phone }]),
  ];
  const found = await findCustomers(db, rows.flatMap(keysOf));
  return rows.map((row) => {
    const others = new Set(keysOf(row).flatMap((key) => found(key).customers));
    return [...others].filter((key) => key !== row.id).slice(0, maxNamed);
  });
});

builder.prismaObjectField('Customer', 'duplicates', (t) =>
  t.field({
    type: [rowType('Customer')],
    extensions: { rows: maxNamed },
    authScopes: { scope: personalScope },
    select: { id: true, email: true, phone: true },
    description: `Other customers with its email address or telephone number, the first ${maxNamed}, archived ones, too: perhaps the same person, whom \`customerMerge\` makes one customer. Needs the scope \`${personalScope}\`.`,
    resolve: async ({ id, email, phone }, _args, ctx, info) =>
      findRows(ctx, info, 'Customer', await othersLike(ctx, { id, email, phone })),
  }),
);

import { GraphQLString } from 'graphql';
import { builder } from '../builder.ts';
import { composeText } from '../conditions/foldText.ts';
import { badArgument } from '../kernel/errors.ts';
import type { KeyWriter } from '../toolkit/read/compiled/lookUpText.ts';
import { findRow, rowType } from '../toolkit/read/rowField.ts';
import { readInput } from '../toolkit/write/readInput.ts';
import './eventType.ts';

builder.queryField('eventTypeByKey', (t) =>
  t.field({
    type: rowType('EventType'),
    nullable: true,
    description:
      'One type of events by its key, the `type` of its events; null if the workspace has recorded and described none.',
    authScopes: { scope: 'eventTypes:read' },
    extensions: {
      lookUp: {
        model: 'EventType',
        key: (args: { readonly key: string }, { parameter }: KeyWriter) =>
          `(SELECT id FROM "EventType" WHERE "workspaceId" = $1 AND key = ${parameter(composed(args.key))})`,
      },
    },
    args: {
      key: t.arg.string({ required: true, description: 'The type: `PURCHASE`.' }),
    },
    resolve: async (_root, { key }, ctx, info) => {
      const found = await ctx.db.eventType.findFirst({
        where: { key: composed(key) },
        select: { id: true },
      });
      return findRow(ctx, info, 'EventType', found?.id);
    },
  }),
);

function composed(key: string): string {
  const [error] = readInput(GraphQLString, key, { maxLength: 200 }, ['key']).errors;
  if (error) throw badArgument('key', error.message);
  return composeText(key);
}

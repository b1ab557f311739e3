import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import { badArgument } from '../../kernel/errors.ts';
import { decodeId, idInWords } from '../../kernel/id.ts';
import { inWords } from '../../kernel/inWords.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { ExternalIdInput, type ExternalIdShape } from '../write/externalId.ts';
import { boundsOf } from '../write/input.ts';
import { readInput } from '../write/readInput.ts';
import {
  type ExternallyKnown,
  externalKey,
  externalKeySql,
  findByExternalIds,
  tableOf,
} from '../write/reference.ts';
import type { KeyWriter } from './compiled/lookUpText.ts';
import { listingOf } from './listing.ts';
import { findRow, rowType } from './rowField.ts';

/**
 * Adds `x(id)` to the root.
 *
 * @example
 * ```ts
 * rootRow('job', 'Job', 'The job with this id; null if this workspace has no such job.');
 * ```
 */
export function rootRow(name: string, model: ModelName, description: string): void {
  const { scope } = listingOf(model);
  builder.queryField(name, (t) =>
    t.field({
      type: rowType(model),
      nullable: true,
      description,
      authScopes: { scope },
      extensions: {
        lookUp: {
          model,
          key: ({ id }: { id: string }, { parameter }: KeyWriter) => parameter(keyOf(model, id)),
        },
      },
      args: {
        id: t.arg.id({
          required: true,
          description: `The id of the ${inWords(name)}: \`${model.toLowerCase()}_…\`.`,
          extensions: { bounds: { reference: model } },
        }),
      },
      resolve: (_root, { id }, ctx, info) => findRow(ctx, info, model, keyOf(model, id)),
    }),
  );
}

/** @throws BAD_USER_INPUT for an id of another type */
function keyOf(model: ModelName, id: string): string {
  const key = decodeId(model, id);
  if (!key) throw badArgument('id', `this is not ${idInWords(model)}.`);
  return key;
}

/** Adds `x(id, key)` to the root, which takes one of both. */
function rootRowByIdOrKey(name: string, model: ExternallyKnown): void {
  const { scope } = listingOf(model);
  const noun = inWords(name);
  builder.queryField(name, (t) =>
    t.field({
      type: rowType(model),
      nullable: true,
      description: `The ${noun} with this id or key; null if this workspace has no such ${noun}. It takes one of both.`,
      authScopes: { scope },
      extensions: {
        lookUp: {
          model,
          key: (args: IdOrKey, { parameter }: KeyWriter) => {
            const named = idOrKey(model, args);
            if ('id' in named) return parameter(named.id);
            return `(SELECT id FROM "${model}" WHERE "workspaceId" = $1 AND key = ${parameter(named.key)})`;
          },
        },
      },
      args: {
        id: t.arg.id({
          description: `The id of the ${noun}: \`${model.toLowerCase()}_…\`.`,
          extensions: { bounds: { reference: model } },
        }),
        key: t.arg.string({ description: 'Its stable name, which the team chose.' }),
      },
      resolve: async (_root, args, ctx, info) => {
        const named = idOrKey(model, args);
        if ('id' in named) return findRow(ctx, info, model, named.id);
        const [found] = await tableOf(ctx.db, model).findMany({
          where: named,
          select: { id: true },
          take: 1,
        });
        return findRow(ctx, info, model, found?.id);
      },
    }),
  );
}

interface IdOrKey {
  readonly id?: string | null;
  readonly key?: string | null;
}

/** @throws BAD_USER_INPUT for an id of another type, and unless there is one of both */
function idOrKey(model: ModelName, { id, key }: IdOrKey): { id: string } | { key: string } {
  if ((id == null) === (key == null)) throw badArgument('key', 'use either `id` or `key`.');
  if (id != null) return { id: keyOf(model, id) };
  // No key has more characters, or others than these.
  return { key: /^\w{1,200}$/.test(key ?? '') ? String(key) : '' };
}

/**
 * Adds `x(id)`, or `x(id, key)` if the rows are found by their keys, too, and `xByExternalId(externalId)` to the
 * root.
 */
export function rootRowByEitherId(
  name: string,
  model: ExternallyKnown,
  description: string,
  byKey = false,
): void {
  if (byKey) rootRowByIdOrKey(name, model);
  else rootRow(name, model, description);
  const { scope } = listingOf(model);
  builder.queryField(`${name}ByExternalId`, (t) =>
    t.field({
      type: rowType(model),
      nullable: true,
      description: `The ${inWords(name)} with this id in another system; null if this workspace has no such ${inWords(name)}.`,
      authScopes: { scope },
      extensions: {
        lookUp: {
          model,
          key: (
            { externalId }: { externalId: ExternalIdShape },
            { parameter, field }: KeyWriter,
          ) => {
            readValue(field, 'externalId', externalId);
            return externalKeySql(model, externalId, parameter);
          },
        },
      },
      args: {
        externalId: t.arg({
          type: ExternalIdInput,
          required: true,
          description: 'The other system, and the id in it.',
        }),
      },
      resolve: async (_root, { externalId }, ctx, info) => {
        readArgument(info, 'externalId', externalId);
        const found = await findByExternalIds(ctx.db, model, [externalId]);
        return findRow(ctx, info, model, found.get(externalKey(externalId)));
      },
    }),
  );
}

/** An argument of a query in its normal form, ids as keys; it is refused outside the bounds of its type. */
export function readArgument<Value>(
  { parentType, fieldName }: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
  name: string,
  value: Value,
): Value {
  return readValue(parentType.getFields()[fieldName], name, value);
}

/** All arguments of a query’s field, as `readArgument` reads each. */
export function readArguments<Args extends object>(
  field: GraphQLField<unknown, unknown> | undefined,
  args: Args,
): Args {
  const read = Object.entries(args).map(([name, value]) => [name, readValue(field, name, value)]);
  return Object.fromEntries(read) as Args;
}

function readValue<Value>(
  field: GraphQLField<unknown, unknown> | undefined,
  name: string,
  value: Value,
): Value {
  const argument = field?.args.find((candidate) => candidate.name === name);
  if (!argument) throw new Error(`${field?.name} has no argument ${name}`);
  const read = readInput(argument.type, value, boundsOf(argument), [name]);
  const [error] = read.errors;
  if (error) throw badArgument(error.path.join('.'), error.message);
  return read.value as Value;
}

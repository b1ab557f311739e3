import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import { badArgument } from '../../kernel/errors.ts';
import { decodeId, idInWords } from '../../kernel/id.ts';
import { inWords } from '../../kernel/inWords.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { ExternalIdInput, type ExternalIdShape } from '../write/externalId.ts';
import { readInput } from '../write/readInput.ts';
import {
  type ExternallyKnown,
  externalKey,
  externalKeySql,
  findByExternalIds,
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
  const keyOf = (id: string) => {
    const key = decodeId(model, id);
    if (!key) throw badArgument('id', `this is not ${idInWords(model)}.`);
    return key;
  };
  builder.queryField(name, (t) =>
    t.field({
      type: rowType(model),
      nullable: true,
      description,
      authScopes: { scope },
      extensions: {
        lookUp: {
          model,
          key: ({ id }: { id: string }, { parameter }: KeyWriter) => parameter(keyOf(id)),
        },
      },
      args: {
        id: t.arg.id({
          required: true,
          description: `The id of the ${inWords(name)}: \`${model.toLowerCase()}_…\`.`,
          extensions: { bounds: { reference: model } },
        }),
      },
      resolve: (_root, { id }, ctx, info) => findRow(ctx, info, model, keyOf(id)),
    }),
  );
}

/** Adds `x(id)` and `xByExternalId(externalId)` to the root. */
export function rootRowByEitherId(name: string, model: ExternallyKnown, description: string): void {
  rootRow(name, model, description);
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

function readValue<Value>(
  field: GraphQLField<unknown, unknown> | undefined,
  name: string,
  value: Value,
): Value {
  const argument = field?.args.find((candidate) => candidate.name === name);
  if (!argument) throw new Error(`${field?.name} has no argument ${name}`);
  const read = readInput(argument.type, value, {}, [name]);
  const [error] = read.errors;
  if (error) throw badArgument(error.path.join('.'), error.message);
  return read.value as Value;
}

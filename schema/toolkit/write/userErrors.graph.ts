import { builder } from '../../builder.ts';
import { encodeId } from '../../kernel/id.ts';
import {
  type ErrorOf,
  type UserErrorCode,
  type UserErrorShape,
  userErrorCodes,
} from '../../kernel/userError.ts';

const Code = builder.enumType('UserErrorCode', {
  description: 'The kinds of user errors.',
  values: Object.fromEntries(
    Object.entries(userErrorCodes).map(([code, description]) => [code, { description }]),
  ) as { [C in UserErrorCode]: { description: string } },
});

/** The interface of all errors that a mutation's payload can carry. */
export const UserError = builder.interfaceRef<UserErrorShape>('UserError').implement({
  description:
    'An error that you can fix: why a mutation did not do what it was sent for. Some types that implement it have further fields.',
  resolveType: (error) => error.type,
  fields: (t) => ({
    code: t.field({
      type: Code,
      description: 'The kind of the error. Branch on this, not on the message.',
      resolve: (error) => error.code,
    }),
    message: t.exposeString('message', {
      description: 'What is wrong and how to fix it, in English, for developers.',
    }),
    path: t.stringList({
      description:
        'The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`.',
      resolve: (error) => [...error.path],
    }),
  }),
});

/**
 * Adds a code of a room's own type of user errors to the graph, with its meaning. The room adds the
 * type itself to `UserErrorTypes` with `declare module`.
 *
 * @example
 * ```ts
 * userErrorCode('IN_USE', 'Others use the row.');
 * ```
 */
export function userErrorCode(code: UserErrorCode, description: string): void {
  // Pothos' plugins read the options of each value.
  const value = { value: code, description, pothosOptions: {} };
  Code.updateConfig((config) => ({ ...config, values: { ...config.values, [code]: value } }));
}

builder.objectRef<ErrorOf<'ValidationError'>>('ValidationError').implement({
  interfaces: [UserError],
  description: 'A value of the input is not accepted; `code` says why.',
  fields: (t) => ({
    line: t.int({
      nullable: true,
      description:
        'The line of the imported document, counted from 1; null if it is not known, or no document was imported.',
      resolve: (error) => error.line ?? null,
    }),
  }),
});

builder.objectRef<ErrorOf<'NotFoundError'>>('NotFoundError').implement({
  interfaces: [UserError],
  description:
    'This workspace has no row with this id or external id. The error is the same for rows of other workspaces.',
});

builder.objectRef<ErrorOf<'StaleRevisionError'>>('StaleRevisionError').implement({
  interfaces: [UserError],
  description: 'The row was changed after you read the `revision` that you sent.',
  fields: (t) => ({
    current: t.exposeInt('current', { description: 'The revision that the row has now.' }),
  }),
});

builder.objectRef<ErrorOf<'InUseError'>>('InUseError').implement({
  interfaces: [UserError],
  description: 'Other rows use the row, so it cannot be deleted or removed.',
  fields: (t) => ({
    usedBy: t.idList({
      description:
        'Ids of the rows that use it and that the key may read, the first 20; `nodes(ids)` fetches them.',
      resolve: (error) => error.usedBy.map(({ model, id }) => encodeId(model, id)),
    }),
    total: t.exposeInt('total', {
      description: 'How many rows use it, including those that the key may not read.',
    }),
  }),
});

builder.objectRef<ErrorOf<'IdempotencyKeyReusedError'>>('IdempotencyKeyReusedError').implement({
  interfaces: [UserError],
  description: 'The idempotency key was used before, with other arguments.',
});

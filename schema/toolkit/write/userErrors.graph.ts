import { builder } from '../../builder.ts';
import { encodeId } from '../../kernel/id.ts';
import {
  type ErrorOf,
  type UserErrorCode,
  type UserErrorShape,
  userErrorCodes,
} from '../../kernel/userError.ts';

const Code = builder.enumType('UserErrorCode', {
  description: 'What kind of mistake a `UserError` tells of.',
  values: Object.fromEntries(
    Object.entries(userErrorCodes).map(([code, description]) => [code, { description }]),
  ) as { [C in UserErrorCode]: { description: string } },
});

/** The interface of all errors that a mutation's payload can carry. */
export const UserError = builder.interfaceRef<UserErrorShape>('UserError').implement({
  description:
    'Why a mutation changed nothing, in a form the caller can act on. The types that implement it carry what is needed to repair the call.',
  resolveType: (error) => error.type,
  fields: (t) => ({
    code: t.field({
      type: Code,
      description: 'Which kind of mistake it is. Branch on this, not on the message.',
      resolve: (error) => error.code,
    }),
    message: t.exposeString('message', {
      description: 'What is wrong and what to do, in English, for a developer to read.',
    }),
    path: t.stringList({
      description: 'Where in the arguments: `["input", "traits", "0", "key"]`.',
      resolve: (error) => [...error.path],
    }),
  }),
});

/**
 * Adds the code of a room's own type of user errors to the graph, with what it means. The type itself
 * is added to `UserErrors` by `declare module`.
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
  description: 'A value is not one that its place takes.',
  fields: (t) => ({
    line: t.int({
      nullable: true,
      description: 'The line of an imported document, counted from 1; null elsewhere.',
      resolve: (error) => error.line ?? null,
    }),
  }),
});

builder.objectRef<ErrorOf<'NotFoundError'>>('NotFoundError').implement({
  interfaces: [UserError],
  description:
    'An id or external id leads to nothing in this workspace. Rows of other workspaces look the same.',
});

builder.objectRef<ErrorOf<'StaleRevisionError'>>('StaleRevisionError').implement({
  interfaces: [UserError],
  description: 'The row was changed by somebody else after the given `revision` was read.',
  fields: (t) => ({
    current: t.exposeInt('current', { description: 'The revision the row has now.' }),
  }),
});

builder.objectRef<ErrorOf<'InUseError'>>('InUseError').implement({
  interfaces: [UserError],
  description: 'Others still use what was to be deleted.',
  fields: (t) => ({
    usedBy: t.idList({
      description:
        'Ids of what uses it and the key may see, the first 20; `nodes(ids)` fetches them.',
      resolve: (error) => error.usedBy.map(({ model, id }) => encodeId(model, id)),
    }),
    total: t.exposeInt('total', { description: 'How many use it in all.' }),
  }),
});

builder.objectRef<ErrorOf<'IdempotencyKeyReusedError'>>('IdempotencyKeyReusedError').implement({
  interfaces: [UserError],
  description: 'The idempotency key belongs to an earlier call with other arguments.',
});

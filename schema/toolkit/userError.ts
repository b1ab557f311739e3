import { builder } from '../builder.ts';
import { encodeId } from './id.ts';

/** Why a mutation changed nothing; each code says what the caller can do about it. */
export const userErrorCodes = {
  INVALID_ID: 'The id is malformed, or of another type than this place takes.',
  NOT_FOUND: 'No such row in this workspace.',
  REQUIRED: 'A value is needed here; it cannot be cleared.',
  BLANK: 'The text is empty or only white space.',
  TOO_LONG: 'The text has more characters than this place holds.',
  TOO_MANY: 'The list is longer than this place takes.',
  OUT_OF_RANGE: 'The number or time is outside the range of this place.',
  INVALID_CHARACTER: 'The text has a character that cannot be stored, such as NUL.',
  INVALID_VALUE: 'The value does not have the form that this place needs.',
  UNKNOWN_LOCALE: 'The locale is not one of the workspace’s; add it with workspaceUpdate first.',
  DUPLICATE: 'The same thing stands twice in this list.',
  EXTERNAL_ID_TAKEN: 'Another row of this type already has this external id.',
  STALE_REVISION:
    'Somebody changed the row since it was read. Read it again, then repeat the change.',
  IN_USE: 'Others use the row, so it cannot be deleted. Archive it, or take it out of them first.',
  CYCLE: 'The row would stand above itself.',
  INVALID_CONDITION:
    'The condition does not have the form of the condition language; the path leads to the rule.',
  UNKNOWN_FIELD: 'Nothing of this name is there to be compared, calculated or gone to.',
  WRONG_TYPE: 'The field cannot be compared in this way, or with such a value.',
  UNREACHABLE: 'No answers lead here.',
  FIXED: 'This was published, and cannot be other than it was then.',
  WRONG_STATE: 'What is to be changed is not in a state that allows it.',
  INVALID_DOCUMENT: 'The imported document cannot be read; the message names the line.',
  IDEMPOTENCY_KEY_REUSED:
    'The idempotency key was used before with other arguments. Use a new key.',
} as const;

export type UserErrorCode = keyof typeof userErrorCodes;

/** Where in the mutation's arguments: `['input', 'traits', '0', 'key']`. */
export type InputPath = readonly string[];

interface ErrorBase {
  readonly message: string;
  readonly path: InputPath;
}

/** A reason to refuse a mutation, with what its type carries. */
export type UserErrorShape = ErrorBase &
  (
    | {
        readonly type: 'ValidationError';
        readonly code: Exclude<UserErrorCode, CarryingCode>;
        readonly line?: number;
      }
    | { readonly type: 'NotFoundError'; readonly code: 'NOT_FOUND' }
    | {
        readonly type: 'StaleRevisionError';
        readonly code: 'STALE_REVISION';
        readonly current: number;
      }
    | {
        readonly type: 'InUseError';
        readonly code: 'IN_USE';
        readonly usedBy: readonly { model: string; id: string }[];
        readonly total: number;
      }
    | { readonly type: 'IdempotencyKeyReusedError'; readonly code: 'IDEMPOTENCY_KEY_REUSED' }
  );

type CarryingCode = 'NOT_FOUND' | 'STALE_REVISION' | 'IN_USE' | 'IDEMPOTENCY_KEY_REUSED';

/** Thrown inside a mutation: its transaction is rolled back, and the payload carries `errors`. */
export class Refused extends Error {
  readonly errors: readonly UserErrorShape[];

  constructor(...errors: UserErrorShape[]) {
    super(errors.map((error) => error.code).join(', '));
    this.errors = errors;
  }
}

/** Refuses the mutation if there is anything to refuse it for. */
export function refuse(errors: readonly UserErrorShape[]): void {
  if (errors.length > 0) throw new Refused(...errors);
}

export function invalid(
  code: Exclude<UserErrorCode, CarryingCode>,
  path: InputPath,
  message: string,
  line?: number,
): UserErrorShape {
  return { type: 'ValidationError', code, path, message, line };
}

export function notFound(path: InputPath, what: string): UserErrorShape {
  return {
    type: 'NotFoundError',
    code: 'NOT_FOUND',
    path,
    message: `There is no such ${what} in this workspace.`,
  };
}

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

type ErrorOf<T extends UserErrorShape['type']> = Extract<UserErrorShape, { type: T }>;

builder.objectRef<ErrorOf<'ValidationError'>>('ValidationError').implement({
  description: 'A value is not one that its place takes.',
  interfaces: [UserError],
  fields: (t) => ({
    line: t.int({
      nullable: true,
      description: 'The line of an imported document, counted from 1; null elsewhere.',
      resolve: (error) => error.line ?? null,
    }),
  }),
});

builder.objectRef<ErrorOf<'NotFoundError'>>('NotFoundError').implement({
  description:
    'An id or external id leads to nothing in this workspace. Rows of other workspaces look the same.',
  interfaces: [UserError],
});

builder.objectRef<ErrorOf<'StaleRevisionError'>>('StaleRevisionError').implement({
  description: 'The row was changed by somebody else after the given `revision` was read.',
  interfaces: [UserError],
  fields: (t) => ({
    current: t.exposeInt('current', { description: 'The revision the row has now.' }),
  }),
});

builder.objectRef<ErrorOf<'InUseError'>>('InUseError').implement({
  description: 'Others still use what was to be deleted.',
  interfaces: [UserError],
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
  description: 'The idempotency key belongs to an earlier call with other arguments.',
  interfaces: [UserError],
});

/** The codes of user errors, with their descriptions in the graph. Rooms add codes of their own. */
export const userErrorCodes = {
  INVALID_ID: 'The id is malformed, or of another type than this field takes.',
  NOT_FOUND: 'This workspace has no row with this id or external id.',
  REQUIRED: 'The field needs a value; it cannot be left out or cleared.',
  BLANK: 'The text is empty or only white space.',
  TOO_LONG: 'The text has more characters than the field takes.',
  TOO_MANY: 'There are more entries than the list, or the row that they are added to, can have.',
  OUT_OF_RANGE: 'The number or time is outside the range of the field.',
  INVALID_CHARACTER: 'The text has a character that cannot be stored, such as NUL.',
  INVALID_VALUE: 'The value does not have the form that the field needs.',
  UNKNOWN_LOCALE:
    'The language is not one of the workspace’s, or not one of the survey’s; `message` says what to do.',
  DUPLICATE: 'The same value is in the input twice.',
  KEY_TAKEN: 'Another row of this type already has this key.',
  EXTERNAL_ID_TAKEN: 'Another row of this type already has this external id.',
  STALE_REVISION: 'The row has changed since you read it. Read it again, then repeat the change.',
  IN_USE:
    'Other rows use the row, so it cannot be deleted or removed. Archive it, or remove it from those rows first.',
  CYCLE:
    'The row would be above itself in the hierarchy, or conditions depend on each other in a circle.',
  INVALID_CONDITION:
    'The condition does not have the form of the condition language; `path` leads to the predicate.',
  UNKNOWN_FIELD:
    'There is nothing of this name: no question, variable, page or ending of the survey, no field or attribute of a customer.',
  WRONG_TYPE:
    'The operator or the value of a condition or variable does not fit the type of its field.',
  UNREACHABLE: 'No answers lead to this part of the survey.',
  FIXED:
    'The value can no longer be changed: it was published, or it was set when the response was started or stored.',
  WRONG_STATE: 'The state of the row does not allow this change.',
  INVALID_DOCUMENT:
    'The imported document cannot be read. `message` says why; `line` says where, if that is known.',
  ERASED:
    'A customer with this id, address, number or external id was erased, and is not stored again.',
  IDEMPOTENCY_KEY_REUSED:
    'The idempotency key was used before with other arguments. Use a new one.',
} as const;

/** The path to a value in the mutation's arguments: `['input', 'traits', '0', 'key']`. */
export type InputPath = readonly string[];

/**
 * The types of user errors, by name: the code of each, and its further values. A room with errors of
 * its own adds them here (`declare module`), and their codes to the graph with `userErrorCode`.
 */
export interface UserErrorTypes {
  readonly ValidationError: {
    readonly code: Exclude<keyof typeof userErrorCodes, CarryingCode>;
    /** The line of an imported document. */
    readonly line?: number;
  };
  readonly NotFoundError: { readonly code: 'NOT_FOUND' };
  readonly StaleRevisionError: { readonly code: 'STALE_REVISION'; readonly current: number };
  readonly InUseError: {
    readonly code: 'IN_USE';
    readonly usedBy: readonly { model: string; id: string }[];
    readonly total: number;
  };
  readonly IdempotencyKeyReusedError: { readonly code: 'IDEMPOTENCY_KEY_REUSED' };
}

type CarryingCode = 'NOT_FOUND' | 'STALE_REVISION' | 'IN_USE' | 'IDEMPOTENCY_KEY_REUSED';

/** A user error of one type, with the values of this type. */
export type ErrorOf<T extends keyof UserErrorTypes> = UserErrorTypes[T] & {
  readonly type: T;
  readonly message: string;
  readonly path: InputPath;
};

/** A user error of any type. */
export type UserErrorShape = { [T in keyof UserErrorTypes]: ErrorOf<T> }[keyof UserErrorTypes];

export type UserErrorCode = UserErrorShape['code'];

/** Thrown inside a mutation: its transaction is rolled back, and the payload carries `errors`. */
export class UserErrorsThrown extends Error {
  readonly errors: readonly UserErrorShape[];

  constructor(...errors: UserErrorShape[]) {
    super(errors.map((error) => error.code).join(', '));
    this.errors = errors;
  }
}

/**
 * Refuses the mutation if there are user errors.
 *
 * @example
 * ```ts
 * const errorsOf = (name: string) =>
 *   name === '' ? [invalid('BLANK', ['input', 'name'], 'This needs some text.')] : [];
 * throwUserErrors(errorsOf('Rosa'));
 * ```
 */
export function throwUserErrors(errors: readonly UserErrorShape[]): void {
  if (errors.length > 0) throw new UserErrorsThrown(...errors);
}

export function invalid(
  code: ErrorOf<'ValidationError'>['code'],
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

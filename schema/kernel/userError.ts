/** Why a mutation changed nothing; each code says what the caller can do about it. Rooms add theirs. */
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
  IDEMPOTENCY_KEY_REUSED: 'The key was used before with other arguments. Use a new one.',
} as const;

/** Where in the mutation's arguments: `['input', 'traits', '0', 'key']`. */
export type InputPath = readonly string[];

/**
 * The types of user errors, by name: the code of each, and what it carries. A room with errors of
 * its own adds them here (`declare module`), and to the graph with `userErrorType`.
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

/** A reason to refuse a mutation of one type, with what the type carries. */
export type ErrorOf<T extends keyof UserErrorTypes> = UserErrorTypes[T] & {
  readonly type: T;
  readonly message: string;
  readonly path: InputPath;
};

/** A reason to refuse a mutation. */
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
 * Refuses the mutation if there is anything to refuse it for.
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

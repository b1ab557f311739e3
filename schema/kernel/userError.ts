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
  IDEMPOTENCY_KEY_REUSED: 'The key was used before with other arguments. Use a new one.',
  INVALID_ANSWER: 'The answer is not one that the survey takes here; the error names its question.',
  SURVEY_CLOSED: 'The survey takes no answers now.',
  QUOTA_FULL: 'As many as the survey wants have answered it already.',
  RESPONSE_EXPIRED: 'The response was begun too long ago to be continued.',
  SCREENED_OUT: 'The answers show that the reader does not belong to those asked.',
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
    | {
        readonly type: 'AnswerError';
        readonly code: 'INVALID_ANSWER';
        readonly question: string;
        readonly fault: AnswerFaultValue;
      }
    | {
        readonly type: 'SurveyClosedError';
        readonly code: 'SURVEY_CLOSED';
        readonly reason: ClosedReasonValue;
      }
    | {
        readonly type: 'QuotaFullError';
        readonly code: 'QUOTA_FULL';
        readonly quota: string | null;
        readonly ending: string | null;
        readonly url: string | null;
      }
    | {
        readonly type: 'ResponseExpiredError';
        readonly code: 'RESPONSE_EXPIRED';
        readonly expiredAt: Date;
      }
    | {
        readonly type: 'ScreenedOutError';
        readonly code: 'SCREENED_OUT';
        readonly ending: string | null;
      }
  );

type CarryingCode =
  | 'NOT_FOUND'
  | 'STALE_REVISION'
  | 'IN_USE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INVALID_ANSWER'
  | 'SURVEY_CLOSED'
  | 'QUOTA_FULL'
  | 'RESPONSE_EXPIRED'
  | 'SCREENED_OUT';

/** What can be wrong with an answer, and what that means. */
export const answerFaults = {
  UNKNOWN_QUESTION: 'The survey has no question of this key.',
  HIDDEN: 'The question is not shown to somebody with these answers.',
  MISSING: 'The question is shown and required, and has no answer.',
  REQUIRED: 'The survey cannot be completed without this consent.',
  WRONG_TYPE: 'The value has another form than answers to this kind of question.',
  OUT_OF_RANGE: 'The number or day is outside what the question takes.',
  TOO_SHORT: 'The text has fewer characters than the question takes.',
  TOO_LONG: 'The text has more characters than the question takes.',
  TOO_FEW: 'Fewer were chosen than the question takes.',
  TOO_MANY: 'More were chosen than the question takes.',
  UNKNOWN_CHOICE: 'The question has no choice, row or column of this key.',
  DUPLICATE: 'The same question, choice or row stands there twice.',
  INVALID_VALUE: 'The value does not have the form that the question asks for.',
  INVALID_CHARACTER: 'The text has a character that cannot be stored, such as NUL.',
} as const;

export type AnswerFaultValue = keyof typeof answerFaults;

/** Why a survey takes no answers. */
export const closedReasons = {
  DRAFT: 'It was never published.',
  PAUSED: 'It rests, and may go on later.',
  CLOSED: 'It is over.',
  PAST_CLOSING_DATE: 'The time until which it took answers has passed.',
  ARCHIVED: 'It was put away.',
} as const;

export type ClosedReasonValue = keyof typeof closedReasons;

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

export type ErrorOf<T extends UserErrorShape['type']> = Extract<UserErrorShape, { type: T }>;

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

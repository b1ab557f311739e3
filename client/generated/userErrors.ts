// Made from client/operations/userErrors.graphql by codegen.ts: edit that, then run "npm run generate".

import type { AnswerProblem, SurveyClosedReason, UserErrorCode } from './schema.ts';

/** Why a mutation changed nothing, in a form the caller can act on. The types that implement it carry what is needed to repair the call. */
export type UserErrorFields = {
  __typename: 'AnswerError';
  /** Which kind of mistake it is. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and what to do, in English, for a developer to read. */
  message: string;
  /** Where in the arguments: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The key of the question. */
  question: string;
  /** What is wrong, for a program to branch on. */
  problem: AnswerProblem;
} | {
  __typename: 'IdempotencyKeyReusedError' | 'NotFoundError';
  /** Which kind of mistake it is. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and what to do, in English, for a developer to read. */
  message: string;
  /** Where in the arguments: `["input", "traits", "0", "key"]`. */
  path: string[];
} | {
  __typename: 'InUseError';
  /** Which kind of mistake it is. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and what to do, in English, for a developer to read. */
  message: string;
  /** Where in the arguments: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** How many use it in all. */
  total: number;
  /** Ids of what uses it and the key may see, the first 20; `nodes(ids)` fetches them. */
  usedBy: string[];
} | {
  __typename: 'QuotaFullError';
  /** Which kind of mistake it is. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and what to do, in English, for a developer to read. */
  message: string;
  /** Where in the arguments: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The key of the quota that is full: the response is kept as QUOTA_FULL. Null for the survey’s own `maxResponses`: nothing was changed. */
  quota: string | null;
} | {
  __typename: 'ResponseExpiredError';
  /** Which kind of mistake it is. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and what to do, in English, for a developer to read. */
  message: string;
  /** Where in the arguments: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** Until when it could be continued. */
  expiredAt: Date;
} | {
  __typename: 'ScreenedOutError';
  /** Which kind of mistake it is. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and what to do, in English, for a developer to read. */
  message: string;
  /** Where in the arguments: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The key of the ending to show; null if the survey has no such ending any more. */
  ending: string | null;
} | {
  __typename: 'StaleRevisionError';
  /** Which kind of mistake it is. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and what to do, in English, for a developer to read. */
  message: string;
  /** Where in the arguments: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The revision the row has now. */
  current: number;
} | {
  __typename: 'SurveyClosedError';
  /** Which kind of mistake it is. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and what to do, in English, for a developer to read. */
  message: string;
  /** Where in the arguments: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** Why not; only a survey that rests is worth another try. */
  reason: SurveyClosedReason;
} | {
  __typename: 'ValidationError';
  /** Which kind of mistake it is. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and what to do, in English, for a developer to read. */
  message: string;
  /** Where in the arguments: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The line of an imported document, counted from 1; null elsewhere. */
  line: number | null;
};

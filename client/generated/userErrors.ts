// Made from client/operations/userErrors.graphql by codegen.ts: edit that, then run "npm run generate".

import type { AnswerProblem, SurveyClosedReason, UserErrorCode } from './schema.ts';

/** An error that you can fix: why a mutation did not do what it was sent for. Some types that implement it have further fields. */
export type UserErrorFields = {
  __typename: 'AmbiguousCustomerError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** How many customers have it. */
  total: number;
  /** The ids of these customers, the first 20; empty for a key that may not read customers. */
  customers: string[];
} | {
  __typename: 'AnswerError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The key of the question. */
  question: string;
  /** The problem, for a program to branch on. */
  problem: AnswerProblem;
} | {
  __typename: 'CustomerMergedError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The id of the customer that stands for it. */
  survivor: string;
} | {
  __typename: 'EventConflictError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The id of the stored event. */
  event: string;
  /** The fields of the input that differ from the stored event: `type`, `occurredAt`, `customer`, `touchpoint`, `value`, `currency`, `properties`. */
  fields: string[];
} | {
  __typename: 'IdempotencyKeyReusedError' | 'InvitationEndedError' | 'NotFoundError' | 'TemplateError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
} | {
  __typename: 'InUseError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** How many rows use it, including those that the key may not read. */
  total: number;
  /** Ids of the rows that use it and that the key may read, the first 20; `nodes(ids)` fetches them. */
  usedBy: string[];
} | {
  __typename: 'LaterMergeError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The id of the later merge. */
  merge: string;
} | {
  __typename: 'QuotaFullError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The key of the full quota: the response is stored as QUOTA_FULL. Null for the survey’s `maxResponses`: nothing was stored. */
  quota: string | null;
} | {
  __typename: 'ResponseExpiredError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** When it expired. */
  expiredAt: Date;
} | {
  __typename: 'ScreenedOutError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The key of the ending to show; null if the survey has no such ending any more. */
  ending: string | null;
} | {
  __typename: 'StaleRevisionError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The revision that the row has now. */
  current: number;
} | {
  __typename: 'SurveyClosedError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** Why it takes no answers. A retry makes sense only if it is PAUSED. */
  reason: SurveyClosedReason;
} | {
  __typename: 'ValidationError';
  /** The kind of the error. Branch on this, not on the message. */
  code: UserErrorCode;
  /** What is wrong and how to fix it, in English, for developers. */
  message: string;
  /** The path in the arguments to the value that is wrong: `["input", "traits", "0", "key"]`. */
  path: string[];
  /** The line of the imported document, counted from 1; null if it is not known, or no document was imported. */
  line: number | null;
};

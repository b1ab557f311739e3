// Made from client/operations/preferences.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { Channel, ConsentConfirmInput, ConsentStanding, CustomerLinkKind, PreferenceChangeInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What the link of a customer is about. It has nothing that names the customer. */
export interface CustomerPreferencesFields {
  /** What the link is for. */
  kind: CustomerLinkKind;
  /** When the link stops working. */
  expiresAt: Date;
  /** The purposes that it is about, by key, at most 100, and what is in force; of a CONFIRMATION, the one that waits. */
  preferences: {
    /** The key of the purpose. */
    purpose: string;
    /** What people read of the purpose. */
    name: string;
    /** What the purpose means for customers; null if it says nothing. */
    description: string | null;
    /** The channel that the link is about; null for all. */
    channel: Channel | null;
    /** What the customer’s statements come to. */
    status: ConsentStanding;
    /** Whether that allows contact, under the purpose’s legal basis. */
    allows: boolean;
  }[];
}

export interface PreferencesGetVariables {
  token: string;
}

export type PreferencesGetResult = CustomerPreferencesFields | null;

const preferencesGet: Operation = {
  name: 'PreferencesGet',
  field: 'preferences',
  text: 'query PreferencesGet($token:String!){preferences(token:$token){kind expiresAt preferences{purpose name description channel status allows}}}',
  dates: { preferences: { expiresAt: true } },
};

/** What the link of a customer is about, for your own page of preferences; null if the link is not of this workspace, has expired, or its customer is gone. It changes nothing. Open to publishable keys. */
export async function get(
  client: Client,
  token: string,
  options?: CallOptions,
): Promise<PreferencesGetResult> {
  return run<PreferencesGetResult>(client, preferencesGet, { token }, options);
}

export interface PreferencesChangeVariables {
  input: PreferenceChangeInput;
}

export interface PreferencesChangeResult {
  /** What is in force now; null if there are errors. */
  result: CustomerPreferencesFields | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const preferencesChange: Operation = {
  name: 'PreferencesChange',
  field: 'preferenceChange',
  text: 'mutation PreferencesChange($input:PreferenceChangeInput!){preferenceChange(input:$input){result{kind expiresAt preferences{purpose name description channel status allows}}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { preferenceChange: { result: { expiresAt: true }, errors: { expiredAt: true } } },
};

/** Changes preferences by a link, from your own page. What is in force already is not recorded again. Refused with `NOT_FOUND` for a link that `preferences` does not show and for an unknown purpose, with `INVALID_VALUE` for a purpose or channel that the link is not about, and with `DUPLICATE` for a purpose and channel that stand in the list twice. Open to publishable keys. Scope: `preferences:change`. */
export async function change(
  client: Client,
  input: PreferenceChangeInput,
  options?: MutationOptions,
): Promise<PreferencesChangeResult> {
  return run<PreferencesChangeResult>(client, preferencesChange, { input }, options);
}

export interface PreferencesConfirmVariables {
  input: ConsentConfirmInput;
}

export interface PreferencesConfirmResult {
  /** Whether the consent is confirmed; false if the customer refused after it was asked for, or if there are errors. */
  confirmed: boolean;
  /** What is in force now; null if there are errors. */
  result: CustomerPreferencesFields | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const preferencesConfirm: Operation = {
  name: 'PreferencesConfirm',
  field: 'consentConfirm',
  text: 'mutation PreferencesConfirm($input:ConsentConfirmInput!){consentConfirm(input:$input){confirmed result{kind expiresAt preferences{purpose name description channel status allows}}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { consentConfirm: { result: { expiresAt: true }, errors: { expiredAt: true } } },
};

/** Confirms a consent that `consentRequest` asked for, from your own page, once the customer has pressed the button there. Sent again, it changes nothing. Refused with `NOT_FOUND` for a link that `preferences` does not show, or that is for something else. Open to publishable keys. Scope: `preferences:change`. */
export async function confirm(
  client: Client,
  input: ConsentConfirmInput,
  options?: MutationOptions,
): Promise<PreferencesConfirmResult> {
  return run<PreferencesConfirmResult>(client, preferencesConfirm, { input }, options);
}

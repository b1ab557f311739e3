// Made from schema/schema.graphql and client/operations/apiKeys.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { PageFields } from './pages.ts';
import type { ApiKeyCreateInput, ApiKeyFilter, ApiKeyKind, ApiKeyOrder, ApiKeyRevokeInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A key with which a program identifies itself. Only a hash of it is stored. */
export interface ApiKeyFields {
  /** The author of its changes: the person for whom it acts, or the actor that stands for this key alone. */
  actor: ActorName;
  /** The origins of pages that may use it in a browser. From other origins, a publishable key is refused. */
  allowedOrigins: string[];
  /** When it was created, and its secret was shown. */
  createdAt: Date;
  /** When it expires; null if it does not expire. */
  expiresAt: Date | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Whether it is for servers or for pages. */
  kind: ApiKeyKind;
  /** When a request last used it, to the minute; for a publishable key, to the day in UTC. Null if no request has used it. */
  lastUsedAt: Date | null;
  /** What the team calls it. */
  name: string;
  /** When it was revoked; null if it was not. */
  revokedAt: Date | null;
  /** What it may do: `personas:read`, `journeys:write`, …, or `owner` for everything. */
  scopes: string[];
}

export interface ApiKeysListVariables {
  after?: string | null;
  before?: string | null;
  filter?: ApiKeyFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: ApiKeyOrder[] | null;
  withTotalCount?: boolean;
}

export interface ApiKeysListResult {
  /** The rows of this page, without their cursors. */
  nodes: ApiKeyFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const apiKeysList: Operation = {
  name: 'ApiKeysList',
  field: 'apiKeys',
  text: 'query ApiKeysList($after:String$before:String$filter:ApiKeyFilter$first:Int$last:Int$orderBy:[ApiKeyOrder!]$withTotalCount:Boolean!=false){apiKeys(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{actor{id kind name}allowedOrigins createdAt expiresAt id kind lastUsedAt name revokedAt scopes}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { apiKeys: { nodes: { createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true } } },
};

/** The keys of the workspace, revoked ones too, the newest first. */
export async function list(
  client: Client,
  variables: ApiKeysListVariables = {},
  options?: CallOptions,
): Promise<ApiKeysListResult> {
  return run<ApiKeysListResult>(client, apiKeysList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<ApiKeysListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<ApiKeysListResult['nodes'][number], void, void> {
  return iterateNodes(
    'ApiKeysList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface ApiKeysRevokeVariables {
  input: ApiKeyRevokeInput;
}

export interface ApiKeysRevokeResult {
  /** The key as it is now; null if there are errors. */
  apiKey: ApiKeyFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const apiKeysRevoke: Operation = {
  name: 'ApiKeysRevoke',
  field: 'apiKeyRevoke',
  text: 'mutation ApiKeysRevoke($input:ApiKeyRevokeInput!){apiKeyRevoke(input:$input){apiKey{actor{id kind name}allowedOrigins createdAt expiresAt id kind lastUsedAt name revokedAt scopes}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { apiKeyRevoke: { apiKey: { createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true }, errors: { expiredAt: true } } },
};

/** Revokes a key permanently: on the server that answers this mutation immediately, on other servers within one second. Repeating it changes nothing. Refused with `INVALID_VALUE` for a key that may do more than the key of this request, and for the last owner key. Keys that the revoked key created continue to work. Scope: `keys:write`. */
export async function revoke(
  client: Client,
  input: ApiKeyRevokeInput,
  options?: MutationOptions,
): Promise<ApiKeysRevokeResult> {
  return run<ApiKeysRevokeResult>(client, apiKeysRevoke, { input }, options);
}

export interface ApiKeysCreateVariables {
  input: ApiKeyCreateInput;
}

export interface ApiKeysCreateResult {
  /** The new key; null if there are errors. */
  apiKey: ApiKeyFields | null;
  /** The key to send as `Authorization: Bearer …`. It is shown only once: null if there are errors, and for a retry (`replayed`), because the first call showed it. If it was lost, revoke the key and create another one. */
  secret: string | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const apiKeysCreate: Operation = {
  name: 'ApiKeysCreate',
  field: 'apiKeyCreate',
  text: 'mutation ApiKeysCreate($input:ApiKeyCreateInput!){apiKeyCreate(input:$input){apiKey{actor{id kind name}allowedOrigins createdAt expiresAt id kind lastUsedAt name revokedAt scopes}secret replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { apiKeyCreate: { apiKey: { createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a key, and shows its `secret` once. The new key can have only scopes that the key of this request has, and cannot expire after it. A key can be bound to `segments` and `touchpoints`, and then sees only customers of these segments and what happened at these touchpoints. To create a publishable key, a key needs `surveys:live` and `responses:submit`, which `surveys:read` and `responses:write` include. Scope: `keys:write`. */
export async function create(
  client: Client,
  input: ApiKeyCreateInput,
  options?: MutationOptions,
): Promise<ApiKeysCreateResult> {
  return run<ApiKeysCreateResult>(client, apiKeysCreate, { input }, options);
}

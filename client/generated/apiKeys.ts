// Made from schema/schema.graphql and client/operations/apiKeys.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { PageFields } from './pages.ts';
import type { ApiKeyCreateInput, ApiKeyFilter, ApiKeyKind, ApiKeyOrder, ApiKeyRevokeInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** How a program shows who it is. The key itself is not stored, only a hash of it. */
export interface ApiKeyFields {
  /** As whom it acts. */
  actor: ActorName;
  /** Pages of these origins may use it in a browser. A publishable key is refused elsewhere. */
  allowedOrigins: string[];
  /** When it was made and its secret shown. */
  createdAt: Date;
  /** When it ends by itself; null if it does not. */
  expiresAt: Date | null;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What it is made for. */
  kind: ApiKeyKind;
  /** When a request last came with it, to the minute; of a publishable key, to the day, in UTC. Null if none has. */
  lastUsedAt: Date | null;
  /** What the team calls it. */
  name: string;
  /** When it was ended; null while it works. */
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
  /** Where this page stands in the whole list. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. Counted only when asked for, and then row by row: leave it out where it is not shown. */
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

/** The nodes of every page of `list`, fetched as the loop goes; `first` is the page's size. */
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
  /** The key as it is now. */
  apiKey: ApiKeyFields | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const apiKeysRevoke: Operation = {
  name: 'ApiKeysRevoke',
  field: 'apiKeyRevoke',
  text: 'mutation ApiKeysRevoke($input:ApiKeyRevokeInput!){apiKeyRevoke(input:$input){apiKey{actor{id kind name}allowedOrigins createdAt expiresAt id kind lastUsedAt name revokedAt scopes}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { apiKeyRevoke: { apiKey: { createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true }, errors: { expiredAt: true } } },
};

/** Ends a key at once and for good. Repeating it changes nothing. A key that may do more than the key of this request, and the last owner key, are `INVALID_VALUE`. Keys that it has made go on working. Scope: `keys:write`. */
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
  /** The new key. */
  apiKey: ApiKeyFields | null;
  /** The key to send as `Authorization: Bearer …`. Shown this once: null if it was refused, or was a retry (`replayed`): the key is there, but its secret was shown then. Revoke it and make another if it was lost. */
  secret: string | null;
  /** The call was a retry: its idempotency key was used before, and what is told here was done then. What was deleted since is null. */
  replayed: boolean;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const apiKeysCreate: Operation = {
  name: 'ApiKeysCreate',
  field: 'apiKeyCreate',
  text: 'mutation ApiKeysCreate($input:ApiKeyCreateInput!){apiKeyCreate(input:$input){apiKey{actor{id kind name}allowedOrigins createdAt expiresAt id kind lastUsedAt name revokedAt scopes}secret replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { apiKeyCreate: { apiKey: { createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true }, errors: { expiredAt: true } } },
};

/** Makes a key and shows it, once. A key can only hand on what it may do itself: its scopes, until it expires. Making a publishable key takes `surveys:live` and `responses:submit`, which `surveys:read` and `responses:write` include. Scope: `keys:write`. */
export async function create(
  client: Client,
  input: ApiKeyCreateInput,
  options?: MutationOptions,
): Promise<ApiKeysCreateResult> {
  return run<ApiKeysCreateResult>(client, apiKeysCreate, { input }, options);
}

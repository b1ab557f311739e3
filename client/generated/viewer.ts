// Made from client/operations/viewer.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client } from '../runtime/client.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { ApiKeyFields } from './apiKeys.ts';

export interface ViewerGetVariables {
  withApiKey?: boolean;
}

export interface ViewerGetResult {
  /** The actor of the key. */
  actor: ActorName;
  /** The key itself; null for the administrator’s key, which is not stored. */
  apiKey?: ApiKeyFields | null;
  /** What the key may do; `owner` is everything. */
  scopes: string[];
}

const viewerGet: Operation = {
  name: 'ViewerGet',
  field: 'viewer',
  text: 'query ViewerGet($withApiKey:Boolean!=false){viewer{actor{id kind name}apiKey@include(if:$withApiKey){actor{id kind name}allowedOrigins createdAt expiresAt id kind lastUsedAt name revokedAt scopes}scopes}}',
  dates: { viewer: { apiKey: { createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true } } },
};

/** The actor and the key of this request, and what the key may do. */
export async function get(
  client: Client,
  variables: ViewerGetVariables = {},
  options?: CallOptions,
): Promise<ViewerGetResult> {
  return run<ViewerGetResult>(client, viewerGet, variables, options);
}

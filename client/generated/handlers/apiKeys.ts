// Made from schema/schema.graphql and client/operations/apiKeys.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  ApiKeysListResult,
  ApiKeysListVariables,
  ApiKeysRevokeResult,
  ApiKeysRevokeVariables,
  ApiKeysCreateResult,
  ApiKeysCreateVariables,
} from '../apiKeys.ts';

/** Answers `apiKeys.list`. */
export function list(
  answer: Answer<ApiKeysListVariables, ApiKeysListResult>,
): GraphQLHandler {
  return handle('query', 'ApiKeysList', 'apiKeys', answer);
}

/** Answers `apiKeys.revoke`. */
export function revoke(
  answer: Answer<ApiKeysRevokeVariables, ApiKeysRevokeResult>,
): GraphQLHandler {
  return handle('mutation', 'ApiKeysRevoke', 'apiKeyRevoke', answer);
}

/** Answers `apiKeys.create`. */
export function create(
  answer: Answer<ApiKeysCreateVariables, ApiKeysCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'ApiKeysCreate', 'apiKeyCreate', answer);
}

// Made from schema/schema.graphql and client/operations/webhookEndpoints.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  WebhookEndpointsGetResult,
  WebhookEndpointsGetVariables,
  WebhookEndpointsGetByExternalIdResult,
  WebhookEndpointsGetByExternalIdVariables,
  WebhookEndpointsListResult,
  WebhookEndpointsListVariables,
  WebhookEndpointsUpdateResult,
  WebhookEndpointsUpdateVariables,
  WebhookEndpointsArchiveResult,
  WebhookEndpointsArchiveVariables,
  WebhookEndpointsRestoreResult,
  WebhookEndpointsRestoreVariables,
  WebhookEndpointsDeleteResult,
  WebhookEndpointsDeleteVariables,
  WebhookEndpointsDisableResult,
  WebhookEndpointsDisableVariables,
  WebhookEndpointsEnableResult,
  WebhookEndpointsEnableVariables,
  WebhookEndpointsCreateResult,
  WebhookEndpointsCreateVariables,
  WebhookEndpointsRotateResult,
  WebhookEndpointsRotateVariables,
  WebhookEndpointsTestResult,
  WebhookEndpointsTestVariables,
} from '../webhookEndpoints.ts';

/** Answers `webhookEndpoints.get`. */
export function get(
  answer: Answer<WebhookEndpointsGetVariables, WebhookEndpointsGetResult>,
): GraphQLHandler {
  return handle('query', 'WebhookEndpointsGet', 'webhookEndpoint', answer);
}

/** Answers `webhookEndpoints.getByExternalId`. */
export function getByExternalId(
  answer: Answer<WebhookEndpointsGetByExternalIdVariables, WebhookEndpointsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'WebhookEndpointsGetByExternalId', 'webhookEndpointByExternalId', answer);
}

/** Answers `webhookEndpoints.list`. */
export function list(
  answer: Answer<WebhookEndpointsListVariables, WebhookEndpointsListResult>,
): GraphQLHandler {
  return handle('query', 'WebhookEndpointsList', 'webhookEndpoints', answer);
}

/** Answers `webhookEndpoints.update`. */
export function update(
  answer: Answer<WebhookEndpointsUpdateVariables, WebhookEndpointsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookEndpointsUpdate', 'webhookEndpointUpdate', answer);
}

/** Answers `webhookEndpoints.archive`. */
export function archive(
  answer: Answer<WebhookEndpointsArchiveVariables, WebhookEndpointsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookEndpointsArchive', 'webhookEndpointArchive', answer);
}

/** Answers `webhookEndpoints.restore`. */
export function restore(
  answer: Answer<WebhookEndpointsRestoreVariables, WebhookEndpointsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookEndpointsRestore', 'webhookEndpointRestore', answer);
}

/** Answers `webhookEndpoints.remove`. */
export function remove(
  answer: Answer<WebhookEndpointsDeleteVariables, WebhookEndpointsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookEndpointsDelete', 'webhookEndpointDelete', answer);
}

/** Answers `webhookEndpoints.disable`. */
export function disable(
  answer: Answer<WebhookEndpointsDisableVariables, WebhookEndpointsDisableResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookEndpointsDisable', 'webhookEndpointDisable', answer);
}

/** Answers `webhookEndpoints.enable`. */
export function enable(
  answer: Answer<WebhookEndpointsEnableVariables, WebhookEndpointsEnableResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookEndpointsEnable', 'webhookEndpointEnable', answer);
}

/** Answers `webhookEndpoints.create`. */
export function create(
  answer: Answer<WebhookEndpointsCreateVariables, WebhookEndpointsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookEndpointsCreate', 'webhookEndpointCreate', answer);
}

/** Answers `webhookEndpoints.rotate`. */
export function rotate(
  answer: Answer<WebhookEndpointsRotateVariables, WebhookEndpointsRotateResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookEndpointsRotate', 'webhookEndpointRotate', answer);
}

/** Answers `webhookEndpoints.test`. */
export function test(
  answer: Answer<WebhookEndpointsTestVariables, WebhookEndpointsTestResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookEndpointsTest', 'webhookEndpointTest', answer);
}

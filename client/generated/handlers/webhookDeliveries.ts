// Made from schema/schema.graphql and client/operations/webhookDeliveries.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  WebhookDeliveriesGetResult,
  WebhookDeliveriesGetVariables,
  WebhookDeliveriesListResult,
  WebhookDeliveriesListVariables,
  WebhookDeliveriesReplayResult,
  WebhookDeliveriesReplayVariables,
} from '../webhookDeliveries.ts';

/** Answers `webhookDeliveries.get`. */
export function get(
  answer: Answer<WebhookDeliveriesGetVariables, WebhookDeliveriesGetResult>,
): GraphQLHandler {
  return handle('query', 'WebhookDeliveriesGet', 'webhookDelivery', answer);
}

/** Answers `webhookDeliveries.list`. */
export function list(
  answer: Answer<WebhookDeliveriesListVariables, WebhookDeliveriesListResult>,
): GraphQLHandler {
  return handle('query', 'WebhookDeliveriesList', 'webhookDeliveries', answer);
}

/** Answers `webhookDeliveries.replay`. */
export function replay(
  answer: Answer<WebhookDeliveriesReplayVariables, WebhookDeliveriesReplayResult>,
): GraphQLHandler {
  return handle('mutation', 'WebhookDeliveriesReplay', 'webhookReplay', answer);
}

// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  MessageSendsGetResult,
  MessageSendsGetVariables,
  MessageSendsListResult,
  MessageSendsListVariables,
  MessageSendsCancelResult,
  MessageSendsCancelVariables,
} from '../messageSends.ts';

/** Answers `messageSends.get`. */
export function get(
  answer: Answer<MessageSendsGetVariables, MessageSendsGetResult>,
): GraphQLHandler {
  return handle('query', 'MessageSendsGet', 'messageSend', answer);
}

/** Answers `messageSends.list`. */
export function list(
  answer: Answer<MessageSendsListVariables, MessageSendsListResult>,
): GraphQLHandler {
  return handle('query', 'MessageSendsList', 'messageSends', answer);
}

/** Answers `messageSends.cancel`. */
export function cancel(
  answer: Answer<MessageSendsCancelVariables, MessageSendsCancelResult>,
): GraphQLHandler {
  return handle('mutation', 'MessageSendsCancel', 'messageSendCancel', answer);
}

// Made from schema/schema.graphql and client/operations/messages.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler, HttpHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import { type Events, handleStream } from '../../testing/handleStream.ts';
import type {
  MessagesGetResult,
  MessagesGetVariables,
  MessagesListResult,
  MessagesListVariables,
  MessagesSendResult,
  MessagesSendVariables,
  MessagesReceiveResult,
  MessagesReceiveVariables,
  MessagesChangedResult,
  MessagesChangedVariables,
} from '../messages.ts';

/** Answers `messages.get`. */
export function get(
  answer: Answer<MessagesGetVariables, MessagesGetResult>,
): GraphQLHandler {
  return handle('query', 'MessagesGet', 'message', answer);
}

/** Answers `messages.list`. */
export function list(
  answer: Answer<MessagesListVariables, MessagesListResult>,
): GraphQLHandler {
  return handle('query', 'MessagesList', 'messages', answer);
}

/** Answers `messages.send`. */
export function send(
  answer: Answer<MessagesSendVariables, MessagesSendResult>,
): GraphQLHandler {
  return handle('mutation', 'MessagesSend', 'messageSend', answer);
}

/** Answers `messages.receive`. */
export function receive(
  answer: Answer<MessagesReceiveVariables, MessagesReceiveResult>,
): GraphQLHandler {
  return handle('mutation', 'MessagesReceive', 'messageReceive', answer);
}

/** Answers `messages.changed`. */
export function changed(
  events: Events<MessagesChangedVariables, MessagesChangedResult>,
): HttpHandler {
  return handleStream('MessagesChanged', 'messageChanged', events);
}

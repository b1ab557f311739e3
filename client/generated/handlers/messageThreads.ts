// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  MessageThreadsGetResult,
  MessageThreadsGetVariables,
  MessageThreadsListResult,
  MessageThreadsListVariables,
} from '../messageThreads.ts';

/** Answers `messageThreads.get`. */
export function get(
  answer: Answer<MessageThreadsGetVariables, MessageThreadsGetResult>,
): GraphQLHandler {
  return handle('query', 'MessageThreadsGet', 'messageThread', answer);
}

/** Answers `messageThreads.list`. */
export function list(
  answer: Answer<MessageThreadsListVariables, MessageThreadsListResult>,
): GraphQLHandler {
  return handle('query', 'MessageThreadsList', 'messageThreads', answer);
}

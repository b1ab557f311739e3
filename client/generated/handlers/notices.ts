// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  NoticesGetResult,
  NoticesGetVariables,
  NoticesListResult,
  NoticesListVariables,
  NoticesReadResult,
  NoticesReadVariables,
} from '../notices.ts';

/** Answers `notices.get`. */
export function get(
  answer: Answer<NoticesGetVariables, NoticesGetResult>,
): GraphQLHandler {
  return handle('query', 'NoticesGet', 'notice', answer);
}

/** Answers `notices.list`. */
export function list(
  answer: Answer<NoticesListVariables, NoticesListResult>,
): GraphQLHandler {
  return handle('query', 'NoticesList', 'notices', answer);
}

/** Answers `notices.read`. */
export function read(
  answer: Answer<NoticesReadVariables, NoticesReadResult>,
): GraphQLHandler {
  return handle('mutation', 'NoticesRead', 'noticeRead', answer);
}

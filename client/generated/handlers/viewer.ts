// Made from client/operations/viewer.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  ViewerGetResult,
  ViewerGetVariables,
} from '../viewer.ts';

/** Answers `viewer.get`. */
export function get(
  answer: Answer<ViewerGetVariables, ViewerGetResult>,
): GraphQLHandler {
  return handle('query', 'ViewerGet', 'viewer', answer);
}

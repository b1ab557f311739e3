// Made from client/operations/nodes.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  NodesGetResult,
  NodesGetVariables,
  NodesGetManyResult,
  NodesGetManyVariables,
} from '../nodes.ts';

/** Answers `nodes.get`. */
export function get(
  answer: Answer<NodesGetVariables, NodesGetResult>,
): GraphQLHandler {
  return handle('query', 'NodesGet', 'node', answer);
}

/** Answers `nodes.getMany`. */
export function getMany(
  answer: Answer<NodesGetManyVariables, NodesGetManyResult>,
): GraphQLHandler {
  return handle('query', 'NodesGetMany', 'nodes', answer);
}

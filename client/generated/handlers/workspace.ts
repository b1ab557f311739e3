// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  WorkspaceGetResult,
  WorkspaceGetVariables,
  WorkspaceUpdateResult,
  WorkspaceUpdateVariables,
} from '../workspace.ts';

/** Answers `workspace.get`. */
export function get(
  answer: Answer<WorkspaceGetVariables, WorkspaceGetResult>,
): GraphQLHandler {
  return handle('query', 'WorkspaceGet', 'workspace', answer);
}

/** Answers `workspace.update`. */
export function update(
  answer: Answer<WorkspaceUpdateVariables, WorkspaceUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'WorkspaceUpdate', 'workspaceUpdate', answer);
}

// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  CustomerMergesGetResult,
  CustomerMergesGetVariables,
  CustomerMergesListResult,
  CustomerMergesListVariables,
  CustomerMergesUndoResult,
  CustomerMergesUndoVariables,
} from '../customerMerges.ts';

/** Answers `customerMerges.get`. */
export function get(
  answer: Answer<CustomerMergesGetVariables, CustomerMergesGetResult>,
): GraphQLHandler {
  return handle('query', 'CustomerMergesGet', 'customerMerge', answer);
}

/** Answers `customerMerges.list`. */
export function list(
  answer: Answer<CustomerMergesListVariables, CustomerMergesListResult>,
): GraphQLHandler {
  return handle('query', 'CustomerMergesList', 'customerMerges', answer);
}

/** Answers `customerMerges.undo`. */
export function undo(
  answer: Answer<CustomerMergesUndoVariables, CustomerMergesUndoResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomerMergesUndo', 'customerMergeUndo', answer);
}

// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  RunsGetResult,
  RunsGetVariables,
  RunsListResult,
  RunsListVariables,
  RunsCancelResult,
  RunsCancelVariables,
  RunsRetryResult,
  RunsRetryVariables,
} from '../runs.ts';

/** Answers `runs.get`. */
export function get(
  answer: Answer<RunsGetVariables, RunsGetResult>,
): GraphQLHandler {
  return handle('query', 'RunsGet', 'run', answer);
}

/** Answers `runs.list`. */
export function list(
  answer: Answer<RunsListVariables, RunsListResult>,
): GraphQLHandler {
  return handle('query', 'RunsList', 'runs', answer);
}

/** Answers `runs.cancel`. */
export function cancel(
  answer: Answer<RunsCancelVariables, RunsCancelResult>,
): GraphQLHandler {
  return handle('mutation', 'RunsCancel', 'runCancel', answer);
}

/** Answers `runs.retry`. */
export function retry(
  answer: Answer<RunsRetryVariables, RunsRetryResult>,
): GraphQLHandler {
  return handle('mutation', 'RunsRetry', 'runRetry', answer);
}

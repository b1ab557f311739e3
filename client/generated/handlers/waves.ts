// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  WavesGetResult,
  WavesGetVariables,
  WavesListResult,
  WavesListVariables,
} from '../waves.ts';

/** Answers `waves.get`. */
export function get(
  answer: Answer<WavesGetVariables, WavesGetResult>,
): GraphQLHandler {
  return handle('query', 'WavesGet', 'wave', answer);
}

/** Answers `waves.list`. */
export function list(
  answer: Answer<WavesListVariables, WavesListResult>,
): GraphQLHandler {
  return handle('query', 'WavesList', 'waves', answer);
}

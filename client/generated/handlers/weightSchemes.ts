// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  WeightSchemesGetResult,
  WeightSchemesGetVariables,
  WeightSchemesGetByExternalIdResult,
  WeightSchemesGetByExternalIdVariables,
  WeightSchemesListResult,
  WeightSchemesListVariables,
  WeightSchemesCreateResult,
  WeightSchemesCreateVariables,
  WeightSchemesUpdateResult,
  WeightSchemesUpdateVariables,
  WeightSchemesArchiveResult,
  WeightSchemesArchiveVariables,
  WeightSchemesRestoreResult,
  WeightSchemesRestoreVariables,
  WeightSchemesDeleteResult,
  WeightSchemesDeleteVariables,
} from '../weightSchemes.ts';

/** Answers `weightSchemes.get`. */
export function get(
  answer: Answer<WeightSchemesGetVariables, WeightSchemesGetResult>,
): GraphQLHandler {
  return handle('query', 'WeightSchemesGet', 'weightScheme', answer);
}

/** Answers `weightSchemes.getByExternalId`. */
export function getByExternalId(
  answer: Answer<WeightSchemesGetByExternalIdVariables, WeightSchemesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'WeightSchemesGetByExternalId', 'weightSchemeByExternalId', answer);
}

/** Answers `weightSchemes.list`. */
export function list(
  answer: Answer<WeightSchemesListVariables, WeightSchemesListResult>,
): GraphQLHandler {
  return handle('query', 'WeightSchemesList', 'weightSchemes', answer);
}

/** Answers `weightSchemes.create`. */
export function create(
  answer: Answer<WeightSchemesCreateVariables, WeightSchemesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'WeightSchemesCreate', 'weightSchemeCreate', answer);
}

/** Answers `weightSchemes.update`. */
export function update(
  answer: Answer<WeightSchemesUpdateVariables, WeightSchemesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'WeightSchemesUpdate', 'weightSchemeUpdate', answer);
}

/** Answers `weightSchemes.archive`. */
export function archive(
  answer: Answer<WeightSchemesArchiveVariables, WeightSchemesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'WeightSchemesArchive', 'weightSchemeArchive', answer);
}

/** Answers `weightSchemes.restore`. */
export function restore(
  answer: Answer<WeightSchemesRestoreVariables, WeightSchemesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'WeightSchemesRestore', 'weightSchemeRestore', answer);
}

/** Answers `weightSchemes.remove`. */
export function remove(
  answer: Answer<WeightSchemesDeleteVariables, WeightSchemesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'WeightSchemesDelete', 'weightSchemeDelete', answer);
}

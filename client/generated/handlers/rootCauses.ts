// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  RootCausesGetResult,
  RootCausesGetVariables,
  RootCausesGetByExternalIdResult,
  RootCausesGetByExternalIdVariables,
  RootCausesListResult,
  RootCausesListVariables,
  RootCausesCreateResult,
  RootCausesCreateVariables,
  RootCausesUpdateResult,
  RootCausesUpdateVariables,
  RootCausesArchiveResult,
  RootCausesArchiveVariables,
  RootCausesRestoreResult,
  RootCausesRestoreVariables,
  RootCausesDeleteResult,
  RootCausesDeleteVariables,
  RootCausesBulkUpsertResult,
  RootCausesBulkUpsertVariables,
  RootCausesBulkExportResult,
  RootCausesBulkExportVariables,
  RootCausesBulkImportResult,
  RootCausesBulkImportVariables,
} from '../rootCauses.ts';

/** Answers `rootCauses.get`. */
export function get(
  answer: Answer<RootCausesGetVariables, RootCausesGetResult>,
): GraphQLHandler {
  return handle('query', 'RootCausesGet', 'rootCause', answer);
}

/** Answers `rootCauses.getByExternalId`. */
export function getByExternalId(
  answer: Answer<RootCausesGetByExternalIdVariables, RootCausesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'RootCausesGetByExternalId', 'rootCauseByExternalId', answer);
}

/** Answers `rootCauses.list`. */
export function list(
  answer: Answer<RootCausesListVariables, RootCausesListResult>,
): GraphQLHandler {
  return handle('query', 'RootCausesList', 'rootCauses', answer);
}

/** Answers `rootCauses.create`. */
export function create(
  answer: Answer<RootCausesCreateVariables, RootCausesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'RootCausesCreate', 'rootCauseCreate', answer);
}

/** Answers `rootCauses.update`. */
export function update(
  answer: Answer<RootCausesUpdateVariables, RootCausesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'RootCausesUpdate', 'rootCauseUpdate', answer);
}

/** Answers `rootCauses.archive`. */
export function archive(
  answer: Answer<RootCausesArchiveVariables, RootCausesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'RootCausesArchive', 'rootCauseArchive', answer);
}

/** Answers `rootCauses.restore`. */
export function restore(
  answer: Answer<RootCausesRestoreVariables, RootCausesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'RootCausesRestore', 'rootCauseRestore', answer);
}

/** Answers `rootCauses.remove`. */
export function remove(
  answer: Answer<RootCausesDeleteVariables, RootCausesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'RootCausesDelete', 'rootCauseDelete', answer);
}

/** Answers `rootCauses.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<RootCausesBulkUpsertVariables, RootCausesBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'RootCausesBulkUpsert', 'rootCauseBulkUpsert', answer);
}

/** Answers `rootCauses.bulkExport`. */
export function bulkExport(
  answer: Answer<RootCausesBulkExportVariables, RootCausesBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'RootCausesBulkExport', 'rootCauseBulkExport', answer);
}

/** Answers `rootCauses.bulkImport`. */
export function bulkImport(
  answer: Answer<RootCausesBulkImportVariables, RootCausesBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'RootCausesBulkImport', 'rootCauseBulkImport', answer);
}

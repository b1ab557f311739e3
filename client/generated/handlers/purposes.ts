// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  PurposesGetResult,
  PurposesGetVariables,
  PurposesGetByExternalIdResult,
  PurposesGetByExternalIdVariables,
  PurposesListResult,
  PurposesListVariables,
  PurposesCreateResult,
  PurposesCreateVariables,
  PurposesUpdateResult,
  PurposesUpdateVariables,
  PurposesArchiveResult,
  PurposesArchiveVariables,
  PurposesRestoreResult,
  PurposesRestoreVariables,
  PurposesDeleteResult,
  PurposesDeleteVariables,
  PurposesBulkUpsertResult,
  PurposesBulkUpsertVariables,
  PurposesBulkExportResult,
  PurposesBulkExportVariables,
  PurposesBulkImportResult,
  PurposesBulkImportVariables,
} from '../purposes.ts';

/** Answers `purposes.get`. */
export function get(
  answer: Answer<PurposesGetVariables, PurposesGetResult>,
): GraphQLHandler {
  return handle('query', 'PurposesGet', 'purpose', answer);
}

/** Answers `purposes.getByExternalId`. */
export function getByExternalId(
  answer: Answer<PurposesGetByExternalIdVariables, PurposesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'PurposesGetByExternalId', 'purposeByExternalId', answer);
}

/** Answers `purposes.list`. */
export function list(
  answer: Answer<PurposesListVariables, PurposesListResult>,
): GraphQLHandler {
  return handle('query', 'PurposesList', 'purposes', answer);
}

/** Answers `purposes.create`. */
export function create(
  answer: Answer<PurposesCreateVariables, PurposesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'PurposesCreate', 'purposeCreate', answer);
}

/** Answers `purposes.update`. */
export function update(
  answer: Answer<PurposesUpdateVariables, PurposesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'PurposesUpdate', 'purposeUpdate', answer);
}

/** Answers `purposes.archive`. */
export function archive(
  answer: Answer<PurposesArchiveVariables, PurposesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'PurposesArchive', 'purposeArchive', answer);
}

/** Answers `purposes.restore`. */
export function restore(
  answer: Answer<PurposesRestoreVariables, PurposesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'PurposesRestore', 'purposeRestore', answer);
}

/** Answers `purposes.remove`. */
export function remove(
  answer: Answer<PurposesDeleteVariables, PurposesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'PurposesDelete', 'purposeDelete', answer);
}

/** Answers `purposes.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<PurposesBulkUpsertVariables, PurposesBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'PurposesBulkUpsert', 'purposeBulkUpsert', answer);
}

/** Answers `purposes.bulkExport`. */
export function bulkExport(
  answer: Answer<PurposesBulkExportVariables, PurposesBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'PurposesBulkExport', 'purposeBulkExport', answer);
}

/** Answers `purposes.bulkImport`. */
export function bulkImport(
  answer: Answer<PurposesBulkImportVariables, PurposesBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'PurposesBulkImport', 'purposeBulkImport', answer);
}

// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  CaseCategoriesGetResult,
  CaseCategoriesGetVariables,
  CaseCategoriesGetByExternalIdResult,
  CaseCategoriesGetByExternalIdVariables,
  CaseCategoriesListResult,
  CaseCategoriesListVariables,
  CaseCategoriesCreateResult,
  CaseCategoriesCreateVariables,
  CaseCategoriesUpdateResult,
  CaseCategoriesUpdateVariables,
  CaseCategoriesArchiveResult,
  CaseCategoriesArchiveVariables,
  CaseCategoriesRestoreResult,
  CaseCategoriesRestoreVariables,
  CaseCategoriesDeleteResult,
  CaseCategoriesDeleteVariables,
  CaseCategoriesBulkUpsertResult,
  CaseCategoriesBulkUpsertVariables,
  CaseCategoriesBulkExportResult,
  CaseCategoriesBulkExportVariables,
  CaseCategoriesBulkImportResult,
  CaseCategoriesBulkImportVariables,
} from '../caseCategories.ts';

/** Answers `caseCategories.get`. */
export function get(
  answer: Answer<CaseCategoriesGetVariables, CaseCategoriesGetResult>,
): GraphQLHandler {
  return handle('query', 'CaseCategoriesGet', 'caseCategory', answer);
}

/** Answers `caseCategories.getByExternalId`. */
export function getByExternalId(
  answer: Answer<CaseCategoriesGetByExternalIdVariables, CaseCategoriesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'CaseCategoriesGetByExternalId', 'caseCategoryByExternalId', answer);
}

/** Answers `caseCategories.list`. */
export function list(
  answer: Answer<CaseCategoriesListVariables, CaseCategoriesListResult>,
): GraphQLHandler {
  return handle('query', 'CaseCategoriesList', 'caseCategories', answer);
}

/** Answers `caseCategories.create`. */
export function create(
  answer: Answer<CaseCategoriesCreateVariables, CaseCategoriesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'CaseCategoriesCreate', 'caseCategoryCreate', answer);
}

/** Answers `caseCategories.update`. */
export function update(
  answer: Answer<CaseCategoriesUpdateVariables, CaseCategoriesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'CaseCategoriesUpdate', 'caseCategoryUpdate', answer);
}

/** Answers `caseCategories.archive`. */
export function archive(
  answer: Answer<CaseCategoriesArchiveVariables, CaseCategoriesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'CaseCategoriesArchive', 'caseCategoryArchive', answer);
}

/** Answers `caseCategories.restore`. */
export function restore(
  answer: Answer<CaseCategoriesRestoreVariables, CaseCategoriesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'CaseCategoriesRestore', 'caseCategoryRestore', answer);
}

/** Answers `caseCategories.remove`. */
export function remove(
  answer: Answer<CaseCategoriesDeleteVariables, CaseCategoriesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'CaseCategoriesDelete', 'caseCategoryDelete', answer);
}

/** Answers `caseCategories.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<CaseCategoriesBulkUpsertVariables, CaseCategoriesBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'CaseCategoriesBulkUpsert', 'caseCategoryBulkUpsert', answer);
}

/** Answers `caseCategories.bulkExport`. */
export function bulkExport(
  answer: Answer<CaseCategoriesBulkExportVariables, CaseCategoriesBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'CaseCategoriesBulkExport', 'caseCategoryBulkExport', answer);
}

/** Answers `caseCategories.bulkImport`. */
export function bulkImport(
  answer: Answer<CaseCategoriesBulkImportVariables, CaseCategoriesBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'CaseCategoriesBulkImport', 'caseCategoryBulkImport', answer);
}

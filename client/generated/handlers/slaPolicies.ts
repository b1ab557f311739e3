// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  SlaPoliciesGetResult,
  SlaPoliciesGetVariables,
  SlaPoliciesGetByExternalIdResult,
  SlaPoliciesGetByExternalIdVariables,
  SlaPoliciesListResult,
  SlaPoliciesListVariables,
  SlaPoliciesCreateResult,
  SlaPoliciesCreateVariables,
  SlaPoliciesUpdateResult,
  SlaPoliciesUpdateVariables,
  SlaPoliciesArchiveResult,
  SlaPoliciesArchiveVariables,
  SlaPoliciesRestoreResult,
  SlaPoliciesRestoreVariables,
  SlaPoliciesDeleteResult,
  SlaPoliciesDeleteVariables,
  SlaPoliciesBulkUpsertResult,
  SlaPoliciesBulkUpsertVariables,
  SlaPoliciesBulkExportResult,
  SlaPoliciesBulkExportVariables,
  SlaPoliciesBulkImportResult,
  SlaPoliciesBulkImportVariables,
} from '../slaPolicies.ts';

/** Answers `slaPolicies.get`. */
export function get(
  answer: Answer<SlaPoliciesGetVariables, SlaPoliciesGetResult>,
): GraphQLHandler {
  return handle('query', 'SlaPoliciesGet', 'slaPolicy', answer);
}

/** Answers `slaPolicies.getByExternalId`. */
export function getByExternalId(
  answer: Answer<SlaPoliciesGetByExternalIdVariables, SlaPoliciesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'SlaPoliciesGetByExternalId', 'slaPolicyByExternalId', answer);
}

/** Answers `slaPolicies.list`. */
export function list(
  answer: Answer<SlaPoliciesListVariables, SlaPoliciesListResult>,
): GraphQLHandler {
  return handle('query', 'SlaPoliciesList', 'slaPolicies', answer);
}

/** Answers `slaPolicies.create`. */
export function create(
  answer: Answer<SlaPoliciesCreateVariables, SlaPoliciesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'SlaPoliciesCreate', 'slaPolicyCreate', answer);
}

/** Answers `slaPolicies.update`. */
export function update(
  answer: Answer<SlaPoliciesUpdateVariables, SlaPoliciesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'SlaPoliciesUpdate', 'slaPolicyUpdate', answer);
}

/** Answers `slaPolicies.archive`. */
export function archive(
  answer: Answer<SlaPoliciesArchiveVariables, SlaPoliciesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'SlaPoliciesArchive', 'slaPolicyArchive', answer);
}

/** Answers `slaPolicies.restore`. */
export function restore(
  answer: Answer<SlaPoliciesRestoreVariables, SlaPoliciesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'SlaPoliciesRestore', 'slaPolicyRestore', answer);
}

/** Answers `slaPolicies.remove`. */
export function remove(
  answer: Answer<SlaPoliciesDeleteVariables, SlaPoliciesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'SlaPoliciesDelete', 'slaPolicyDelete', answer);
}

/** Answers `slaPolicies.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<SlaPoliciesBulkUpsertVariables, SlaPoliciesBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'SlaPoliciesBulkUpsert', 'slaPolicyBulkUpsert', answer);
}

/** Answers `slaPolicies.bulkExport`. */
export function bulkExport(
  answer: Answer<SlaPoliciesBulkExportVariables, SlaPoliciesBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'SlaPoliciesBulkExport', 'slaPolicyBulkExport', answer);
}

/** Answers `slaPolicies.bulkImport`. */
export function bulkImport(
  answer: Answer<SlaPoliciesBulkImportVariables, SlaPoliciesBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'SlaPoliciesBulkImport', 'slaPolicyBulkImport', answer);
}

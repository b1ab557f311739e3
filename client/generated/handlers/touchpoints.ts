// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  TouchpointsGetResult,
  TouchpointsGetVariables,
  TouchpointsGetByExternalIdResult,
  TouchpointsGetByExternalIdVariables,
  TouchpointsListResult,
  TouchpointsListVariables,
  TouchpointsCreateResult,
  TouchpointsCreateVariables,
  TouchpointsUpdateResult,
  TouchpointsUpdateVariables,
  TouchpointsArchiveResult,
  TouchpointsArchiveVariables,
  TouchpointsRestoreResult,
  TouchpointsRestoreVariables,
  TouchpointsDeleteResult,
  TouchpointsDeleteVariables,
  TouchpointsBulkUpsertResult,
  TouchpointsBulkUpsertVariables,
  TouchpointsBulkExportResult,
  TouchpointsBulkExportVariables,
  TouchpointsBulkImportResult,
  TouchpointsBulkImportVariables,
} from '../touchpoints.ts';

/** Answers `touchpoints.get`. */
export function get(
  answer: Answer<TouchpointsGetVariables, TouchpointsGetResult>,
): GraphQLHandler {
  return handle('query', 'TouchpointsGet', 'touchpoint', answer);
}

/** Answers `touchpoints.getByExternalId`. */
export function getByExternalId(
  answer: Answer<TouchpointsGetByExternalIdVariables, TouchpointsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'TouchpointsGetByExternalId', 'touchpointByExternalId', answer);
}

/** Answers `touchpoints.list`. */
export function list(
  answer: Answer<TouchpointsListVariables, TouchpointsListResult>,
): GraphQLHandler {
  return handle('query', 'TouchpointsList', 'touchpoints', answer);
}

/** Answers `touchpoints.create`. */
export function create(
  answer: Answer<TouchpointsCreateVariables, TouchpointsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'TouchpointsCreate', 'touchpointCreate', answer);
}

/** Answers `touchpoints.update`. */
export function update(
  answer: Answer<TouchpointsUpdateVariables, TouchpointsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'TouchpointsUpdate', 'touchpointUpdate', answer);
}

/** Answers `touchpoints.archive`. */
export function archive(
  answer: Answer<TouchpointsArchiveVariables, TouchpointsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'TouchpointsArchive', 'touchpointArchive', answer);
}

/** Answers `touchpoints.restore`. */
export function restore(
  answer: Answer<TouchpointsRestoreVariables, TouchpointsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'TouchpointsRestore', 'touchpointRestore', answer);
}

/** Answers `touchpoints.remove`. */
export function remove(
  answer: Answer<TouchpointsDeleteVariables, TouchpointsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'TouchpointsDelete', 'touchpointDelete', answer);
}

/** Answers `touchpoints.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<TouchpointsBulkUpsertVariables, TouchpointsBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'TouchpointsBulkUpsert', 'touchpointBulkUpsert', answer);
}

/** Answers `touchpoints.bulkExport`. */
export function bulkExport(
  answer: Answer<TouchpointsBulkExportVariables, TouchpointsBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'TouchpointsBulkExport', 'touchpointBulkExport', answer);
}

/** Answers `touchpoints.bulkImport`. */
export function bulkImport(
  answer: Answer<TouchpointsBulkImportVariables, TouchpointsBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'TouchpointsBulkImport', 'touchpointBulkImport', answer);
}

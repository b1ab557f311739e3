// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  LifecycleStagesGetResult,
  LifecycleStagesGetVariables,
  LifecycleStagesGetByExternalIdResult,
  LifecycleStagesGetByExternalIdVariables,
  LifecycleStagesListResult,
  LifecycleStagesListVariables,
  LifecycleStagesCreateResult,
  LifecycleStagesCreateVariables,
  LifecycleStagesUpdateResult,
  LifecycleStagesUpdateVariables,
  LifecycleStagesArchiveResult,
  LifecycleStagesArchiveVariables,
  LifecycleStagesRestoreResult,
  LifecycleStagesRestoreVariables,
  LifecycleStagesDeleteResult,
  LifecycleStagesDeleteVariables,
  LifecycleStagesBulkUpsertResult,
  LifecycleStagesBulkUpsertVariables,
  LifecycleStagesBulkExportResult,
  LifecycleStagesBulkExportVariables,
  LifecycleStagesBulkImportResult,
  LifecycleStagesBulkImportVariables,
} from '../lifecycleStages.ts';

/** Answers `lifecycleStages.get`. */
export function get(
  answer: Answer<LifecycleStagesGetVariables, LifecycleStagesGetResult>,
): GraphQLHandler {
  return handle('query', 'LifecycleStagesGet', 'lifecycleStage', answer);
}

/** Answers `lifecycleStages.getByExternalId`. */
export function getByExternalId(
  answer: Answer<LifecycleStagesGetByExternalIdVariables, LifecycleStagesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'LifecycleStagesGetByExternalId', 'lifecycleStageByExternalId', answer);
}

/** Answers `lifecycleStages.list`. */
export function list(
  answer: Answer<LifecycleStagesListVariables, LifecycleStagesListResult>,
): GraphQLHandler {
  return handle('query', 'LifecycleStagesList', 'lifecycleStages', answer);
}

/** Answers `lifecycleStages.create`. */
export function create(
  answer: Answer<LifecycleStagesCreateVariables, LifecycleStagesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'LifecycleStagesCreate', 'lifecycleStageCreate', answer);
}

/** Answers `lifecycleStages.update`. */
export function update(
  answer: Answer<LifecycleStagesUpdateVariables, LifecycleStagesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'LifecycleStagesUpdate', 'lifecycleStageUpdate', answer);
}

/** Answers `lifecycleStages.archive`. */
export function archive(
  answer: Answer<LifecycleStagesArchiveVariables, LifecycleStagesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'LifecycleStagesArchive', 'lifecycleStageArchive', answer);
}

/** Answers `lifecycleStages.restore`. */
export function restore(
  answer: Answer<LifecycleStagesRestoreVariables, LifecycleStagesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'LifecycleStagesRestore', 'lifecycleStageRestore', answer);
}

/** Answers `lifecycleStages.remove`. */
export function remove(
  answer: Answer<LifecycleStagesDeleteVariables, LifecycleStagesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'LifecycleStagesDelete', 'lifecycleStageDelete', answer);
}

/** Answers `lifecycleStages.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<LifecycleStagesBulkUpsertVariables, LifecycleStagesBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'LifecycleStagesBulkUpsert', 'lifecycleStageBulkUpsert', answer);
}

/** Answers `lifecycleStages.bulkExport`. */
export function bulkExport(
  answer: Answer<LifecycleStagesBulkExportVariables, LifecycleStagesBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'LifecycleStagesBulkExport', 'lifecycleStageBulkExport', answer);
}

/** Answers `lifecycleStages.bulkImport`. */
export function bulkImport(
  answer: Answer<LifecycleStagesBulkImportVariables, LifecycleStagesBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'LifecycleStagesBulkImport', 'lifecycleStageBulkImport', answer);
}

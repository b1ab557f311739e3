// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  StagesGetResult,
  StagesGetVariables,
  StagesGetByExternalIdResult,
  StagesGetByExternalIdVariables,
  StagesListResult,
  StagesListVariables,
  StagesCreateResult,
  StagesCreateVariables,
  StagesUpdateResult,
  StagesUpdateVariables,
  StagesArchiveResult,
  StagesArchiveVariables,
  StagesRestoreResult,
  StagesRestoreVariables,
  StagesDeleteResult,
  StagesDeleteVariables,
  StagesBulkUpsertResult,
  StagesBulkUpsertVariables,
  StagesBulkExportResult,
  StagesBulkExportVariables,
  StagesBulkImportResult,
  StagesBulkImportVariables,
  StagesMoveResult,
  StagesMoveVariables,
} from '../stages.ts';

/** Answers `stages.get`. */
export function get(
  answer: Answer<StagesGetVariables, StagesGetResult>,
): GraphQLHandler {
  return handle('query', 'StagesGet', 'stage', answer);
}

/** Answers `stages.getByExternalId`. */
export function getByExternalId(
  answer: Answer<StagesGetByExternalIdVariables, StagesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'StagesGetByExternalId', 'stageByExternalId', answer);
}

/** Answers `stages.list`. */
export function list(
  answer: Answer<StagesListVariables, StagesListResult>,
): GraphQLHandler {
  return handle('query', 'StagesList', 'stages', answer);
}

/** Answers `stages.create`. */
export function create(
  answer: Answer<StagesCreateVariables, StagesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'StagesCreate', 'stageCreate', answer);
}

/** Answers `stages.update`. */
export function update(
  answer: Answer<StagesUpdateVariables, StagesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'StagesUpdate', 'stageUpdate', answer);
}

/** Answers `stages.archive`. */
export function archive(
  answer: Answer<StagesArchiveVariables, StagesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'StagesArchive', 'stageArchive', answer);
}

/** Answers `stages.restore`. */
export function restore(
  answer: Answer<StagesRestoreVariables, StagesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'StagesRestore', 'stageRestore', answer);
}

/** Answers `stages.remove`. */
export function remove(
  answer: Answer<StagesDeleteVariables, StagesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'StagesDelete', 'stageDelete', answer);
}

/** Answers `stages.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<StagesBulkUpsertVariables, StagesBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'StagesBulkUpsert', 'stageBulkUpsert', answer);
}

/** Answers `stages.bulkExport`. */
export function bulkExport(
  answer: Answer<StagesBulkExportVariables, StagesBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'StagesBulkExport', 'stageBulkExport', answer);
}

/** Answers `stages.bulkImport`. */
export function bulkImport(
  answer: Answer<StagesBulkImportVariables, StagesBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'StagesBulkImport', 'stageBulkImport', answer);
}

/** Answers `stages.move`. */
export function move(
  answer: Answer<StagesMoveVariables, StagesMoveResult>,
): GraphQLHandler {
  return handle('mutation', 'StagesMove', 'stageMove', answer);
}

// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  StepsGetResult,
  StepsGetVariables,
  StepsGetByExternalIdResult,
  StepsGetByExternalIdVariables,
  StepsListResult,
  StepsListVariables,
  StepsCreateResult,
  StepsCreateVariables,
  StepsUpdateResult,
  StepsUpdateVariables,
  StepsArchiveResult,
  StepsArchiveVariables,
  StepsRestoreResult,
  StepsRestoreVariables,
  StepsDeleteResult,
  StepsDeleteVariables,
  StepsBulkUpsertResult,
  StepsBulkUpsertVariables,
  StepsBulkExportResult,
  StepsBulkExportVariables,
  StepsBulkImportResult,
  StepsBulkImportVariables,
  StepsMoveResult,
  StepsMoveVariables,
} from '../steps.ts';

/** Answers `steps.get`. */
export function get(
  answer: Answer<StepsGetVariables, StepsGetResult>,
): GraphQLHandler {
  return handle('query', 'StepsGet', 'step', answer);
}

/** Answers `steps.getByExternalId`. */
export function getByExternalId(
  answer: Answer<StepsGetByExternalIdVariables, StepsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'StepsGetByExternalId', 'stepByExternalId', answer);
}

/** Answers `steps.list`. */
export function list(
  answer: Answer<StepsListVariables, StepsListResult>,
): GraphQLHandler {
  return handle('query', 'StepsList', 'steps', answer);
}

/** Answers `steps.create`. */
export function create(
  answer: Answer<StepsCreateVariables, StepsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'StepsCreate', 'stepCreate', answer);
}

/** Answers `steps.update`. */
export function update(
  answer: Answer<StepsUpdateVariables, StepsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'StepsUpdate', 'stepUpdate', answer);
}

/** Answers `steps.archive`. */
export function archive(
  answer: Answer<StepsArchiveVariables, StepsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'StepsArchive', 'stepArchive', answer);
}

/** Answers `steps.restore`. */
export function restore(
  answer: Answer<StepsRestoreVariables, StepsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'StepsRestore', 'stepRestore', answer);
}

/** Answers `steps.remove`. */
export function remove(
  answer: Answer<StepsDeleteVariables, StepsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'StepsDelete', 'stepDelete', answer);
}

/** Answers `steps.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<StepsBulkUpsertVariables, StepsBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'StepsBulkUpsert', 'stepBulkUpsert', answer);
}

/** Answers `steps.bulkExport`. */
export function bulkExport(
  answer: Answer<StepsBulkExportVariables, StepsBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'StepsBulkExport', 'stepBulkExport', answer);
}

/** Answers `steps.bulkImport`. */
export function bulkImport(
  answer: Answer<StepsBulkImportVariables, StepsBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'StepsBulkImport', 'stepBulkImport', answer);
}

/** Answers `steps.move`. */
export function move(
  answer: Answer<StepsMoveVariables, StepsMoveResult>,
): GraphQLHandler {
  return handle('mutation', 'StepsMove', 'stepMove', answer);
}

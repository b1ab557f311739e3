// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  TeamsGetResult,
  TeamsGetVariables,
  TeamsGetByExternalIdResult,
  TeamsGetByExternalIdVariables,
  TeamsListResult,
  TeamsListVariables,
  TeamsCreateResult,
  TeamsCreateVariables,
  TeamsUpdateResult,
  TeamsUpdateVariables,
  TeamsArchiveResult,
  TeamsArchiveVariables,
  TeamsRestoreResult,
  TeamsRestoreVariables,
  TeamsDeleteResult,
  TeamsDeleteVariables,
  TeamsBulkUpsertResult,
  TeamsBulkUpsertVariables,
  TeamsBulkExportResult,
  TeamsBulkExportVariables,
  TeamsBulkImportResult,
  TeamsBulkImportVariables,
} from '../teams.ts';

/** Answers `teams.get`. */
export function get(
  answer: Answer<TeamsGetVariables, TeamsGetResult>,
): GraphQLHandler {
  return handle('query', 'TeamsGet', 'team', answer);
}

/** Answers `teams.getByExternalId`. */
export function getByExternalId(
  answer: Answer<TeamsGetByExternalIdVariables, TeamsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'TeamsGetByExternalId', 'teamByExternalId', answer);
}

/** Answers `teams.list`. */
export function list(
  answer: Answer<TeamsListVariables, TeamsListResult>,
): GraphQLHandler {
  return handle('query', 'TeamsList', 'teams', answer);
}

/** Answers `teams.create`. */
export function create(
  answer: Answer<TeamsCreateVariables, TeamsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'TeamsCreate', 'teamCreate', answer);
}

/** Answers `teams.update`. */
export function update(
  answer: Answer<TeamsUpdateVariables, TeamsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'TeamsUpdate', 'teamUpdate', answer);
}

/** Answers `teams.archive`. */
export function archive(
  answer: Answer<TeamsArchiveVariables, TeamsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'TeamsArchive', 'teamArchive', answer);
}

/** Answers `teams.restore`. */
export function restore(
  answer: Answer<TeamsRestoreVariables, TeamsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'TeamsRestore', 'teamRestore', answer);
}

/** Answers `teams.remove`. */
export function remove(
  answer: Answer<TeamsDeleteVariables, TeamsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'TeamsDelete', 'teamDelete', answer);
}

/** Answers `teams.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<TeamsBulkUpsertVariables, TeamsBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'TeamsBulkUpsert', 'teamBulkUpsert', answer);
}

/** Answers `teams.bulkExport`. */
export function bulkExport(
  answer: Answer<TeamsBulkExportVariables, TeamsBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'TeamsBulkExport', 'teamBulkExport', answer);
}

/** Answers `teams.bulkImport`. */
export function bulkImport(
  answer: Answer<TeamsBulkImportVariables, TeamsBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'TeamsBulkImport', 'teamBulkImport', answer);
}

// Made from schema/schema.graphql and client/operations/journeys.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  JourneysGetResult,
  JourneysGetVariables,
  JourneysGetByExternalIdResult,
  JourneysGetByExternalIdVariables,
  JourneysListResult,
  JourneysListVariables,
  JourneysCreateResult,
  JourneysCreateVariables,
  JourneysUpdateResult,
  JourneysUpdateVariables,
  JourneysArchiveResult,
  JourneysArchiveVariables,
  JourneysRestoreResult,
  JourneysRestoreVariables,
  JourneysDeleteResult,
  JourneysDeleteVariables,
  JourneysBulkUpsertResult,
  JourneysBulkUpsertVariables,
  JourneysBulkExportResult,
  JourneysBulkExportVariables,
  JourneysBulkImportResult,
  JourneysBulkImportVariables,
  JourneysDuplicateResult,
  JourneysDuplicateVariables,
  JourneysReviewResult,
  JourneysReviewVariables,
  JourneysMapResult,
  JourneysMapVariables,
  JourneysExportDocumentResult,
  JourneysExportDocumentVariables,
  JourneysImportDocumentResult,
  JourneysImportDocumentVariables,
} from '../journeys.ts';

/** Answers `journeys.get`. */
export function get(
  answer: Answer<JourneysGetVariables, JourneysGetResult>,
): GraphQLHandler {
  return handle('query', 'JourneysGet', 'journey', answer);
}

/** Answers `journeys.getByExternalId`. */
export function getByExternalId(
  answer: Answer<JourneysGetByExternalIdVariables, JourneysGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'JourneysGetByExternalId', 'journeyByExternalId', answer);
}

/** Answers `journeys.list`. */
export function list(
  answer: Answer<JourneysListVariables, JourneysListResult>,
): GraphQLHandler {
  return handle('query', 'JourneysList', 'journeys', answer);
}

/** Answers `journeys.create`. */
export function create(
  answer: Answer<JourneysCreateVariables, JourneysCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysCreate', 'journeyCreate', answer);
}

/** Answers `journeys.update`. */
export function update(
  answer: Answer<JourneysUpdateVariables, JourneysUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysUpdate', 'journeyUpdate', answer);
}

/** Answers `journeys.archive`. */
export function archive(
  answer: Answer<JourneysArchiveVariables, JourneysArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysArchive', 'journeyArchive', answer);
}

/** Answers `journeys.restore`. */
export function restore(
  answer: Answer<JourneysRestoreVariables, JourneysRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysRestore', 'journeyRestore', answer);
}

/** Answers `journeys.remove`. */
export function remove(
  answer: Answer<JourneysDeleteVariables, JourneysDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysDelete', 'journeyDelete', answer);
}

/** Answers `journeys.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<JourneysBulkUpsertVariables, JourneysBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysBulkUpsert', 'journeyBulkUpsert', answer);
}

/** Answers `journeys.bulkExport`. */
export function bulkExport(
  answer: Answer<JourneysBulkExportVariables, JourneysBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysBulkExport', 'journeyBulkExport', answer);
}

/** Answers `journeys.bulkImport`. */
export function bulkImport(
  answer: Answer<JourneysBulkImportVariables, JourneysBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysBulkImport', 'journeyBulkImport', answer);
}

/** Answers `journeys.duplicate`. */
export function duplicate(
  answer: Answer<JourneysDuplicateVariables, JourneysDuplicateResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysDuplicate', 'journeyDuplicate', answer);
}

/** Answers `journeys.review`. */
export function review(
  answer: Answer<JourneysReviewVariables, JourneysReviewResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysReview', 'journeyReview', answer);
}

/** Answers `journeys.map`. */
export function map(
  answer: Answer<JourneysMapVariables, JourneysMapResult>,
): GraphQLHandler {
  return handle('query', 'JourneysMap', 'journey', answer);
}

/** Answers `journeys.exportDocument`. */
export function exportDocument(
  answer: Answer<JourneysExportDocumentVariables, JourneysExportDocumentResult>,
): GraphQLHandler {
  return handle('query', 'JourneysExportDocument', 'journey', answer);
}

/** Answers `journeys.importDocument`. */
export function importDocument(
  answer: Answer<JourneysImportDocumentVariables, JourneysImportDocumentResult>,
): GraphQLHandler {
  return handle('mutation', 'JourneysImportDocument', 'journeyImport', answer);
}

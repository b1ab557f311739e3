// Made from schema/schema.graphql and client/operations/feedback.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler, HttpHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import { type Events, handleStream } from '../../testing/handleStream.ts';
import type {
  FeedbackGetResult,
  FeedbackGetVariables,
  FeedbackGetByExternalIdResult,
  FeedbackGetByExternalIdVariables,
  FeedbackListResult,
  FeedbackListVariables,
  FeedbackRecordResult,
  FeedbackRecordVariables,
  FeedbackUpdateResult,
  FeedbackUpdateVariables,
  FeedbackArchiveResult,
  FeedbackArchiveVariables,
  FeedbackRestoreResult,
  FeedbackRestoreVariables,
  FeedbackDeleteResult,
  FeedbackDeleteVariables,
  FeedbackBulkUpsertResult,
  FeedbackBulkUpsertVariables,
  FeedbackBulkExportResult,
  FeedbackBulkExportVariables,
  FeedbackBulkImportResult,
  FeedbackBulkImportVariables,
  FeedbackRecordedResult,
  FeedbackRecordedVariables,
} from '../feedback.ts';

/** Answers `feedback.get`. */
export function get(
  answer: Answer<FeedbackGetVariables, FeedbackGetResult>,
): GraphQLHandler {
  return handle('query', 'FeedbackGet', 'feedback', answer);
}

/** Answers `feedback.getByExternalId`. */
export function getByExternalId(
  answer: Answer<FeedbackGetByExternalIdVariables, FeedbackGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'FeedbackGetByExternalId', 'feedbackByExternalId', answer);
}

/** Answers `feedback.list`. */
export function list(
  answer: Answer<FeedbackListVariables, FeedbackListResult>,
): GraphQLHandler {
  return handle('query', 'FeedbackList', 'feedbackItems', answer);
}

/** Answers `feedback.record`. */
export function record(
  answer: Answer<FeedbackRecordVariables, FeedbackRecordResult>,
): GraphQLHandler {
  return handle('mutation', 'FeedbackRecord', 'feedbackRecord', answer);
}

/** Answers `feedback.update`. */
export function update(
  answer: Answer<FeedbackUpdateVariables, FeedbackUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'FeedbackUpdate', 'feedbackUpdate', answer);
}

/** Answers `feedback.archive`. */
export function archive(
  answer: Answer<FeedbackArchiveVariables, FeedbackArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'FeedbackArchive', 'feedbackArchive', answer);
}

/** Answers `feedback.restore`. */
export function restore(
  answer: Answer<FeedbackRestoreVariables, FeedbackRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'FeedbackRestore', 'feedbackRestore', answer);
}

/** Answers `feedback.remove`. */
export function remove(
  answer: Answer<FeedbackDeleteVariables, FeedbackDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'FeedbackDelete', 'feedbackDelete', answer);
}

/** Answers `feedback.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<FeedbackBulkUpsertVariables, FeedbackBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'FeedbackBulkUpsert', 'feedbackBulkUpsert', answer);
}

/** Answers `feedback.bulkExport`. */
export function bulkExport(
  answer: Answer<FeedbackBulkExportVariables, FeedbackBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'FeedbackBulkExport', 'feedbackBulkExport', answer);
}

/** Answers `feedback.bulkImport`. */
export function bulkImport(
  answer: Answer<FeedbackBulkImportVariables, FeedbackBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'FeedbackBulkImport', 'feedbackBulkImport', answer);
}

/** Answers `feedback.recorded`. */
export function recorded(
  events: Events<FeedbackRecordedVariables, FeedbackRecordedResult>,
): HttpHandler {
  return handleStream('FeedbackRecorded', 'feedbackRecorded', events);
}

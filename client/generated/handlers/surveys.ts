// Made from schema/schema.graphql and client/operations/surveys.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  SurveysGetResult,
  SurveysGetVariables,
  SurveysGetByExternalIdResult,
  SurveysGetByExternalIdVariables,
  SurveysListResult,
  SurveysListVariables,
  SurveysArchiveResult,
  SurveysArchiveVariables,
  SurveysRestoreResult,
  SurveysRestoreVariables,
  SurveysDeleteResult,
  SurveysDeleteVariables,
  SurveysCloseResult,
  SurveysCloseVariables,
  SurveysPauseResult,
  SurveysPauseVariables,
  SurveysReopenResult,
  SurveysReopenVariables,
  SurveysResumeResult,
  SurveysResumeVariables,
  SurveysLiveSurveyResult,
  SurveysLiveSurveyVariables,
  SurveysVersionsResult,
  SurveysVersionsVariables,
  SurveysCreateResult,
  SurveysCreateVariables,
  SurveysUpdateResult,
  SurveysUpdateVariables,
  SurveysPublishResult,
  SurveysPublishVariables,
  SurveysDuplicateResult,
  SurveysDuplicateVariables,
  SurveysImportDocumentResult,
  SurveysImportDocumentVariables,
  SurveysExportDocumentResult,
  SurveysExportDocumentVariables,
} from '../surveys.ts';

/** Answers `surveys.get`. */
export function get(
  answer: Answer<SurveysGetVariables, SurveysGetResult>,
): GraphQLHandler {
  return handle('query', 'SurveysGet', 'survey', answer);
}

/** Answers `surveys.getByExternalId`. */
export function getByExternalId(
  answer: Answer<SurveysGetByExternalIdVariables, SurveysGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'SurveysGetByExternalId', 'surveyByExternalId', answer);
}

/** Answers `surveys.list`. */
export function list(
  answer: Answer<SurveysListVariables, SurveysListResult>,
): GraphQLHandler {
  return handle('query', 'SurveysList', 'surveys', answer);
}

/** Answers `surveys.archive`. */
export function archive(
  answer: Answer<SurveysArchiveVariables, SurveysArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysArchive', 'surveyArchive', answer);
}

/** Answers `surveys.restore`. */
export function restore(
  answer: Answer<SurveysRestoreVariables, SurveysRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysRestore', 'surveyRestore', answer);
}

/** Answers `surveys.remove`. */
export function remove(
  answer: Answer<SurveysDeleteVariables, SurveysDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysDelete', 'surveyDelete', answer);
}

/** Answers `surveys.close`. */
export function close(
  answer: Answer<SurveysCloseVariables, SurveysCloseResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysClose', 'surveyClose', answer);
}

/** Answers `surveys.pause`. */
export function pause(
  answer: Answer<SurveysPauseVariables, SurveysPauseResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysPause', 'surveyPause', answer);
}

/** Answers `surveys.reopen`. */
export function reopen(
  answer: Answer<SurveysReopenVariables, SurveysReopenResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysReopen', 'surveyReopen', answer);
}

/** Answers `surveys.resume`. */
export function resume(
  answer: Answer<SurveysResumeVariables, SurveysResumeResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysResume', 'surveyResume', answer);
}

/** Answers `surveys.liveSurvey`. */
export function liveSurvey(
  answer: Answer<SurveysLiveSurveyVariables, SurveysLiveSurveyResult>,
): GraphQLHandler {
  return handle('query', 'SurveysLiveSurvey', 'liveSurvey', answer);
}

/** Answers `surveys.versions`. */
export function versions(
  answer: Answer<SurveysVersionsVariables, SurveysVersionsResult>,
): GraphQLHandler {
  return handle('query', 'SurveysVersions', 'survey', answer);
}

/** Answers `surveys.create`. */
export function create(
  answer: Answer<SurveysCreateVariables, SurveysCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysCreate', 'surveyCreate', answer);
}

/** Answers `surveys.update`. */
export function update(
  answer: Answer<SurveysUpdateVariables, SurveysUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysUpdate', 'surveyUpdate', answer);
}

/** Answers `surveys.publish`. */
export function publish(
  answer: Answer<SurveysPublishVariables, SurveysPublishResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysPublish', 'surveyPublish', answer);
}

/** Answers `surveys.duplicate`. */
export function duplicate(
  answer: Answer<SurveysDuplicateVariables, SurveysDuplicateResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysDuplicate', 'surveyDuplicate', answer);
}

/** Answers `surveys.importDocument`. */
export function importDocument(
  answer: Answer<SurveysImportDocumentVariables, SurveysImportDocumentResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveysImportDocument', 'surveyImport', answer);
}

/** Answers `surveys.exportDocument`. */
export function exportDocument(
  answer: Answer<SurveysExportDocumentVariables, SurveysExportDocumentResult>,
): GraphQLHandler {
  return handle('query', 'SurveysExportDocument', 'survey', answer);
}

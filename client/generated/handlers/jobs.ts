// Made from schema/schema.graphql and client/operations/jobs.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler, HttpHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import { type Events, handleStream } from '../../testing/handleStream.ts';
import type {
  JobsGetResult,
  JobsGetVariables,
  JobsListResult,
  JobsListVariables,
  JobsCancelResult,
  JobsCancelVariables,
  JobsErrorsResult,
  JobsErrorsVariables,
  JobsImportResponsesResult,
  JobsImportResponsesVariables,
  JobsExportResponsesResult,
  JobsExportResponsesVariables,
  JobsImportEventsResult,
  JobsImportEventsVariables,
  JobsApplyEventMappingsResult,
  JobsApplyEventMappingsVariables,
  JobsExportEventsResult,
  JobsExportEventsVariables,
  JobsInviteSegmentResult,
  JobsInviteSegmentVariables,
  JobsExportInvitationsResult,
  JobsExportInvitationsVariables,
  JobsImportConsentsResult,
  JobsImportConsentsVariables,
  JobsExportConsentsResult,
  JobsExportConsentsVariables,
  JobsImportSuppressedAddressesResult,
  JobsImportSuppressedAddressesVariables,
  JobsProgressResult,
  JobsProgressVariables,
} from '../jobs.ts';

/** Answers `jobs.get`. */
export function get(
  answer: Answer<JobsGetVariables, JobsGetResult>,
): GraphQLHandler {
  return handle('query', 'JobsGet', 'job', answer);
}

/** Answers `jobs.list`. */
export function list(
  answer: Answer<JobsListVariables, JobsListResult>,
): GraphQLHandler {
  return handle('query', 'JobsList', 'jobs', answer);
}

/** Answers `jobs.cancel`. */
export function cancel(
  answer: Answer<JobsCancelVariables, JobsCancelResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsCancel', 'jobCancel', answer);
}

/** Answers `jobs.errors`. */
export function errors(
  answer: Answer<JobsErrorsVariables, JobsErrorsResult>,
): GraphQLHandler {
  return handle('query', 'JobsErrors', 'job', answer);
}

/** Answers `jobs.importResponses`. */
export function importResponses(
  answer: Answer<JobsImportResponsesVariables, JobsImportResponsesResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsImportResponses', 'responseImport', answer);
}

/** Answers `jobs.exportResponses`. */
export function exportResponses(
  answer: Answer<JobsExportResponsesVariables, JobsExportResponsesResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsExportResponses', 'responseExport', answer);
}

/** Answers `jobs.importEvents`. */
export function importEvents(
  answer: Answer<JobsImportEventsVariables, JobsImportEventsResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsImportEvents', 'eventImport', answer);
}

/** Answers `jobs.applyEventMappings`. */
export function applyEventMappings(
  answer: Answer<JobsApplyEventMappingsVariables, JobsApplyEventMappingsResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsApplyEventMappings', 'eventMappingApply', answer);
}

/** Answers `jobs.exportEvents`. */
export function exportEvents(
  answer: Answer<JobsExportEventsVariables, JobsExportEventsResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsExportEvents', 'eventExport', answer);
}

/** Answers `jobs.inviteSegment`. */
export function inviteSegment(
  answer: Answer<JobsInviteSegmentVariables, JobsInviteSegmentResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsInviteSegment', 'invitationCreateForSegment', answer);
}

/** Answers `jobs.exportInvitations`. */
export function exportInvitations(
  answer: Answer<JobsExportInvitationsVariables, JobsExportInvitationsResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsExportInvitations', 'invitationExport', answer);
}

/** Answers `jobs.importConsents`. */
export function importConsents(
  answer: Answer<JobsImportConsentsVariables, JobsImportConsentsResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsImportConsents', 'consentImport', answer);
}

/** Answers `jobs.exportConsents`. */
export function exportConsents(
  answer: Answer<JobsExportConsentsVariables, JobsExportConsentsResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsExportConsents', 'consentExport', answer);
}

/** Answers `jobs.importSuppressedAddresses`. */
export function importSuppressedAddresses(
  answer: Answer<JobsImportSuppressedAddressesVariables, JobsImportSuppressedAddressesResult>,
): GraphQLHandler {
  return handle('mutation', 'JobsImportSuppressedAddresses', 'suppressedAddressImport', answer);
}

/** Answers `jobs.progress`. */
export function progress(
  events: Events<JobsProgressVariables, JobsProgressResult>,
): HttpHandler {
  return handleStream('JobsProgress', 'jobProgress', events);
}

// Made from schema/schema.graphql and client/operations/responses.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler, HttpHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import { type Events, handleStream } from '../../testing/handleStream.ts';
import type {
  ResponsesGetResult,
  ResponsesGetVariables,
  ResponsesListResult,
  ResponsesListVariables,
  ResponsesUpdateResult,
  ResponsesUpdateVariables,
  ResponsesDeleteResult,
  ResponsesDeleteVariables,
  ResponsesTagResult,
  ResponsesTagVariables,
  ResponsesStartResult,
  ResponsesStartVariables,
  ResponsesSaveResult,
  ResponsesSaveVariables,
  ResponsesSubmitResult,
  ResponsesSubmitVariables,
  ResponsesResumeResult,
  ResponsesResumeVariables,
  ResponsesListAnswersResult,
  ResponsesListAnswersVariables,
  ResponsesBulkSubmitResult,
  ResponsesBulkSubmitVariables,
  ResponsesSubmittedResult,
  ResponsesSubmittedVariables,
} from '../responses.ts';

/** Answers `responses.get`. */
export function get(
  answer: Answer<ResponsesGetVariables, ResponsesGetResult>,
): GraphQLHandler {
  return handle('query', 'ResponsesGet', 'response', answer);
}

/** Answers `responses.list`. */
export function list(
  answer: Answer<ResponsesListVariables, ResponsesListResult>,
): GraphQLHandler {
  return handle('query', 'ResponsesList', 'responses', answer);
}

/** Answers `responses.update`. */
export function update(
  answer: Answer<ResponsesUpdateVariables, ResponsesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'ResponsesUpdate', 'responseUpdate', answer);
}

/** Answers `responses.remove`. */
export function remove(
  answer: Answer<ResponsesDeleteVariables, ResponsesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'ResponsesDelete', 'responseDelete', answer);
}

/** Answers `responses.tag`. */
export function tag(
  answer: Answer<ResponsesTagVariables, ResponsesTagResult>,
): GraphQLHandler {
  return handle('mutation', 'ResponsesTag', 'responseTag', answer);
}

/** Answers `responses.start`. */
export function start(
  answer: Answer<ResponsesStartVariables, ResponsesStartResult>,
): GraphQLHandler {
  return handle('mutation', 'ResponsesStart', 'responseStart', answer);
}

/** Answers `responses.save`. */
export function save(
  answer: Answer<ResponsesSaveVariables, ResponsesSaveResult>,
): GraphQLHandler {
  return handle('mutation', 'ResponsesSave', 'responseSave', answer);
}

/** Answers `responses.submit`. */
export function submit(
  answer: Answer<ResponsesSubmitVariables, ResponsesSubmitResult>,
): GraphQLHandler {
  return handle('mutation', 'ResponsesSubmit', 'responseSubmit', answer);
}

/** Answers `responses.resume`. */
export function resume(
  answer: Answer<ResponsesResumeVariables, ResponsesResumeResult>,
): GraphQLHandler {
  return handle('query', 'ResponsesResume', 'responseResume', answer);
}

/** Answers `responses.listAnswers`. */
export function listAnswers(
  answer: Answer<ResponsesListAnswersVariables, ResponsesListAnswersResult>,
): GraphQLHandler {
  return handle('query', 'ResponsesListAnswers', 'answers', answer);
}

/** Answers `responses.bulkSubmit`. */
export function bulkSubmit(
  answer: Answer<ResponsesBulkSubmitVariables, ResponsesBulkSubmitResult>,
): GraphQLHandler {
  return handle('mutation', 'ResponsesBulkSubmit', 'responseBulkSubmit', answer);
}

/** Answers `responses.submitted`. */
export function submitted(
  events: Events<ResponsesSubmittedVariables, ResponsesSubmittedResult>,
): HttpHandler {
  return handleStream('ResponsesSubmitted', 'responseSubmitted', events);
}

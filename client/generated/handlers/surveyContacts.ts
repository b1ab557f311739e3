// Made from schema/schema.graphql and client/operations/surveyContacts.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  SurveyContactsGetResult,
  SurveyContactsGetVariables,
  SurveyContactsListResult,
  SurveyContactsListVariables,
  SurveyContactsRecordResult,
  SurveyContactsRecordVariables,
  SurveyContactsCanContactResult,
  SurveyContactsCanContactVariables,
  SurveyContactsNextResult,
  SurveyContactsNextVariables,
} from '../surveyContacts.ts';

/** Answers `surveyContacts.get`. */
export function get(
  answer: Answer<SurveyContactsGetVariables, SurveyContactsGetResult>,
): GraphQLHandler {
  return handle('query', 'SurveyContactsGet', 'surveyContact', answer);
}

/** Answers `surveyContacts.list`. */
export function list(
  answer: Answer<SurveyContactsListVariables, SurveyContactsListResult>,
): GraphQLHandler {
  return handle('query', 'SurveyContactsList', 'surveyContacts', answer);
}

/** Answers `surveyContacts.record`. */
export function record(
  answer: Answer<SurveyContactsRecordVariables, SurveyContactsRecordResult>,
): GraphQLHandler {
  return handle('mutation', 'SurveyContactsRecord', 'surveyContactRecord', answer);
}

/** Answers `surveyContacts.canContact`. */
export function canContact(
  answer: Answer<SurveyContactsCanContactVariables, SurveyContactsCanContactResult>,
): GraphQLHandler {
  return handle('query', 'SurveyContactsCanContact', 'canContact', answer);
}

/** Answers `surveyContacts.next`. */
export function next(
  answer: Answer<SurveyContactsNextVariables, SurveyContactsNextResult>,
): GraphQLHandler {
  return handle('query', 'SurveyContactsNext', 'nextSurvey', answer);
}

// Made from schema/schema.graphql and client/operations/consents.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  ConsentsGetResult,
  ConsentsGetVariables,
  ConsentsListResult,
  ConsentsListVariables,
  ConsentsRecordResult,
  ConsentsRecordVariables,
  ConsentsBulkRecordResult,
  ConsentsBulkRecordVariables,
  ConsentsRequestResult,
  ConsentsRequestVariables,
} from '../consents.ts';

/** Answers `consents.get`. */
export function get(
  answer: Answer<ConsentsGetVariables, ConsentsGetResult>,
): GraphQLHandler {
  return handle('query', 'ConsentsGet', 'consent', answer);
}

/** Answers `consents.list`. */
export function list(
  answer: Answer<ConsentsListVariables, ConsentsListResult>,
): GraphQLHandler {
  return handle('query', 'ConsentsList', 'consents', answer);
}

/** Answers `consents.record`. */
export function record(
  answer: Answer<ConsentsRecordVariables, ConsentsRecordResult>,
): GraphQLHandler {
  return handle('mutation', 'ConsentsRecord', 'consentRecord', answer);
}

/** Answers `consents.bulkRecord`. */
export function bulkRecord(
  answer: Answer<ConsentsBulkRecordVariables, ConsentsBulkRecordResult>,
): GraphQLHandler {
  return handle('mutation', 'ConsentsBulkRecord', 'consentBulkRecord', answer);
}

/** Answers `consents.request`. */
export function request(
  answer: Answer<ConsentsRequestVariables, ConsentsRequestResult>,
): GraphQLHandler {
  return handle('mutation', 'ConsentsRequest', 'consentRequest', answer);
}

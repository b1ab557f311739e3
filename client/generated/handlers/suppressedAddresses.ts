// Made from schema/schema.graphql and client/operations/suppressedAddresses.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  SuppressedAddressesGetResult,
  SuppressedAddressesGetVariables,
  SuppressedAddressesListResult,
  SuppressedAddressesListVariables,
  SuppressedAddressesRecordResult,
  SuppressedAddressesRecordVariables,
  SuppressedAddressesLiftResult,
  SuppressedAddressesLiftVariables,
  SuppressedAddressesBulkRecordResult,
  SuppressedAddressesBulkRecordVariables,
} from '../suppressedAddresses.ts';

/** Answers `suppressedAddresses.get`. */
export function get(
  answer: Answer<SuppressedAddressesGetVariables, SuppressedAddressesGetResult>,
): GraphQLHandler {
  return handle('query', 'SuppressedAddressesGet', 'suppressedAddress', answer);
}

/** Answers `suppressedAddresses.list`. */
export function list(
  answer: Answer<SuppressedAddressesListVariables, SuppressedAddressesListResult>,
): GraphQLHandler {
  return handle('query', 'SuppressedAddressesList', 'suppressedAddresses', answer);
}

/** Answers `suppressedAddresses.record`. */
export function record(
  answer: Answer<SuppressedAddressesRecordVariables, SuppressedAddressesRecordResult>,
): GraphQLHandler {
  return handle('mutation', 'SuppressedAddressesRecord', 'suppressedAddressRecord', answer);
}

/** Answers `suppressedAddresses.lift`. */
export function lift(
  answer: Answer<SuppressedAddressesLiftVariables, SuppressedAddressesLiftResult>,
): GraphQLHandler {
  return handle('mutation', 'SuppressedAddressesLift', 'suppressedAddressLift', answer);
}

/** Answers `suppressedAddresses.bulkRecord`. */
export function bulkRecord(
  answer: Answer<SuppressedAddressesBulkRecordVariables, SuppressedAddressesBulkRecordResult>,
): GraphQLHandler {
  return handle('mutation', 'SuppressedAddressesBulkRecord', 'suppressedAddressBulkRecord', answer);
}

// Made from schema/schema.graphql and client/operations/customers.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  CustomersGetResult,
  CustomersGetVariables,
  CustomersGetByExternalIdResult,
  CustomersGetByExternalIdVariables,
  CustomersListResult,
  CustomersListVariables,
  CustomersCreateResult,
  CustomersCreateVariables,
  CustomersUpdateResult,
  CustomersUpdateVariables,
  CustomersArchiveResult,
  CustomersArchiveVariables,
  CustomersRestoreResult,
  CustomersRestoreVariables,
  CustomersDeleteResult,
  CustomersDeleteVariables,
  CustomersBulkUpsertResult,
  CustomersBulkUpsertVariables,
  CustomersBulkExportResult,
  CustomersBulkExportVariables,
  CustomersBulkImportResult,
  CustomersBulkImportVariables,
  CustomersUpsertResult,
  CustomersUpsertVariables,
} from '../customers.ts';

/** Answers `customers.get`. */
export function get(
  answer: Answer<CustomersGetVariables, CustomersGetResult>,
): GraphQLHandler {
  return handle('query', 'CustomersGet', 'customer', answer);
}

/** Answers `customers.getByExternalId`. */
export function getByExternalId(
  answer: Answer<CustomersGetByExternalIdVariables, CustomersGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'CustomersGetByExternalId', 'customerByExternalId', answer);
}

/** Answers `customers.list`. */
export function list(
  answer: Answer<CustomersListVariables, CustomersListResult>,
): GraphQLHandler {
  return handle('query', 'CustomersList', 'customers', answer);
}

/** Answers `customers.create`. */
export function create(
  answer: Answer<CustomersCreateVariables, CustomersCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersCreate', 'customerCreate', answer);
}

/** Answers `customers.update`. */
export function update(
  answer: Answer<CustomersUpdateVariables, CustomersUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersUpdate', 'customerUpdate', answer);
}

/** Answers `customers.archive`. */
export function archive(
  answer: Answer<CustomersArchiveVariables, CustomersArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersArchive', 'customerArchive', answer);
}

/** Answers `customers.restore`. */
export function restore(
  answer: Answer<CustomersRestoreVariables, CustomersRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersRestore', 'customerRestore', answer);
}

/** Answers `customers.remove`. */
export function remove(
  answer: Answer<CustomersDeleteVariables, CustomersDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersDelete', 'customerDelete', answer);
}

/** Answers `customers.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<CustomersBulkUpsertVariables, CustomersBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersBulkUpsert', 'customerBulkUpsert', answer);
}

/** Answers `customers.bulkExport`. */
export function bulkExport(
  answer: Answer<CustomersBulkExportVariables, CustomersBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersBulkExport', 'customerBulkExport', answer);
}

/** Answers `customers.bulkImport`. */
export function bulkImport(
  answer: Answer<CustomersBulkImportVariables, CustomersBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersBulkImport', 'customerBulkImport', answer);
}

/** Answers `customers.upsert`. */
export function upsert(
  answer: Answer<CustomersUpsertVariables, CustomersUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersUpsert', 'customerUpsert', answer);
}

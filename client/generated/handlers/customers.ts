// Made from schema/schema.graphql and client/operations/customers.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  CustomersGetResult,
  CustomersGetVariables,
  CustomersGetByExternalIdResult,
  CustomersGetByExternalIdVariables,
  CustomersGetByKeyResult,
  CustomersGetByKeyVariables,
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
  CustomersExportPersonalDataResult,
  CustomersExportPersonalDataVariables,
  CustomersEraseResult,
  CustomersEraseVariables,
  CustomersAnonymiseResult,
  CustomersAnonymiseVariables,
  CustomersLiftErasureResult,
  CustomersLiftErasureVariables,
  CustomersErasureReceiptResult,
  CustomersErasureReceiptVariables,
  CustomersMergeResult,
  CustomersMergeVariables,
  CustomersDuplicatesResult,
  CustomersDuplicatesVariables,
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

/** Answers `customers.getByKey`. */
export function getByKey(
  answer: Answer<CustomersGetByKeyVariables, CustomersGetByKeyResult>,
): GraphQLHandler {
  return handle('query', 'CustomersGetByKey', 'customerByKey', answer);
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

/** Answers `customers.exportPersonalData`. */
export function exportPersonalData(
  answer: Answer<CustomersExportPersonalDataVariables, CustomersExportPersonalDataResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersExportPersonalData', 'customerExport', answer);
}

/** Answers `customers.erase`. */
export function erase(
  answer: Answer<CustomersEraseVariables, CustomersEraseResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersErase', 'customerErase', answer);
}

/** Answers `customers.anonymise`. */
export function anonymise(
  answer: Answer<CustomersAnonymiseVariables, CustomersAnonymiseResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersAnonymise', 'customerAnonymise', answer);
}

/** Answers `customers.liftErasure`. */
export function liftErasure(
  answer: Answer<CustomersLiftErasureVariables, CustomersLiftErasureResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersLiftErasure', 'customerErasureLift', answer);
}

/** Answers `customers.erasureReceipt`. */
export function erasureReceipt(
  answer: Answer<CustomersErasureReceiptVariables, CustomersErasureReceiptResult>,
): GraphQLHandler {
  return handle('query', 'CustomersErasureReceipt', 'job', answer);
}

/** Answers `customers.merge`. */
export function merge(
  answer: Answer<CustomersMergeVariables, CustomersMergeResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomersMerge', 'customerMerge', answer);
}

/** Answers `customers.duplicates`. */
export function duplicates(
  answer: Answer<CustomersDuplicatesVariables, CustomersDuplicatesResult>,
): GraphQLHandler {
  return handle('query', 'CustomersDuplicates', 'customerDuplicates', answer);
}

// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  AccountsGetResult,
  AccountsGetVariables,
  AccountsGetByExternalIdResult,
  AccountsGetByExternalIdVariables,
  AccountsListResult,
  AccountsListVariables,
  AccountsCreateResult,
  AccountsCreateVariables,
  AccountsUpdateResult,
  AccountsUpdateVariables,
  AccountsArchiveResult,
  AccountsArchiveVariables,
  AccountsRestoreResult,
  AccountsRestoreVariables,
  AccountsDeleteResult,
  AccountsDeleteVariables,
  AccountsBulkUpsertResult,
  AccountsBulkUpsertVariables,
  AccountsBulkExportResult,
  AccountsBulkExportVariables,
  AccountsBulkImportResult,
  AccountsBulkImportVariables,
} from '../accounts.ts';

/** Answers `accounts.get`. */
export function get(
  answer: Answer<AccountsGetVariables, AccountsGetResult>,
): GraphQLHandler {
  return handle('query', 'AccountsGet', 'account', answer);
}

/** Answers `accounts.getByExternalId`. */
export function getByExternalId(
  answer: Answer<AccountsGetByExternalIdVariables, AccountsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'AccountsGetByExternalId', 'accountByExternalId', answer);
}

/** Answers `accounts.list`. */
export function list(
  answer: Answer<AccountsListVariables, AccountsListResult>,
): GraphQLHandler {
  return handle('query', 'AccountsList', 'accounts', answer);
}

/** Answers `accounts.create`. */
export function create(
  answer: Answer<AccountsCreateVariables, AccountsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'AccountsCreate', 'accountCreate', answer);
}

/** Answers `accounts.update`. */
export function update(
  answer: Answer<AccountsUpdateVariables, AccountsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'AccountsUpdate', 'accountUpdate', answer);
}

/** Answers `accounts.archive`. */
export function archive(
  answer: Answer<AccountsArchiveVariables, AccountsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'AccountsArchive', 'accountArchive', answer);
}

/** Answers `accounts.restore`. */
export function restore(
  answer: Answer<AccountsRestoreVariables, AccountsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'AccountsRestore', 'accountRestore', answer);
}

/** Answers `accounts.remove`. */
export function remove(
  answer: Answer<AccountsDeleteVariables, AccountsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'AccountsDelete', 'accountDelete', answer);
}

/** Answers `accounts.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<AccountsBulkUpsertVariables, AccountsBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'AccountsBulkUpsert', 'accountBulkUpsert', answer);
}

/** Answers `accounts.bulkExport`. */
export function bulkExport(
  answer: Answer<AccountsBulkExportVariables, AccountsBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'AccountsBulkExport', 'accountBulkExport', answer);
}

/** Answers `accounts.bulkImport`. */
export function bulkImport(
  answer: Answer<AccountsBulkImportVariables, AccountsBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'AccountsBulkImport', 'accountBulkImport', answer);
}

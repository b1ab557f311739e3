// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  CustomerEventSourcesGetResult,
  CustomerEventSourcesGetVariables,
  CustomerEventSourcesGetByExternalIdResult,
  CustomerEventSourcesGetByExternalIdVariables,
  CustomerEventSourcesListResult,
  CustomerEventSourcesListVariables,
  CustomerEventSourcesCreateResult,
  CustomerEventSourcesCreateVariables,
  CustomerEventSourcesUpdateResult,
  CustomerEventSourcesUpdateVariables,
  CustomerEventSourcesArchiveResult,
  CustomerEventSourcesArchiveVariables,
  CustomerEventSourcesRestoreResult,
  CustomerEventSourcesRestoreVariables,
  CustomerEventSourcesDeleteResult,
  CustomerEventSourcesDeleteVariables,
} from '../customerEventSources.ts';

/** Answers `customerEventSources.get`. */
export function get(
  answer: Answer<CustomerEventSourcesGetVariables, CustomerEventSourcesGetResult>,
): GraphQLHandler {
  return handle('query', 'CustomerEventSourcesGet', 'customerEventSource', answer);
}

/** Answers `customerEventSources.getByExternalId`. */
export function getByExternalId(
  answer: Answer<CustomerEventSourcesGetByExternalIdVariables, CustomerEventSourcesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'CustomerEventSourcesGetByExternalId', 'customerEventSourceByExternalId', answer);
}

/** Answers `customerEventSources.list`. */
export function list(
  answer: Answer<CustomerEventSourcesListVariables, CustomerEventSourcesListResult>,
): GraphQLHandler {
  return handle('query', 'CustomerEventSourcesList', 'customerEventSources', answer);
}

/** Answers `customerEventSources.create`. */
export function create(
  answer: Answer<CustomerEventSourcesCreateVariables, CustomerEventSourcesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomerEventSourcesCreate', 'customerEventSourceCreate', answer);
}

/** Answers `customerEventSources.update`. */
export function update(
  answer: Answer<CustomerEventSourcesUpdateVariables, CustomerEventSourcesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomerEventSourcesUpdate', 'customerEventSourceUpdate', answer);
}

/** Answers `customerEventSources.archive`. */
export function archive(
  answer: Answer<CustomerEventSourcesArchiveVariables, CustomerEventSourcesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomerEventSourcesArchive', 'customerEventSourceArchive', answer);
}

/** Answers `customerEventSources.restore`. */
export function restore(
  answer: Answer<CustomerEventSourcesRestoreVariables, CustomerEventSourcesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomerEventSourcesRestore', 'customerEventSourceRestore', answer);
}

/** Answers `customerEventSources.remove`. */
export function remove(
  answer: Answer<CustomerEventSourcesDeleteVariables, CustomerEventSourcesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'CustomerEventSourcesDelete', 'customerEventSourceDelete', answer);
}

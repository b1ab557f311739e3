// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  AttributeDefinitionsGetResult,
  AttributeDefinitionsGetVariables,
  AttributeDefinitionsGetByExternalIdResult,
  AttributeDefinitionsGetByExternalIdVariables,
  AttributeDefinitionsListResult,
  AttributeDefinitionsListVariables,
  AttributeDefinitionsCreateResult,
  AttributeDefinitionsCreateVariables,
  AttributeDefinitionsUpdateResult,
  AttributeDefinitionsUpdateVariables,
  AttributeDefinitionsArchiveResult,
  AttributeDefinitionsArchiveVariables,
  AttributeDefinitionsRestoreResult,
  AttributeDefinitionsRestoreVariables,
  AttributeDefinitionsDeleteResult,
  AttributeDefinitionsDeleteVariables,
  AttributeDefinitionsBulkUpsertResult,
  AttributeDefinitionsBulkUpsertVariables,
  AttributeDefinitionsBulkExportResult,
  AttributeDefinitionsBulkExportVariables,
  AttributeDefinitionsBulkImportResult,
  AttributeDefinitionsBulkImportVariables,
} from '../attributeDefinitions.ts';

/** Answers `attributeDefinitions.get`. */
export function get(
  answer: Answer<AttributeDefinitionsGetVariables, AttributeDefinitionsGetResult>,
): GraphQLHandler {
  return handle('query', 'AttributeDefinitionsGet', 'attributeDefinition', answer);
}

/** Answers `attributeDefinitions.getByExternalId`. */
export function getByExternalId(
  answer: Answer<AttributeDefinitionsGetByExternalIdVariables, AttributeDefinitionsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'AttributeDefinitionsGetByExternalId', 'attributeDefinitionByExternalId', answer);
}

/** Answers `attributeDefinitions.list`. */
export function list(
  answer: Answer<AttributeDefinitionsListVariables, AttributeDefinitionsListResult>,
): GraphQLHandler {
  return handle('query', 'AttributeDefinitionsList', 'attributeDefinitions', answer);
}

/** Answers `attributeDefinitions.create`. */
export function create(
  answer: Answer<AttributeDefinitionsCreateVariables, AttributeDefinitionsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'AttributeDefinitionsCreate', 'attributeDefinitionCreate', answer);
}

/** Answers `attributeDefinitions.update`. */
export function update(
  answer: Answer<AttributeDefinitionsUpdateVariables, AttributeDefinitionsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'AttributeDefinitionsUpdate', 'attributeDefinitionUpdate', answer);
}

/** Answers `attributeDefinitions.archive`. */
export function archive(
  answer: Answer<AttributeDefinitionsArchiveVariables, AttributeDefinitionsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'AttributeDefinitionsArchive', 'attributeDefinitionArchive', answer);
}

/** Answers `attributeDefinitions.restore`. */
export function restore(
  answer: Answer<AttributeDefinitionsRestoreVariables, AttributeDefinitionsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'AttributeDefinitionsRestore', 'attributeDefinitionRestore', answer);
}

/** Answers `attributeDefinitions.remove`. */
export function remove(
  answer: Answer<AttributeDefinitionsDeleteVariables, AttributeDefinitionsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'AttributeDefinitionsDelete', 'attributeDefinitionDelete', answer);
}

/** Answers `attributeDefinitions.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<AttributeDefinitionsBulkUpsertVariables, AttributeDefinitionsBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'AttributeDefinitionsBulkUpsert', 'attributeDefinitionBulkUpsert', answer);
}

/** Answers `attributeDefinitions.bulkExport`. */
export function bulkExport(
  answer: Answer<AttributeDefinitionsBulkExportVariables, AttributeDefinitionsBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'AttributeDefinitionsBulkExport', 'attributeDefinitionBulkExport', answer);
}

/** Answers `attributeDefinitions.bulkImport`. */
export function bulkImport(
  answer: Answer<AttributeDefinitionsBulkImportVariables, AttributeDefinitionsBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'AttributeDefinitionsBulkImport', 'attributeDefinitionBulkImport', answer);
}

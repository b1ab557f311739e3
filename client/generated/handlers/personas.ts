// Made from schema/schema.graphql and client/operations/personas.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  PersonasGetResult,
  PersonasGetVariables,
  PersonasGetByExternalIdResult,
  PersonasGetByExternalIdVariables,
  PersonasListResult,
  PersonasListVariables,
  PersonasCreateResult,
  PersonasCreateVariables,
  PersonasUpdateResult,
  PersonasUpdateVariables,
  PersonasArchiveResult,
  PersonasArchiveVariables,
  PersonasRestoreResult,
  PersonasRestoreVariables,
  PersonasDeleteResult,
  PersonasDeleteVariables,
  PersonasBulkUpsertResult,
  PersonasBulkUpsertVariables,
  PersonasBulkExportResult,
  PersonasBulkExportVariables,
  PersonasBulkImportResult,
  PersonasBulkImportVariables,
  PersonasReviewResult,
  PersonasReviewVariables,
  PersonasValidateResult,
  PersonasValidateVariables,
} from '../personas.ts';

/** Answers `personas.get`. */
export function get(
  answer: Answer<PersonasGetVariables, PersonasGetResult>,
): GraphQLHandler {
  return handle('query', 'PersonasGet', 'persona', answer);
}

/** Answers `personas.getByExternalId`. */
export function getByExternalId(
  answer: Answer<PersonasGetByExternalIdVariables, PersonasGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'PersonasGetByExternalId', 'personaByExternalId', answer);
}

/** Answers `personas.list`. */
export function list(
  answer: Answer<PersonasListVariables, PersonasListResult>,
): GraphQLHandler {
  return handle('query', 'PersonasList', 'personas', answer);
}

/** Answers `personas.create`. */
export function create(
  answer: Answer<PersonasCreateVariables, PersonasCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'PersonasCreate', 'personaCreate', answer);
}

/** Answers `personas.update`. */
export function update(
  answer: Answer<PersonasUpdateVariables, PersonasUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'PersonasUpdate', 'personaUpdate', answer);
}

/** Answers `personas.archive`. */
export function archive(
  answer: Answer<PersonasArchiveVariables, PersonasArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'PersonasArchive', 'personaArchive', answer);
}

/** Answers `personas.restore`. */
export function restore(
  answer: Answer<PersonasRestoreVariables, PersonasRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'PersonasRestore', 'personaRestore', answer);
}

/** Answers `personas.remove`. */
export function remove(
  answer: Answer<PersonasDeleteVariables, PersonasDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'PersonasDelete', 'personaDelete', answer);
}

/** Answers `personas.bulkUpsert`. */
export function bulkUpsert(
  answer: Answer<PersonasBulkUpsertVariables, PersonasBulkUpsertResult>,
): GraphQLHandler {
  return handle('mutation', 'PersonasBulkUpsert', 'personaBulkUpsert', answer);
}

/** Answers `personas.bulkExport`. */
export function bulkExport(
  answer: Answer<PersonasBulkExportVariables, PersonasBulkExportResult>,
): GraphQLHandler {
  return handle('mutation', 'PersonasBulkExport', 'personaBulkExport', answer);
}

/** Answers `personas.bulkImport`. */
export function bulkImport(
  answer: Answer<PersonasBulkImportVariables, PersonasBulkImportResult>,
): GraphQLHandler {
  return handle('mutation', 'PersonasBulkImport', 'personaBulkImport', answer);
}

/** Answers `personas.review`. */
export function review(
  answer: Answer<PersonasReviewVariables, PersonasReviewResult>,
): GraphQLHandler {
  return handle('mutation', 'PersonasReview', 'personaReview', answer);
}

/** Answers `personas.validate`. */
export function validate(
  answer: Answer<PersonasValidateVariables, PersonasValidateResult>,
): GraphQLHandler {
  return handle('query', 'PersonasValidate', 'persona', answer);
}

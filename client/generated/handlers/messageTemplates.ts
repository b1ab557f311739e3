// Made from schema/schema.graphql and client/operations/messageTemplates.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  MessageTemplatesGetResult,
  MessageTemplatesGetVariables,
  MessageTemplatesGetByExternalIdResult,
  MessageTemplatesGetByExternalIdVariables,
  MessageTemplatesListResult,
  MessageTemplatesListVariables,
  MessageTemplatesCreateResult,
  MessageTemplatesCreateVariables,
  MessageTemplatesUpdateResult,
  MessageTemplatesUpdateVariables,
  MessageTemplatesArchiveResult,
  MessageTemplatesArchiveVariables,
  MessageTemplatesRestoreResult,
  MessageTemplatesRestoreVariables,
  MessageTemplatesDeleteResult,
  MessageTemplatesDeleteVariables,
  MessageTemplatesPreviewResult,
  MessageTemplatesPreviewVariables,
} from '../messageTemplates.ts';

/** Answers `messageTemplates.get`. */
export function get(
  answer: Answer<MessageTemplatesGetVariables, MessageTemplatesGetResult>,
): GraphQLHandler {
  return handle('query', 'MessageTemplatesGet', 'messageTemplate', answer);
}

/** Answers `messageTemplates.getByExternalId`. */
export function getByExternalId(
  answer: Answer<MessageTemplatesGetByExternalIdVariables, MessageTemplatesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'MessageTemplatesGetByExternalId', 'messageTemplateByExternalId', answer);
}

/** Answers `messageTemplates.list`. */
export function list(
  answer: Answer<MessageTemplatesListVariables, MessageTemplatesListResult>,
): GraphQLHandler {
  return handle('query', 'MessageTemplatesList', 'messageTemplates', answer);
}

/** Answers `messageTemplates.create`. */
export function create(
  answer: Answer<MessageTemplatesCreateVariables, MessageTemplatesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'MessageTemplatesCreate', 'messageTemplateCreate', answer);
}

/** Answers `messageTemplates.update`. */
export function update(
  answer: Answer<MessageTemplatesUpdateVariables, MessageTemplatesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'MessageTemplatesUpdate', 'messageTemplateUpdate', answer);
}

/** Answers `messageTemplates.archive`. */
export function archive(
  answer: Answer<MessageTemplatesArchiveVariables, MessageTemplatesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'MessageTemplatesArchive', 'messageTemplateArchive', answer);
}

/** Answers `messageTemplates.restore`. */
export function restore(
  answer: Answer<MessageTemplatesRestoreVariables, MessageTemplatesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'MessageTemplatesRestore', 'messageTemplateRestore', answer);
}

/** Answers `messageTemplates.remove`. */
export function remove(
  answer: Answer<MessageTemplatesDeleteVariables, MessageTemplatesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'MessageTemplatesDelete', 'messageTemplateDelete', answer);
}

/** Answers `messageTemplates.preview`. */
export function preview(
  answer: Answer<MessageTemplatesPreviewVariables, MessageTemplatesPreviewResult>,
): GraphQLHandler {
  return handle('query', 'MessageTemplatesPreview', 'messageTemplatePreview', answer);
}

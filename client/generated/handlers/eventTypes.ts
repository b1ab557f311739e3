// Made from schema/schema.graphql and client/operations/eventTypes.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  EventTypesGetResult,
  EventTypesGetVariables,
  EventTypesGetByExternalIdResult,
  EventTypesGetByExternalIdVariables,
  EventTypesListResult,
  EventTypesListVariables,
  EventTypesCreateResult,
  EventTypesCreateVariables,
  EventTypesUpdateResult,
  EventTypesUpdateVariables,
  EventTypesArchiveResult,
  EventTypesArchiveVariables,
  EventTypesRestoreResult,
  EventTypesRestoreVariables,
  EventTypesDeleteResult,
  EventTypesDeleteVariables,
  EventTypesGetByKeyResult,
  EventTypesGetByKeyVariables,
} from '../eventTypes.ts';

/** Answers `eventTypes.get`. */
export function get(
  answer: Answer<EventTypesGetVariables, EventTypesGetResult>,
): GraphQLHandler {
  return handle('query', 'EventTypesGet', 'eventType', answer);
}

/** Answers `eventTypes.getByExternalId`. */
export function getByExternalId(
  answer: Answer<EventTypesGetByExternalIdVariables, EventTypesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'EventTypesGetByExternalId', 'eventTypeByExternalId', answer);
}

/** Answers `eventTypes.list`. */
export function list(
  answer: Answer<EventTypesListVariables, EventTypesListResult>,
): GraphQLHandler {
  return handle('query', 'EventTypesList', 'eventTypes', answer);
}

/** Answers `eventTypes.create`. */
export function create(
  answer: Answer<EventTypesCreateVariables, EventTypesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'EventTypesCreate', 'eventTypeCreate', answer);
}

/** Answers `eventTypes.update`. */
export function update(
  answer: Answer<EventTypesUpdateVariables, EventTypesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'EventTypesUpdate', 'eventTypeUpdate', answer);
}

/** Answers `eventTypes.archive`. */
export function archive(
  answer: Answer<EventTypesArchiveVariables, EventTypesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'EventTypesArchive', 'eventTypeArchive', answer);
}

/** Answers `eventTypes.restore`. */
export function restore(
  answer: Answer<EventTypesRestoreVariables, EventTypesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'EventTypesRestore', 'eventTypeRestore', answer);
}

/** Answers `eventTypes.remove`. */
export function remove(
  answer: Answer<EventTypesDeleteVariables, EventTypesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'EventTypesDelete', 'eventTypeDelete', answer);
}

/** Answers `eventTypes.getByKey`. */
export function getByKey(
  answer: Answer<EventTypesGetByKeyVariables, EventTypesGetByKeyResult>,
): GraphQLHandler {
  return handle('query', 'EventTypesGetByKey', 'eventTypeByKey', answer);
}

// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  EventMappingsGetResult,
  EventMappingsGetVariables,
  EventMappingsGetByExternalIdResult,
  EventMappingsGetByExternalIdVariables,
  EventMappingsListResult,
  EventMappingsListVariables,
  EventMappingsCreateResult,
  EventMappingsCreateVariables,
  EventMappingsUpdateResult,
  EventMappingsUpdateVariables,
  EventMappingsArchiveResult,
  EventMappingsArchiveVariables,
  EventMappingsRestoreResult,
  EventMappingsRestoreVariables,
  EventMappingsDeleteResult,
  EventMappingsDeleteVariables,
  EventMappingsMoveResult,
  EventMappingsMoveVariables,
} from '../eventMappings.ts';

/** Answers `eventMappings.get`. */
export function get(
  answer: Answer<EventMappingsGetVariables, EventMappingsGetResult>,
): GraphQLHandler {
  return handle('query', 'EventMappingsGet', 'eventMapping', answer);
}

/** Answers `eventMappings.getByExternalId`. */
export function getByExternalId(
  answer: Answer<EventMappingsGetByExternalIdVariables, EventMappingsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'EventMappingsGetByExternalId', 'eventMappingByExternalId', answer);
}

/** Answers `eventMappings.list`. */
export function list(
  answer: Answer<EventMappingsListVariables, EventMappingsListResult>,
): GraphQLHandler {
  return handle('query', 'EventMappingsList', 'eventMappings', answer);
}

/** Answers `eventMappings.create`. */
export function create(
  answer: Answer<EventMappingsCreateVariables, EventMappingsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'EventMappingsCreate', 'eventMappingCreate', answer);
}

/** Answers `eventMappings.update`. */
export function update(
  answer: Answer<EventMappingsUpdateVariables, EventMappingsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'EventMappingsUpdate', 'eventMappingUpdate', answer);
}

/** Answers `eventMappings.archive`. */
export function archive(
  answer: Answer<EventMappingsArchiveVariables, EventMappingsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'EventMappingsArchive', 'eventMappingArchive', answer);
}

/** Answers `eventMappings.restore`. */
export function restore(
  answer: Answer<EventMappingsRestoreVariables, EventMappingsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'EventMappingsRestore', 'eventMappingRestore', answer);
}

/** Answers `eventMappings.remove`. */
export function remove(
  answer: Answer<EventMappingsDeleteVariables, EventMappingsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'EventMappingsDelete', 'eventMappingDelete', answer);
}

/** Answers `eventMappings.move`. */
export function move(
  answer: Answer<EventMappingsMoveVariables, EventMappingsMoveResult>,
): GraphQLHandler {
  return handle('mutation', 'EventMappingsMove', 'eventMappingMove', answer);
}

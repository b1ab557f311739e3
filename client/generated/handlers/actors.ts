// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  ActorsGetResult,
  ActorsGetVariables,
  ActorsGetByExternalIdResult,
  ActorsGetByExternalIdVariables,
  ActorsListResult,
  ActorsListVariables,
  ActorsCreateResult,
  ActorsCreateVariables,
  ActorsUpdateResult,
  ActorsUpdateVariables,
  ActorsArchiveResult,
  ActorsArchiveVariables,
  ActorsRestoreResult,
  ActorsRestoreVariables,
  ActorsDeleteResult,
  ActorsDeleteVariables,
  ActorsBindResult,
  ActorsBindVariables,
} from '../actors.ts';

/** Answers `actors.get`. */
export function get(
  answer: Answer<ActorsGetVariables, ActorsGetResult>,
): GraphQLHandler {
  return handle('query', 'ActorsGet', 'actor', answer);
}

/** Answers `actors.getByExternalId`. */
export function getByExternalId(
  answer: Answer<ActorsGetByExternalIdVariables, ActorsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'ActorsGetByExternalId', 'actorByExternalId', answer);
}

/** Answers `actors.list`. */
export function list(
  answer: Answer<ActorsListVariables, ActorsListResult>,
): GraphQLHandler {
  return handle('query', 'ActorsList', 'actors', answer);
}

/** Answers `actors.create`. */
export function create(
  answer: Answer<ActorsCreateVariables, ActorsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'ActorsCreate', 'actorCreate', answer);
}

/** Answers `actors.update`. */
export function update(
  answer: Answer<ActorsUpdateVariables, ActorsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'ActorsUpdate', 'actorUpdate', answer);
}

/** Answers `actors.archive`. */
export function archive(
  answer: Answer<ActorsArchiveVariables, ActorsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'ActorsArchive', 'actorArchive', answer);
}

/** Answers `actors.restore`. */
export function restore(
  answer: Answer<ActorsRestoreVariables, ActorsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'ActorsRestore', 'actorRestore', answer);
}

/** Answers `actors.remove`. */
export function remove(
  answer: Answer<ActorsDeleteVariables, ActorsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'ActorsDelete', 'actorDelete', answer);
}

/** Answers `actors.bind`. */
export function bind(
  answer: Answer<ActorsBindVariables, ActorsBindResult>,
): GraphQLHandler {
  return handle('mutation', 'ActorsBind', 'actorBind', answer);
}

// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  TrackingStudiesGetResult,
  TrackingStudiesGetVariables,
  TrackingStudiesGetByExternalIdResult,
  TrackingStudiesGetByExternalIdVariables,
  TrackingStudiesListResult,
  TrackingStudiesListVariables,
  TrackingStudiesCreateResult,
  TrackingStudiesCreateVariables,
  TrackingStudiesUpdateResult,
  TrackingStudiesUpdateVariables,
  TrackingStudiesArchiveResult,
  TrackingStudiesArchiveVariables,
  TrackingStudiesRestoreResult,
  TrackingStudiesRestoreVariables,
  TrackingStudiesDeleteResult,
  TrackingStudiesDeleteVariables,
} from '../trackingStudies.ts';

/** Answers `trackingStudies.get`. */
export function get(
  answer: Answer<TrackingStudiesGetVariables, TrackingStudiesGetResult>,
): GraphQLHandler {
  return handle('query', 'TrackingStudiesGet', 'trackingStudy', answer);
}

/** Answers `trackingStudies.getByExternalId`. */
export function getByExternalId(
  answer: Answer<TrackingStudiesGetByExternalIdVariables, TrackingStudiesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'TrackingStudiesGetByExternalId', 'trackingStudyByExternalId', answer);
}

/** Answers `trackingStudies.list`. */
export function list(
  answer: Answer<TrackingStudiesListVariables, TrackingStudiesListResult>,
): GraphQLHandler {
  return handle('query', 'TrackingStudiesList', 'trackingStudies', answer);
}

/** Answers `trackingStudies.create`. */
export function create(
  answer: Answer<TrackingStudiesCreateVariables, TrackingStudiesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'TrackingStudiesCreate', 'trackingStudyCreate', answer);
}

/** Answers `trackingStudies.update`. */
export function update(
  answer: Answer<TrackingStudiesUpdateVariables, TrackingStudiesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'TrackingStudiesUpdate', 'trackingStudyUpdate', answer);
}

/** Answers `trackingStudies.archive`. */
export function archive(
  answer: Answer<TrackingStudiesArchiveVariables, TrackingStudiesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'TrackingStudiesArchive', 'trackingStudyArchive', answer);
}

/** Answers `trackingStudies.restore`. */
export function restore(
  answer: Answer<TrackingStudiesRestoreVariables, TrackingStudiesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'TrackingStudiesRestore', 'trackingStudyRestore', answer);
}

/** Answers `trackingStudies.remove`. */
export function remove(
  answer: Answer<TrackingStudiesDeleteVariables, TrackingStudiesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'TrackingStudiesDelete', 'trackingStudyDelete', answer);
}

// Made from schema/schema.graphql and client/operations/segments.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  SegmentsGetResult,
  SegmentsGetVariables,
  SegmentsGetByExternalIdResult,
  SegmentsGetByExternalIdVariables,
  SegmentsListResult,
  SegmentsListVariables,
  SegmentsCreateResult,
  SegmentsCreateVariables,
  SegmentsUpdateResult,
  SegmentsUpdateVariables,
  SegmentsArchiveResult,
  SegmentsArchiveVariables,
  SegmentsRestoreResult,
  SegmentsRestoreVariables,
  SegmentsDeleteResult,
  SegmentsDeleteVariables,
  SegmentsAddCustomersResult,
  SegmentsAddCustomersVariables,
  SegmentsRemoveCustomersResult,
  SegmentsRemoveCustomersVariables,
  SegmentsExplainResult,
  SegmentsExplainVariables,
} from '../segments.ts';

/** Answers `segments.get`. */
export function get(
  answer: Answer<SegmentsGetVariables, SegmentsGetResult>,
): GraphQLHandler {
  return handle('query', 'SegmentsGet', 'segment', answer);
}

/** Answers `segments.getByExternalId`. */
export function getByExternalId(
  answer: Answer<SegmentsGetByExternalIdVariables, SegmentsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'SegmentsGetByExternalId', 'segmentByExternalId', answer);
}

/** Answers `segments.list`. */
export function list(
  answer: Answer<SegmentsListVariables, SegmentsListResult>,
): GraphQLHandler {
  return handle('query', 'SegmentsList', 'segments', answer);
}

/** Answers `segments.create`. */
export function create(
  answer: Answer<SegmentsCreateVariables, SegmentsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'SegmentsCreate', 'segmentCreate', answer);
}

/** Answers `segments.update`. */
export function update(
  answer: Answer<SegmentsUpdateVariables, SegmentsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'SegmentsUpdate', 'segmentUpdate', answer);
}

/** Answers `segments.archive`. */
export function archive(
  answer: Answer<SegmentsArchiveVariables, SegmentsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'SegmentsArchive', 'segmentArchive', answer);
}

/** Answers `segments.restore`. */
export function restore(
  answer: Answer<SegmentsRestoreVariables, SegmentsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'SegmentsRestore', 'segmentRestore', answer);
}

/** Answers `segments.remove`. */
export function remove(
  answer: Answer<SegmentsDeleteVariables, SegmentsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'SegmentsDelete', 'segmentDelete', answer);
}

/** Answers `segments.addCustomers`. */
export function addCustomers(
  answer: Answer<SegmentsAddCustomersVariables, SegmentsAddCustomersResult>,
): GraphQLHandler {
  return handle('mutation', 'SegmentsAddCustomers', 'segmentAddCustomers', answer);
}

/** Answers `segments.removeCustomers`. */
export function removeCustomers(
  answer: Answer<SegmentsRemoveCustomersVariables, SegmentsRemoveCustomersResult>,
): GraphQLHandler {
  return handle('mutation', 'SegmentsRemoveCustomers', 'segmentRemoveCustomers', answer);
}

/** Answers `segments.explain`. */
export function explain(
  answer: Answer<SegmentsExplainVariables, SegmentsExplainResult>,
): GraphQLHandler {
  return handle('query', 'SegmentsExplain', 'segmentExplain', answer);
}

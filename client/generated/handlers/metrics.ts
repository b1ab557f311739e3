// Made from schema/schema.graphql and client/operations/metrics.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  MetricsGetByExternalIdResult,
  MetricsGetByExternalIdVariables,
  MetricsListResult,
  MetricsListVariables,
  MetricsCreateResult,
  MetricsCreateVariables,
  MetricsUpdateResult,
  MetricsUpdateVariables,
  MetricsArchiveResult,
  MetricsArchiveVariables,
  MetricsRestoreResult,
  MetricsRestoreVariables,
  MetricsDeleteResult,
  MetricsDeleteVariables,
  MetricsGetResult,
  MetricsGetVariables,
  MetricsGetByKeyResult,
  MetricsGetByKeyVariables,
  MetricsScoreResult,
  MetricsScoreVariables,
  MetricsSeriesResult,
  MetricsSeriesVariables,
  MetricsBreakdownResult,
  MetricsBreakdownVariables,
} from '../metrics.ts';

/** Answers `metrics.getByExternalId`. */
export function getByExternalId(
  answer: Answer<MetricsGetByExternalIdVariables, MetricsGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'MetricsGetByExternalId', 'metricByExternalId', answer);
}

/** Answers `metrics.list`. */
export function list(
  answer: Answer<MetricsListVariables, MetricsListResult>,
): GraphQLHandler {
  return handle('query', 'MetricsList', 'metrics', answer);
}

/** Answers `metrics.create`. */
export function create(
  answer: Answer<MetricsCreateVariables, MetricsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'MetricsCreate', 'metricCreate', answer);
}

/** Answers `metrics.update`. */
export function update(
  answer: Answer<MetricsUpdateVariables, MetricsUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'MetricsUpdate', 'metricUpdate', answer);
}

/** Answers `metrics.archive`. */
export function archive(
  answer: Answer<MetricsArchiveVariables, MetricsArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'MetricsArchive', 'metricArchive', answer);
}

/** Answers `metrics.restore`. */
export function restore(
  answer: Answer<MetricsRestoreVariables, MetricsRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'MetricsRestore', 'metricRestore', answer);
}

/** Answers `metrics.remove`. */
export function remove(
  answer: Answer<MetricsDeleteVariables, MetricsDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'MetricsDelete', 'metricDelete', answer);
}

/** Answers `metrics.get`. */
export function get(
  answer: Answer<MetricsGetVariables, MetricsGetResult>,
): GraphQLHandler {
  return handle('query', 'MetricsGet', 'metric', answer);
}

/** Answers `metrics.getByKey`. */
export function getByKey(
  answer: Answer<MetricsGetByKeyVariables, MetricsGetByKeyResult>,
): GraphQLHandler {
  return handle('query', 'MetricsGetByKey', 'metric', answer);
}

/** Answers `metrics.score`. */
export function score(
  answer: Answer<MetricsScoreVariables, MetricsScoreResult>,
): GraphQLHandler {
  return handle('query', 'MetricsScore', 'metric', answer);
}

/** Answers `metrics.series`. */
export function series(
  answer: Answer<MetricsSeriesVariables, MetricsSeriesResult>,
): GraphQLHandler {
  return handle('query', 'MetricsSeries', 'metric', answer);
}

/** Answers `metrics.breakdown`. */
export function breakdown(
  answer: Answer<MetricsBreakdownVariables, MetricsBreakdownResult>,
): GraphQLHandler {
  return handle('query', 'MetricsBreakdown', 'metric', answer);
}

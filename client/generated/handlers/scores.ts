// Made from client/operations/scores.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler, HttpHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import { type Events, handleStream } from '../../testing/handleStream.ts';
import type {
  ScoresGetResult,
  ScoresGetVariables,
  ScoresSeriesResult,
  ScoresSeriesVariables,
  ScoresBreakdownResult,
  ScoresBreakdownVariables,
  ScoresCompareResult,
  ScoresCompareVariables,
  ScoresDistributionResult,
  ScoresDistributionVariables,
  ScoresFunnelResult,
  ScoresFunnelVariables,
  ScoresResponseRatesResult,
  ScoresResponseRatesVariables,
  ScoresReliabilityResult,
  ScoresReliabilityVariables,
  ScoresChangedResult,
  ScoresChangedVariables,
} from '../scores.ts';

/** Answers `scores.get`. */
export function get(
  answer: Answer<ScoresGetVariables, ScoresGetResult>,
): GraphQLHandler {
  return handle('query', 'ScoresGet', 'score', answer);
}

/** Answers `scores.series`. */
export function series(
  answer: Answer<ScoresSeriesVariables, ScoresSeriesResult>,
): GraphQLHandler {
  return handle('query', 'ScoresSeries', 'scoreSeries', answer);
}

/** Answers `scores.breakdown`. */
export function breakdown(
  answer: Answer<ScoresBreakdownVariables, ScoresBreakdownResult>,
): GraphQLHandler {
  return handle('query', 'ScoresBreakdown', 'scoreBreakdown', answer);
}

/** Answers `scores.compare`. */
export function compare(
  answer: Answer<ScoresCompareVariables, ScoresCompareResult>,
): GraphQLHandler {
  return handle('query', 'ScoresCompare', 'scoreCompare', answer);
}

/** Answers `scores.distribution`. */
export function distribution(
  answer: Answer<ScoresDistributionVariables, ScoresDistributionResult>,
): GraphQLHandler {
  return handle('query', 'ScoresDistribution', 'questionDistribution', answer);
}

/** Answers `scores.funnel`. */
export function funnel(
  answer: Answer<ScoresFunnelVariables, ScoresFunnelResult>,
): GraphQLHandler {
  return handle('query', 'ScoresFunnel', 'completionFunnel', answer);
}

/** Answers `scores.responseRates`. */
export function responseRates(
  answer: Answer<ScoresResponseRatesVariables, ScoresResponseRatesResult>,
): GraphQLHandler {
  return handle('query', 'ScoresResponseRates', 'responseRates', answer);
}

/** Answers `scores.reliability`. */
export function reliability(
  answer: Answer<ScoresReliabilityVariables, ScoresReliabilityResult>,
): GraphQLHandler {
  return handle('query', 'ScoresReliability', 'cronbachAlpha', answer);
}

/** Answers `scores.changed`. */
export function changed(
  events: Events<ScoresChangedVariables, ScoresChangedResult>,
): HttpHandler {
  return handleStream('ScoresChanged', 'scoreChanged', events);
}

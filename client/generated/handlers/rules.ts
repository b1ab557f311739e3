// Made from schema/schema.graphql and client/operations/rules.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  RulesGetResult,
  RulesGetVariables,
  RulesGetByExternalIdResult,
  RulesGetByExternalIdVariables,
  RulesListResult,
  RulesListVariables,
  RulesCreateResult,
  RulesCreateVariables,
  RulesUpdateResult,
  RulesUpdateVariables,
  RulesArchiveResult,
  RulesArchiveVariables,
  RulesRestoreResult,
  RulesRestoreVariables,
  RulesDeleteResult,
  RulesDeleteVariables,
  RulesDisableResult,
  RulesDisableVariables,
  RulesEnableResult,
  RulesEnableVariables,
  RulesDryRunResult,
  RulesDryRunVariables,
  RulesDryRunResultResult,
  RulesDryRunResultVariables,
  RulesStartResult,
  RulesStartVariables,
  RulesExperimentResult,
  RulesExperimentVariables,
} from '../rules.ts';

/** Answers `rules.get`. */
export function get(
  answer: Answer<RulesGetVariables, RulesGetResult>,
): GraphQLHandler {
  return handle('query', 'RulesGet', 'rule', answer);
}

/** Answers `rules.getByExternalId`. */
export function getByExternalId(
  answer: Answer<RulesGetByExternalIdVariables, RulesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'RulesGetByExternalId', 'ruleByExternalId', answer);
}

/** Answers `rules.list`. */
export function list(
  answer: Answer<RulesListVariables, RulesListResult>,
): GraphQLHandler {
  return handle('query', 'RulesList', 'rules', answer);
}

/** Answers `rules.create`. */
export function create(
  answer: Answer<RulesCreateVariables, RulesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'RulesCreate', 'ruleCreate', answer);
}

/** Answers `rules.update`. */
export function update(
  answer: Answer<RulesUpdateVariables, RulesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'RulesUpdate', 'ruleUpdate', answer);
}

/** Answers `rules.archive`. */
export function archive(
  answer: Answer<RulesArchiveVariables, RulesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'RulesArchive', 'ruleArchive', answer);
}

/** Answers `rules.restore`. */
export function restore(
  answer: Answer<RulesRestoreVariables, RulesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'RulesRestore', 'ruleRestore', answer);
}

/** Answers `rules.remove`. */
export function remove(
  answer: Answer<RulesDeleteVariables, RulesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'RulesDelete', 'ruleDelete', answer);
}

/** Answers `rules.disable`. */
export function disable(
  answer: Answer<RulesDisableVariables, RulesDisableResult>,
): GraphQLHandler {
  return handle('mutation', 'RulesDisable', 'ruleDisable', answer);
}

/** Answers `rules.enable`. */
export function enable(
  answer: Answer<RulesEnableVariables, RulesEnableResult>,
): GraphQLHandler {
  return handle('mutation', 'RulesEnable', 'ruleEnable', answer);
}

/** Answers `rules.dryRun`. */
export function dryRun(
  answer: Answer<RulesDryRunVariables, RulesDryRunResult>,
): GraphQLHandler {
  return handle('mutation', 'RulesDryRun', 'ruleDryRun', answer);
}

/** Answers `rules.dryRunResult`. */
export function dryRunResult(
  answer: Answer<RulesDryRunResultVariables, RulesDryRunResultResult>,
): GraphQLHandler {
  return handle('query', 'RulesDryRunResult', 'job', answer);
}

/** Answers `rules.start`. */
export function start(
  answer: Answer<RulesStartVariables, RulesStartResult>,
): GraphQLHandler {
  return handle('mutation', 'RulesStart', 'ruleStart', answer);
}

/** Answers `rules.experiment`. */
export function experiment(
  answer: Answer<RulesExperimentVariables, RulesExperimentResult>,
): GraphQLHandler {
  return handle('query', 'RulesExperiment', 'rule', answer);
}

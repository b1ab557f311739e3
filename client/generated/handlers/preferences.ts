// Made from client/operations/preferences.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  PreferencesGetResult,
  PreferencesGetVariables,
  PreferencesChangeResult,
  PreferencesChangeVariables,
  PreferencesConfirmResult,
  PreferencesConfirmVariables,
} from '../preferences.ts';

/** Answers `preferences.get`. */
export function get(
  answer: Answer<PreferencesGetVariables, PreferencesGetResult>,
): GraphQLHandler {
  return handle('query', 'PreferencesGet', 'preferences', answer);
}

/** Answers `preferences.change`. */
export function change(
  answer: Answer<PreferencesChangeVariables, PreferencesChangeResult>,
): GraphQLHandler {
  return handle('mutation', 'PreferencesChange', 'preferenceChange', answer);
}

/** Answers `preferences.confirm`. */
export function confirm(
  answer: Answer<PreferencesConfirmVariables, PreferencesConfirmResult>,
): GraphQLHandler {
  return handle('mutation', 'PreferencesConfirm', 'consentConfirm', answer);
}

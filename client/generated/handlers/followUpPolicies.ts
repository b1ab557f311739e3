// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import type {
  FollowUpPoliciesGetResult,
  FollowUpPoliciesGetVariables,
  FollowUpPoliciesGetByExternalIdResult,
  FollowUpPoliciesGetByExternalIdVariables,
  FollowUpPoliciesListResult,
  FollowUpPoliciesListVariables,
  FollowUpPoliciesCreateResult,
  FollowUpPoliciesCreateVariables,
  FollowUpPoliciesUpdateResult,
  FollowUpPoliciesUpdateVariables,
  FollowUpPoliciesArchiveResult,
  FollowUpPoliciesArchiveVariables,
  FollowUpPoliciesRestoreResult,
  FollowUpPoliciesRestoreVariables,
  FollowUpPoliciesDeleteResult,
  FollowUpPoliciesDeleteVariables,
} from '../followUpPolicies.ts';

/** Answers `followUpPolicies.get`. */
export function get(
  answer: Answer<FollowUpPoliciesGetVariables, FollowUpPoliciesGetResult>,
): GraphQLHandler {
  return handle('query', 'FollowUpPoliciesGet', 'followUpPolicy', answer);
}

/** Answers `followUpPolicies.getByExternalId`. */
export function getByExternalId(
  answer: Answer<FollowUpPoliciesGetByExternalIdVariables, FollowUpPoliciesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'FollowUpPoliciesGetByExternalId', 'followUpPolicyByExternalId', answer);
}

/** Answers `followUpPolicies.list`. */
export function list(
  answer: Answer<FollowUpPoliciesListVariables, FollowUpPoliciesListResult>,
): GraphQLHandler {
  return handle('query', 'FollowUpPoliciesList', 'followUpPolicies', answer);
}

/** Answers `followUpPolicies.create`. */
export function create(
  answer: Answer<FollowUpPoliciesCreateVariables, FollowUpPoliciesCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'FollowUpPoliciesCreate', 'followUpPolicyCreate', answer);
}

/** Answers `followUpPolicies.update`. */
export function update(
  answer: Answer<FollowUpPoliciesUpdateVariables, FollowUpPoliciesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'FollowUpPoliciesUpdate', 'followUpPolicyUpdate', answer);
}

/** Answers `followUpPolicies.archive`. */
export function archive(
  answer: Answer<FollowUpPoliciesArchiveVariables, FollowUpPoliciesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'FollowUpPoliciesArchive', 'followUpPolicyArchive', answer);
}

/** Answers `followUpPolicies.restore`. */
export function restore(
  answer: Answer<FollowUpPoliciesRestoreVariables, FollowUpPoliciesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'FollowUpPoliciesRestore', 'followUpPolicyRestore', answer);
}

/** Answers `followUpPolicies.remove`. */
export function remove(
  answer: Answer<FollowUpPoliciesDeleteVariables, FollowUpPoliciesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'FollowUpPoliciesDelete', 'followUpPolicyDelete', answer);
}

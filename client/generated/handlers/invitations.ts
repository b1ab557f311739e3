// Made from schema/schema.graphql and client/operations/invitations.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler, HttpHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import { type Events, handleStream } from '../../testing/handleStream.ts';
import type {
  InvitationsGetResult,
  InvitationsGetVariables,
  InvitationsListResult,
  InvitationsListVariables,
  InvitationsCreateResult,
  InvitationsCreateVariables,
  InvitationsMarkResult,
  InvitationsMarkVariables,
  InvitationsOpenResult,
  InvitationsOpenVariables,
  InvitationsChangedResult,
  InvitationsChangedVariables,
} from '../invitations.ts';

/** Answers `invitations.get`. */
export function get(
  answer: Answer<InvitationsGetVariables, InvitationsGetResult>,
): GraphQLHandler {
  return handle('query', 'InvitationsGet', 'invitation', answer);
}

/** Answers `invitations.list`. */
export function list(
  answer: Answer<InvitationsListVariables, InvitationsListResult>,
): GraphQLHandler {
  return handle('query', 'InvitationsList', 'invitations', answer);
}

/** Answers `invitations.create`. */
export function create(
  answer: Answer<InvitationsCreateVariables, InvitationsCreateResult>,
): GraphQLHandler {
  return handle('mutation', 'InvitationsCreate', 'invitationCreate', answer);
}

/** Answers `invitations.mark`. */
export function mark(
  answer: Answer<InvitationsMarkVariables, InvitationsMarkResult>,
): GraphQLHandler {
  return handle('mutation', 'InvitationsMark', 'invitationMark', answer);
}

/** Answers `invitations.open`. */
export function open(
  answer: Answer<InvitationsOpenVariables, InvitationsOpenResult>,
): GraphQLHandler {
  return handle('mutation', 'InvitationsOpen', 'invitationOpen', answer);
}

/** Answers `invitations.changed`. */
export function changed(
  events: Events<InvitationsChangedVariables, InvitationsChangedResult>,
): HttpHandler {
  return handleStream('InvitationsChanged', 'invitationChanged', events);
}

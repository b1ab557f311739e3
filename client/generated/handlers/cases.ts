// Made from schema/schema.graphql and client/operations/cases.graphql by codegen.ts: edit that, then run "npm run generate".

import type { GraphQLHandler, HttpHandler } from 'msw';
import { type Answer, handle } from '../../testing/handle.ts';
import { type Events, handleStream } from '../../testing/handleStream.ts';
import type {
  CasesGetResult,
  CasesGetVariables,
  CasesGetByExternalIdResult,
  CasesGetByExternalIdVariables,
  CasesListResult,
  CasesListVariables,
  CasesOpenResult,
  CasesOpenVariables,
  CasesUpdateResult,
  CasesUpdateVariables,
  CasesArchiveResult,
  CasesArchiveVariables,
  CasesRestoreResult,
  CasesRestoreVariables,
  CasesDeleteResult,
  CasesDeleteVariables,
  CasesAssignResult,
  CasesAssignVariables,
  CasesBulkAssignResult,
  CasesBulkAssignVariables,
  CasesBulkChangeStatusResult,
  CasesBulkChangeStatusVariables,
  CasesCancelResult,
  CasesCancelVariables,
  CasesCloseResult,
  CasesCloseVariables,
  CasesJoinResult,
  CasesJoinVariables,
  CasesReopenResult,
  CasesReopenVariables,
  CasesResolveResult,
  CasesResolveVariables,
  CasesStartResult,
  CasesStartVariables,
  CasesWaitResult,
  CasesWaitVariables,
  CasesCommentResult,
  CasesCommentVariables,
  CasesBoardResult,
  CasesBoardVariables,
  CasesHistoryResult,
  CasesHistoryVariables,
  CasesCommentsResult,
  CasesCommentsVariables,
  CasesClosedLoopResult,
  CasesClosedLoopVariables,
  CasesChangedResult,
  CasesChangedVariables,
  CasesSlaResult,
  CasesSlaVariables,
} from '../cases.ts';

/** Answers `cases.get`. */
export function get(
  answer: Answer<CasesGetVariables, CasesGetResult>,
): GraphQLHandler {
  return handle('query', 'CasesGet', 'case', answer);
}

/** Answers `cases.getByExternalId`. */
export function getByExternalId(
  answer: Answer<CasesGetByExternalIdVariables, CasesGetByExternalIdResult>,
): GraphQLHandler {
  return handle('query', 'CasesGetByExternalId', 'caseByExternalId', answer);
}

/** Answers `cases.list`. */
export function list(
  answer: Answer<CasesListVariables, CasesListResult>,
): GraphQLHandler {
  return handle('query', 'CasesList', 'cases', answer);
}

/** Answers `cases.open`. */
export function open(
  answer: Answer<CasesOpenVariables, CasesOpenResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesOpen', 'caseOpen', answer);
}

/** Answers `cases.update`. */
export function update(
  answer: Answer<CasesUpdateVariables, CasesUpdateResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesUpdate', 'caseUpdate', answer);
}

/** Answers `cases.archive`. */
export function archive(
  answer: Answer<CasesArchiveVariables, CasesArchiveResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesArchive', 'caseArchive', answer);
}

/** Answers `cases.restore`. */
export function restore(
  answer: Answer<CasesRestoreVariables, CasesRestoreResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesRestore', 'caseRestore', answer);
}

/** Answers `cases.remove`. */
export function remove(
  answer: Answer<CasesDeleteVariables, CasesDeleteResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesDelete', 'caseDelete', answer);
}

/** Answers `cases.assign`. */
export function assign(
  answer: Answer<CasesAssignVariables, CasesAssignResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesAssign', 'caseAssign', answer);
}

/** Answers `cases.bulkAssign`. */
export function bulkAssign(
  answer: Answer<CasesBulkAssignVariables, CasesBulkAssignResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesBulkAssign', 'caseBulkAssign', answer);
}

/** Answers `cases.bulkChangeStatus`. */
export function bulkChangeStatus(
  answer: Answer<CasesBulkChangeStatusVariables, CasesBulkChangeStatusResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesBulkChangeStatus', 'caseBulkChangeStatus', answer);
}

/** Answers `cases.cancel`. */
export function cancel(
  answer: Answer<CasesCancelVariables, CasesCancelResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesCancel', 'caseCancel', answer);
}

/** Answers `cases.close`. */
export function close(
  answer: Answer<CasesCloseVariables, CasesCloseResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesClose', 'caseClose', answer);
}

/** Answers `cases.join`. */
export function join(
  answer: Answer<CasesJoinVariables, CasesJoinResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesJoin', 'caseJoin', answer);
}

/** Answers `cases.reopen`. */
export function reopen(
  answer: Answer<CasesReopenVariables, CasesReopenResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesReopen', 'caseReopen', answer);
}

/** Answers `cases.resolve`. */
export function resolve(
  answer: Answer<CasesResolveVariables, CasesResolveResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesResolve', 'caseResolve', answer);
}

/** Answers `cases.start`. */
export function start(
  answer: Answer<CasesStartVariables, CasesStartResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesStart', 'caseStart', answer);
}

/** Answers `cases.wait`. */
export function wait(
  answer: Answer<CasesWaitVariables, CasesWaitResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesWait', 'caseWait', answer);
}

/** Answers `cases.comment`. */
export function comment(
  answer: Answer<CasesCommentVariables, CasesCommentResult>,
): GraphQLHandler {
  return handle('mutation', 'CasesComment', 'caseComment', answer);
}

/** Answers `cases.board`. */
export function board(
  answer: Answer<CasesBoardVariables, CasesBoardResult>,
): GraphQLHandler {
  return handle('query', 'CasesBoard', 'caseBoard', answer);
}

/** Answers `cases.history`. */
export function history(
  answer: Answer<CasesHistoryVariables, CasesHistoryResult>,
): GraphQLHandler {
  return handle('query', 'CasesHistory', 'case', answer);
}

/** Answers `cases.comments`. */
export function comments(
  answer: Answer<CasesCommentsVariables, CasesCommentsResult>,
): GraphQLHandler {
  return handle('query', 'CasesComments', 'case', answer);
}

/** Answers `cases.closedLoop`. */
export function closedLoop(
  answer: Answer<CasesClosedLoopVariables, CasesClosedLoopResult>,
): GraphQLHandler {
  return handle('query', 'CasesClosedLoop', 'closedLoop', answer);
}

/** Answers `cases.changed`. */
export function changed(
  events: Events<CasesChangedVariables, CasesChangedResult>,
): HttpHandler {
  return handleStream('CasesChanged', 'caseChanged', events);
}

/** Answers `cases.sla`. */
export function sla(
  answer: Answer<CasesSlaVariables, CasesSlaResult>,
): GraphQLHandler {
  return handle('query', 'CasesSla', 'case', answer);
}

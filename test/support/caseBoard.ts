import { decodeId, encodeId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { TestClient } from './graph.ts';

export interface ShownColumn {
  readonly count: number;
  readonly cases: readonly string[];
}

/** A board as tests look at it: of each list, the count and the ids of its cases. */
export interface ShownBoard {
  readonly mine: ShownColumn | null;
  readonly team: ShownColumn;
  readonly overdue: ShownColumn;
  readonly unassigned: ShownColumn;
  readonly byStatus: Readonly<Record<string, ShownColumn>>;
}

const column = 'status count cases(first: 100) { nodes { id } }';

export const boardDocument = `query ($input: CaseBoardInput) { caseBoard(input: $input) {
  mine { ${column} } team { ${column} } overdue { ${column} } unassigned { ${column} }
  byStatus { ${column} } } }`;

interface Answered {
  readonly status: string | null;
  readonly count: number;
  readonly cases: { readonly nodes: readonly { readonly id: string }[] };
}

/** The board that a client is shown. */
export async function boardOf(
  { ask }: Pick<TestClient, 'ask'>,
  input?: { team?: string; owner?: string },
): Promise<ShownBoard> {
  const { caseBoard } = await ask<{
    caseBoard: Record<'team' | 'overdue' | 'unassigned', Answered> & {
      readonly mine: Answered | null;
      readonly byStatus: readonly (Answered & { readonly status: string })[];
    };
  }>(boardDocument, { input });
  const shown = ({ count, cases }: Answered) => ({ count, cases: cases.nodes.map(({ id }) => id) });
  return {
    mine: caseBoard.mine && shown(caseBoard.mine),
    team: shown(caseBoard.team),
    overdue: shown(caseBoard.overdue),
    unassigned: shown(caseBoard.unassigned),
    byStatus: Object.fromEntries(caseBoard.byStatus.map((each) => [each.status, shown(each)])),
  };
}

/**
 * The same board, counted from the stored rows one by one.
 *
 * @param teams ids of teams; null for the whole workspace
 */
export async function recountedBoard(
  db: WorkspaceDb,
  { teams, owner }: { teams: readonly string[] | null; owner: string | null },
): Promise<ShownBoard> {
  const rows = await db.case.findMany({ where: { archivedAt: null } });
  const targets = await db.caseTarget.findMany({
    where: { overdueAt: { not: null }, reachedAt: null, stoppedAt: null },
  });
  const missed = new Set(targets.map(({ caseId }) => caseId));
  const keys = teams?.map((team) => decodeId('Team', team));
  const ownerId = owner === null ? null : decodeId('Actor', owner);
  const isOpen = ({ status }: Row) => !['RESOLVED', 'CLOSED', 'CANCELED'].includes(status);
  const ofTeams = ({ teamId }: Row) => !keys || keys.includes(teamId);
  type Row = (typeof rows)[number];
  const shown = (is: (row: Row) => boolean) => {
    const cases = rows.filter(is).map(({ id }) => encodeId('Case', id));
    return { count: cases.length, cases: cases.sort() };
  };
  const statuses = ['OPEN', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CLOSED', 'REOPENED', 'CANCELED'];
  return {
    mine: ownerId === null ? null : shown((row) => isOpen(row) && row.ownerId === ownerId),
    team: shown((row) => isOpen(row) && ofTeams(row)),
    overdue: shown((row) => isOpen(row) && ofTeams(row) && missed.has(row.id)),
    unassigned: shown(
      (row) => isOpen(row) && row.ownerId === null && (ofTeams(row) || row.teamId === null),
    ),
    byStatus: Object.fromEntries(
      statuses.map((status) => [status, shown((row) => row.status === status && ofTeams(row))]),
    ),
  };
}

/** A board whose lists are in no order, to compare it with another one. */
export function unordered(board: ShownBoard): ShownBoard {
  const sorted = ({ count, cases }: ShownColumn) => ({ count, cases: [...cases].sort() });
  return {
    mine: board.mine && sorted(board.mine),
    team: sorted(board.team),
    overdue: sorted(board.overdue),
    unassigned: sorted(board.unassigned),
    byStatus: Object.fromEntries(
      Object.entries(board.byStatus).map(([status, shown]) => [status, sorted(shown)]),
    ),
  };
}

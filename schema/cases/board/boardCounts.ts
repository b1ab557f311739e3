import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CaseStatus } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { casesToCount, countsOfCases, none } from './countedCases.ts';

/** Whose cases a board shows. */
export interface BoardOf {
  /** Null for those of all teams, and of none. */
  readonly teams: readonly string[] | null;
  /** Whose cases are `mine`; null for none. */
  readonly owner: string | null;
}

/** How many cases with one status a board shows in each of its lists. */
export interface BoardCounts {
  readonly status: CaseStatus;
  readonly mine: number;
  readonly team: number;
  readonly overdue: number;
  readonly unassigned: number;
}

/** The counts of a board by status; those of no case are left out. */
export function boardCounts(
  db: WorkspaceDb,
  { teams, owner }: BoardOf,
): Promise<readonly BoardCounts[]> {
  // A bound key sees some of the cases, which no rollup counts.
  const counts =
    db.$binding === null
      ? countsOfCases(db)
      : Prisma.sql`SELECT *, 1 AS n FROM (${casesToCount(db, Prisma.sql`true`)}) AS seen`;
  const ofTeams = teams === null ? Prisma.sql`true` : Prisma.sql`"teamId" = ANY(${teams}::uuid[])`;
  const isMine = owner === null ? Prisma.sql`false` : Prisma.sql`"ownerId" = ${owner}::uuid`;
  const isFree = Prisma.sql`"ownerId" = ${none}::uuid AND ("teamId" = ${none}::uuid OR ${ofTeams})`;
  const count = (condition: Prisma.Sql) =>
    Prisma.sql`coalesce(sum(n) FILTER (WHERE ${condition}), 0)::int`;
  return db.$queryRaw<BoardCounts[]>(Prisma.sql`
    SELECT status::text, ${count(isMine)} AS mine, ${count(ofTeams)} AS team,
      ${count(Prisma.sql`queue = 0 AND ${ofTeams}`)} AS overdue, ${count(isFree)} AS unassigned
    FROM (${counts}) AS counted
    WHERE ${isMine} OR ${ofTeams} OR ${isFree}
    GROUP BY status`);
}

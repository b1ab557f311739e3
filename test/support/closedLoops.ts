import type { Prisma } from '../../prisma/generated/client/client.ts';
import { newId } from '../../schema/kernel/id.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { TestClient } from './graph.ts';

const hourMs = 3_600_000;

/** When closed loops of these tests are looked at. */
export const present = new Date('2026-06-12T12:00:00.000Z');

/** A moment some hours before that. */
export const hoursAgo = (hours: number) => new Date(present.getTime() - hours * hourMs);

export type CaseColumns = Partial<Omit<Prisma.CaseCreateManyInput, 'workspaceId'>> & {
  /** How many hours ago it was opened. */
  readonly opened: number;
  /** How many hours later it had its first response, and was resolved. */
  readonly answered?: number | null;
  readonly resolved?: number | null;
};

/** Stores cases by their rows; returns their keys. One that is resolved has the status RESOLVED by default. */
export async function storeCaseRows(
  db: WorkspaceDb,
  cases: readonly CaseColumns[],
): Promise<string[]> {
  const rows = cases.map(({ opened, answered = null, resolved = null, ...columns }) => {
    const later = (hours: number | null) => (hours === null ? null : hoursAgo(opened - hours));
    return {
      ...{ id: newId(), title: 'The parcel was damaged', openedAt: hoursAgo(opened) },
      ...{ priority: 'NORMAL', reopenings: 0, revision: 1, createdAt: present },
      ...{ statusReason: null, archivedAt: null, outcome: null, customerId: null },
      ...{ teamId: null, categoryId: null, touchpointId: null },
      ...{ status: resolved === null ? ('OPEN' as const) : ('RESOLVED' as const) },
      ...{ statusAt: later(resolved) ?? hoursAgo(opened), updatedAt: present },
      ...{ firstResponseAt: later(answered), resolvedAt: later(resolved), ...columns },
    };
  });
  await insertRows(db, 'Case', rows);
  return rows.map(({ id }) => id);
}

/** What was promised for a case, in hours after it was opened. */
export interface TargetColumns {
  readonly case: string;
  readonly kind: 'FIRST_RESPONSE' | 'RESOLUTION';
  readonly dueAt: Date | null;
  readonly reachedAt?: Date | null;
  readonly stoppedAt?: Date | null;
  readonly overdueAt?: Date | null;
}

/** Stores what was promised for cases, by one policy. */
export async function storeTargets(
  db: WorkspaceDb,
  targets: readonly TargetColumns[],
): Promise<void> {
  const policyId = newId();
  await db.slaPolicy.createMany({
    data: { id: policyId, name: 'All', firstResponseMinutes: 60, updatedAt: present },
  });
  await db.caseTarget.createMany({
    data: targets.map(({ case: caseId, ...columns }) => ({
      ...{ caseId, policyId, minutes: 60, startedAt: present, ...columns },
    })),
  });
}

interface ShareShown {
  readonly value: number | null;
  readonly n: number;
  readonly suppressed: boolean;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

interface TargetShown {
  readonly n: number;
  readonly reached: number | null;
  readonly medianHours: number | null;
  readonly interval: { readonly low: number; readonly high: number | null } | null;
  readonly withinSla: ShareShown;
  readonly curve: readonly {
    readonly hours: number;
    readonly waiting: number;
    readonly standardError: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

export interface MeasureShown {
  readonly n: number;
  readonly suppressed: boolean;
  readonly medianHours: number | null;
  readonly interval: TargetShown['interval'];
  readonly withinSla: ShareShown;
  readonly firstResponse: TargetShown;
  readonly resolution: TargetShown;
  readonly reopened: ShareShown;
  readonly recovered: ShareShown;
  readonly lost: ShareShown;
}

interface RecoveryGroupShown {
  readonly customers: number;
  readonly n: number;
  readonly value: number | null;
  readonly before: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface LoopShown extends MeasureShown {
  readonly groups: readonly (MeasureShown & {
    readonly team: { readonly id: string } | null;
    readonly category: { readonly id: string } | null;
    readonly touchpoint: { readonly id: string } | null;
  })[];
  readonly series: readonly (MeasureShown & { readonly from: string; readonly to: string })[];
  readonly recovery: {
    readonly withCase: RecoveryGroupShown;
    readonly withoutCase: RecoveryGroupShown;
    readonly difference: number | null;
    readonly p: number | null;
    readonly interval: { readonly low: number; readonly high: number } | null;
    readonly suppressed: boolean;
  } | null;
  readonly warnings: readonly string[];
}

const share = '{ value n suppressed interval { low high } }';
const target = `{ n reached medianHours interval { low high } withinSla ${share}
  curve { hours waiting standardError low high } }`;
const measure = `n suppressed medianHours interval { low high } withinSla ${share}
  firstResponse ${target} resolution ${target} reopened ${share} recovered ${share} lost ${share}`;
const group = '{ customers n value before interval { low high } }';

export const loopDocument = `query ($input: ClosedLoopInput!) { closedLoop(input: $input) {
  ${measure} warnings
  groups { ${measure} team { id } category { id } touchpoint { id } }
  series { ${measure} from to }
  recovery {
    withCase ${group} withoutCase ${group} difference p interval { low high } suppressed
  }
} }`;

/** How well the loop is closed for the cases of an input, looked at in `present`. */
export async function loopOf(client: TestClient, input: object = {}): Promise<LoopShown> {
  const { closedLoop } = await client.ask<{ closedLoop: LoopShown }>(
    loopDocument,
    { input },
    { now: present },
  );
  return closedLoop;
}

/** The example of the literature: four cases that were answered, and one that is still open after 72 hours. */
export const answeredAndOpen: readonly CaseColumns[] = [
  ...[1.5, 48, 0.25, 6].map((answered) => ({ opened: 100, answered })),
  { opened: 72 },
];

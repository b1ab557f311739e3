import { type ChangeType, changeTypes } from '../../changes/types.ts';
import { readScopeOf } from '../../jobs/jobScopes.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { tableOf } from '../../toolkit/write/reference.ts';
import { type Follows, includesScope } from '../reach.ts';

type StoredRow = Readonly<Record<string, unknown>>;

/** How the rows of a type are looked through, from the newest on. */
interface Newest {
  /** An indexed column; `createdAt` by default. */
  readonly by?: string;
  /** What is read to see whether a row fits. */
  readonly select?: object;
  readonly fits?: (row: StoredRow, access: Pick<Follows, 'scopes'>) => boolean;
}

const ofSurvey = { survey: { select: { anonymous: true } } };
const isNamed = ({ survey }: StoredRow) =>
  typeof survey === 'object' && survey !== null && 'anonymous' in survey && !survey.anonymous;

const completed: Newest = {
  by: 'startedAt',
  select: { completedAt: true, ...ofSurvey },
  fits: (row) => row.completedAt !== null && isNamed(row),
};
const unmerged: Newest = {
  select: { mergedIntoId: true },
  fits: ({ mergedIntoId }) => mergedIntoId === null,
};
const moved = (kind: 'ENTERED' | 'LEFT'): Newest => ({
  by: 'id',
  select: { kind: true },
  fits: (row) => row.kind === kind,
});
/** What a payload of the type has is never a row. */
const gone: Newest = { fits: () => false };

const newest: Partial<Record<ChangeType, Newest>> = {
  'response.completed': completed,
  'response.updated': completed,
  'customer.created': unmerged,
  'customer.updated': unmerged,
  'customer.merged': {
    select: { mergedIntoId: true },
    fits: ({ mergedIntoId }) => mergedIntoId !== null,
  },
  'customer.deleted': gone,
  'customer.erased': gone,
  'event.recorded': { by: 'recordedAt' },
  'segment.entered': moved('ENTERED'),
  'segment.left': moved('LEFT'),
  'invitation.changed': { select: ofSurvey, fits: isNamed },
  'job.finished': {
    select: { finishedAt: true, rowType: true },
    fits: ({ finishedAt, rowType }, access) =>
      finishedAt !== null && includesScope(access, readScopeOf(String(rowType))),
  },
  'case.overdue': {
    by: 'at',
    select: { field: true },
    fits: ({ field }) => field === 'FIRST_RESPONSE_OVERDUE' || field === 'RESOLUTION_OVERDUE',
  },
  'run.changed': { by: 'startedAt' },
  'webhook.stopped': { select: { stopped: true }, fits: ({ stopped }) => stopped !== null },
};

/** Types whose rows are gone when they are sent. */
export function isOfGoneRow(type: ChangeType): boolean {
  return newest[type] === gone;
}

/** The newest rows that are looked at: an older one that would fit is not found. */
const most = 100;

/**
 * The key of the newest row that a change of a type could be about; null if there is none.
 *
 * @param access the endpoint that is sent it
 */
export async function latestOf(
  db: WorkspaceDb,
  access: Pick<Follows, 'scopes'> & { readonly id: string },
  type: ChangeType,
): Promise<string | null> {
  if (type === 'rule.called') return latestCall(db, access.id);
  const { by = 'createdAt', select, fits }: Newest = newest[type] ?? {};
  if (isOfGoneRow(type)) return null;
  const model: ModelName = changeTypes[type].model;
  const rows: StoredRow[] = await tableOf(db, model).findMany({
    orderBy: by === 'id' ? { id: 'desc' } : [{ [by]: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, ...select },
  });
  const found = rows.find((row) => fits?.(row, access) ?? true);
  return found ? String(found.id) : null;
}

/** The step that called the endpoint last: what other endpoints are called with is not shown to it. */
async function latestCall(db: WorkspaceDb, endpoint: string): Promise<string | null> {
  const calls = await db.webhookDelivery.findMany({
    where: { endpointId: endpoint, type: 'rule.called', test: false },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { subjectId: true },
  });
  const steps = await db.runStep.findMany({
    where: { id: { in: calls.map(({ subjectId }) => subjectId) } },
    select: { id: true },
  });
  const stored = new Set(steps.map(({ id }) => id));
  return calls.find(({ subjectId }) => stored.has(subjectId))?.subjectId ?? null;
}

import type { CaseTargetKind } from '../../../prisma/generated/client/enums.ts';
import { newId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { insertInboxNotices } from '../../notices/insertNotices.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { activePeople } from '../activePeople.ts';
import { noteCases } from '../board/noteCases.ts';
import { lockCases, type StoredCase } from '../changeCases.ts';
import { storeHistory } from '../history.ts';
import { alarmsTopic } from './alarms.ts';

/** Cases that one transaction looks at. */
const batch = 500;

interface Missed {
  readonly case: StoredCase;
  readonly kind: CaseTargetKind;
  readonly dueAt: Date;
}

/**
 * Notes targets that were due and are not reached, once each: in the history of the case, for its owner and the
 * owner of its team, and as a change that triggers rules. Cases that are done or wait have no alarm.
 */
export const noteMissedTargets: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: alarmsTopic,
  batch: 20,
  handle: async (db, _tasks, now) => {
    const due = await db.caseTarget.findMany({
      where: { alarmAt: { lt: now } },
      orderBy: [{ alarmAt: 'asc' }, { caseId: 'asc' }, { kind: 'asc' }],
      take: batch,
      select: { caseId: true },
    });
    if (due.length === 0) return;
    const cases = await lockCases(db, [...new Set(due.map(({ caseId }) => caseId))]);
    // Another transaction may have changed the cases, or noted this, until they were locked.
    const targets = await db.caseTarget.findMany({
      where: { caseId: { in: [...cases.keys()] }, alarmAt: { lt: now } },
      orderBy: [{ alarmAt: 'asc' }, { caseId: 'asc' }, { kind: 'asc' }],
      select: { caseId: true, kind: true, alarmAt: true },
    });
    const missed = targets.flatMap(({ caseId, kind, alarmAt }): Missed[] => {
      const found = cases.get(caseId);
      return found && alarmAt ? [{ case: found, kind, dueAt: alarmAt }] : [];
    });
    await note(db, missed, now);
    if (due.length === batch) {
      await enqueue(db, now, [{ topic: alarmsTopic, subjectId: null, payload: null }]);
    }
  },
};

const firstResponse: CaseTargetKind = 'FIRST_RESPONSE';

async function note(db: WorkspaceDb, missed: readonly Missed[], now: Date): Promise<void> {
  if (missed.length === 0) return;
  const keysOf = (kind: CaseTargetKind) =>
    missed.flatMap((each) => (each.kind === kind ? [each.case.id] : []));
  await db.caseTarget.updateMany({
    where: {
      OR: [
        { kind: firstResponse, caseId: { in: keysOf(firstResponse) } },
        { kind: 'RESOLUTION', caseId: { in: keysOf('RESOLUTION') } },
      ],
    },
    data: { overdueAt: now, alarmAt: null },
  });
  const changes = await storeHistory(
    { db, now, viewer: null },
    missed.map(({ case: { id, revision }, kind, dueAt }) => ({
      ...{ case: id, revision, before: {} },
      after: kind === firstResponse ? { firstResponseDueAt: dueAt } : { resolutionDueAt: dueAt },
    })),
  );
  await notify(db, missed, now);
  const cases = [...new Set(missed.map((each) => each.case.id))];
  await noteCases(db, now, cases, [
    ...cases.map((subjectId) => ({ type: 'case.changed', subjectId }) as const),
    ...changes.map(({ id }) => ({ type: 'case.overdue', subjectId: id }) as const),
  ]);
}

/** Notices for the owners of the cases and of their teams, as far as these are people who work here. */
async function notify(db: WorkspaceDb, missed: readonly Missed[], now: Date): Promise<void> {
  const teams = await db.team.findMany({
    where: { id: { in: [...new Set(missed.flatMap((each) => each.case.teamId ?? []))] } },
    select: { id: true, ownerId: true },
  });
  const leads = new Map(teams.map(({ id, ownerId }) => [id, ownerId]));
  const notified = missed.flatMap((each) => {
    const { ownerId, teamId } = each.case;
    const people = [ownerId, leads.get(teamId ?? '')].flatMap((person) => person ?? []);
    return [...new Set(people)].map((actorId) => ({ ...each, actorId }));
  });
  const active = await activePeople(db, [...new Set(notified.map(({ actorId }) => actorId))]);
  await insertInboxNotices(
    db,
    now,
    notified
      .filter(({ actorId }) => active.has(actorId))
      .map(({ case: { id: caseId, customerId }, kind, dueAt, actorId }) => ({
        ...{ id: newId(), actorId, caseId, customerId, text: noticeOf(kind, dueAt) },
      })),
  );
}

function noticeOf(kind: CaseTargetKind, dueAt: Date): string {
  const what = kind === firstResponse ? 'The customer was not answered' : 'A case was not resolved';
  return `${what} in time: it was due at ${dueAt.toISOString()}.`;
}

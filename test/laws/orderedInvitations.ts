import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment, moment, perhapsMoment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** Invitations of one customer to one survey, in a wave of a tracking study, with the responses of the survey. */
export async function seedOrderedInvitations(
  { db }: TestWorkspace,
  { customer, survey, study, job }: Readonly<Record<'customer' | 'survey' | 'study' | 'job', Row>>,
  responses: SeededList,
): Promise<Readonly<Record<string, SeededList>>> {
  const waves = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    number: index + 1,
    startsAt: laterMoment(index),
  }));
  const day = { firstDay: moment(0), lastDay: moment(0) };
  await db.wave.createMany({
    data: waves.map((wave) => ({
      ...{ ...wave, ...day, dueAt: wave.startsAt, endsAt: wave.startsAt },
      ...{ jobId: job.id, studyId: study.id, surveyId: survey.id },
    })),
  });
  const waveId = waves[0]?.id ?? '';
  await db.surveyResponse.updateMany({ where: {}, data: { waveId } });
  const rows = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    createdAt: laterMoment(index),
    scheduledAt: moment(index),
    expiresAt: moment(index),
    sentAt: perhapsMoment(index),
    openedAt: perhapsMoment(index),
    endedAt: perhapsMoment(index),
    remindersSent: index % 3,
  }));
  await db.invitation.createMany({
    data: rows.map((row) => ({
      ...row,
      ...{ channel: 'EMAIL' as const, locale: 'en', state: 'SENT' as const },
      ...{ customerId: customer.id, surveyId: survey.id, waveId, updatedAt: row.createdAt },
    })),
  });
  const ofStudy = { rows: waves, byDefault: [['STARTS_AT', 'DESC']] } as const;
  const list = { rows, byDefault: [['CREATED_AT', 'DESC']] } as const;
  return {
    'Query.invitations': { ...list, parentId: null },
    'Customer.invitations': { ...list, parentId: encodeId('Customer', customer.id) },
    'Survey.invitations': { ...list, parentId: encodeId('Survey', survey.id) },
    'Wave.invitations': { ...list, parentId: encodeId('Wave', waveId) },
    'Wave.responses': { ...responses, parentId: encodeId('Wave', waveId) },
    'Query.waves': { ...ofStudy, parentId: null },
    'TrackingStudy.waves': { ...ofStudy, parentId: encodeId('TrackingStudy', study.id) },
  };
}

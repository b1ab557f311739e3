import { Prisma } from '../../prisma/generated/client/client.ts';
import { enqueueDue } from '../../schema/invitations/due.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { newId } from '../../schema/kernel/id.ts';
import { dayOf } from '../../schema/kernel/localTime.ts';
import { recordset } from '../../schema/kernel/recordset.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { Segment } from '../../schema/segments/segment.ts';
import { waveAfter } from '../../schema/trackingStudies/schedule.ts';
import { TrackingStudy } from '../../schema/trackingStudies/trackingStudy.ts';
import {
  consentsOf,
  type DemoLink,
  type DemoWave,
  invitationsOf,
  wavesOf,
} from './demoInvitations.ts';
import { messagesOf } from './demoMessages.ts';
import type { DemoRows } from './demoRows.ts';

const day = 24 * 60 * 60 * 1000;

/** Customers who are invited in each wave beside those who answered. */
const silent = 300;

/**
 * Stores the tracking study of the demo with its waves, the invitations that the responses of the year
 * answer and others that none answered, and what customers said of being asked, in a fixed number of
 * statements. A survey or an attribute that was deleted meanwhile needs none of it.
 */
export async function storeInvitations(
  ctx: Context,
  { surveys: { relationship: survey } }: Pick<DemoRows, 'surveys'>,
  seededAt: number,
): Promise<void> {
  const { db } = ctx;
  if (survey === undefined) return;
  const stored = await db.survey.findFirst({
    where: { id: survey, archivedAt: null },
    select: { purposeId: true, workspace: { select: { timeZone: true } } },
  });
  const attributes = await db.attributeDefinition.count({ where: { key: 'subscription' } });
  if (!stored?.purposeId || attributes === 0) return;
  const customers = await db.customer.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
  await insertRows(db, 'Consent', consentsOf(customers, stored.purposeId, seededAt));
  const { timeZone } = stored.workspace;
  const startsAt = new Date(seededAt - 270 * day);
  const schedule = { startsAt, every: 1, unit: 'QUARTER' } as const;
  const waves = wavesOf(seededAt, startsAt, (moment) => waveAfter(schedule, timeZone, moment));
  const study = await storeStudy(ctx, survey, startsAt);
  const responses = await db.surveyResponse.findMany({
    where: { surveyId: survey, invitationId: null, startedAt: { gte: startsAt } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      customerId: true,
      status: true,
      locale: true,
      startedAt: true,
      completedAt: true,
    },
  });
  const made = invitationsOf({ waves, responses, customers, silent, survey });
  await storeWaves(db, waves, { study, survey, timeZone });
  await insertRows(db, 'Invitation', made.invitations);
  await insertRows(db, 'SurveyContact', made.contacts);
  await linkResponses(db, made.links);
  await enqueueDue(db, ctx.now, [waves.at(-1)?.endsAt ?? ctx.now]);
  await storeMessages(
    db,
    customers.map(({ id }) => id),
    seededAt,
  );
}

/** Stores a message in every state, and a conversation. */
async function storeMessages(
  db: WorkspaceDb,
  customers: readonly string[],
  seededAt: number,
): Promise<void> {
  const template = await db.messageTemplate.findFirst({
    where: { kind: 'FOLLOW_UP', channel: 'EMAIL' },
    select: { id: true },
  });
  if (!template || customers.length === 0) return;
  const { threads, messages } = messagesOf({ customers, template: template.id, seededAt });
  await insertRows(db, 'MessageThread', threads);
  await insertRows(db, 'Message', messages);
}

/** The study asks customers with a subscription, each quarter. */
async function storeStudy(ctx: Context, survey: string, startsAt: Date): Promise<string> {
  const segment = await Segment.make(ctx, {
    name: 'Subscribers',
    description: 'Customers with a service plan or a subscription.',
    condition: {
      combinator: 'and',
      rules: [{ field: 'attributes.subscription', operator: 'notNull' }],
    },
  });
  return TrackingStudy.make(ctx, {
    name: 'Relationship, each quarter',
    ...{ survey, segment, channel: 'EMAIL', unit: 'QUARTER', startsAt },
    ...{ remindAfterDays: 7, maxReminders: 1 },
  });
}

interface OfStudy {
  readonly study: string;
  readonly survey: string;
  readonly timeZone: string;
}

async function storeWaves(
  db: WorkspaceDb,
  waves: readonly DemoWave[],
  { study, survey, timeZone }: OfStudy,
): Promise<void> {
  const rows = waves.map(({ startsAt, endsAt, ...wave }, index) => ({
    ...{ ...wave, number: index + 1, studyId: study, surveyId: survey, jobId: newId() },
    ...{ dueAt: startsAt, startsAt, endsAt },
    firstDay: new Date(dayOf(startsAt, timeZone)),
    lastDay: new Date(dayOf(new Date(endsAt.getTime() - 1), timeZone)),
  }));
  await db.job.createMany({
    data: rows.map(({ jobId, startsAt }) => ({
      ...{ id: jobId, kind: 'INVITATION', status: 'SUCCEEDED', rowType: 'Invitation' },
      ...{ surveyId: survey, createdAt: startsAt, startedAt: startsAt, finishedAt: startsAt },
    })),
  });
  await db.wave.createMany({ data: rows });
  const waveCount = waves.length;
  await db.trackingStudy.updateMany({ where: { id: study }, data: { waveCount } });
}

async function linkResponses(db: WorkspaceDb, links: readonly DemoLink[]): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    UPDATE "SurveyResponse" response
    SET "invitationId" = link."invitationId", "waveId" = link."waveId"
    FROM (${linkRecords(links)}) AS link
    WHERE response."workspaceId" = ${db.$workspaceId}::uuid AND response.id = link.id
    RETURNING 1`);
}

const linkRecords = recordset({ id: 'uuid', invitationId: 'uuid', waveId: 'uuid' });

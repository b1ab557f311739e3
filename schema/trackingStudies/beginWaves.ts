import { Prisma } from '../../prisma/generated/client/client.ts';
import { startInviting } from '../invitations/inviteSegment.ts';
import { linkError, linkedSurvey } from '../invitations/link.ts';
import { newId } from '../kernel/id.ts';
import { dayOf } from '../kernel/localTime.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { closedError } from '../surveys/answeredSurvey.ts';
import { localeOf } from '../toolkit/locale.ts';
import { dueWavesTopic, enqueueWaves } from './due.ts';
import { nextWaveOf } from './nextWave.ts';
import { planWaves } from './planWaves.ts';
import { waveAfter } from './schedule.ts';

/** Studies of which one transaction begins a wave. */
const batch = 20;

const hourMs = 60 * 60 * 1000;

/**
 * A wave that would follow sooner is the same one: clocks have changed, or it began late. The shortest
 * interval is a day.
 */
const shortestMs = 12 * hourMs;

/** Links last no longer. */
const longestMs = 366 * 24 * hourMs;

/**
 * Begins the waves that are due: each stores its row, the job that invites the customers and the time of
 * the next one together, so that none begins twice. Waves that were missed while no worker ran begin once.
 */
export const beginWaves: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: dueWavesTopic,
  batch: 10,
  handle: async (db, tasks, now) => {
    const restored = tasks.flatMap(({ subjectId }) => subjectId ?? []);
    if (restored.length > 0) await planWaves(db, now, restored);
    const due = await lockedDue(db, now);
    const studies = await readStudies(db, due);
    const next: (Date | null)[] = [];
    for (const study of studies) next.push(await beginWave(db, now, study));
    // Those that are locked, because they are changed at this moment, are looked at again.
    const left = await db.trackingStudy.findFirst({
      where: { nextAt: { lte: now } },
      select: { id: true },
    });
    const again = due.length === batch ? now : new Date(now.getTime() + 60_000);
    await enqueueWaves(db, now, left ? [...next, again] : next);
  },
};

async function lockedDue(db: WorkspaceDb, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM "TrackingStudy"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "nextAt" <= ${now.toISOString()}::timestamptz
    ORDER BY "nextAt", id LIMIT ${batch}::int FOR NO KEY UPDATE SKIP LOCKED`);
  return rows.map(({ id }) => id);
}

function readStudies(db: WorkspaceDb, ids: readonly string[]) {
  return db.trackingStudy.findMany({
    where: { id: { in: [...ids] } },
    include: {
      workspace: { select: { timeZone: true } },
      survey: {
        select: {
          status: true,
          archivedAt: true,
          closesAt: true,
          channels: true,
          ...linkedSurvey,
          locales: true,
          defaultLocale: true,
        },
      },
    },
  });
}

type DueStudy = Awaited<ReturnType<typeof readStudies>>[number];

/** Begins a wave, or leaves it out where the survey cannot be answered; returns when the next one is due. */
async function beginWave(db: WorkspaceDb, now: Date, study: DueStudy): Promise<Date | null> {
  const { timeZone } = study.workspace;
  const soonest = new Date(now.getTime() + shortestMs);
  const skippedBecause = obstacleOf(study, now);
  if (skippedBecause !== null) {
    const nextAt = nextWaveOf(study, timeZone, soonest);
    const left = { nextAt, skippedAt: now, skippedBecause };
    await db.trackingStudy.updateMany({ where: { id: study.id }, data: left });
    return nextAt;
  }
  const number = study.waveCount + 1;
  const nextAt = nextWaveOf({ ...study, waveCount: number }, timeZone, soonest);
  const endsAt = endOf(study, now, waveAfter(study, timeZone, soonest));
  const wave = newId();
  const inviting = {
    survey: study.surveyId,
    channel: study.channel,
    locale: study.locale && localeOf(study.survey, study.locale),
    scheduledAt: now,
    expiresAt: endsAt,
    remindAfterDays: study.remindAfterDays,
    maxReminders: study.maxReminders,
    actorId: null,
    wave,
  };
  const jobId = await startInviting({ db, now, viewer: null }, inviting, study.segmentId);
  const lastDay = dayOf(new Date(endsAt.getTime() - 1), timeZone);
  await db.wave.createMany({
    data: {
      id: wave,
      studyId: study.id,
      surveyId: study.surveyId,
      number,
      jobId,
      dueAt: study.nextAt ?? now,
      startsAt: now,
      endsAt,
      firstDay: new Date(dayOf(now, timeZone)),
      lastDay: new Date(lastDay),
    },
  });
  const begun = { nextAt, waveCount: number };
  await db.trackingStudy.updateMany({ where: { id: study.id }, data: begun });
  return nextAt;
}

/** Why no customer could be invited now; null if they can. */
function obstacleOf({ survey, channel }: DueStudy, now: Date): string | null {
  const error = closedError(survey, now, []) ?? linkError(survey, []);
  if (error) return error.message;
  const { channels } = survey;
  if (channels.length === 0 || channels.includes(channel)) return null;
  return `The survey is for ${channels.join(', ')}, and the study sends by ${channel}. Change the channel of the study, or \`channels\` of the survey.`;
}

/** When the links of a wave end: with the next one, and no later than the study says. */
function endOf({ linkDays }: DueStudy, now: Date, next: Date): Date {
  const lasts = linkDays === null ? longestMs : linkDays * 24 * hourMs;
  return new Date(Math.min(next.getTime(), now.getTime() + Math.min(lasts, longestMs)));
}

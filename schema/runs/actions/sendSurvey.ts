import { type Inviting, invite } from '../../invitations/invite.ts';
import { linkError, linkedSurvey } from '../../invitations/link.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { closedError } from '../../surveys/answeredSurvey.ts';
import { localeOf } from '../../toolkit/locale.ts';
import { onStep } from '../actions.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { forCustomers, inRounds, skipped } from './forCustomers.ts';

type Reached = ReachedStep<'SEND_SURVEY'>;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Invites the customers of steps, each by an invitation with the key of the step. It decides as
 * `invitationCreate` does: one who may be asked later is, and the step has succeeded.
 */
onStep(
  'SEND_SURVEY',
  forCustomers<'SEND_SURVEY'>(async (db, now, reached) => {
    const named = [...new Set(reached.map(({ step }) => step.survey))];
    const rows = await readSurveys(db, named);
    const surveys = new Map(rows.map((survey) => [survey.id, survey]));
    const outcomes = new Map<string, StepOutcome>();
    const open = reached.filter((step) => {
      const stop = surveyStop(surveys.get(step.step.survey) ?? null, now);
      if (stop) outcomes.set(step.id, stop);
      return !stop;
    });
    const before = await invitationsOf(db, open);
    const unsent = open.filter(({ id }) => !before.has(id));
    for (const those of grouped(unsent, howOf).values()) {
      const [first] = those;
      const survey = first && surveys.get(first.step.survey);
      if (!survey) continue;
      const inviting = invitingOf(first, survey, now);
      for (const round of inRounds(those)) {
        const keys = new Map(round.map(({ id, run }) => [run.customerId, id]));
        await invite(db, now, inviting, [...keys.keys()], (customer) => keys.get(customer) ?? '');
      }
    }
    const made = unsent.length === 0 ? before : await invitationsOf(db, open);
    for (const { id } of open) outcomes.set(id, outcomeOf(id, made));
    return outcomes;
  }),
);

/** A survey that a step invites to. */
export type OfferedSurvey = Awaited<ReturnType<typeof readSurveys>>[number];

/** The surveys that steps invite to. */
export function readSurveys(db: WorkspaceDb, keys: readonly string[]) {
  return db.survey.findMany({
    where: { id: { in: [...keys] } },
    select: {
      ...{ id: true, status: true, archivedAt: true, closesAt: true },
      ...{ locales: true, defaultLocale: true },
      ...linkedSurvey,
    },
  });
}

/** Why a survey is not sent to anyone; null if it may be. */
export function surveyStop(survey: OfferedSurvey | null, now: Date): StepOutcome | null {
  if (!survey || closedError(survey, now, [])) {
    return skipped('SURVEY_CLOSED', 'The survey takes no answers.');
  }
  return linkError(survey, [])
    ? skipped('NO_LINK', 'No link to the survey can be made: its `url` does not fit.')
    : null;
}

/** Steps with equal texts invite alike. */
function howOf({ step }: Reached): string {
  const { survey, channel, locale, linkDays, remindAfterDays, maxReminders } = step;
  return JSON.stringify([survey, channel, locale, linkDays, remindAfterDays, maxReminders]);
}

/** How a step invites. */
export function invitingOf(
  { step }: Pick<Reached, 'step'>,
  survey: OfferedSurvey,
  now: Date,
): Inviting {
  const { channel, locale, linkDays, remindAfterDays, maxReminders } = step;
  return {
    ...{ survey: survey.id, channel, remindAfterDays, maxReminders },
    // One that the survey is not offered in any more is the customer's.
    locale: locale === null ? null : localeOf(survey, locale),
    scheduledAt: now,
    expiresAt: new Date(now.getTime() + linkDays * dayMs),
    ...{ actorId: null, wave: null },
  };
}

async function invitationsOf(db: WorkspaceDb, reached: readonly Reached[]) {
  const rows = await db.invitation.findMany({
    where: { id: { in: reached.map(({ id }) => id) } },
    select: { id: true, decisionAllowed: true, decisionReason: true, endedAt: true },
  });
  return new Map(rows.map((invitation) => [invitation.id, invitation]));
}

function outcomeOf(
  id: string,
  invitations: Awaited<ReturnType<typeof invitationsOf>>,
): StepOutcome {
  const invitation = invitations.get(id);
  if (!invitation) return skipped('SURVEY_CLOSED', 'The survey takes no answers.');
  const { decisionAllowed, decisionReason, endedAt } = invitation;
  const made = { invitationId: id };
  if (endedAt !== null && decisionAllowed !== 'YES') {
    const reason = decisionReason ?? 'NOT_ALLOWED';
    return { ...skipped(reason, 'The customer may not be asked.'), made };
  }
  const log =
    decisionAllowed === 'LATER' ? 'The customer is asked later.' : 'The customer is asked.';
  return { status: 'SUCCEEDED', log, made };
}

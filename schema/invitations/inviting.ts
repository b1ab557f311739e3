import type { Channel } from '../../prisma/generated/client/enums.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, type UserErrorShape, UserErrorsThrown } from '../kernel/userError.ts';
import { closedError } from '../surveys/answeredSurvey.ts';
import { localeOf } from '../toolkit/locale.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Channel as ChannelType } from '../touchpoints/channel.graph.ts';
import type { Inviting } from './invite.ts';
import { linkError, linkedSurvey } from './link.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Days for which a link begins a response where the input says nothing. */
const defaultDays = 30;

/** Days that a link can last, and that an invitation can be planned ahead, at most. */
const maxDays = 366;

/** How customers are to be asked, as an input has it. */
export interface InvitingInput {
  readonly survey: string;
  readonly channel: Channel;
  readonly locale?: string | null;
  readonly at?: Date | null;
  readonly expiresAt?: Date | null;
  readonly remindAfterDays?: number | null;
  readonly maxReminders?: number | null;
}

/** The fields of such an input. */
export function invitingFields(t: InputFields) {
  return {
    survey: t.id(
      bounded(
        { reference: 'Survey' },
        {
          required: true,
          description:
            'The survey, by its id. It has to be LIVE, and its `url`, or else the workspace’s `surveyUrl`, needs `{token}` where the token of an invitation belongs; the `url` of an anonymous survey must have none.',
        },
      ),
    ),
    channel: t.field({
      type: ChannelType,
      required: true,
      description: 'The channel by which the invitations are sent.',
    }),
    locale: t.string(
      bounded(
        { maxLength: 35 },
        {
          description:
            'The language of the invitations as BCP 47, one that the survey is offered in; others are refused with `UNKNOWN_LOCALE`. By default that of each customer, or else the survey’s own.',
        },
      ),
    ),
    at: t.field({
      type: 'DateTime',
      description:
        'When to send them, at most 366 days ahead: whether each customer may be asked is decided then. By default now.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description:
        'When the links stop beginning a response: after `at`, by 366 days at most. By default 30 days after it.',
    }),
    remindAfterDays: t.int(
      bounded(
        { min: 1, max: 90 },
        {
          description:
            'Days after which a customer who has begun no response is reminded. By default never.',
        },
      ),
    ),
    maxReminders: t.int(
      bounded(
        { min: 0, max: 10 },
        { description: 'How many reminders at most. By default 1 with `remindAfterDays`, else 0.' },
      ),
    ),
  };
}

/**
 * Reads how customers are to be asked.
 *
 * @throws UserErrorsThrown if the survey cannot be answered or linked to, or a time is out of range
 */
export async function readInviting(
  { db, now, viewer }: Context,
  input: InvitingInput,
): Promise<Inviting> {
  const survey = await db.survey.findFirst({
    where: { id: input.survey },
    select: {
      status: true,
      archivedAt: true,
      closesAt: true,
      ...linkedSurvey,
      locales: true,
      defaultLocale: true,
    },
  });
  const path = ['input', 'survey'];
  const scheduledAt = input.at && input.at > now ? input.at : now;
  const expiresAt = input.expiresAt ?? new Date(scheduledAt.getTime() + defaultDays * dayMs);
  const locale = input.locale != null && survey ? localeOf(survey, input.locale) : null;
  const closed = closedError(survey, now, path);
  const unlinked = survey && linkError(survey, path);
  const unknown = `The survey is offered in ${survey?.locales.join(', ')}.`;
  const errors = [
    ...(closed ? [closed] : []),
    ...(unlinked ? [unlinked] : []),
    ...(input.locale != null && locale === null
      ? [invalid('UNKNOWN_LOCALE', ['input', 'locale'], unknown)]
      : []),
    ...timeErrors({ now, scheduledAt, expiresAt }),
    ...reminderErrors(input),
  ];
  if (errors.length > 0) throw new UserErrorsThrown(...errors);
  const { remindAfterDays = null, maxReminders } = input;
  return {
    survey: input.survey,
    channel: input.channel,
    locale,
    scheduledAt,
    expiresAt,
    remindAfterDays,
    maxReminders: maxReminders ?? (remindAfterDays === null ? 0 : 1),
    actorId: viewer?.actorId ?? null,
    wave: null,
  };
}

function timeErrors({
  now,
  scheduledAt,
  expiresAt,
}: Record<'now' | 'scheduledAt' | 'expiresAt', Date>): UserErrorShape[] {
  const days = (from: Date, to: Date) => (to.getTime() - from.getTime()) / dayMs;
  const ahead = `An invitation can be planned ${maxDays} days ahead.`;
  const lasts = `This has to lie after \`at\`, by ${maxDays} days at most.`;
  const isPast = expiresAt <= scheduledAt || days(scheduledAt, expiresAt) > maxDays;
  return [
    ...(days(now, scheduledAt) > maxDays ? [invalid('OUT_OF_RANGE', ['input', 'at'], ahead)] : []),
    ...(isPast ? [invalid('OUT_OF_RANGE', ['input', 'expiresAt'], lasts)] : []),
  ];
}

function reminderErrors({ remindAfterDays, maxReminders }: InvitingInput): UserErrorShape[] {
  if (!maxReminders || remindAfterDays != null) return [];
  const message = 'Say with `remindAfterDays` when to remind, or leave `maxReminders` out.';
  return [invalid('REQUIRED', ['input', 'remindAfterDays'], message)];
}

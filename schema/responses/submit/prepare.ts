import { randomUUID } from 'node:crypto';
import type { Channel } from '../../../prisma/generated/client/enums.ts';
import type { CustomerKeyShape } from '../../customers/customerKey.ts';
import { newId } from '../../kernel/id.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { CountedResponse } from '../../scores/rollups/contributions.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { type AttributeTexts, breakdownParts } from '../../surveys/breakdowns/breakdownParts.ts';
import type { HiddenValues } from '../../surveys/logic/answers.ts';
import { localeOf } from '../../toolkit/locale.ts';
import type { DecodedAnswer } from '../answerRow.ts';
import type { ResponseTimes } from '../moments.ts';
import { type Assessed, assess, reachedIn, timingErrors, timingsOf } from './assess.ts';
import type { Ended } from './ended.ts';
import { readHiddenFields } from './hiddenFields.ts';
import type { SubmittedResponse, SubmittedSource } from './submitted.ts';

/** A response that is ready to be stored, but for its end and the capacity that it needs. */
export interface PreparedResponse {
  readonly id: string;
  readonly locale: string;
  readonly channel: Channel;
  readonly touchpointId: string | null;
  readonly day: string;
  readonly reached: readonly string[];
  readonly assessed: Assessed;
  readonly hiddenFields: HiddenValues;
  /** Whose response it is, if the input names that; never of an anonymous survey. */
  readonly customer: CustomerKeyShape | null;
  /** The key of the invitation that it answers. */
  readonly invitation: string | null;
  /** The key of the wave of that invitation. */
  readonly wave: string | null;
  readonly timings: Readonly<Record<string, number>>;
  readonly tags: readonly string[];
  readonly source: SubmittedSource;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  /** The moment that its conditions are evaluated at, to the millisecond; must not be stored. */
  readonly judgedAt: Date;
  /** When it was stored; of an anonymous survey, the beginning of that day. */
  readonly writtenAt: Date;
}

/** What the responses of one call share. */
export interface Preparation {
  readonly survey: AnsweredSurvey;
  readonly moments: ResponseTimes;
  /** Channels of touchpoints that responses name. */
  readonly channels: ReadonlyMap<string, Channel>;
  readonly now: Date;
  /** Whether the responses are complete; if not, they are only started. */
  readonly finished: boolean;
  /** Whether answers that the survey's logic hides are stored as `hiddenByLogic`. */
  readonly keepsHidden: boolean;
}

const noFields = { values: {}, errors: [] };

/** Checks a response of the input: returns it ready to be stored, or its user errors. */
export function prepare(
  { survey, moments, channels, now, finished, keepsHidden }: Preparation,
  input: SubmittedResponse,
): PreparedResponse | readonly UserErrorShape[] {
  const { path, answers = [], timings = [] } = input;
  const { atVersion } = survey;
  const locale = localeOf(survey, input.locale);
  const startedAt = input.startedAt ?? input.completedAt ?? now;
  const completedAt = input.completedAt ?? startedAt;
  const judgedAt = finished ? completedAt : startedAt;
  const fields = input.hiddenFields?.length
    ? readHiddenFields(atVersion.definition.hiddenFields, input.hiddenFields, [
        ...path,
        'hiddenFields',
      ])
    : noFields;
  const assessed = assess({
    survey: atVersion,
    stored: new Map(),
    input: answers ?? [],
    hiddenFields: fields.values,
    finished,
    path: [...path, 'answers'],
    now: judgedAt,
    keepsHidden,
  });
  const errors = [
    ...keyErrors(input),
    ...(locale === null ? [unknownLocale(survey, [...path, 'locale'])] : []),
    ...timeErrors(input, startedAt, completedAt, now),
    ...fields.errors,
    ...(timings?.length ? timingErrors(atVersion, timings, [...path, 'timings']) : []),
    ...assessed.errors,
  ];
  if (errors.length > 0 || locale === null) return errors;
  const touchpointId = input.touchpointId ?? survey.touchpointId;
  return {
    id: survey.anonymous ? randomUUID() : newId(),
    locale,
    channel: input.channel ?? channelOf(survey, touchpointId, channels),
    touchpointId,
    day: moments.day(finished ? completedAt : startedAt),
    reached: reachedIn(atVersion, assessed, finished),
    assessed,
    hiddenFields: fields.values,
    customer: survey.anonymous ? null : (input.customer ?? null),
    invitation: survey.anonymous ? null : (input.invited?.id ?? null),
    wave: survey.anonymous ? null : (input.invited?.wave ?? null),
    timings: timingsOf({}, answers ?? [], timings ?? []),
    tags: input.tags?.length ? [...new Set(input.tags)] : [],
    source: survey.anonymous ? {} : (input.source ?? {}),
    startedAt: moments.storable(startedAt),
    completedAt: finished ? moments.storable(completedAt) : null,
    judgedAt,
    writtenAt: moments.storable(now),
  };
}

function unknownLocale({ locales }: AnsweredSurvey, path: InputPath): UserErrorShape {
  return invalid('UNKNOWN_LOCALE', path, `The survey is offered in ${locales.join(', ')}.`);
}

function channelOf(
  survey: AnsweredSurvey,
  touchpointId: string | null,
  channels: ReadonlyMap<string, Channel>,
): Channel {
  const own = touchpointId === survey.touchpointId ? survey.touchpoint?.channel : undefined;
  return own ?? (touchpointId === null ? undefined : channels.get(touchpointId)) ?? 'WEB';
}

/** Whether a key can be stored as it is: 1 to 255 printable ASCII characters. */
export function isSubmissionKey(key: string): boolean {
  return printable.test(key);
}

const printable = /^[\x20-\x7e]{1,255}$/;

function keyErrors({ submissionKey, path }: SubmittedResponse): UserErrorShape[] {
  if (isSubmissionKey(submissionKey)) return [];
  const message = 'A key has 1 to 255 printable ASCII characters.';
  return [invalid('INVALID_VALUE', [...path, 'submissionKey'], message)];
}

/** Files write 0001-01-01 or 1899-12-30 where a time is unknown: such moments are refused. */
const earliest = new Date('1900-01-01T00:00:00Z');

function timeErrors(
  input: SubmittedResponse,
  started: Date,
  completed: Date,
  now: Date,
): UserErrorShape[] {
  // If both moments are one, the error names the field that is set.
  const startField = input.startedAt == null && input.completedAt ? 'completedAt' : 'startedAt';
  const late = (field: string) =>
    invalid('OUT_OF_RANGE', [...input.path, field], 'This time is in the future.');
  if (started < earliest) {
    const message =
      'This time is before the year 1900. Set the time at which the respondent answered.';
    return [invalid('OUT_OF_RANGE', [...input.path, startField], message)];
  }
  if (started > now) return [late(startField)];
  if (completed > now) return [late('completedAt')];
  if (completed >= started) return [];
  const message = 'A response cannot be completed before it was started.';
  return [invalid('OUT_OF_RANGE', [...input.path, 'completedAt'], message)];
}

/**
 * A prepared response as the rollups count it.
 *
 * @param attributes what is stored of its customer
 */
export function countedOf(
  survey: AnsweredSurvey,
  prepared: PreparedResponse,
  { status }: Ended,
  attributes: AttributeTexts | null,
): CountedResponse {
  const { day, touchpointId, channel, locale, reached, assessed } = prepared;
  const { version } = survey.atVersion;
  const parts = breakdownParts(survey.breakdowns, {
    hiddenFields: prepared.hiddenFields,
    tags: prepared.tags,
    // Those of its customer are counted by `moveCounts`, once they are known.
    segments: [],
    attributes,
    answerTo: (question) => assessed.answers.get(question)?.value,
  });
  return {
    cut: { surveyId: survey.id, day, touchpointId, channel, locale, version, parts },
    status,
    reached,
    answers: assessed.values,
  };
}

/** The answers of a response in the order of its questions. */
export function* answersInOrder(
  survey: AnsweredSurvey,
  answers: ReadonlyMap<string, DecodedAnswer>,
): Generator<{ readonly question: string; readonly answer: DecodedAnswer }> {
  if (answers.size === 0) return;
  for (const question of survey.atVersion.questions.keys()) {
    const answer = answers.get(question);
    if (answer) yield { question, answer };
  }
}

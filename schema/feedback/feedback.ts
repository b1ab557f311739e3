import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { type InputPath, invalid, refuse, type UserErrorShape } from '../kernel/userError.ts';
import type { UpsertRow } from '../toolkit/write/bulkStore.ts';
import { replaceExternalIds } from '../toolkit/write/externalId.ts';
import type { FoundKey } from '../toolkit/write/input.ts';
import { canonicalLocale } from '../toolkit/write/localizedText.ts';
import { lockRows, revise } from '../toolkit/write/revision.ts';
import type {
  FeedbackRecord,
  FeedbackRow,
  FeedbackUpdate,
  FeedbackValues,
} from './feedback.input.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What is stored of feedback and decides what it can become. */
interface Stored {
  readonly text: string;
  readonly rating: number | null;
  readonly ratingMax: number | null;
}

/** The keys of what feedback is about; undefined stays, null clears. */
interface Places {
  readonly touchpoint?: string | null;
  readonly step?: string | null;
  readonly journey?: string | null;
}

/** Records feedback and answers with its key. It was said now if nobody says otherwise. */
export async function recordFeedback(ctx: Context, input: FeedbackRecord): Promise<string> {
  refuse(feedbackErrors(ctx, input, null, ['input']));
  const key = newId();
  const { source, channel, text } = input;
  const occurredAt = input.occurredAt ?? ctx.now;
  await ctx.db.feedback.createMany({
    data: { ...feedbackColumns(input, input, null), source, channel, text, occurredAt, id: key },
  });
  await replaceExternalIds(ctx.db, 'Feedback', [
    { key, externalIds: input.externalIds ?? [], path: ['input', 'externalIds'] },
  ]);
  return key;
}

/** Changes what is given of feedback. */
export async function updateFeedback(ctx: Context, input: FeedbackUpdate): Promise<string> {
  const { id: key, externalIds } = input;
  await lockRows(ctx.db, 'Feedback', [key]);
  const stored = await ctx.db.feedback.findFirst({
    where: { id: key },
    select: { text: true, rating: true, ratingMax: true },
  });
  await revise(ctx.db, 'Feedback', key, input.revision, feedbackColumns(input, input, stored));
  refuse(feedbackErrors(ctx, input, stored, ['input']));
  if (externalIds) {
    await replaceExternalIds(ctx.db, 'Feedback', [
      { key, externalIds, path: ['input', 'externalIds'] },
    ]);
  }
  return key;
}

/** What keeps rows of a bulk call from being stored. */
export function feedbackRowErrors(
  ctx: Context,
  rows: readonly UpsertRow<FeedbackRow>[],
): UserErrorShape[] {
  return rows.flatMap((row) => {
    const { input, path } = row;
    const stored = storedOf(row);
    const missing = (['source', 'channel', 'text'] as const)
      .filter((field) => stored === null && input[field] === undefined)
      .map((field) => invalid('REQUIRED', [...path, field], `New feedback needs a ${field}.`));
    return [...missing, ...feedbackErrors(ctx, input, stored, path)];
  });
}

/** The columns that a row of a bulk call gives feedback. */
export function feedbackRowColumns(row: UpsertRow<FeedbackRow>) {
  const { input } = row;
  const places = {
    touchpoint: keyOf(input.touchpoint),
    step: keyOf(input.step),
    journey: keyOf(input.journey),
  };
  return feedbackColumns(input, places, storedOf(row));
}

/** Records the feedback of a bulk call. */
export async function insertFeedbackRows(
  ctx: Context,
  rows: readonly UpsertRow<FeedbackRow>[],
): Promise<void> {
  await ctx.db.feedback.createMany({
    data: rows.map((row) => ({
      ...feedbackRowColumns(row),
      source: row.input.source ?? 'OTHER',
      channel: row.input.channel ?? 'OTHER',
      text: row.input.text ?? '',
      occurredAt: row.input.occurredAt ?? ctx.now,
      id: row.key,
    })),
  });
}

/** What no bound of a single value can tell: moments, languages, and ratings on their scales. */
function feedbackErrors(
  { now }: Context,
  input: FeedbackValues,
  stored: Stored | null,
  path: InputPath,
): UserErrorShape[] {
  const { occurredAt, locale } = input;
  const ahead = occurredAt != null && occurredAt.getTime() > now.getTime() + dayMs;
  return [
    ...(ahead
      ? [invalid('OUT_OF_RANGE', [...path, 'occurredAt'], 'This is more than a day ahead.')]
      : []),
    ...(locale != null && canonicalLocale(locale) === null
      ? [invalid('INVALID_VALUE', [...path, 'locale'], 'Use BCP 47: en, de-AT.')]
      : []),
    ...ratingErrors(input, stored, path),
  ];
}

function ratingErrors(
  input: FeedbackValues,
  stored: Stored | null,
  path: InputPath,
): UserErrorShape[] {
  const rating = input.rating === undefined ? (stored?.rating ?? null) : input.rating;
  const max = input.ratingMax === undefined ? (stored?.ratingMax ?? null) : input.ratingMax;
  if (rating === null && max === null) return [];
  if (rating === null || max === null) {
    const missing = rating === null ? 'rating' : 'ratingMax';
    const message = 'A rating and the best there is on its scale come together, or not at all.';
    return [invalid('REQUIRED', [...path, missing], message)];
  }
  if (max === 0) {
    return [invalid('OUT_OF_RANGE', [...path, 'ratingMax'], 'A scale ends above 0.')];
  }
  if (rating <= max) return [];
  const at = input.rating === undefined ? 'ratingMax' : 'rating';
  return [invalid('OUT_OF_RANGE', [...path, at], '`rating` is above `ratingMax`.')];
}

/** The columns that an input gives feedback. Of another text, nothing is known yet. */
function feedbackColumns(input: FeedbackValues, places: Places, stored: Stored | null) {
  const { locale, tags } = input;
  const rewritten = stored !== null && input.text != null && input.text !== stored.text;
  return {
    source: input.source ?? undefined,
    channel: input.channel ?? undefined,
    text: input.text ?? undefined,
    locale: locale == null ? locale : canonicalLocale(locale),
    rating: input.rating,
    ratingMax: input.ratingMax,
    author: input.author,
    url: input.url,
    occurredAt: input.occurredAt ?? undefined,
    tags: tags ? [...new Set(tags)] : undefined,
    touchpointId: places.touchpoint,
    stepId: places.step,
    journeyId: places.journey,
    ...(rewritten && unanalysed),
  } satisfies Prisma.FeedbackUncheckedUpdateInput;
}

const unanalysed = {
  sentiment: null,
  sentimentScore: null,
  emotions: [],
  topics: [],
  analysedAt: null,
};

function keyOf(found: FoundKey | null | undefined): string | null | undefined {
  return found === null ? null : found?.key;
}

/** Of a stored row of a bulk call, what decides what it can become. */
function storedOf({ stored }: UpsertRow<FeedbackRow>): Stored | null {
  if (stored === null) return null;
  const { text, rating, ratingMax } = stored;
  return {
    text: String(text),
    rating: typeof rating === 'number' ? rating : null,
    ratingMax: typeof ratingMax === 'number' ? ratingMax : null,
  };
}

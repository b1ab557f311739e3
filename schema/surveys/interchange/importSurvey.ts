import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { canonicalLocale } from '../../toolkit/locale.ts';
import { asJson } from '../definition/stored.ts';
import { Survey } from '../survey.ts';
import type { ReadSurvey } from './draft.ts';
import { readFormbricks } from './formbricks/read.ts';
import type { ReadOptions, Unmapped } from './reading.ts';
import { readSurveyJs } from './surveyjs/read.ts';

export type SurveyFormat = 'SURVEYJS' | 'FORMBRICKS';

const readers: Readonly<
  Record<SurveyFormat, (document: unknown, options: ReadOptions) => ReadSurvey>
> = { SURVEYJS: readSurveyJs, FORMBRICKS: readFormbricks };

export interface SurveyImport {
  readonly format: SurveyFormat;
  /** JSON as an object or as text. */
  readonly document: string | object;
  readonly name?: string | null;
  /** The language of texts without one; the workspace’s default by default. */
  readonly locale?: string | null;
}

/**
 * Stores a document as the draft of a new survey, in those of its languages that the workspace has.
 *
 * @throws UserErrorsThrown with `INVALID_DOCUMENT` or `UNKNOWN_LOCALE`
 */
export async function importSurvey(
  ctx: Context,
  { format, document, name, locale }: SurveyImport,
): Promise<{ key: string; unmapped: readonly Unmapped[] }> {
  const workspace = await ctx.db.workspace.findFirst({
    select: { locales: true, defaultLocale: true },
  });
  const { survey, unmapped } = readers[format](document, {
    locale: (locale && canonicalLocale(locale)) || workspace?.defaultLocale,
    locales: workspace?.locales,
  });
  const { definition, locales, samplingPct, closesAt, maxResponses, recontactDays } = survey;
  const key = newId();
  await Survey.create(ctx, [
    {
      key,
      input: {
        name: name ?? survey.name,
        locales: [...locales],
        closesAt,
        maxResponses,
        recontactDays,
        samplingPct,
      },
      past: { definition: asJson(definition) },
      path: ['input', 'document'],
    },
  ]);
  return { key, unmapped };
}

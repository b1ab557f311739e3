import type { InputPath } from '../../kernel/userError.ts';
import type { SurveyDefinition, Text } from './definition.ts';
import { textsOf } from './surveyTexts.ts';

/** A text that some readers see in another language than theirs. */
export interface MissingTranslation {
  /** Where it stands in the survey, as `surveyUpdate` takes it: `pages`, `0`, `questions`, `2`, `title`. */
  readonly path: InputPath;
  /** The locales of the survey in which it has no text. */
  readonly locales: readonly string[];
}

/**
 * Texts that are there in a language of the survey and lacking in another: one entry a text. What
 * is there in none, such as a description that nobody wrote, lacks nothing.
 */
export function missingTranslations(
  definition: SurveyDefinition,
  locales: readonly string[],
): MissingTranslation[] {
  return textsOf(definition, []).flatMap(({ texts, path }) => {
    const written = new Set(texts.filter(isWritten).map(({ locale }) => locale));
    const missing = locales.filter((locale) => !written.has(locale));
    return written.size === 0 || missing.length === 0 ? [] : [{ path, locales: missing }];
  });
}

function isWritten({ text }: Text): boolean {
  return text.trim() !== '';
}

import type { InputPath } from '../../kernel/userError.ts';
import type { SurveyDefinition, Text } from './definition.ts';
import { textsOf } from './surveyTexts.ts';

/** A text that some languages of a survey lack: their readers see it in another language. */
export interface MissingTranslation {
  /** Its path in the input of `surveyUpdate`: `pages`, `0`, `questions`, `2`, `title`. */
  readonly path: InputPath;
  /** The languages of the survey that lack it. */
  readonly locales: readonly string[];
}

/**
 * The texts that exist in one language of the survey and are missing in another: one entry for each
 * text. A text that is missing in every language, such as an empty description, is not an entry.
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

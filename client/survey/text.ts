import type { Text } from '../../schema/surveys/definition/definition.ts';

/** Parts of a language tag that are compared. */
const maxSubtags = 8;

/**
 * The text for a reader, chosen as the server does for `titleFor` and other fields: in the requested
 * language, else in its parents (`de` for `de-AT`), else the first, which is in the survey's default
 * language.
 *
 * @param locale BCP 47, in any spelling: `de-at` finds `de-AT`.
 * @returns null where there is no text in any language.
 *
 * @example
 * ```ts
 * const title = [{ locale: 'de', text: 'Wie war es?' }];
 * const label = textIn(title, 'de-AT');
 * ```
 */
export function textIn(texts: readonly Text[], locale: string): string | null {
  const parts = canonical(locale).split('-', maxSubtags);
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join('-');
    const found = texts.find((each) => each.locale === wanted);
    if (found) return found.text;
  }
  return texts[0]?.text ?? null;
}

/** The canonical spelling of a language tag; an invalid tag is returned unchanged, and finds the first text. */
function canonical(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? locale;
  } catch {
    return locale;
  }
}

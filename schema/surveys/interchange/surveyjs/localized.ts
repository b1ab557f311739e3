import { textFor } from '../../../toolkit/write/localizedText.ts';
import type { Text } from '../../definition/definition.ts';

/** SurveyJS shows `default` to readers of English, and of every language that a text lacks. */
const shared = 'en';
/** Languages whose code is not in lower case in SurveyJS. */
const spelled: Readonly<Record<string, string>> = { 'nl-BE': 'nl-BE' };

/** SurveyJS’ code of a language. */
export function localeName(locale: string): string {
  return spelled[locale] ?? locale.toLowerCase();
}

/**
 * Texts in SurveyJS’ form: a text for one language, else an object by language. `default` is English
 * or, without English, the survey’s own language. A language without a text is written only if
 * SurveyJS would otherwise show another text than we do.
 */
export function localized(
  texts: readonly Text[],
  own: string,
  locales: readonly string[],
): string | object | undefined {
  if (texts.length === 0) return undefined;
  const shown = (locale: string) => textFor(texts, locale, own) ?? '';
  const english = texts.find(({ locale }) => locale === shared);
  const rest = english?.text ?? shown(own);
  const found = new Map([['default', rest]]);
  const isOwn = (locale: string) => locale === own && english === undefined;
  const all = [...new Set([own, ...texts.map(({ locale }) => locale), ...locales])];
  // Shorter codes first: `pt-br` without a text shows that of `pt`.
  for (const locale of all.sort((one, other) => one.length - other.length)) {
    if (locale === shared) continue;
    const theirs = found.get(localeName(locale.split('-')[0] ?? '')) ?? rest;
    const isSaid = texts.some((text) => text.locale === locale) && !isOwn(locale);
    if (isSaid || shown(locale) !== theirs) found.set(localeName(locale), shown(locale));
  }
  return found.size === 1 ? rest : Object.fromEntries(found);
}

import { textFor } from '../../../toolkit/write/localizedText.ts';
import type { Text } from '../../definition/definition.ts';

/** What SurveyJS shows to readers of English, and of every language that a text lacks. */
const shared = 'en';
/** Languages that SurveyJS does not spell in small letters. */
const spelled: Readonly<Record<string, string>> = { 'nl-BE': 'nl-BE' };

/** A language as SurveyJS calls it. */
export function localeName(locale: string): string {
  return spelled[locale] ?? locale.toLowerCase();
}

/**
 * Texts as SurveyJS has them: alone where there is one language, else by language. English stands
 * under `default`; where there is none, the survey’s own language. A language without a text stands
 * there only where SurveyJS would show another in its place than we do.
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
  // Shorter names first: forms of a language take its text.
  for (const locale of all.sort((one, other) => one.length - other.length)) {
    if (locale === shared) continue;
    const theirs = found.get(localeName(locale.split('-')[0] ?? '')) ?? rest;
    const isSaid = texts.some((text) => text.locale === locale) && !isOwn(locale);
    if (isSaid || shown(locale) !== theirs) found.set(localeName(locale), shown(locale));
  }
  return found.size === 1 ? rest : Object.fromEntries(found);
}

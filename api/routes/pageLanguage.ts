import { localeOf } from '../../schema/toolkit/locale.ts';
import { type PageWords, pageLanguages } from './preferencesWords.ts';

/** Languages that a browser asks for and are looked at, at most; browsers send a handful. */
const maxAsked = 20;

/** In which language a page is shown. */
export interface PageLanguage {
  /** The language of its sentences: `de`. */
  readonly lang: string;
  readonly words: PageWords;
  /** As its reader was said to speak it: `de-AT`. */
  readonly locale: string;
}

/** The language of the first of these locales that the page is written in; English if there is none. */
export function pageLanguage(locales: readonly (string | null | undefined)[]): PageLanguage {
  for (const locale of locales) {
    if (locale == null) continue;
    const lang = localeOf({ locales: Object.keys(pageLanguages), defaultLocale: 'en' }, locale);
    const words = lang === null ? undefined : pageLanguages[lang];
    if (lang !== null && words) return { lang, words, locale };
  }
  return { lang: 'en', words: english, locale: 'en' };
}

const english = pageLanguages.en as PageWords;

/** The languages of an `Accept-Language`, what is preferred first; without those that it rules out. */
export function acceptedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .split(',', maxAsked)
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((each) => each.trim());
      const weight = parameters.find((each) => /^q=/i.test(each))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

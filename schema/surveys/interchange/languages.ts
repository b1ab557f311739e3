import { canonicalLocale } from '../../toolkit/locale.ts';
import type { Part } from './part.ts';

/** How a program reads the texts under `default` where its own language has one beside it. */
export interface DefaultTexts {
  /** The language that they are in. */
  readonly locale: string;
  /** Languages of the document, as far as they are known; each without a text has this one. */
  readonly others: readonly string[];
}

/** Whether a language is another, or a form of it: `de-AT` of `de`. */
export function isWithin(locale: string, whole: string): boolean {
  return locale === whole || locale.startsWith(`${whole}-`);
}

/** The language of what stands under `default` in a text: the document’s, unless that has its own. */
export function defaultOf(texts: Part, own: string, defaults: DefaultTexts | null): string {
  if (defaults === null) return own;
  const hasOwn = texts.entries().some(([name, entry]) => {
    const locale = name === 'default' ? null : canonicalLocale(name);
    return locale !== null && isWithin(own, locale) && !entry.isEmpty;
  });
  return hasOwn ? defaults.locale : own;
}

/** Whether a text is never shown, because that under `default` is shown in its language. */
export function isShadowed(
  name: string,
  locale: string,
  texts: Part,
  defaults: DefaultTexts | null,
): boolean {
  const shown = texts.get('default');
  return name !== 'default' && locale === defaults?.locale && shown?.isEmpty === false;
}

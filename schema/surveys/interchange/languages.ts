import { canonicalLocale } from '../../toolkit/locale.ts';
import type { Part } from './part.ts';

/** What `default` means in texts that also have an entry for the document’s own language. */
export interface DefaultTexts {
  /** The language of the texts under `default`. */
  readonly locale: string;
  /** The known languages of the document; each shows the text under `default` if it has none. */
  readonly others: readonly string[];
}

/** Whether a language is `whole` or a form of it: `de-AT` is a form of `de`. */
export function isWithin(locale: string, whole: string): boolean {
  return locale === whole || locale.startsWith(`${whole}-`);
}

/** The language of a text under `default`: the document’s, unless that has an entry of its own. */
export function defaultOf(texts: Part, own: string, defaults: DefaultTexts | null): string {
  if (defaults === null) return own;
  const hasOwn = texts.entries().some(([name, entry]) => {
    const locale = name === 'default' ? null : canonicalLocale(name);
    return locale !== null && isWithin(own, locale) && !entry.isEmpty;
  });
  return hasOwn ? defaults.locale : own;
}

/** Whether a text is never shown, because its language shows the text under `default`. */
export function isShadowed(
  name: string,
  locale: string,
  texts: Part,
  defaults: DefaultTexts | null,
): boolean {
  const shown = texts.get('default');
  return name !== 'default' && locale === defaults?.locale && shown?.isEmpty === false;
}

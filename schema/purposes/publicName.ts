import { localeOf } from '../toolkit/locale.ts';
import { localizedTextsIn } from '../toolkit/write/localizedText.ts';

/** What customers read of a purpose in a language: its text in it or in a parent of it, else its name. */
export function publicNameOf(
  { name, publicName }: { readonly name: string; readonly publicName: unknown },
  locale: string,
): string {
  const texts = localizedTextsIn(publicName);
  const locales = texts.map((each) => each.locale);
  const found = localeOf({ locales, defaultLocale: locale }, locale);
  return texts.find((each) => each.locale === found)?.text ?? name;
}

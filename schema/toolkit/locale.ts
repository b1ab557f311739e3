/**
 * The locale in BCP 47’s own spelling (`de-AT` for `DE-at`), or null if it is not well-formed.
 *
 * @example
 * ```ts
 * canonicalLocale('DE-at') === 'de-AT';
 * ```
 */
export function canonicalLocale(locale: string): string | null {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * Of the locales that are offered, the one for readers of another, such as `de` for `de-AT`; null if there is none.
 *
 * @example
 * ```ts
 * localeOf({ locales: ['en', 'de'], defaultLocale: 'en' }, 'de-AT') === 'de';
 * ```
 */
export function localeOf(
  offered: { readonly locales: readonly string[]; readonly defaultLocale: string },
  given: string | null | undefined,
): string | null {
  if (given == null) return offered.defaultLocale;
  if (offered.locales.includes(given)) return given;
  let locale = canonicalLocale(given) ?? '';
  while (locale !== '' && !offered.locales.includes(locale)) {
    locale = locale.slice(0, Math.max(0, locale.lastIndexOf('-')));
  }
  return locale === '' ? null : locale;
}

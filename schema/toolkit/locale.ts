/**
 * The locale in the canonical spelling of BCP 47 (`de-AT` for `DE-at`), or null if it is not well-formed.
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
 * The offered locale for a reader of another one: the same or its closest parent, such as `de` for
 * `de-AT`; null if neither is offered, the default if the reader's locale is not known.
 *
 * @example
 * ```ts
 * localeOf({ locales: ['en', 'de'], defaultLocale: 'en' }, 'de-AT') === 'de';
 * ```
 */
export function localeOf(
  offered: { readonly locales: readonly string[]; readonly defaultLocale: string },
  requested: string | null | undefined,
): string | null {
  if (requested == null) return offered.defaultLocale;
  if (offered.locales.includes(requested)) return requested;
  let locale = canonicalLocale(requested) ?? '';
  while (locale !== '' && !offered.locales.includes(locale)) {
    locale = locale.slice(0, Math.max(0, locale.lastIndexOf('-')));
  }
  return locale === '' ? null : locale;
}

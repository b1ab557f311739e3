/** The locale in BCP 47’s own spelling (`de-AT` for `DE-at`), or null if it is not well-formed. */
export function canonicalLocale(locale: string): string | null {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch {
    return null;
  }
}

import type { Primitive } from '../../toolkit/primitive/registry.ts';
import type { BulkRow, BulkStore } from '../../toolkit/write/bulkStore.ts';
import { type LocalizedTextShape, localizedTextsIn } from '../../toolkit/write/localizedText.ts';

/**
 * The store of a type for files: a text that is localized replaces those of its own languages alone,
 * since a file need not have a column for every language. Only the texts of the file are checked; the
 * workspace may no longer have the languages of the others.
 */
export function mergingTexts(
  { fieldList }: Primitive,
  store: BulkStore<BulkRow>,
): BulkStore<BulkRow> {
  const localized = fieldList.filter(({ options }) => options.as).map(({ column }) => column);
  return {
    ...store,
    columns: (row, ctx) => {
      const columns = store.columns(row, ctx);
      const { stored } = row;
      if (!stored) return columns;
      const merged = localized.flatMap((name) => {
        const texts = columns[name];
        if (!Array.isArray(texts)) return [];
        return [[name, mergedTexts(localizedTextsIn(stored[name]), localizedTextsIn(texts))]];
      });
      return { ...columns, ...Object.fromEntries(merged) };
    },
  };
}

/** The stored texts in their order, each in its new wording where there is one, then new languages. */
export function mergedTexts(
  stored: readonly LocalizedTextShape[],
  texts: readonly LocalizedTextShape[],
): LocalizedTextShape[] {
  const textOf = new Map(texts.map(({ locale, text }) => [locale, text]));
  const known = new Set(stored.map(({ locale }) => locale));
  return [
    ...stored.map(({ locale, text }) => ({ locale, text: textOf.get(locale) ?? text })),
    ...texts.filter(({ locale }) => !known.has(locale)),
  ];
}

import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { isObject } from '../../kernel/isObject.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { bounded } from './input.ts';

/** Parts of a language tag that are compared, at most. */
const maxSubtags = 8;

/** One text in one language. */
export interface LocalizedTextShape {
  locale: string;
  text: string;
}

export const LocalizedText = builder.objectRef<LocalizedTextShape>('LocalizedText').implement({
  description: 'A text in one of the workspace’s languages.',
  fields: (t) => ({
    locale: t.exposeString('locale', { description: 'The language, as BCP 47: `en`, `de-AT`.' }),
    text: t.exposeString('text', { description: 'The text in this language.' }),
  }),
});

export const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'A text in one of the workspace’s languages.',
  fields: (t) => ({
    locale: t.string(
      bounded(
        { maxLength: 35 },
        { required: true, description: 'One of the workspace’s `locales`: `en`, `de-AT`.' },
      ),
    ),
    text: t.string(
      bounded(
        { maxLength: 2000, notBlank: true },
        { required: true, description: 'The text in this language.' },
      ),
    ),
  }),
});

/** The texts of a JSON column. */
export function localizedTextsIn(stored: unknown): LocalizedTextShape[] {
  return Array.isArray(stored) ? stored.filter(isLocalizedText) : [];
}

function isLocalizedText(value: unknown): value is LocalizedTextShape {
  return isObject(value) && typeof value.locale === 'string' && typeof value.text === 'string';
}

/** Texts in several languages, and the path to them in the input. */
interface TextsAtPath {
  texts: readonly LocalizedTextShape[];
  path: InputPath;
}

/**
 * The user errors of texts: a language that the workspace does not have, or one that is there twice.
 * One statement for all texts.
 */
export async function localizedTextErrors(
  ctx: Context,
  fields: readonly TextsAtPath[],
): Promise<UserErrorShape[]> {
  if (fields.every(({ texts }) => texts.length === 0)) return [];
  const workspace = await ctx.db.workspace.findFirst({ select: { locales: true } });
  const known = new Set(workspace?.locales);
  return fields.flatMap((texts) => languageErrors(texts, known));
}

function languageErrors({ texts, path }: TextsAtPath, known: Set<string>): UserErrorShape[] {
  const seen = new Set<string>();
  return texts.flatMap(({ locale }, index) => {
    const at = [...path, String(index), 'locale'];
    if (!known.has(locale)) {
      return [
        invalid(
          'UNKNOWN_LOCALE',
          at,
          `This is not a language of the workspace: ${[...known].join(', ')}.`,
        ),
      ];
    }
    if (seen.has(locale)) return [invalid('DUPLICATE', at, 'This language is in the list twice.')];
    seen.add(locale);
    return [];
  });
}

/**
 * What there is for a reader of several languages: in the requested one, else in a parent of it (`de` for
 * `de-AT`), else in the workspace's default language, else the first; null if there is none.
 *
 * @example
 * ```ts
 * const greetings = [{ locale: 'de', words: 'Guten Tag' }];
 * inLanguage(greetings, 'de-AT', 'en')?.words === 'Guten Tag';
 * ```
 */
export function inLanguage<One extends { readonly locale: string }>(
  all: readonly One[],
  locale: string,
  defaultLocale: string,
): One | null {
  const parts = locale.split('-', maxSubtags);
  const wanted = parts.map((_part, cut) => parts.slice(0, parts.length - cut).join('-'));
  for (const candidate of [...wanted, defaultLocale]) {
    const found = all.find((one) => one.locale === candidate);
    if (found) return found;
  }
  return all[0] ?? null;
}

/**
 * The text for a reader, as `inLanguage` finds it; null if there is none.
 *
 * @example
 * ```ts
 * textFor([{ locale: 'de', text: 'Laden' }], 'de-AT', 'en') === 'Laden';
 * ```
 */
export function textFor(
  texts: readonly LocalizedTextShape[],
  locale: string,
  defaultLocale: string,
): string | null {
  return inLanguage(texts, locale, defaultLocale)?.text ?? null;
}

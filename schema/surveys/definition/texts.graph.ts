import { builder } from '../../builder.ts';
import { badArgument } from '../../kernel/errors.ts';
import { canonicalLocale } from '../../toolkit/locale.ts';
import { LocalizedText, textFor } from '../../toolkit/write/localizedText.ts';
import type { Text } from './definition.ts';

type LocalizedTexts = [typeof LocalizedText];
const localizedTexts: LocalizedTexts = [LocalizedText];

const inLanguage = builder.args((t) => ({
  locale: t.string({ required: true, description: 'The reader’s language, as BCP 47.' }),
}));

/** Options of a field with a survey's text in all its languages. */
export function textsField<Parent>(
  description: string,
  textsOf: (parent: Parent) => readonly Text[],
) {
  return {
    type: localizedTexts,
    description: `${description}, in each language it has; the survey’s default language first.`,
    resolve: (parent: Parent) => [...textsOf(parent)],
  };
}

/** Options of a field with a survey's text in one language; null if the text is missing. */
export function textInLanguage<Parent>(
  description: string,
  textsOf: (parent: Parent) => readonly Text[],
) {
  return {
    type: 'String' as const,
    nullable: true as const,
    description: `${description}, in one language: the requested one, else its parent (\`de\` for \`de-AT\`), else the survey’s default, else any it has; null if it has none.`,
    args: inLanguage,
    resolve: (parent: Parent, { locale }: { locale: string }) =>
      textInLocale(textsOf(parent), locale),
  };
}

/** Options of a field with a survey's required text in one language. */
export function requiredTextIn<Parent>(
  description: string,
  textsOf: (parent: Parent) => readonly Text[],
) {
  return {
    type: 'String' as const,
    description: `${description}, in one language: the requested one, else its parent (\`de\` for \`de-AT\`), else the survey’s default.`,
    args: inLanguage,
    resolve: (parent: Parent, { locale }: { locale: string }) =>
      textInLocale(textsOf(parent), locale) ?? '',
  };
}

/** Texts are stored with the survey's default language first, which is the fallback. */
function textInLocale(texts: readonly Text[], locale: string): string | null {
  const requested = canonicalLocale(locale.slice(0, 100));
  if (requested === null) throw badArgument('locale', 'use BCP 47: en, de-AT.');
  return textFor(texts, requested, '');
}

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

/** A text of a survey in each language there is. */
export function textsField<Parent>(
  description: string,
  textsOf: (parent: Parent) => readonly Text[],
) {
  return {
    type: localizedTexts,
    description: `${description}, in each language given; the survey’s default language first.`,
    resolve: (parent: Parent) => [...textsOf(parent)],
  };
}

/** The same text in one language. */
export function textInLanguage<Parent>(
  description: string,
  textsOf: (parent: Parent) => readonly Text[],
) {
  return {
    type: 'String' as const,
    nullable: true as const,
    description: `${description}, in one language: the asked one, else its parent (\`de\` for \`de-AT\`), else the survey’s default, else any there is; null where there is none.`,
    args: inLanguage,
    resolve: (parent: Parent, { locale }: { locale: string }) => told(textsOf(parent), locale),
  };
}

/** The same for a text that is never missing. */
export function requiredTextIn<Parent>(
  description: string,
  textsOf: (parent: Parent) => readonly Text[],
) {
  return {
    type: 'String' as const,
    description: `${description}, in one language: the asked one, else its parent (\`de\` for \`de-AT\`), else the survey’s default.`,
    args: inLanguage,
    resolve: (parent: Parent, { locale }: { locale: string }) =>
      told(textsOf(parent), locale) ?? '',
  };
}

/** Texts are stored with the survey's default language first, which is what is fallen back to. */
function told(given: readonly Text[], locale: string): string | null {
  const asked = canonicalLocale(locale.slice(0, 100));
  if (asked === null) throw badArgument('locale', 'use BCP 47: en, de-AT.');
  return textFor(given, asked, '');
}

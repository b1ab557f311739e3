import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { SurveyDefinition, Text } from './definition.ts';

/** The names under which a definition keeps text in several languages. */
const textFields = new Set([
  'welcome',
  'title',
  'description',
  'label',
  'lowLabel',
  'highLabel',
  'placeholder',
  'yesLabel',
  'noLabel',
  'statement',
]);
/** Conditions have values of their own, which may look like anything. */
const conditionFields = new Set(['visibleIf', 'when']);

interface PlacedTexts {
  readonly texts: readonly Text[];
  readonly path: InputPath;
}

/** Every text of a definition, and where it stands. */
export function textsOf(definition: SurveyDefinition, path: InputPath): PlacedTexts[] {
  const found: PlacedTexts[] = [];
  const open: { value: object; path: InputPath }[] = [{ value: definition, path }];
  // Read in the order of writing, and never shifted: a survey can have a hundred thousand parts.
  for (let next = 0; next < open.length; next += 1) {
    const part = open[next];
    for (const [name, value] of Object.entries(part?.value ?? {})) {
      const at = [...(part?.path ?? []), name];
      if (textFields.has(name)) found.push({ texts: value, path: at });
      else if (isComposite(value) && !conditionFields.has(name)) open.push({ value, path: at });
    }
  }
  return found;
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What is wrong with the languages of a definition's texts, whose first is needed. */
export function textErrors(
  definition: SurveyDefinition,
  locales: readonly string[],
  path: InputPath,
): UserErrorShape[] {
  return textsOf(definition, path).flatMap((placed) => [
    ...languageErrors(placed, locales),
    ...missingErrors(placed, locales[0] ?? ''),
  ]);
}

function languageErrors(
  { texts, path }: PlacedTexts,
  locales: readonly string[],
): UserErrorShape[] {
  return texts.flatMap(({ locale }, index) => {
    const at = [...path, String(index), 'locale'];
    if (!locales.includes(locale)) {
      const message = `The survey speaks ${locales.join(', ')}, not this.`;
      return [invalid('UNKNOWN_LOCALE', at, message)];
    }
    const again = texts.findIndex((text) => text.locale === locale) < index;
    return again ? [invalid('DUPLICATE', at, 'This language stands here twice.')] : [];
  });
}

/** A question's title and a choice's label are there for every reader. */
function missingErrors({ texts, path }: PlacedTexts, defaultLocale: string): UserErrorShape[] {
  const [place, , field] = path.slice(-3);
  const needed = field === 'label' || (field === 'title' && place === 'questions');
  if (!needed || texts.some(({ locale }) => locale === defaultLocale)) return [];
  const message = `This is needed in ${defaultLocale}, the survey’s default language.`;
  return [invalid('REQUIRED', path, message)];
}

/** The definition with each text's languages in this order: the first is fallen back to. */
export function inLocaleOrder(
  definition: SurveyDefinition,
  locales: readonly string[],
): SurveyDefinition {
  const rank = (text: Text) => locales.indexOf(text.locale);
  return JSON.parse(JSON.stringify(definition), (name, value) =>
    textFields.has(name) && Array.isArray(value)
      ? [...value].sort((a: Text, b: Text) => rank(a) - rank(b))
      : value,
  );
}

import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { SurveyDefinition, Text } from './definition.ts';

/** The properties of a definition that are texts in several languages. */
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
/** The properties that are conditions: their values may look like texts. */
const conditionFields = new Set(['visibleIf', 'when']);

interface TextsWithPath {
  readonly texts: readonly Text[];
  readonly path: InputPath;
}

/** Every text of a definition, with its path. */
export function textsOf(definition: SurveyDefinition, path: InputPath): TextsWithPath[] {
  const found: TextsWithPath[] = [];
  const open: { value: object; path: InputPath }[] = [{ value: definition, path }];
  // A survey can have 100,000 parts, so the queue is read by index: `shift` takes linear time.
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

/** The errors of the languages of a definition's texts. The first of `locales` is the default. */
export function textErrors(
  definition: SurveyDefinition,
  locales: readonly string[],
  path: InputPath,
): UserErrorShape[] {
  return textsOf(definition, path).flatMap((texts) => [
    ...languageErrors(texts, locales),
    ...missingErrors(texts, locales[0] ?? ''),
  ]);
}

function languageErrors(
  { texts, path }: TextsWithPath,
  locales: readonly string[],
): UserErrorShape[] {
  return texts.flatMap(({ locale }, index) => {
    const at = [...path, String(index), 'locale'];
    if (!locales.includes(locale)) {
      const message = `This is not a language of the survey: ${locales.join(', ')}.`;
      return [invalid('UNKNOWN_LOCALE', at, message)];
    }
    const again = texts.findIndex((text) => text.locale === locale) < index;
    return again ? [invalid('DUPLICATE', at, 'This language is in the list twice.')] : [];
  });
}

/** A question's title and a choice's label are required in the default language. */
function missingErrors({ texts, path }: TextsWithPath, defaultLocale: string): UserErrorShape[] {
  const [list, , field] = path.slice(-3);
  const needed = field === 'label' || (field === 'title' && list === 'questions');
  if (!needed || texts.some(({ locale }) => locale === defaultLocale)) return [];
  const message = `This is required in ${defaultLocale}, the survey’s default language.`;
  return [invalid('REQUIRED', path, message)];
}

/** The definition with the languages of each text in this order; the first is the fallback. */
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

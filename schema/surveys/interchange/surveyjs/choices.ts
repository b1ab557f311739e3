import { type Choice, otherChoice, surveyLimits } from '../../definition/definition.ts';
import { FreeKeys } from '../keys.ts';
import type { Part } from '../part.ts';
import { type SurveyReading, tooMany } from '../reading.ts';
import { numbersIn } from './steps.ts';
import { oldNames, specialChoices } from './words.ts';

/** Choices that were read, and their keys by the document’s names. */
export interface ReadChoices {
  readonly choices: Choice[];
  readonly keys: ReadonlyMap<string, string>;
}

const notShown = 'The choice with this text is not shown; it is left out.';

/** An item of a list in one of SurveyJS’ forms: `"a"`, `"a|Text"`, `1` or `{ value, text }`. */
interface Item {
  readonly part: Part;
  /** The part that has the value. */
  readonly valuePart: Part;
  readonly value: string | number | boolean;
  /** Its text; undefined if it has only a value. */
  readonly text: Part | string | undefined;
}

/** Reads an item of a list; null if the part has none of the forms. */
export function itemOf(part: Part): Item | null {
  const valuePart = part.isObject
    ? (part.get('value') ?? part.get('name') ?? part.get('text'))
    : part;
  const whole = valuePart?.primitive();
  if (valuePart === undefined || whole === undefined) return null;
  const written = part.isObject ? (part.get('text') ?? part.get('title')) : undefined;
  const bar = typeof whole === 'string' ? whole.indexOf('|') : -1;
  if (typeof whole !== 'string' || bar === -1)
    return { part, valuePart, value: whole, text: written };
  const beside = whole.slice(bar + 1);
  const text = written ?? (beside.trim() === '' ? undefined : beside);
  return { part, valuePart, value: whole.slice(0, bar), text };
}

/** Reads a list of items as choices. */
export function itemsOf(
  reading: SurveyReading,
  list: Part | undefined,
  most: number,
  what: string,
): ReadChoices {
  const keys = new Map<string, string>();
  const space = new FreeKeys(otherChoice);
  const choices = reading.list(list, most, what).flatMap((each): Choice[] => {
    const item = itemOf(each);
    if (item === null) return [];
    const name = String(item.value);
    if (keys.has(name)) {
      reading.lost(each, 'The list has this value twice; the second is left out.');
      return [];
    }
    const key = reading.key(space, item.valuePart, name, null);
    keys.set(name, key);
    const { text } = item;
    const label = typeof text === 'string' ? reading.plain(text) : reading.title(text, name);
    return [{ key, label, exclusive: false }];
  });
  return { choices, keys };
}

/** Reads all choices of a question: its list, numbers from `choicesMin` on, and special choices. */
export function choicesOf(
  reading: SurveyReading,
  part: Part,
  several: boolean,
): ReadChoices & { readonly other: boolean; readonly shuffle: boolean } {
  const listed = itemsOf(reading, part.get('choices'), surveyLimits.choices, 'choices');
  const numbered = numbersOf(reading, part, listed);
  const choices = [...listed.choices, ...numbered.choices];
  const keys = new Map([...listed.keys, ...numbered.keys]);
  const taken = new FreeKeys(otherChoice, ...choices.map(({ key }) => key));
  for (const { shown, key: name, text, fallback } of specialChoices) {
    const label = part.get(text);
    if (!isShown(part, shown)) {
      if (label) reading.lost(label, notShown);
      continue;
    }
    const key = taken.give(name, null);
    keys.set(name, key);
    choices.push({ key, label: reading.title(label, fallback), exclusive: several });
  }
  if (choices.length > surveyLimits.choices) {
    throw tooMany(part.path, surveyLimits.choices, 'choices');
  }
  const other = isShown(part, 'showOtherItem');
  if (other) keys.set(otherChoice, otherChoice);
  else {
    for (const name of ['otherText', 'otherPlaceholder']) {
      const text = part.get(name);
      if (text) reading.lost(text, notShown);
    }
  }
  return { choices, keys, other, shuffle: isShuffled(reading, part) };
}

function isShown(part: Part, name: string): boolean {
  const names = [name, oldNames[name] ?? name];
  return names.map((each) => part.get(each)?.boolean() ?? false).includes(true);
}

function isShuffled(reading: SurveyReading, part: Part): boolean {
  const order = part.get('choicesOrder');
  const text = order?.text();
  if (order && text !== undefined && !['random', 'none', 'initial'].includes(text)) {
    reading.lost(order, 'Choices are not sorted here; sort them in the document.');
  }
  return text === 'random';
}

/** The choices from `choicesMin` to `choicesMax`, which follow the list. */
function numbersOf(
  reading: SurveyReading,
  part: Part,
  { choices, keys }: ReadChoices,
): ReadChoices {
  const max = part.get('choicesMax')?.number();
  const min = part.get('choicesMin')?.number() ?? 0;
  const step = part.get('choicesStep')?.number() ?? 1;
  const numbers = max === undefined || max <= min ? [] : numbersIn({ min, max, step }, part.path);
  const names = numbers.map(String).filter((name) => !keys.has(name));
  return namedChoices(reading, names, ...choices.map(({ key }) => key));
}

/** Choices whose labels are these names. */
export function namedChoices(
  reading: SurveyReading,
  names: readonly string[],
  ...taken: string[]
): ReadChoices {
  const space = new FreeKeys(otherChoice, ...taken);
  const keys = new Map(names.map((name) => [name, space.give(name, null)]));
  const choices = [...keys].map(([name, key]) => ({
    key,
    label: reading.plain(name),
    exclusive: false,
  }));
  return { choices, keys };
}

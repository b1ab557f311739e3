import { type Choice, otherChoice, surveyLimits } from '../../definition.ts';
import { Keys } from '../keys.ts';
import type { Part } from '../part.ts';
import { type Reading, tooMany } from '../reading.ts';

/** Choices as they came in, and their keys by what the document calls them. */
export interface ReadChoices {
  readonly choices: Choice[];
  readonly keys: ReadonlyMap<string, string>;
}

/** Choices that SurveyJS adds itself, in the order in which it shows them. */
const special = [
  { shown: ['showNoneItem', 'hasNone'], key: 'none', text: 'noneText', says: 'None' },
  { shown: ['showRefuseItem'], key: 'refused', text: 'refuseText', says: 'Refuse to answer' },
  { shown: ['showDontKnowItem'], key: 'dontknow', text: 'dontKnowText', says: "Don't know" },
] as const;

const notShown = 'It is the text of a choice that is not shown; it is left out.';

/** A list of `"a"`, `1` or `{ value, text }`. */
export function itemsOf(
  reading: Reading,
  part: Part | undefined,
  most: number,
  what: string,
): ReadChoices {
  const keys = new Map<string, string>();
  const space = new Keys(otherChoice);
  const choices = reading.list(part, most, what).flatMap((item): Choice[] => {
    const given = item.isObject
      ? (item.get('value') ?? item.get('name') ?? item.get('text'))
      : item;
    const value = given?.primitive();
    if (given === undefined || value === undefined) return [];
    const name = String(value);
    if (keys.has(name)) {
      reading.lost(item, 'This value stands in the list before; the first is kept.');
      return [];
    }
    const key = reading.key(space, given, name, null);
    keys.set(name, key);
    const text = item.isObject ? (item.get('text') ?? item.get('title')) : undefined;
    return [{ key, label: reading.title(text, name), exclusive: false }];
  });
  addLowerCase(keys);
  return { choices, keys };
}

/** SurveyJS compares texts without regard to case. */
function addLowerCase(keys: Map<string, string>): void {
  for (const [name, key] of [...keys]) {
    if (!keys.has(name.toLowerCase())) keys.set(name.toLowerCase(), key);
  }
}

/** What can be chosen in a question: its list, numbers from `choicesMin` on, and special ones. */
export function choicesOf(
  reading: Reading,
  part: Part,
  several: boolean,
): ReadChoices & { readonly other: boolean; readonly shuffle: boolean } {
  const listed = itemsOf(reading, part.get('choices'), surveyLimits.choices, 'choices');
  const numbered = listed.choices.length === 0 ? numbersOf(reading, part) : listed;
  const choices = [...numbered.choices];
  const keys = new Map(numbered.keys);
  const taken = new Keys(otherChoice, ...choices.map(({ key }) => key));
  for (const { shown, key: name, text, says } of special) {
    const label = part.get(text);
    if (!isShown(part, shown)) {
      if (label) reading.lost(label, notShown);
      continue;
    }
    const key = taken.give(name, null);
    keys.set(name, key);
    choices.push({ key, label: reading.title(label, says), exclusive: several });
  }
  if (choices.length > surveyLimits.choices) {
    throw tooMany(part.path, surveyLimits.choices, 'choices');
  }
  const other = isShown(part, ['showOtherItem', 'hasOther']);
  if (other) keys.set(otherChoice, otherChoice);
  else {
    for (const name of ['otherText', 'otherPlaceholder']) {
      const text = part.get(name);
      if (text) reading.lost(text, notShown);
    }
  }
  return { choices, keys, other, shuffle: isShuffled(reading, part) };
}

function isShown(part: Part, names: readonly string[]): boolean {
  return names.map((name) => part.get(name)?.boolean() ?? false).includes(true);
}

function isShuffled(reading: Reading, part: Part): boolean {
  const order = part.get('choicesOrder');
  const text = order?.text();
  if (order && text !== undefined && !['random', 'none', 'initial'].includes(text)) {
    reading.lost(order, 'Choices stand in the order given; sort them there.');
  }
  return text === 'random';
}

/** `choicesMin` to `choicesMax`. */
function numbersOf(reading: Reading, part: Part): ReadChoices {
  const max = part.get('choicesMax')?.number();
  const min = part.get('choicesMin')?.number() ?? 0;
  const step = part.get('choicesStep')?.number() ?? 1;
  if (max === undefined || max < min || step <= 0) return { choices: [], keys: new Map() };
  const count = Math.floor((max - min) / step) + 1;
  if (count > surveyLimits.choices) throw tooMany(part.path, surveyLimits.choices, 'choices');
  const names = Array.from({ length: count }, (_, at) => String(min + at * step));
  return namedChoices(reading, names);
}

/** Choices that are called what they are. */
export function namedChoices(reading: Reading, names: readonly string[]): ReadChoices {
  const space = new Keys(otherChoice);
  const keys = new Map(names.map((name) => [name, space.give(name, null)]));
  const choices = [...keys].map(([name, key]) => ({
    key,
    label: reading.plain(name),
    exclusive: false,
  }));
  return { choices, keys };
}

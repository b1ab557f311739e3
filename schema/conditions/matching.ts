import type { Rule } from './condition.ts';
import { foldText } from './foldText.ts';
import { type Time, timeOf } from './moment.ts';

/** Text as it is compared: case, the form of its letters and the white space around it do not count. */
export function fold(text: string): string {
  return foldText(text.trim());
}

/**
 * What a rule compares with, made ready for lookups: each entry by its keys. Two are the same if
 * they share a key; so a list of a thousand meets two hundred values in twelve hundred steps.
 */
interface Named {
  readonly entries: readonly (readonly unknown[])[];
  /** The keys of all entries. */
  readonly keys: ReadonlySet<unknown>;
  /** Whether an entry is a day or a moment: only then do values need to be read as such. */
  readonly timed: boolean;
}

/** Whether the value is the same as one of those that the rule names. */
export function isNamed(rule: Rule, value: unknown): boolean {
  const { keys, timed } = namedBy(rule);
  return keysOfValue(value, timed).some((key) => keys.has(key));
}

/** Whether one of the values is the same as one of those that the rule names. */
export function namesAny(rule: Rule, values: readonly unknown[]): boolean {
  return values.some((value) => isNamed(rule, value));
}

/** Whether each that the rule names is the same as one of the values; true where it names none. */
export function namesOnly(rule: Rule, values: readonly unknown[]): boolean {
  const { entries, timed } = namedBy(rule);
  const held = new Set(values.flatMap((value) => keysOfValue(value, timed)));
  return entries.every((keys) => keys.some((key) => held.has(key)));
}

/** Rules do not change once they are read, and the flow of a survey asks them again and again. */
const known = new WeakMap<Rule, Named>();

function namedBy(rule: Rule): Named {
  const before = known.get(rule);
  if (before) return before;
  const named = namedIn(Array.isArray(rule.value) ? rule.value : [rule.value]);
  known.set(rule, named);
  return named;
}

function namedIn(operands: readonly unknown[]): Named {
  const read = operands.map((operand) => ({ operand, time: timeOf(operand) }));
  const entries = read.map(({ operand, time }) => keysOfOperand(operand, time));
  return { entries, keys: new Set(entries.flat()), timed: read.some(({ time }) => time !== null) };
}

function keysOfOperand(operand: unknown, time: Time | null): readonly unknown[] {
  if (!time) return keysOf(operand);
  const key = time.isDay ? dayKey(time.begins) : momentKey(time.begins);
  return [...keysOf(operand), key];
}

/** A value has a day as well as a moment: which counts depends on what it is compared with. */
function keysOfValue(value: unknown, timed: boolean): readonly unknown[] {
  const time = timed ? timeOf(value) : null;
  if (!time) return keysOf(value);
  return [...keysOf(value), dayKey(time.dayBegins), momentKey(time.begins)];
}

/** Other values than text are compared by `===`, as which a set finds them, but for NaN. */
function keysOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [fold(value)];
  return Number.isNaN(value) ? [] : [value];
}

// Folded text never begins with a space, so none is mistaken for a time.
const dayKey = (begins: number) => ` day ${begins}`;
const momentKey = (begins: number) => ` moment ${begins}`;

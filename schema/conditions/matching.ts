import type { Rule } from './condition.ts';
import { foldText } from './foldText.ts';
import { isDay, isMoment, timeOf } from './moment.ts';

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
export function isNamed(rule: Rule, value: unknown, timeZone: string): boolean {
  const { keys, timed } = namedBy(rule);
  return keysOfValue(value, timed && timeZone).some((key) => keys.has(key));
}

/** Whether one of the values is the same as one of those that the rule names. */
export function namesAny(rule: Rule, values: readonly unknown[], timeZone: string): boolean {
  return values.some((value) => isNamed(rule, value, timeZone));
}

/** Whether each that the rule names is the same as one of the values; true where it names none. */
export function namesOnly(rule: Rule, values: readonly unknown[], timeZone: string): boolean {
  const { entries, timed } = namedBy(rule);
  const held = new Set(values.flatMap((value) => keysOfValue(value, timed && timeZone)));
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
  const read = operands.map((operand) => ({ own: keysOf(operand), times: timeKeysOf(operand) }));
  const entries = read.map(({ own, times }) => [...own, ...times]);
  const timed = read.some(({ times }) => times.length > 0);
  return { entries, keys: new Set(entries.flat()), timed };
}

/** A day named by a rule is meant as a day, a moment as a moment, in whichever zone. */
function timeKeysOf(operand: unknown): readonly unknown[] {
  if (isDay(operand)) return [dayKey(operand)];
  return isMoment(operand) ? [momentKey(Date.parse(operand))] : [];
}

/**
 * A value has a day as well as a moment: which counts depends on what it is compared with.
 *
 * @param timeZone false where no time is named
 */
function keysOfValue(value: unknown, timeZone: string | false): readonly unknown[] {
  const time = timeZone === false ? null : timeOf(value, timeZone);
  if (!time) return keysOf(value);
  return [...keysOf(value), dayKey(time.day), momentKey(time.begins)];
}

/** Other values than text are compared by `===`, as which a set finds them, but for NaN. */
function keysOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [fold(value)];
  return Number.isNaN(value) ? [] : [value];
}

// Folded text never begins with a space, so none is mistaken for a time.
const dayKey = (day: string) => ` day ${day}`;
const momentKey = (begins: number) => ` moment ${begins}`;

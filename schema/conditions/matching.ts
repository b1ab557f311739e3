import type { Predicate } from './condition.ts';
import { foldText } from './foldText.ts';
import { isDay, isMoment, timeOf } from './moment.ts';

/**
 * Text as it is compared: without regard to case, the form of its letters and white space around
 * it.
 */
export function fold(text: string): string {
  return foldText(text.trim());
}

/**
 * The operands of a predicate, prepared for look-ups: each by its keys. A value and an operand are the
 * same if they share a key; so a list of 1,000 is compared with 200 values in 1,200 steps.
 */
interface Named {
  readonly entries: readonly (readonly unknown[])[];
  /** The keys of all entries. */
  readonly keys: ReadonlySet<unknown>;
  /** Whether an entry is a day or a moment: otherwise values need not be read as times. */
  readonly timed: boolean;
}

/** Whether the value is the same as one of the predicate's operands. */
export function isNamed(predicate: Predicate, value: unknown, timeZone: string | null): boolean {
  const { keys, timed } = namedBy(predicate);
  return keysOfValue(value, timed ? timeZone : null).some((key) => keys.has(key));
}

/** Whether one of the values is the same as one of the predicate's operands. */
export function namesAny(
  predicate: Predicate,
  values: readonly unknown[],
  timeZone: string | null,
): boolean {
  return values.some((value) => isNamed(predicate, value, timeZone));
}

/**
 * Whether each of the predicate's operands is the same as one of the values; true without operands.
 */
export function namesOnly(
  predicate: Predicate,
  values: readonly unknown[],
  timeZone: string | null,
): boolean {
  const { entries, timed } = namedBy(predicate);
  const present = new Set(values.flatMap((value) => keysOfValue(value, timed ? timeZone : null)));
  return entries.every((keys) => keys.some((key) => present.has(key)));
}

/**
 * Predicates do not change after they were read, and the flow of a survey evaluates them many
 * times.
 */
const known = new WeakMap<Predicate, Named>();

function namedBy(predicate: Predicate): Named {
  const before = known.get(predicate);
  if (before) return before;
  const named = namedIn(Array.isArray(predicate.value) ? predicate.value : [predicate.value]);
  known.set(predicate, named);
  return named;
}

function namedIn(operands: readonly unknown[]): Named {
  const read = operands.map((operand) => ({ own: keysOf(operand), times: timeKeysOf(operand) }));
  const entries = read.map(({ own, times }) => [...own, ...times]);
  const timed = read.some(({ times }) => times.length > 0);
  return { entries, keys: new Set(entries.flat()), timed };
}

/** A day as an operand is compared as a day, a moment as a moment, whatever the zone. */
function timeKeysOf(operand: unknown): readonly unknown[] {
  if (isDay(operand)) return [dayKey(operand)];
  return isMoment(operand) ? [momentKey(Date.parse(operand))] : [];
}

/**
 * The keys of a value: its day and its moment, as the operand decides which of them is compared.
 *
 * @param timeZone null if no operand is a time
 */
function keysOfValue(value: unknown, timeZone: string | null): readonly unknown[] {
  const time = timeZone === null ? null : timeOf(value, timeZone);
  if (!time) return keysOf(value);
  return [...keysOf(value), dayKey(time.day), momentKey(time.begins)];
}

/** Other values than text are compared by `===`, as a set does but for NaN. */
function keysOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [fold(value)];
  return Number.isNaN(value) ? [] : [value];
}

// Folded text never begins with a space, so it is never the key of a time.
const dayKey = (day: string) => ` day ${day}`;
const momentKey = (begins: number) => ` moment ${begins}`;

import type { JsonObject } from '../kernel/json.ts';
import { isStorable } from '../kernel/storable.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

/** The limits of an event's properties. */
export const propertyLimits = {
  /** Bytes as JSON in UTF-8: an event of CloudEvents with 64 KiB, also of bytes in base64. */
  bytes: 98_304,
  /** Objects and lists in each other, the properties themselves included. */
  depth: 10,
  /** Names in all objects together. */
  names: 1_000,
} as const;

/** Names have any length; a path stays readable. */
const maxNameInPath = 80;

/** The database writes a number out in digits, so these bound its length: none has more than 41. */
const largest = 1e21;
const smallest = 1e-20;

/** A value within properties. Its path is written out for an error only: few of thousands have one. */
interface OpenValue {
  readonly value: unknown;
  /** The object or list that has it, and its name there; null for the properties themselves. */
  readonly within: OpenValue | null;
  readonly name: string;
  readonly depth: number;
}

/**
 * The user errors of an event's properties; the first one of each is enough. It uses a list of open
 * values instead of recursion, and stops at the first one over a limit.
 */
export function propertyErrors(properties: JsonObject, path: InputPath): UserErrorShape[] {
  const open: OpenValue[] = [{ value: properties, within: null, name: '', depth: 1 }];
  let names = 0;
  // Each value takes a byte at least.
  let values = 0;
  // Bytes as JSON, at most: six a character, as in an escape, and a number with all that is around it.
  let bytes = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    values += 1;
    if (values > propertyLimits.bytes) return [tooLong(path)];
    bytes += typeof value === 'string' ? 6 * (value.length + 1) : 30;
    if (typeof value === 'string' && !isStorable(value)) return [unstorable(pathOf(next, path))];
    if (typeof value === 'number' && !isWritable(value)) {
      const range = `This must be 0, or from ${smallest} to less than ${largest} without its sign. Send it as text instead.`;
      return [invalid('OUT_OF_RANGE', pathOf(next, path), range)];
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth > propertyLimits.depth) {
      const most = `Objects and lists can be nested at most ${propertyLimits.depth} deep.`;
      return [invalid('TOO_MANY', pathOf(next, path), most)];
    }
    const isList = Array.isArray(value);
    for (const [name, entry] of Object.entries(value)) {
      if (!isList) names += 1;
      if (names > propertyLimits.names) {
        const most = `At most ${propertyLimits.names} names, in all objects together.`;
        return [invalid('TOO_MANY', path, most)];
      }
      bytes += isList ? 0 : 6 * name.length;
      if (!isStorable(name)) return [unstorable(pathOf(next, path))];
      open.push({ value: entry, within: next, name, depth: depth + 1 });
    }
  }
  // Hardly any can be too long.
  const isTooLong =
    bytes > propertyLimits.bytes &&
    Buffer.byteLength(JSON.stringify(properties)) > propertyLimits.bytes;
  return isTooLong ? [tooLong(path)] : [];
}

function pathOf({ within, name }: OpenValue, path: InputPath): InputPath {
  return within === null ? path : [...pathOf(within, path), name.slice(0, maxNameInPath)];
}

function isWritable(number: number): boolean {
  const size = Math.abs(number);
  return number === 0 || (size >= smallest && size < largest);
}

function tooLong(path: InputPath): UserErrorShape {
  const most = propertyLimits.bytes.toLocaleString('en');
  return invalid('TOO_LONG', path, `At most ${most} bytes as JSON.`);
}

function unstorable(path: InputPath): UserErrorShape {
  const message = 'NUL and halves of surrogate pairs cannot be stored.';
  return invalid('INVALID_CHARACTER', path, message);
}

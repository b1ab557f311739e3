import { randomBytes } from 'node:crypto';
import { fromString, fromUUID, toUUID } from 'typeid-js';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { ModelName } from './workspaceDb.ts';

const modelByPrefix = new Map<string, ModelName>(
  Object.values(Prisma.ModelName).map((model) => [model.toLowerCase(), model]),
);

/** The millisecond of the last new key, how keys of it begin, and how many of it there were before. */
let moment = 0;
let beginning = '';
let count = 0;

/** Keys of one millisecond, at most: three digits in base 16. */
const maxCount = 0x1000;

/**
 * A new key for a row: a uuid v7 (RFC 9562), so that rows made later sort later, those of one
 * millisecond included. It is written as text at once: a bulk call makes thousands of keys.
 */
export function newId(): string {
  const now = Date.now();
  if (now > moment || count === maxCount) {
    moment = Math.max(now, moment + 1);
    const digits = moment.toString(16).padStart(12, '0');
    beginning = `${digits.slice(0, 8)}-${digits.slice(8)}-7`;
    count = 0;
  }
  const counted = (maxCount + count).toString(16).slice(1);
  count += 1;
  const random = randomDigits(15);
  return `${beginning}${counted}-8${random.slice(0, 3)}-${random.slice(3)}`;
}

/** Digits in base 16 that were not used yet: making many at once takes hardly longer than a few. */
let unused = '';

function randomDigits(length: number): string {
  if (unused.length < length) unused = randomBytes(4_096).toString('hex');
  const digits = unused.slice(0, length);
  unused = unused.slice(length);
  return digits;
}

/**
 * The public id of a row: its type and its key as one TypeID, `persona_01h2xcejqtf2nbrexx3vqjhp41`.
 */
export function encodeId(model: string, key: string): string {
  return fromUUID(key, model.toLowerCase());
}

/** The key in a public id of this type, or null if the id is malformed or of another type. */
export function decodeId(model: ModelName, id: string): string | null {
  const decoded = decodeAnyId(id);
  return decoded?.model === model ? decoded.key : null;
}

/** The type and key of a public id, or null if it is malformed. */
export function decodeAnyId(id: string): { model: ModelName; key: string } | null {
  const model = modelByPrefix.get(id.slice(0, id.indexOf('_')));
  if (!model || id.length > 90) return null;
  try {
    return { model, key: toUUID(fromString(id, model.toLowerCase())) };
  } catch {
    return null;
  }
}

/** The form of the ids of a type, for messages: `the id of an Actor: "actor_…"`. */
export function idInWords(model: ModelName): string {
  const article = /^[AEIOU]/.test(model) ? 'an' : 'a';
  return `the id of ${article} ${model}: "${model.toLowerCase()}_…"`;
}

import { fromString, fromUUID, toUUID } from 'typeid-js';
import { v7 } from 'uuid';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { ModelName } from './workspaceDb.ts';

const modelByPrefix = new Map<string, ModelName>(
  Object.values(Prisma.ModelName).map((model) => [model.toLowerCase(), model]),
);

/** A new key for a row: a uuid v7, so that rows made later sort later. */
export const newId: () => string = v7;

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

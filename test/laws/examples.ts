import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { schema } from '../../schema/index.ts';
import { enumValues } from '../../schema/kernel/datamodel.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import { constantCase } from '../../schema/toolkit/primitive/fields.ts';
import {
  allPrimitives,
  type Primitive,
  type PrimitiveField,
} from '../../schema/toolkit/primitive/registry.ts';
import { formOf } from '../../schema/toolkit/write/textForms.ts';

/** Every primitive that is declared, with the least that makes a row of it. */
export const declared: readonly Primitive[] = allPrimitives();

/**
 * Whose rows the laws make by hand, declared or not: they are parts of a map, or have a definition.
 * A plain primitive is not among them.
 */
const madeByHand: ReadonlySet<ModelName> = new Set(['Journey', 'Stage', 'Step', 'Survey']);

/** The primitives whose rows the laws make from their declarations alone. */
export const plain: readonly Primitive[] = declared.filter(({ model }) => !madeByHand.has(model));

/** The types whose rows have ids of their own. */
export const entities: readonly ModelName[] = Object.values(Prisma.ModelName).filter((model) => {
  const type = schema.getType(model);
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
});

/** The id of one row of each type. */
export type Everything = Readonly<Record<ModelName, string>>;

/** The references that the input of a new row takes, but one to a row of its own type. */
export function references({ model, make, fieldList }: Primitive): PrimitiveField[] {
  const input = schema.getType(`${model}${make.verb}Input`);
  const written = isInputObjectType(input) ? input.getFields() : {};
  return fieldList.filter(
    ({ name, type, isReference }) => isReference && type !== model && name in written,
  );
}

/** The references that its parts have. */
function referencesOfParts({ parts }: Primitive): PrimitiveField[] {
  return parts.flatMap(({ fieldList }) => fieldList.filter(({ isReference }) => isReference));
}

/**
 * The example of a primitive with all that it refers to, as far as there are rows of it, and texts
 * in a language; with `least`, only with what it must refer to, and nothing about a person. A row of a bulk call names them by `{ id }`.
 */
export function exampleOf(
  primitive: Primitive,
  own: Partial<Everything>,
  { bulk = false, least = false } = {},
): Record<string, unknown> {
  const referred = references(primitive).flatMap(({ name, type, isNeeded, options }) => {
    const id = Reflect.get(own, type);
    // An input of this name can have another type.
    if (options.readOnly) return [];
    return id === undefined || (least && !isNeeded) ? [] : [[name, bulk ? { id } : id]];
  });
  const texts = primitive.fieldList
    .filter(({ options }) => options.as && !least)
    .map(({ name }) => [name, [{ locale: 'en', text: 'In English' }]]);
  const personal = new Set(
    primitive.fieldList.filter(({ options }) => options.personal).map(({ name }) => name),
  );
  return {
    ...Object.fromEntries([...referred, ...texts]),
    ...Object.fromEntries(
      Object.entries(primitive.example).filter(([name]) => !least || !personal.has(name)),
    ),
    ...keysOf(primitive, newKey()),
  };
}

let keysMade = 0;

/** A key that no row has. */
function newKey(): string {
  keysMade += 1;
  return `key_${keysMade}`;
}

/** What names a row of a bulk call by an external id. */
export function namedBy({ bulk }: Primitive, externalId: object): Record<string, unknown> {
  return bulk?.find ? { key: { externalId } } : { externalId };
}

/** The fields of a row that are keys of it, with a value that no other row may have. */
export function keysOf({ fieldList }: Primitive, key: string): Record<string, unknown> {
  const keys = fieldList.filter(({ options }) => options.key);
  return Object.fromEntries(keys.map(({ name }) => [name, key]));
}

/** Another value for one field of a primitive's example, by which one row of it is another. */
export function otherValue(primitive: Primitive, round: number): Record<string, unknown> {
  const { model, make, fieldList } = primitive;
  const input = schema.getType(`${model}${make.verb}Input`);
  const written = isInputObjectType(input) ? input.getFields() : {};
  const plainly = fieldList.filter(
    ({ name, kind, isList, isReference, options }) =>
      name in written &&
      kind !== 'object' &&
      !isList &&
      !isReference &&
      !options.fixed &&
      !options.url &&
      !formOf(options),
  );
  const field = ['String', 'Float', 'Int', 'DateTime', 'enum', 'Boolean']
    .map((sort) => plainly.find(({ type, kind }) => type === sort || kind === sort))
    .find((found) => found !== undefined);
  if (!field)
    throw new Error(`${model} needs a field whose value the laws can change: a text, say`);
  return { [field.name]: valueFor(field, round) };
}

function valueFor(
  { type, kind, options: { min = 0, max = min + 100 } }: PrimitiveField,
  n: number,
) {
  if (kind === 'enum') return enumValues(type)[n % enumValues(type).length];
  switch (type) {
    case 'Boolean':
      return n % 2 === 0;
    case 'DateTime':
      return new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
    case 'String':
      return `Number ${n}`;
    default:
      return min + (n % (Math.floor(max - min) + 1));
  }
}

/**
 * Makes rows of the plain primitives that refer only to types that have rows, each after those it
 * refers to. `there` knows the types that have rows, and has those that `make` added.
 *
 * @returns those that wait for others
 */
export async function makeReady(
  there: ReadonlyMap<string, unknown>,
  make: (primitive: Primitive) => Promise<void>,
): Promise<readonly Primitive[]> {
  const isReady = (primitive: Primitive) =>
    !there.has(primitive.model) &&
    [...references(primitive), ...referencesOfParts(primitive)].every(({ type }) =>
      there.has(type),
    );
  for (let next = plain.find(isReady); next; next = plain.find(isReady)) await make(next);
  return plain.filter(({ model }) => !there.has(model));
}

/** Throws a sentence if primitives are left without rows. */
export function refuseWaiting(waiting: readonly Primitive[]): void {
  const [first] = waiting;
  if (!first) return;
  const referred = references(first).map(({ type }) => type);
  throw new Error(
    `The laws cannot make rows of ${first.model}: it refers to ${referred.join(', ')}, of which one has no rows yet. Let it refer to what is made before it, or add it to madeByHand in test/laws/examples.ts.`,
  );
}

/** The list of the root that has the rows of a type. */
export function rootListOf(type: string): string {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {});
  const list = lists.find((field) => getNamedType(field.type).name === `${type}Connection`);
  if (!list) throw new Error(`${type} has no list at the root: rootList('…', '${type}', …)`);
  return list.name;
}

/** The lists that lead to the rows of a type, from the root on. */
export function listsTo(type: string): readonly string[] {
  return type === 'CaseComment' ? ['cases', 'comments'] : [rootListOf(type)];
}

/** The order of a primitive's lists where the input has none. */
export function defaultOrder({ list }: Primitive): (readonly [string, 'ASC' | 'DESC'])[] {
  return Object.entries(list.order).map(
    ([column, direction]) => [constantCase(column), direction === 'asc' ? 'ASC' : 'DESC'] as const,
  );
}

import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { decodeId, idInWords } from '../../kernel/id.ts';
import { plural } from '../../kernel/plural.ts';
import { isStorable } from '../../kernel/storable.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { type Bounds, boundsOf, defaultMaxItems } from './input.ts';
import { formOf } from './textForms.ts';

const defaultMaxLength = 10_000;

/** A reference to another row; `assign` writes the row's key into the input once it is found. */
export interface Reference {
  readonly model: ModelName;
  readonly path: InputPath;
  /** The key that an id has, or the external id to look up. */
  readonly by: { key: string } | { externalId: { system: string; id: string } };
  assign(key: string): void;
}

/** The key of the row that an `EntityKey` names, as the reader puts it into the input. */
export interface FoundKey {
  key: string;
}

export interface ReadInput {
  readonly value: unknown;
  readonly references: readonly Reference[];
  readonly errors: readonly UserErrorShape[];
}

/**
 * Reads coerced arguments: checks every bound, decodes every id, and lists the references to other
 * rows with their paths. Text without a bound of its own has the default one.
 */
export function readInput(
  type: GraphQLInputType,
  value: unknown,
  bounds: Bounds,
  path: InputPath,
): ReadInput {
  const reader = new Reader(path);
  const root: { value?: unknown } = {};
  root.value = reader.read(readingOf(type, bounds), value, root, 'value');
  return { value: root.value, references: reader.references, errors: reader.errors };
}

/** How values of a type are read. It is worked out once, not for each of thousands of values. */
interface Reading {
  readonly bounds: Bounds;
  readonly form: ReturnType<typeof formOf>;
  /** How the entries of a list are read. */
  readonly item?: Reading;
  readonly object?: GraphQLInputObjectType;
}

function readingOf(type: GraphQLInputType, bounds: Bounds): Reading {
  if (isNonNullType(type)) return readingOf(type.ofType, bounds);
  const form = formOf(bounds);
  if (isListType(type)) return { bounds, form, item: readingOf(type.ofType, bounds) };
  return isInputObjectType(type) ? { bounds, form, object: type } : { bounds, form };
}

const readingsOfFields = new WeakMap<GraphQLInputObjectType, ReadonlyMap<string, Reading>>();

function fieldsOf(type: GraphQLInputObjectType): ReadonlyMap<string, Reading> {
  const known = readingsOfFields.get(type);
  if (known) return known;
  const fields = Object.values(type.getFields());
  const readings = new Map(
    fields.map((field) => [field.name, readingOf(field.type, boundsOf(field))]),
  );
  readingsOfFields.set(type, readings);
  return readings;
}

class Reader {
  readonly references: Reference[] = [];
  readonly errors: UserErrorShape[] = [];
  readonly #start: InputPath;
  /**
   * Names and positions from the whole input to the value that is being read. A large input has tens
   * of thousands of values and hardly an error: only what is reported has its path written out.
   */
  readonly #trail: (string | number)[] = [];
  /** Keys of ids that were read: a thousand rows may name the same touchpoint. */
  readonly #keys = new Map<string, string | null>();

  /** @param start the path of the whole input */
  constructor(start: InputPath) {
    this.#start = start;
  }

  #path(...below: readonly string[]): InputPath {
    return [...this.#start, ...this.#trail.map(String), ...below];
  }

  #fail(code: Parameters<typeof invalid>[0], path: InputPath, message: string) {
    this.errors.push(invalid(code, path, message));
  }

  /**
   * @param owner what is read of the object or list that has the value under `name`
   * @returns undefined where there is no value to take
   */
  read(reading: Reading, value: unknown, owner: object, name: string | number): unknown {
    const { bounds, item, object } = reading;
    if (value === undefined) return undefined;
    if (value === null) return this.#null(bounds);
    if (item) return this.#list(item, bounds, Array.isArray(value) ? value : [value]);
    if (object?.name === 'EntityKey' && bounds.reference) {
      return this.#key(bounds, bounds.reference, value, (key) => Reflect.set(owner, name, { key }));
    }
    if (object) return this.#object(object, value);
    if (bounds.reference) return this.#id(bounds, bounds.reference, String(value));
    if (typeof value === 'string') return this.#text(reading, value);
    if (typeof value === 'number') this.#number(bounds, value);
    return value;
  }

  #within(name: string | number, reading: Reading, value: unknown, owner: object): unknown {
    this.#trail.push(name);
    const read = this.read(reading, value, owner, name);
    this.#trail.pop();
    return read;
  }

  #null(bounds: Bounds): null {
    if (bounds.notNull) {
      this.#fail('REQUIRED', this.#path(), 'This cannot be null. Leave it out instead.');
    }
    return null;
  }

  #list(item: Reading, bounds: Bounds, values: readonly unknown[]): unknown {
    const most = bounds.maxItems ?? defaultMaxItems;
    if (values.length > most) {
      const message = `At most ${most} ${plural(most, 'entry', 'entries')}; there are ${values.length}.`;
      this.#fail('TOO_MANY', this.#path(), message);
      return undefined;
    }
    const list: unknown[] = [];
    for (const value of values) list.push(this.#within(list.length, item, value, list));
    return bounds.unique ? [...new Set(list)] : list;
  }

  #object(type: GraphQLInputObjectType, value: object): unknown {
    const fields = fieldsOf(type);
    const object: Record<string, unknown> = {};
    for (const name in value) {
      const field = fields.get(name);
      if (!field) continue;
      const read = this.#within(name, field, Reflect.get(value, name), object);
      if (read !== undefined) object[name] = read;
    }
    return object;
  }

  /** @param below names from the value that is being read to the id */
  #id({ own }: Bounds, model: ModelName, id: string, ...below: string[]): string | undefined {
    const key = this.#keyOf(model, id);
    if (!key) {
      this.#fail('INVALID_ID', this.#path(...below), `This is not ${idInWords(model)}.`);
      return undefined;
    }
    // It is where it belongs, and stays there if its row is found.
    const assign = () => {};
    if (!own) this.references.push({ model, by: { key }, assign, path: this.#path(...below) });
    return key;
  }

  #keyOf(model: ModelName, id: string): string | null {
    const name = `${model} ${id}`;
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = decodeId(model, id);
    this.#keys.set(name, key);
    return key;
  }

  #key(
    bounds: Bounds,
    model: ModelName,
    { id, externalId }: EntityKeyShape,
    assign: (key: string) => void,
  ): FoundKey | undefined {
    if (id !== undefined) {
      const key = this.#id(bounds, model, id, 'id');
      return key === undefined ? undefined : { key };
    }
    if (!externalId) return undefined;
    const before = this.errors.length;
    this.#text(externalIdReading, externalId.system, 'externalId', 'system');
    this.#text(externalIdReading, externalId.id, 'externalId', 'id');
    // What cannot be stored cannot be looked up either, beside other rows of a bulk call.
    if (this.errors.length > before) return undefined;
    this.references.push({ model, by: { externalId }, assign, path: this.#path() });
    return undefined;
  }

  /** @returns the text in the form that it must have */
  #text({ bounds, form }: Reading, text: string, ...below: string[]): string {
    const formed = form ? form.of(text) : text;
    const problem = textProblem(bounds, text);
    if (problem) this.#fail(problem.code, this.#path(...below), problem.message);
    else if (form && formed === null) {
      this.#fail('INVALID_VALUE', this.#path(...below), form.message);
    }
    return formed ?? text;
  }

  #number({ min, max }: Bounds, number: number) {
    if (!Number.isFinite(number)) {
      this.#fail('OUT_OF_RANGE', this.#path(), 'This must be a finite number.');
    } else if ((min !== undefined && number < min) || (max !== undefined && number > max)) {
      const range = max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
      this.#fail('OUT_OF_RANGE', this.#path(), `This must be ${range}.`);
    }
  }
}

const externalIdReading = readingOf(GraphQLString, { maxLength: 200, notBlank: true });

interface Problem {
  readonly code: Parameters<typeof invalid>[0];
  readonly message: string;
}

function textProblem(bounds: Bounds, text: string): Problem | null {
  const most = bounds.maxLength ?? defaultMaxLength;
  if (text.length > most) {
    const message = `At most ${most} ${plural(most, 'character')}; there are ${text.length}.`;
    return { code: 'TOO_LONG', message };
  }
  if (!isStorable(text)) {
    const message = 'NUL and halves of surrogate pairs cannot be stored.';
    return { code: 'INVALID_CHARACTER', message };
  }
  if (bounds.notBlank && text.trim() === '') {
    return { code: 'BLANK', message: 'This needs some text.' };
  }
  if (bounds.url && !isWebAddress(text)) {
    const message = 'This must be an absolute address with http or https.';
    return { code: 'INVALID_VALUE', message };
  }
  return null;
}

interface EntityKeyShape {
  id?: string;
  externalId?: { system: string; id: string };
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { decodeId, idInWords } from '../../kernel/id.ts';
import { plural } from '../../kernel/plural.ts';
import { isStorable } from '../../kernel/storable.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { formOf, type TextForms } from './textForms.ts';
import { type Trail, writtenOut } from './trail.ts';

/** What a field of an input accepts, beyond its GraphQL type. */
export interface Bounds extends TextForms {
  /** Characters; 10,000 by default. */
  maxLength?: number;
  /** Refuses text that is empty or only white space. */
  notBlank?: boolean;
  min?: number;
  max?: number;
  /** Entries of a list; 100 by default. */
  maxItems?: number;
  /** The field can be left out, but not be null: its column cannot be cleared. */
  notNull?: boolean;
  /** An absolute http or https address. */
  url?: boolean;
  /** Repeated entries of a list are dropped; the first one stays. */
  unique?: boolean;
  /** The field is the id or the `EntityKey` of a row of this model. */
  reference?: ModelName;
  /**
   * The id is that of the row to change: the mutation itself finds and locks it, or reports
   * `NOT_FOUND`.
   */
  own?: boolean;
}

const defaultMaxLength = 10_000;
/** Entries of a list that has no bound of its own. */
export const defaultMaxItems = 100;

interface Described {
  description: string;
}

/**
 * Options of an input field with its bounds: `readInput` checks them, and the description lists
 * them.
 *
 * @example
 * ```ts
 * import { builder } from '../../builder.ts';
 *
 * builder.inputType('PersonaRenameInput', {
 *   description: 'Another name for a persona.',
 *   fields: (t) => ({
 *     id: t.id(bounded({ reference: 'Persona', own: true }, { required: true, description: 'Its id.' })),
 *     name: t.string(bounded({ maxLength: 200, notBlank: true }, { required: true, description: 'Its name.' })),
 *   }),
 * });
 * ```
 */
export function bounded<const Options extends Described>(bounds: Bounds, options: Options) {
  return {
    ...options,
    description: [options.description, ...sentences(bounds)].join(' '),
    extensions: { bounds },
  };
}

function sentences(bounds: Bounds): string[] {
  const texts: string[] = [];
  const { min, max, maxLength, maxItems } = bounds;
  const entries = maxItems && `${digits(maxItems)} ${plural(maxItems, 'entry', 'entries')}`;
  const length = maxLength && `${digits(maxLength)} ${plural(maxLength, 'character')}`;
  const most = entries && length ? `${entries} of at most ${length}` : entries || length;
  if (most) texts.push(`At most ${most}.`);
  if (min !== undefined && max !== undefined) texts.push(`From ${digits(min)} to ${digits(max)}.`);
  else if (min !== undefined) texts.push(`At least ${digits(min)}.`);
  if (bounds.notNull) texts.push('Null is refused.');
  return texts;
}

/** A number as descriptions have it: `10,000`, `−2`. */
function digits(number: number): string {
  return number.toLocaleString('en').replace('-', '−');
}

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
  root.value = reader.read(type, bounds, { above: null, name: 'value', owner: root }, value);
  return { value: root.value, references: reader.references, errors: reader.errors };
}

const noBounds: Bounds = {};

/** The bounds that `bounded` put on a field of the built schema. */
export function boundsOf(field: Pick<GraphQLInputField, 'extensions'>): Bounds {
  return (field.extensions as { bounds?: Bounds }).bounds ?? noBounds;
}

class Reader {
  readonly references: Reference[] = [];
  readonly errors: UserErrorShape[] = [];
  readonly #start: InputPath;

  /** @param start the path of the whole input */
  constructor(start: InputPath) {
    this.#start = start;
  }

  #fail(code: Parameters<typeof invalid>[0], path: Trail, message: string) {
    this.errors.push(invalid(code, writtenOut(path, this.#start), message));
  }

  /** @returns undefined where there is no value to take */
  read(type: GraphQLInputType, bounds: Bounds, path: Trail, value: unknown): unknown {
    if (value === undefined) return undefined;
    if (value === null) return this.#null(bounds, path);
    if (isNonNullType(type)) return this.read(type.ofType, bounds, path, value);
    if (isListType(type)) return this.#list(type.ofType, bounds, path, [value].flat());
    if (isInputObjectType(type)) return this.#object(type, bounds, path, value);
    if (bounds.reference) return this.#id(bounds, bounds.reference, path, String(value));
    return this.#plain(bounds, path, value);
  }

  #null(bounds: Bounds, path: Trail): null {
    if (bounds.notNull) {
      this.#fail('REQUIRED', path, 'This cannot be null. Leave it out instead.');
    }
    return null;
  }

  #plain(bounds: Bounds, path: Trail, value: unknown): unknown {
    if (typeof value === 'string') this.#text(bounds, path, value);
    if (typeof value === 'number') this.#number(bounds, path, value);
    if (typeof value !== 'string') return value;
    return formOf(bounds)?.of(value) ?? value;
  }

  #list(item: GraphQLInputType, bounds: Bounds, path: Trail, values: unknown[]): unknown {
    const most = bounds.maxItems ?? defaultMaxItems;
    if (values.length > most) {
      this.#fail(
        'TOO_MANY',
        path,
        `At most ${most} ${plural(most, 'entry', 'entries')}; there are ${values.length}.`,
      );
      return undefined;
    }
    const list: unknown[] = [];
    for (const [index, value] of values.entries()) {
      list.push(this.read(item, bounds, { above: path, name: String(index), owner: list }, value));
    }
    return bounds.unique ? [...new Set(list)] : list;
  }

  #object(type: GraphQLInputObjectType, bounds: Bounds, path: Trail, value: object): unknown {
    if (type.name === 'EntityKey' && bounds.reference) {
      return this.#key(bounds, bounds.reference, path, value as EntityKeyShape);
    }
    const fields = type.getFields();
    const object: Record<string, unknown> = {};
    for (const [name, entry] of Object.entries(value)) {
      const field = fields[name];
      if (!field) continue;
      const within = { above: path, name, owner: object };
      const read = this.read(field.type, boundsOf(field), within, entry);
      if (read !== undefined) object[name] = read;
    }
    return object;
  }

  #id({ own }: Bounds, model: ModelName, path: Trail, id: string): string | undefined {
    const key = decodeId(model, id);
    if (!key) {
      this.#fail('INVALID_ID', path, `This is not ${idInWords(model)}.`);
      return undefined;
    }
    // It is where it belongs, and stays there if its row is found.
    if (!own) this.#refer({ model, by: { key }, assign: () => {} }, path);
    return key;
  }

  #key(bounds: Bounds, model: ModelName, path: Trail, value: EntityKeyShape): FoundKey | undefined {
    const within = (name: string, above: Trail = path): Trail => ({ above, name, owner: value });
    if (value.id !== undefined) {
      const key = this.#id(bounds, model, within('id'), value.id);
      return key === undefined ? undefined : { key };
    }
    const { externalId } = value;
    if (!externalId) return undefined;
    const externally = within('externalId');
    const idBounds = { maxLength: 200, notBlank: true };
    this.#text(idBounds, within('system', externally), externalId.system);
    this.#text(idBounds, within('id', externally), externalId.id);
    const assign = (key: string) => void Reflect.set(path.owner, path.name, { key });
    this.#refer({ model, by: { externalId }, assign }, path);
    return undefined;
  }

  #refer(reference: Omit<Reference, 'path'>, path: Trail) {
    this.references.push({ ...reference, path: writtenOut(path, this.#start) });
  }

  #text(bounds: Bounds, path: Trail, text: string) {
    const most = bounds.maxLength ?? defaultMaxLength;
    const form = formOf(bounds);
    if (text.length > most) {
      this.#fail(
        'TOO_LONG',
        path,
        `At most ${most} ${plural(most, 'character')}; there are ${text.length}.`,
      );
    } else if (!isStorable(text)) {
      this.#fail('INVALID_CHARACTER', path, 'NUL and halves of surrogate pairs cannot be stored.');
    } else if (bounds.notBlank && text.trim() === '') {
      this.#fail('BLANK', path, 'This needs some text.');
    } else if (bounds.url && !isWebAddress(text)) {
      this.#fail('INVALID_VALUE', path, 'This must be an absolute address with http or https.');
    } else if (form && form.of(text) === null) {
      this.#fail('INVALID_VALUE', path, form.message);
    }
  }

  #number({ min, max }: Bounds, path: Trail, number: number) {
    if (!Number.isFinite(number)) {
      this.#fail('OUT_OF_RANGE', path, 'This must be a finite number.');
    } else if ((min !== undefined && number < min) || (max !== undefined && number > max)) {
      const range = max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
      this.#fail('OUT_OF_RANGE', path, `This must be ${range}.`);
    }
  }
}

interface EntityKeyShape {
  id?: string;
  externalId?: { system: string; id: string };
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

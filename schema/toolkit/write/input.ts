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
import { canonicalLocale } from '../locale.ts';
import { below, type Trail, writtenOut } from './trail.ts';

/** What a field of an input accepts, beyond its GraphQL type. */
export interface Bounds {
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
  /** An address for mail: one @, with something before and a dot behind it. */
  email?: boolean;
  /** An absolute http or https address. */
  url?: boolean;
  /** A language as BCP 47, which is rewritten to its canonical spelling: `DE-at` to `de-AT`. */
  locale?: boolean;
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
  const reader = new Reader();
  const root = { value };
  reader.read(type, bounds, { above: null, names: path }, value, (read) => {
    root.value = read;
  });
  return { value: root.value, references: reader.references, errors: reader.errors };
}

/** The bounds that `bounded` put on a field of the built schema. */
export function boundsOf(field: Pick<GraphQLInputField, 'extensions'>): Bounds {
  return (field.extensions as { bounds?: Bounds }).bounds ?? {};
}

type Assign = (read: unknown) => void;

class Reader {
  readonly references: Reference[] = [];
  readonly errors: UserErrorShape[] = [];

  #fail(code: Parameters<typeof invalid>[0], path: Trail, message: string) {
    this.errors.push(invalid(code, writtenOut(path), message));
  }

  read(type: GraphQLInputType, bounds: Bounds, path: Trail, value: unknown, assign: Assign): void {
    if (value === undefined) return;
    if (value === null) this.#null(bounds, path, assign);
    else if (isNonNullType(type)) this.read(type.ofType, bounds, path, value, assign);
    else if (isListType(type)) this.#list(type.ofType, bounds, path, [value].flat(), assign);
    else if (isInputObjectType(type)) this.#object(type, bounds, path, value, assign);
    else if (bounds.reference) this.#id(bounds, bounds.reference, path, String(value), assign);
    else this.#plain(bounds, path, value, assign);
  }

  #null(bounds: Bounds, path: Trail, assign: Assign) {
    if (bounds.notNull) {
      this.#fail('REQUIRED', path, 'This cannot be null. Leave it out instead.');
    }
    assign(null);
  }

  #plain(bounds: Bounds, path: Trail, value: unknown, assign: Assign) {
    if (typeof value === 'string') this.#text(bounds, path, value);
    if (typeof value === 'number') this.#number(bounds, path, value);
    assign(bounds.locale ? (canonicalLocale(String(value)) ?? value) : value);
  }

  #list(item: GraphQLInputType, bounds: Bounds, path: Trail, values: unknown[], assign: Assign) {
    const most = bounds.maxItems ?? defaultMaxItems;
    if (values.length > most) {
      this.#fail(
        'TOO_MANY',
        path,
        `At most ${most} ${plural(most, 'entry', 'entries')}; there are ${values.length}.`,
      );
      return;
    }
    const list: unknown[] = [];
    values.forEach((value, index) => {
      this.read(item, bounds, below(path, String(index)), value, (read) => {
        list[index] = read;
      });
    });
    assign(bounds.unique ? [...new Set(list)] : list);
  }

  #object(
    type: GraphQLInputObjectType,
    bounds: Bounds,
    path: Trail,
    value: unknown,
    assign: Assign,
  ) {
    if (type.name === 'EntityKey' && bounds.reference) {
      this.#key(bounds, bounds.reference, path, value as EntityKeyShape, assign);
      return;
    }
    const fields = type.getFields();
    const object: Record<string, unknown> = {};
    for (const [name, entry] of Object.entries(value as Record<string, unknown>)) {
      const field = fields[name];
      if (!field) continue;
      this.read(field.type, boundsOf(field), below(path, name), entry, (read) => {
        object[name] = read;
      });
    }
    assign(object);
  }

  #id({ own }: Bounds, model: ModelName, path: Trail, id: string, assign: Assign) {
    const key = decodeId(model, id);
    if (!key) {
      this.#fail('INVALID_ID', path, `This is not ${idInWords(model)}.`);
      return;
    }
    if (!own) this.references.push({ model, path: writtenOut(path), by: { key }, assign });
    assign(key);
  }

  #key(bounds: Bounds, model: ModelName, path: Trail, value: EntityKeyShape, assign: Assign) {
    const assignKey: Assign = (key) => assign({ key });
    if (value.id !== undefined) {
      this.#id(bounds, model, below(path, 'id'), value.id, assignKey);
      return;
    }
    const { externalId } = value;
    if (!externalId) return;
    const externally = below(path, 'externalId');
    const idBounds = { maxLength: 200, notBlank: true };
    this.#text(idBounds, below(externally, 'system'), externalId.system);
    this.#text(idBounds, below(externally, 'id'), externalId.id);
    this.references.push({ model, path: writtenOut(path), by: { externalId }, assign: assignKey });
  }

  #text(bounds: Bounds, path: Trail, text: string) {
    const most = bounds.maxLength ?? defaultMaxLength;
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
    } else if (bounds.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
      this.#fail('INVALID_VALUE', path, 'This must be a mail address.');
    } else if (bounds.url && !isWebAddress(text)) {
      this.#fail('INVALID_VALUE', path, 'This must be an absolute address with http or https.');
    } else if (bounds.locale && canonicalLocale(text) === null) {
      this.#fail('INVALID_VALUE', path, 'Use BCP 47: en, de-AT.');
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

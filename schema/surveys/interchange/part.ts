import { isStorable } from '../../kernel/storable.ts';
import { invalid, UserErrorsThrown } from '../../kernel/userError.ts';

type Primitive = string | number | boolean | null;
type Content = Primitive | readonly Part[] | ReadonlyMap<string, Part>;

/** The limits of a document. */
export const importLimits = {
  /** Characters of its texts and names, or of its JSON text. */
  size: 1_000_000,
  /** How deep objects and lists are nested. */
  depth: 60,
  /** Parts listed in `unmapped`; a document with more is probably in another format. */
  unmapped: 10_000,
} as const;

const documentPath = ['input', 'document'];
/** Names in a document can have any length; paths must stay readable. */
const maxNameInPath = 80;

/** The error of a document that cannot be read at all. */
export function unreadable(message: string): UserErrorsThrown {
  return new UserErrorsThrown(invalid('INVALID_DOCUMENT', documentPath, message));
}

/**
 * A value of an imported document, which records its path and whether a reader used it, so that
 * every part that no reader uses can be listed.
 */
export class Part {
  content: Content = null;
  /** Whether a reader used it with everything in it. */
  taken = false;
  /** Whether a reader opened it: then each part in it counts by itself. */
  opened = false;
  /** Whether it was left out and listed. */
  isLost = false;
  /** The form that a reader expected here and did not find. */
  expected: string | null = null;
  readonly #parent: Part | null;
  readonly #name: string;

  constructor(parent: Part | null, name: string) {
    this.#parent = parent;
    this.#name = name.slice(0, maxNameInPath);
  }

  /** `pages.0.elements.2.title`; empty for the document itself. */
  get path(): string {
    const names: string[] = [];
    for (let part: Part = this; part.#parent !== null; part = part.#parent) names.push(part.#name);
    return names.reverse().join('.');
  }

  take(): this {
    this.taken = true;
    return this;
  }

  /** The part under a name; undefined if this is no object, or the part is missing or null. */
  get(name: string): Part | undefined {
    if (!(this.content instanceof Map)) {
      this.expected = 'an object';
      return undefined;
    }
    this.opened = true;
    const part: Part | undefined = this.content.get(name);
    return part && part.content !== null ? part : undefined;
  }

  /** The properties of an object; empty for other parts. */
  entries(): readonly [string, Part][] {
    if (!(this.content instanceof Map)) {
      this.expected = 'an object';
      return [];
    }
    this.opened = true;
    return [...this.content];
  }

  /** The items of a list; empty for other parts. */
  items(): readonly Part[] {
    if (!Array.isArray(this.content)) {
      this.expected = 'a list';
      return [];
    }
    this.opened = true;
    return this.content;
  }

  /** The parts in it, by name or position, without marking it as opened. */
  children(): [string, Part][] {
    const { content } = this;
    if (content instanceof Map) return [...content];
    return Array.isArray(content) ? content.map((part, at) => [`${at}`, part]) : [];
  }

  get isList(): boolean {
    return Array.isArray(this.content);
  }

  get isObject(): boolean {
    return this.content instanceof Map;
  }

  /** The text; a number is converted to text. */
  text(): string | undefined {
    if (typeof this.content === 'number') return String(this.take().content);
    if (typeof this.content === 'string') return this.#use(this.content);
    this.expected = 'a text';
    return undefined;
  }

  /** One of these words; undefined for another value, which is then listed. */
  word<const W extends string>(known: readonly W[]): W | undefined {
    const found = known.find((word) => word === this.content);
    if (found !== undefined) return this.#use(found);
    this.expected = `one of ${known.join(', ')}`;
    return undefined;
  }

  /** The number; a text of a number is converted. */
  number(): number | undefined {
    const { content } = this;
    if (typeof content === 'number') return this.#use(content);
    const number = typeof content === 'string' && content.trim() !== '' ? Number(content) : NaN;
    if (Number.isFinite(number)) return this.#use(number);
    this.expected = 'a number';
    return undefined;
  }

  boolean(): boolean | undefined {
    if (typeof this.content === 'boolean') return this.#use(this.content);
    this.expected = 'true or false';
    return undefined;
  }

  /** The text, number or boolean, unconverted. */
  primitive(): string | number | boolean | undefined {
    const { content } = this;
    if (typeof content !== 'object') return this.#use(content);
    this.expected = 'a single value';
    return undefined;
  }

  #use<T>(value: T): T {
    this.taken = true;
    return value;
  }

  /** Whether it is null or an empty text, list or object, which need not be listed. */
  get isEmpty(): boolean {
    const { content } = this;
    if (content instanceof Map) return content.size === 0;
    return content === null || content === '' || (Array.isArray(content) && content.length === 0);
  }
}

/**
 * Turns a document, an object or JSON as a text, into parts. It checks size and nesting without
 * recursion.
 *
 * @throws UserErrorsThrown with `INVALID_DOCUMENT`
 */
export function openDocument(document: unknown): Part {
  const root = new Part(null, '');
  const whole = typeof document === 'string' ? parsed(document) : document;
  const waiting: { part: Part; value: unknown; depth: number }[] = [
    { part: root, value: whole, depth: 1 },
  ];
  let size = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, value, depth } = next;
    if (depth > importLimits.depth) {
      throw unreadable(`The document is nested deeper than ${importLimits.depth} levels.`);
    }
    const inside: [string, unknown][] = [];
    if (Array.isArray(value))
      for (const [at, item] of value.entries()) inside.push([`${at}`, item]);
    else if (isPlainObject(value)) inside.push(...Object.entries(value));
    size += inside.reduce((sum, [name]) => sum + name.length + 1, 1);
    size += typeof value === 'string' ? value.length : 0;
    if (size > importLimits.size) throw tooLarge();
    const parts = inside.flatMap(([name, item]): [string, Part][] => {
      if (item === undefined && !Array.isArray(value)) return [];
      const child = new Part(part, name);
      waiting.push({ part: child, value: item, depth: depth + 1 });
      return [[name, child]];
    });
    part.content = contentOf(value, parts, part);
  }
  if (!root.isObject) throw unreadable('The document must be a JSON object.');
  return root;
}

function parsed(text: string): unknown {
  if (text.length > importLimits.size) throw tooLarge();
  try {
    // Some editors save a byte order mark at the beginning of a file.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw unreadable('The document is not JSON.');
  }
}

function tooLarge(): UserErrorsThrown {
  return unreadable(`The document has more than ${importLimits.size} characters.`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function contentOf(value: unknown, parts: readonly [string, Part][], at: Part): Content {
  if (Array.isArray(value)) return parts.map(([, part]) => part);
  if (isPlainObject(value)) {
    for (const [name] of parts) storable(name, at);
    return new Map(parts);
  }
  if (value === undefined || value === null || typeof value === 'boolean') return value ?? null;
  if (typeof value === 'string') return storable(value, at);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw unreadable(`${at.path || 'The document'} is not a JSON value.`);
}

function storable(text: string, at: Part): string {
  if (isStorable(text)) return text;
  throw unreadable(
    `${at.path || 'The document'} contains NUL or half of a surrogate pair, which cannot be stored.`,
  );
}

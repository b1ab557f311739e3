import { isStorable } from '../../kernel/storable.ts';
import { invalid, UserErrorsThrown } from '../../kernel/userError.ts';

type Primitive = string | number | boolean | null;
type Content = Primitive | readonly Part[] | ReadonlyMap<string, Part>;

/** How large a document can be. */
export const importLimits = {
  /** Characters of its texts and names, or of the text it is given as. */
  size: 1_000_000,
  /** Objects and lists inside one another. */
  depth: 60,
  /** Parts that are listed as not mapped; a document with more is another one. */
  unmapped: 10_000,
} as const;

const place = ['input', 'document'];
/** Names in a document are its writer’s; a path stays readable all the same. */
const maxNameInPath = 80;

/** The mistake of a document that cannot be read at all. */
export function unreadable(message: string): UserErrorsThrown {
  return new UserErrorsThrown(invalid('INVALID_DOCUMENT', place, message));
}

/**
 * A value of an imported document that knows where it stands and whether somebody made use of it,
 * so that nothing can be left out without being noticed.
 */
export class Part {
  content: Content = null;
  /** Made use of, with everything in it. */
  taken = false;
  /** Looked into: what is in it answers for itself. */
  opened = false;
  /** Left out, and listed as such. */
  isLost = false;
  /** What somebody looked for here, and did not find. */
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

  /** A property, if this is an object that has it and says something there. */
  get(name: string): Part | undefined {
    if (!(this.content instanceof Map)) {
      this.expected = 'an object';
      return undefined;
    }
    this.opened = true;
    const part: Part | undefined = this.content.get(name);
    return part && part.content !== null ? part : undefined;
  }

  /** The properties of an object, by name; empty for anything else. */
  entries(): readonly [string, Part][] {
    if (!(this.content instanceof Map)) {
      this.expected = 'an object';
      return [];
    }
    this.opened = true;
    return [...this.content];
  }

  /** The entries of a list; empty for anything else. */
  items(): readonly Part[] {
    if (!Array.isArray(this.content)) {
      this.expected = 'a list';
      return [];
    }
    this.opened = true;
    return this.content;
  }

  /** What is in it, by name or position, without looking into it. */
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

  /** The text that stands here; a number is taken for its digits. */
  text(): string | undefined {
    if (typeof this.content === 'number') return String(this.take().content);
    if (typeof this.content === 'string') return this.#use(this.content);
    this.expected = 'a text';
    return undefined;
  }

  /** One of these words; another one is left to be listed. */
  word<const W extends string>(known: readonly W[]): W | undefined {
    const found = known.find((word) => word === this.content);
    if (found !== undefined) return this.#use(found);
    this.expected = `one of ${known.join(', ')}`;
    return undefined;
  }

  /** A number, also one that is written as a text. */
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

  /** A text, number, true or false, as it stands. */
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

  /** Null, an empty text, list or object: nothing that could be lost. */
  get isEmpty(): boolean {
    const { content } = this;
    if (content instanceof Map) return content.size === 0;
    return content === null || content === '' || (Array.isArray(content) && content.length === 0);
  }
}

/**
 * Takes a document apart: an object, or JSON as a text. Sizes and nesting are measured on the way,
 * without recursion.
 *
 * @throws Refused with `INVALID_DOCUMENT`
 */
export function openDocument(document: unknown): Part {
  const root = new Part(null, '');
  const given = typeof document === 'string' ? parsed(document) : document;
  const waiting: { part: Part; value: unknown; depth: number }[] = [
    { part: root, value: given, depth: 1 },
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
    // Editors put a byte order mark before what they save.
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
  throw unreadable(`${at.path || 'The document'} is no JSON value.`);
}

function storable(text: string, at: Part): string {
  if (isStorable(text)) return text;
  throw unreadable(
    `${at.path || 'The document'} holds NUL or half of a surrogate pair, which cannot be stored.`,
  );
}

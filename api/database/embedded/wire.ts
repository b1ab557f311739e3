import { messages, parse, protocol, type Results, types } from '@electric-sql/pglite';
import { bind, type WireValue } from './bind.ts';

/** Messages of PostgreSQL's wire protocol; the array does not share its buffer, which is moved. */
export type WireMessages = Uint8Array<ArrayBuffer>;

/** A parser for values of each type, by the type's oid. */
export type Parsers = Record<number | string, types.Parser>;

const { serialize } = protocol;

/** One statement with its parameters. */
export function statement(sql: string, parameters: readonly unknown[] = []): WireMessages {
  return joined([serialize.parse({ text: sql }), ...running('', parameters)]);
}

/** One statement that is prepared under a name and run, after others of these names are dropped. */
export function preparing({
  name,
  sql,
  parameters,
  closed,
}: {
  name: string;
  sql: string;
  parameters: readonly unknown[];
  closed: readonly string[];
}): WireMessages {
  return joined([
    ...closed.map((other) => serialize.close({ type: 'S', name: other })),
    serialize.parse({ name, text: sql }),
    ...running(name, parameters),
  ]);
}

/** One run of the statement that is prepared under a name. */
export function prepared(name: string, parameters: readonly unknown[]): WireMessages {
  return joined(running(name, parameters));
}

function running(name: string, parameters: readonly unknown[]): Uint8Array[] {
  return [
    bind(name, parameters.map(wireValue)),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
    serialize.sync(),
  ];
}

/** Any number of statements without parameters. */
export function script(sql: string): WireMessages {
  return joined([serialize.query(sql)]);
}

/**
 * A parameter as PostgreSQL reads it, whatever the type of its column: bytes unchanged, all else as
 * text. The driver of the other engine does the same, so that the types need not be looked up.
 */
function wireValue(value: unknown): WireValue {
  if (value === null || value === undefined) return null;
  return value instanceof Uint8Array ? value : textOf(value);
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return types.arraySerializer(value, textOf, 0);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function joined(parts: readonly Uint8Array[]): WireMessages {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** `ReadyForQuery` has five bytes after its letter, the last of which is the transaction's state. */
const readyForQuery = [0x5a, 0, 0, 0, 5];

/**
 * Whether an answer is complete: each ends with `ReadyForQuery`. PGlite hides an error that breaks
 * its WebAssembly (a trap, an abort), and then answers with less.
 */
export function isWhole(answer: Uint8Array): boolean {
  const start = answer.length - readyForQuery.length - 1;
  return start >= 0 && readyForQuery.every((byte, index) => answer[start + index] === byte);
}

/**
 * The results in an answer, one a statement.
 *
 * @throws {messages.DatabaseError} the first one in the answer
 */
export function resultsIn(
  answer: WireMessages,
  parsers: Parsers,
  rowMode: 'array' | 'object',
): Results[] {
  const received: messages.BackendMessage[] = [];
  new protocol.Parser().parse(answer.buffer, (message) => received.push(message));
  const error = received.find((message) => message instanceof messages.DatabaseError);
  if (error) throw error;
  return parse.parseResults(received, parsers, { rowMode });
}

/** A row of `arrayTypesSql`: a type and the type of its arrays. */
export interface ArrayType {
  readonly oid: number;
  readonly typarray: number;
}

/** Every type that has arrays, the schema's enums included. */
export const arrayTypesSql = `
  SELECT oid, typarray FROM pg_catalog.pg_type
  WHERE typarray IN (SELECT oid FROM pg_catalog.pg_type WHERE typcategory = 'A')`;

/** PGlite's parsers, and one for each type of arrays. */
export function parsersWith(arrayTypes: readonly ArrayType[]): Parsers {
  const parsers: Parsers = { ...types.parsers };
  for (const { oid, typarray } of arrayTypes) {
    const element = parsers[oid] ?? String;
    parsers[typarray] = (text) => types.arrayParser(text, element, typarray);
  }
  return parsers;
}

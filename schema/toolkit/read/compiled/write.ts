import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isObject } from '../../../kernel/isObject.ts';
import { NotCompiled } from './notCompiled.ts';
import { argumentsAt, type Request, selectionsOf } from './request.ts';
import { type Source, selectedFields } from './selection.ts';

/** What a compiled field needs of the compiler. */
interface Compiler {
  readonly source: Source;
  /** Notes the scopes of a type or field. */
  need(declared: { extensions: Readonly<Record<string, unknown>> }): void;
}

/** Writes a value that a resolver returned as JSON, as graphql-js completes it. */
export type Write = (value: unknown, request: Request) => string | Promise<string>;

/**
 * Compiles what is written of a value that JavaScript has.
 *
 * @throws NotCompiled where a selected field's resolver reads rows by the document
 */
export function writerOf(
  compiler: Compiler,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Write {
  const write = present(compiler, isNonNullType(type) ? type.ofType : type, nodes);
  return (value, request) => {
    if (isPromise(value)) return awaited(value.then((settled) => written(settled, request)));
    return written(value, request);
  };
  function written(value: unknown, request: Request): string | Promise<string> {
    if (value instanceof Error) throw value;
    if (value !== null && value !== undefined) return write(value, request);
    if (isNonNullType(type)) throw new NotCompiled('null for a field that is never null');
    return 'null';
  }
}

function present(compiler: Compiler, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isListType(type)) {
    const write = writerOf(compiler, type.ofType, nodes);
    return (values, request) => {
      if (!Array.isArray(values)) throw new NotCompiled('a list that is no array');
      return joinedText(
        '[',
        values.map((value) => write(value, request)),
        ']',
      );
    };
  }
  if (isLeafType(type)) {
    return (value) => JSON.stringify(type.serialize(value));
  }
  if (isObjectType(type)) return object(compiler, type, nodes);
  if (!isAbstractType(type)) throw new NotCompiled('an unknown kind of type');
  const { resolveType } = type;
  if (!resolveType) throw new NotCompiled(`${type.name} does not say which type a value has`);
  const byName = new Map(
    compiler.source.schema
      .getPossibleTypes(type)
      .map((possible) => [possible.name, object(compiler, possible, nodes)]),
  );
  return (value, request) => {
    // Ours take the value alone.
    const name: unknown = Reflect.apply(resolveType, undefined, [value, request.ctx]);
    const write = typeof name === 'string' ? byName.get(name) : undefined;
    if (!write) throw new NotCompiled(`${type.name} has no type ${String(name)}`);
    return write(value, request);
  };
}

function object(compiler: Compiler, type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
  if (type.extensions.pothosPrismaModel || type.isTypeOf) {
    throw new NotCompiled(`a resolver that returns rows of ${type.name}`);
  }
  compiler.need(type);
  const fields: [string, Write][] = [];
  for (const [name, own] of selectedFields(compiler.source, type, selectionsOf(nodes))) {
    fields.push([`${JSON.stringify(name)}:`, fieldOf(compiler, type, own)]);
  }
  return (value, request) =>
    joinedText(
      '{',
      fields.map(([name, write]) => {
        const text = write(value, request);
        return typeof text === 'string' ? name + text : awaited(text.then((late) => name + late));
      }),
      '}',
    );
}

function fieldOf(compiler: Compiler, type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return () => JSON.stringify(type.name);
  const field = type.getFields()[name];
  if (!field) throw new NotCompiled(`${type.name} has no field ${name}`);
  compiler.need(field);
  const write = writerOf(compiler, field.type, nodes);
  const resolve = resolverOf(field);
  if (!resolve) return (value, request) => write(Reflect.get(Object(value), field.name), request);
  return (value, request) =>
    write(resolve(value, argumentsAt(field, nodes, request), request.ctx), request);
}

type Resolve = (value: unknown, args: object, ctx: unknown) => unknown;

/** The resolver of a field, as the room wrote it; undefined for one that shows a property. */
function resolverOf(field: GraphQLField<unknown, unknown>): Resolve | undefined {
  const { pothosExposedField: exposed, pothosOriginalResolve: own } = field.extensions;
  if (typeof exposed === 'string') return (value) => Reflect.get(Object(value), exposed);
  if (own === undefined && (!field.resolve || field.resolve === defaultFieldResolver)) return;
  if (typeof own !== 'function' || own.length > 3) {
    throw new NotCompiled(`${field.name} has a resolver that reads the document`);
  }
  return (value, args, ctx) => own(value, args, ctx);
}

/**
 * A text that comes later. If another part of the answer fails first, its own error is not missed: the
 * request goes the ordinary way then.
 */
export function awaited(text: Promise<string>): Promise<string> {
  text.catch(() => {});
  return text;
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** Texts of a list or an object, some of which may come later. */
function joinedText(
  open: string,
  parts: readonly (string | Promise<string>)[],
  close: string,
): string | Promise<string> {
  if (parts.every((part) => typeof part === 'string')) return open + parts.join(',') + close;
  return awaited(Promise.all(parts).then((all) => open + all.join(',') + close));
}

/**
 * The scopes that a type or field declares. A type whose rule is a function can say in its extension
 * `readScope` which scope is enough for all of its rows.
 *
 * @throws NotCompiled for other rules of authorisation, such as one that depends on a row
 */
export function scopesOf({
  extensions,
}: {
  extensions: Readonly<Record<string, unknown>>;
}): string[] {
  const options = extensions.pothosOptions;
  if (!isObject(options)) return [];
  for (const name of ['grantScopes', 'skipTypeScopes', 'skipInterfaceScopes', 'runScopesOnType']) {
    if (options[name]) throw new NotCompiled(`the option ${name}`);
  }
  const { readScope, nullWithout } = extensions;
  if (typeof readScope === 'string') return [readScope];
  const own = typeof nullWithout === 'string' ? [nullWithout] : [];
  const { authScopes } = options;
  if (authScopes === undefined) return own;
  if (isObject(authScopes) && Object.keys(authScopes).every((name) => name === 'scope')) {
    return [...own, String(authScopes.scope)];
  }
  throw new NotCompiled('a scope that depends on the row');
}

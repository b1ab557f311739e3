import type { FieldNode, GraphQLField, GraphQLObjectType, SelectionSetNode } from 'graphql';
import { getNamedType, isAbstractType } from 'graphql';
import { hasScope } from '../../../kernel/scope.ts';
import { NotCompiled } from './notCompiled.ts';
import { argumentsAt, objectTypeOf, type SqlText, selectionsOf } from './request.ts';
import type { Source } from './selection.ts';
import { columnOf } from './statement.ts';

/** What writes the key of a look-up. */
export interface KeyWriter {
  /** A parameter with this value; `$1` is the workspace. */
  parameter(value: string): string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** What a field that looks up one row leaves in its extensions. */
export interface LookUpExtension {
  readonly model: string;
  /** SQL for the row's key. */
  key(args: Record<string, unknown>, writer: KeyWriter): string;
}

/** What a field that looks up rows of any type leaves in its extensions. */
export interface NodeLookUpExtension {
  /** The type and key of each row, from the arguments. */
  ids(args: Record<string, unknown>): { type: string; key: string }[];
  readonly isList: boolean;
}

interface Compiler {
  readonly source: Source;
  readonly scopes: ReadonlySet<string>;
  row(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): SqlText;
  /** A compiler of the same document that gathers scopes of its own. */
  another(): Compiler;
}

/** The text of the row that a field looks up; `null` if the workspace has none. */
export function lookUpText(
  compiler: Compiler,
  { model, key }: LookUpExtension,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): SqlText {
  const text = compiler.row(objectTypeOf(field), selectionsOf(nodes));
  return (_table, request) => {
    const parameter = (value: string) => request.statement.parameter(value);
    const sql = key(argumentsAt(field, nodes, request), { parameter, field });
    return rowText(model, text, sql)('', request);
  };
}

/** The row of a model whose key is some SQL. */
function rowText(model: string, text: SqlText, key: string): SqlText {
  return (_table, request) => {
    const row = request.statement.table();
    const workspace = `${columnOf(row, model === 'Workspace' ? 'id' : 'workspaceId')} = $1`;
    return `coalesce((SELECT ${text(row, request)} FROM "${model}" ${row} WHERE ${workspace} AND ${columnOf(row, 'id')} = ${key}), 'null')`;
  };
}

/**
 * The text of rows of any types. The selection is compiled for a type when an id of it comes, so that
 * a viewer needs the scopes of these types alone.
 */
export function nodesText(
  compiler: Compiler,
  { ids, isList }: NodeLookUpExtension,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): SqlText {
  const abstract = getNamedType(field.type);
  const { schema } = compiler.source;
  const possible = new Map(
    isAbstractType(abstract)
      ? schema.getPossibleTypes(abstract).map((type) => [type.name, type] as const)
      : [],
  );
  const compiled = new Map<string, { text: SqlText; scopes: ReadonlySet<string> }>();
  const textFor = (name: string) => {
    let known = compiled.get(name);
    if (!known) {
      const type = possible.get(name);
      if (!type) throw new NotCompiled(`${name} is not of this interface`);
      const own = compiler.another();
      known = { text: own.row(type, selectionsOf(nodes)), scopes: own.scopes };
      compiled.set(name, known);
    }
    return known;
  };
  return (_table, request) => {
    const { statement, ctx } = request;
    const wanted = ids(argumentsAt(field, nodes, request));
    const types = [...new Set(wanted.map(({ type }) => type))].sort();
    const id = statement.table();
    const choices = types.map((name) => {
      const { text, scopes } = textFor(name);
      for (const scope of scopes) {
        if (!hasScope(ctx.viewer, scope)) throw new NotCompiled(`a viewer without ${scope}`);
      }
      return ` WHEN '${name}' THEN ${rowText(name, text, `${id}.key`)('', request)}`;
    });
    const keys = statement.parameter(wanted.map(({ key }) => key));
    const names = statement.parameter(wanted.map(({ type }) => type));
    const shown = choices.length === 0 ? `'null'` : `CASE ${id}.type${choices.join('')} END`;
    const rows = `(SELECT string_agg(${shown}, ',' ORDER BY ${id}.ordinality) FROM unnest(${keys}::uuid[], ${names}::text[]) WITH ORDINALITY ${id}(key, type, ordinality))`;
    return isList ? `'[' || coalesce(${rows}, '') || ']'` : rows;
  };
}

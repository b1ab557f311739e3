import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../../../kernel/context.ts';
import { type StoredField, storedField } from '../../../kernel/datamodel.ts';
import { encodeId } from '../../../kernel/id.ts';
import { isObject } from '../../../kernel/isObject.ts';
import { jsonText, jsonValue, limited, ordered, selectedRow } from './columns.ts';
import { type ComputedExtension, computedText } from './computedText.ts';
import {
  type LookUpExtension,
  lookUpText,
  type NodeLookUpExtension,
  nodesText,
} from './lookUpText.ts';
import { NotCompiled } from './notCompiled.ts';
import { type ListExtension, pageText } from './pageText.ts';
import { argumentsAt, objectTypeOf, type Request, type SqlText, selectionsOf } from './request.ts';
import { type Source, selectedFields, selectedNames } from './selection.ts';
import { columnOf, joinCondition, literal } from './statement.ts';
import { conditionOf } from './where.ts';
import { scopesOf, type Write, writerOf } from './write.ts';

/** Fields of a plan, at most: a whole map has some hundred. */
const maxFields = 2_000;

/** Compiles selections to SQL, and gathers the scopes that they need. */
export class Compiler {
  readonly source: Source;
  readonly scopes = new Set<string>();

  constructor(source: Source) {
    this.source = source;
  }

  /** A compiler of the same document that gathers scopes of its own. */
  another(): Compiler {
    return new Compiler(this.source);
  }

  /** The text of an object; `field` compiles each of its fields. */
  object<At = Request>(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    field: (field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => SqlText<At>,
  ): SqlText<At> {
    this.need(type);
    const parts: (string | SqlText<At>)[] = ['{'];
    for (const [name, nodes] of selectedFields(this.source, type, sets)) {
      parts.push(`${parts.length === 1 ? '' : ','}${JSON.stringify(name)}:`);
      parts.push(this.#field(type, nodes, field));
    }
    parts.push('}');
    return concatenated(parts);
  }

  /** The text of a row of a model. */
  row(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): SqlText {
    const model = type.extensions.pothosPrismaModel;
    if (typeof model !== 'string') throw new NotCompiled(`${type.name} has no model`);
    return this.object(type, sets, (field, nodes) => this.#shown(type, model, field, nodes));
  }

  /** The text of a field of the root. */
  root(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): SqlText {
    const { list, lookUp, nodeLookUp, computed } = field.extensions;
    if (list) return pageText(this, list as ListExtension, field, nodes);
    if (lookUp) return lookUpText(this, lookUp as LookUpExtension, field, nodes);
    if (nodeLookUp) return nodesText(this, nodeLookUp as NodeLookUpExtension, field, nodes);
    if (computed) return computedText(this, computed as ComputedExtension, field, nodes);
    throw new NotCompiled('a resolver of the root');
  }

  need(declared: { extensions: Readonly<Record<string, unknown>> }): void {
    for (const scope of scopesOf(declared)) this.scopes.add(scope);
  }

  #fields = 0;

  #field<At>(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    compile: (field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => SqlText<At>,
  ): string | SqlText<At> {
    this.#fields += 1;
    if (this.#fields > maxFields) throw new NotCompiled(`more than ${maxFields} fields`);
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return JSON.stringify(type.name);
    const field = type.getFields()[name];
    if (!field) throw new NotCompiled(`${type.name} has no field ${name}`);
    this.need(field);
    return compile(field, nodes);
  }

  /** A field of a row. */
  #shown(
    type: GraphQLObjectType,
    model: string,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): SqlText {
    const { extensions } = field;
    if (field.name === 'id' && type.getInterfaces().some(({ name }) => name === 'Node')) {
      return (table, request) =>
        request.hole(columnOf(table, 'id'), (key) => `"${encodeId(type.name, key)}"`);
    }
    const { pothosExposedField: exposed, nullWithout, list, firstOf } = extensions;
    // With the scope, which the plan needs then, such a column is shown like any other.
    const column = nullWithout ? extensions.column : exposed;
    const { pothosPrismaRelationField: relation } = extensions;
    if (typeof column === 'string') return this.#column(storedField(model, [column]), field, nodes);
    if (isObject(list)) {
      const relation = storedField(model, [String(list.relation)]);
      return pageText(this, extensions.list as ListExtension, field, nodes, relation);
    }
    if (isObject(firstOf)) {
      const relation = storedField(model, [String(firstOf.relation)]);
      return this.#first(relation, firstOf.orderBy, field, nodes);
    }
    if (relation !== undefined) {
      return this.#relation(storedField(model, [Object(relation).name]), field, nodes);
    }
    return this.#resolved(model, field, nodes);
  }

  #column(
    stored: StoredField,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): SqlText {
    const isPlain =
      (stored.isRequired || !isNonNullType(field.type)) && writesAsStored(field.type, stored);
    if (isPlain && jsonText(stored, '')) return (table) => jsonText(stored, table) ?? '';
    const write = writerOf(this, field.type, nodes);
    const isMoment = stored.type === 'DateTime';
    return (table, request) =>
      request.hole(`coalesce(to_json(${jsonValue(stored, table)})::text, 'null')`, (json) => {
        const value: unknown = JSON.parse(json);
        return write(isMoment && typeof value === 'string' ? new Date(value) : value, request);
      });
  }

  #relation(
    relation: StoredField,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): SqlText {
    const text = this.row(objectTypeOf(field), selectionsOf(nodes));
    const queryOf = nestedQuery(field, nodes, relation.name);
    return (table, request) => {
      const { statement } = request;
      const other = statement.table();
      const { where = {}, orderBy, take } = queryOf(request);
      const written = text(other, request);
      const from = `FROM "${relation.type}" ${other} WHERE ${joinCondition(relation.join ?? [], table, other)} AND ${conditionOf(statement, { model: relation.type, table: other }, where)}`;
      if (!relation.isList) {
        const found = `(SELECT ${written} ${from})`;
        return relation.isRequired ? found : `coalesce(${found}, 'null')`;
      }
      return `'[' || coalesce((SELECT string_agg(x, ',') FROM (SELECT ${written} AS x ${from}${ordered(relation.type, other, orderBy)}${limited(take)}) ${statement.table()}), '') || ']'`;
    };
  }

  /** The first row of a relation, in an order; null if there is none. */
  #first(
    relation: StoredField,
    orderBy: unknown,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): SqlText {
    const text = this.row(objectTypeOf(field), selectionsOf(nodes));
    return (table, request) => {
      const other = request.statement.table();
      const order = ordered(relation.type, other, orderBy);
      return `coalesce((SELECT ${text(other, request)} FROM "${relation.type}" ${other} WHERE ${joinCondition(relation.join ?? [], table, other)}${order} LIMIT 1), 'null')`;
    };
  }

  /** A field with a resolver of its own, which gets the columns that the field names. */
  #resolved(
    model: string,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): SqlText {
    const {
      pothosPrismaSelect: selection,
      pothosOriginalResolve,
      computedOfRow,
    } = field.extensions;
    const selected = selectedNames(this.source, field.type, nodes);
    const resolve =
      typeof computedOfRow === 'function'
        ? (row: unknown, args: unknown, ctx: Context): unknown =>
            computedOfRow(field, row, args, ctx, selected)
        : pothosOriginalResolve;
    if (typeof resolve !== 'function' || resolve.length > 3 || !isObject(selection)) {
      throw new NotCompiled(`${field.name} has a resolver that is not of its columns alone`);
    }
    const row = selectedRow(model, 'select' in selection ? selection.select : selection);
    const write: Write = writerOf(this, field.type, nodes);
    return (table, request) => {
      const args = argumentsAt(field, nodes, request);
      return request.hole(row.sql(request.statement, table), (json) => {
        const value: unknown = resolve(row.read(JSON.parse(json)), args, request.ctx);
        return write(value, request);
      });
    };
  }
}

interface NestedQuery {
  where?: unknown;
  orderBy?: unknown;
  take?: unknown;
}

/** What a relation's field asks of Prisma beside the selection. */
function nestedQuery(
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  relation: string,
): (request: Request) => NestedQuery {
  const { pothosPrismaSelect: select } = field.extensions;
  if (typeof select !== 'function') throw new NotCompiled(`${field.name} selects nothing`);
  return (request) => {
    const args = argumentsAt(field, nodes, request);
    const query = (wanted: unknown) =>
      typeof wanted === 'function' ? wanted(args, request.ctx) : wanted;
    const selected: unknown = select(args, request.ctx, query);
    const found = isObject(selected) && isObject(selected.select) && selected.select[relation];
    if (!isObject(found)) throw new NotCompiled(`${field.name} selects another relation`);
    const { where, orderBy, take, ...rest } = found;
    if (Object.keys(rest).length > 0) throw new NotCompiled(`${field.name} selects more`);
    return { where, orderBy, take };
  };
}

/** Whether the graph shows a column's value as it is stored. */
function writesAsStored(type: GraphQLOutputType, stored: StoredField): boolean {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare) !== stored.isList) return false;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().every(({ name, value }) => name === value);
  return named.name === stored.type || (named.name === 'ID' && stored.type === 'String');
}

/** Texts one after the other; constant ones are joined before any request. */
function concatenated<At>(parts: readonly (string | SqlText<At>)[]): SqlText<At> {
  const merged: (string | SqlText<At>)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const written = merged.map((part) => (typeof part === 'string' ? literal(part) : part));
  return (table, at) =>
    balanced(written.map((part) => (typeof part === 'string' ? part : part(table, at))));
}

/** Joins texts as a tree: a flat sum of some thousand is nested too deep for PostgreSQL's stack. */
function balanced(texts: readonly string[]): string {
  if (texts.length <= 8) return texts.join(' || ');
  const half = texts.length >> 1;
  return `(${balanced(texts.slice(0, half))}) || (${balanced(texts.slice(half))})`;
}

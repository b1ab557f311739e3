import type { FieldNode, GraphQLField, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Context } from '../../../kernel/context.ts';
import { type StoredField, storedField } from '../../../kernel/datamodel.ts';
import { cursorOf, type SortTerm } from '../keyset.ts';
import type { ListPage, PageArguments } from '../page.ts';
import { jsonArray, jsonValue } from './columns.ts';
import { NotCompiled } from './notCompiled.ts';
import { argumentsAt, objectTypeOf, type Request, type SqlText, selectionsOf } from './request.ts';
import { columnOf, joinCondition } from './statement.ts';
import { conditionOf } from './where.ts';

/** What a list leaves in the extensions of its field. */
export interface ListExtension {
  /** The model of its rows: that of the links, for a list through links. */
  readonly model: string;
  /** The relation from a link to the listed row. */
  readonly through?: string;
  /** The relation of the parent; undefined for a list of the root. */
  readonly relation?: string;
  page(args: PageArguments, ctx: Context): ListPage;
}

interface Compiler {
  object<At>(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    field: (field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => SqlText<At>,
  ): SqlText<At>;
  row(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): SqlText;
}

/** One page in one request. */
interface PageRequest {
  readonly request: Request;
  readonly page: ListPage;
  readonly rows: PageRows;
}

/** A column of the statement that reads the rows of a page. */
type RowText = (rows: PageRows, at: PageRequest) => string;

/** What the fields of one connection need of its rows. */
interface Needs {
  readonly columns: RowText[];
  /** Whether one more row is read, to know whether others follow. */
  looksAhead: boolean;
  /** Whether the cursors of the first and last row are shown. */
  showsEnds: boolean;
}

/**
 * The text of a connection. Its rows are read by one statement with the LIMIT of the page, each as
 * the texts that are shown of it, and joined to lists.
 *
 * @param relation the parent's relation; undefined for a list of the root
 */
export function pageText(
  compiler: Compiler,
  list: ListExtension,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  relation?: StoredField,
): SqlText {
  const needs: Needs = { columns: [], looksAhead: false, showsEnds: false };
  const type = objectTypeOf(field);
  const connection = compiler.object<PageRequest>(type, selectionsOf(nodes), (part, own) =>
    connectionPart(compiler, needs, part, own),
  );
  return (table, request) => {
    const { statement } = request;
    const page = list.page(argumentsAt(field, nodes, request), request.ctx);
    const within = (rows: string) =>
      relation
        ? joinCondition(relation.join ?? [], table, rows)
        : `${columnOf(rows, 'workspaceId')} = $1`;
    const rows = new PageRows(list, request, within);
    const name = statement.table();
    const read = readRows(needs, { request, page, rows });
    const text = connection(name, { request, page, rows });
    // HAVING makes it one row also where no aggregate is shown.
    return read === null ? text : `(SELECT ${text} FROM (${read}) ${name} HAVING true)`;
  };
}

function connectionPart(
  compiler: Compiler,
  needs: Needs,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): SqlText<PageRequest> {
  const sets = selectionsOf(nodes);
  switch (field.name) {
    case 'nodes':
      return listed(needs, nodeText(compiler, field, nodes));
    case 'edges': {
      const edge = compiler.object<PageRequest>(objectTypeOf(field), sets, (part, own) =>
        part.name === 'cursor' ? cursorText : nodeText(compiler, part, own),
      );
      return listed(needs, edge);
    }
    case 'pageInfo':
      return compiler.object<PageRequest>(objectTypeOf(field), sets, ({ name }) =>
        pageInfo(needs, name),
      );
    case 'totalCount':
      return (_table, { request, page, rows }) => rows.count(request, page);
    default:
      throw new NotCompiled(`a connection's field ${field.name}`);
  }
}

function nodeText(
  compiler: Compiler,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): SqlText<PageRequest> {
  const row = compiler.row(objectTypeOf(field), selectionsOf(nodes));
  return (_table, { request, rows }) => row(rows.node, request);
}

const cursorText: SqlText<PageRequest> = (_table, { request, page, rows }) =>
  request.hole(rows.sortValues(page.terms), (values) => cursorOfJson(page, values));

function cursorOfJson({ terms }: ListPage, values: string): string {
  return `"${cursorOf(terms, JSON.parse(values))}"`;
}

/** A list of one text of each row. */
function listed(needs: Needs, text: SqlText<PageRequest>): SqlText<PageRequest> {
  const column = needs.columns.push((rows, at) => text(rows.table, at)) - 1;
  return (table, at) => {
    const order = isRanked(needs, at.page)
      ? ` ORDER BY ${table}.r${at.page.backwards ? ' DESC' : ''}) FILTER (WHERE ${table}.r <= ${at.page.size}`
      : '';
    return `'[' || coalesce(string_agg(${table}.c${column}, ','${order}), '') || ']'`;
  };
}

function pageInfo(needs: Needs, name: string): SqlText<PageRequest> {
  switch (name) {
    case 'hasNextPage':
    case 'hasPreviousPage': {
      const ahead = name === 'hasNextPage';
      needs.looksAhead = true;
      return (_table, { page }) =>
        page.backwards === ahead ? `'${page.continued}'` : `(count(*) > ${page.size})::text`;
    }
    case 'startCursor':
    case 'endCursor': {
      const first = name === 'startCursor';
      needs.showsEnds = true;
      return (table, { request, page }) => {
        const last = `least(count(*), ${page.size})`;
        const which = first === page.backwards ? last : '1';
        const shown =
          page.size === 0 ? 'NULL' : `(array_agg(${table}.k ORDER BY ${table}.r))[${which}]`;
        return `coalesce(${request.hole(shown, (values) => cursorOfJson(page, values))}, 'null')`;
      };
    }
    default:
      throw new NotCompiled(`a page's field ${name}`);
  }
}

/** Whether the rows are numbered: to turn them round, or to leave out the one that is ahead. */
function isRanked({ looksAhead, showsEnds }: Needs, page: ListPage): boolean {
  return looksAhead || showsEnds || page.backwards;
}

/** SQL for the rows of a page; null if nothing of them is shown. */
function readRows(needs: Needs, at: PageRequest): string | null {
  const { columns, looksAhead, showsEnds } = needs;
  const { page, rows, request } = at;
  const shown = columns.map((column, index) => `${column(rows, at)} AS c${index}`);
  if (showsEnds) shown.push(`${rows.sortValues(page.terms)}::text AS k`);
  if (shown.length === 0 && !looksAhead) return null;
  if (shown.length === 0) shown.push('1');
  // The order is written first: it may join tables.
  const order = rows.orderOf(page.walked);
  const condition = rows.condition(page.query.where);
  const limit = page.size + (looksAhead ? 1 : 0);
  const read = `SELECT ${shown.join(', ')} ${rows.from} WHERE ${condition} ORDER BY ${order} LIMIT ${limit}`;
  if (!isRanked(needs, page)) return read;
  const name = request.statement.table();
  return `SELECT ${name}.*, row_number() OVER () AS r FROM (${read}) ${name}`;
}

/** The tables of a page's rows: their own, that of the listed rows, and those they are sorted by. */
class PageRows {
  /** The table of the rows: links, for a list through links. */
  readonly table: string;
  /** The table of the listed rows. */
  readonly node: string;
  readonly #model: string;
  readonly #request: Request;
  readonly #within: (table: string) => string;
  readonly #through: string | undefined;
  /** The joined tables, by the path to them. */
  readonly #joined = new Map<string, string>();
  #joins = '';

  constructor(
    { model, through }: ListExtension,
    request: Request,
    within: (table: string) => string,
  ) {
    this.#model = model;
    this.#request = request;
    this.#within = within;
    this.#through = through;
    this.table = request.statement.table();
    this.node = through ? this.#tableAt([through]) : this.table;
  }

  get from(): string {
    return `FROM "${this.#model}" ${this.table}${this.#joins}`;
  }

  condition(where: unknown): string {
    const related = new Map(this.#through ? [[this.#through, this.node]] : []);
    const row = { model: this.#model, table: this.table, related };
    return `${this.#within(this.table)} AND ${conditionOf(this.#request.statement, row, where)}`;
  }

  orderOf(terms: readonly SortTerm[]): string {
    return terms
      .map(({ path, direction, nulls, nullable }) => {
        const column = columnOf(this.#tableAt(path.slice(0, -1)), path.at(-1) ?? '');
        return `${column} ${direction}${nullable ? ` NULLS ${nulls}` : ''}`;
      })
      .join(', ');
  }

  /** The values of a row that make its cursor. */
  sortValues(terms: readonly SortTerm[]): string {
    return jsonArray(
      terms.map(({ path }) =>
        jsonValue(storedField(this.#model, path), this.#tableAt(path.slice(0, -1))),
      ),
    );
  }

  /** How many rows the whole list has. */
  count(request: Request, page: ListPage): string {
    const list = { model: this.#model, ...(this.#through && { through: this.#through }) };
    const rows = new PageRows({ ...list, page: () => page }, request, this.#within);
    return `(SELECT count(*)::text ${rows.from} WHERE ${rows.condition(page.where)})`;
  }

  #tableAt(path: readonly string[]): string {
    if (path.length === 0) return this.table;
    const known = this.#joined.get(path.join('.'));
    if (known) return known;
    const parent = this.#tableAt(path.slice(0, -1));
    const relation = storedField(this.#model, path);
    const table = this.#request.statement.table();
    this.#joined.set(path.join('.'), table);
    this.#joins += ` ${relation.isRequired ? '' : 'LEFT '}JOIN "${relation.type}" ${table} ON ${joinCondition(relation.join ?? [], parent, table)}`;
    return table;
  }
}

import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { FilterSteps } from './filterSteps.ts';
import { fragmentsOf } from './fragments.ts';
import { isIntrospectionType, rowsOfIntrospection } from './schemaRows.ts';

/** Rows that are assumed for a list without `first` and `last`, as the lists themselves do. */
export const defaultPage = 25;

/** Points of a step from one row to its related ones in a filter: each is a join for every row. */
const filterStepPrice = 10;

/** Instead of a number of rows: the selection is made on every type of the schema. */
const everyType = Number.POSITIVE_INFINITY;

/** A description counts as so many values of introspection, because it is that much longer. */
const wordsOfDescription = 6;

/** What a request costs, before it is run. */
export interface Cost {
  /** Points. */
  readonly requested: number;
  /** The field that costs most, with its fields: `journeys.nodes.stages`. Empty if nothing costs. */
  readonly dearestPath: readonly string[];
  /** Values that introspection selects: of the schema's description, not of the database. */
  readonly introspected: number;
  /** Fields that may take a statement of their own: lists, and those whose definition has a cost. */
  readonly reads: number;
  /** Steps from rows to related rows in all filters. */
  readonly filterSteps: number;
  /** The filter with the most of them. */
  readonly longestFilter: { readonly steps: number; readonly field: string };
}

/**
 * The cost of an operation: an object costs 1, a plain field 0, or what its definition says in
 * `extensions.cost`; an alias of a plain field costs 1 more, since nothing else bounds how often a
 * field can be repeated; a filter costs 10 for each step to related rows. The selection in a
 * connection's `edges` and `nodes` is multiplied by `first`, or `last`, or 25, that of `nodes(ids:)`
 * by the number of ids, that of a plain list of rows by its `extensions.rows`; by 1 at least, since
 * a selection is planned even for no row. `@skip` and `@include` change nothing. A fragment counts
 * wherever it is spread, but is calculated once.
 *
 * @param document must be valid: cycles of fragments would not end
 * @param variables as the client sent them; a count of the wrong type is left to coercion
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const operation = operationOf(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return free;
  const fragments = fragmentsOf(document);
  return new Calculation(schema, fragments, { ...defaultsOf(operation), ...variables }).selection(
    operation.selectionSet,
    root.name,
    1,
  );
}

const free: Cost = {
  requested: 0,
  dearestPath: [],
  introspected: 0,
  reads: 0,
  filterSteps: 0,
  longestFilter: { steps: 0, field: '' },
};

/** The calculation for one operation, with the parts that are known already. */
class Calculation {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Readonly<Record<string, unknown>>;
  /** By fragment and page size: a fragment on a connection depends on the rows it is spread for. */
  readonly #known = new Map<string, Cost>();
  readonly #filters: FilterSteps;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
    this.#filters = new FilterSteps(variables);
  }

  /** @param rows of the connection that is selected from, or `everyType`; 1 elsewhere */
  selection(set: SelectionSetNode, typeName: string, rows: number): Cost {
    let [requested, introspected, reads, filterSteps, dearest] = [0, 0, 0, 0, 0];
    let { dearestPath, longestFilter } = free;
    for (const selection of set.selections) {
      const part =
        selection.kind === Kind.FIELD
          ? this.#field(selection, typeName, rows)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.selection(
                selection.selectionSet,
                selection.typeCondition?.name.value ?? typeName,
                rows,
              )
            : this.#fragment(selection.name.value, rows);
      requested += part.requested;
      introspected += part.introspected;
      reads += part.reads;
      filterSteps += part.filterSteps;
      if (part.longestFilter.steps > longestFilter.steps) longestFilter = part.longestFilter;
      if (part.requested > dearest) {
        dearest = part.requested;
        dearestPath = part.dearestPath;
      }
    }
    return { requested, dearestPath, introspected, reads, filterSteps, longestFilter };
  }

  #fragment(name: string, rows: number): Cost {
    const key = `${rows} ${name}`;
    let cost = this.#known.get(key);
    if (!cost) {
      const fragment = this.#fragments.get(name);
      cost = fragment
        ? this.selection(fragment.selectionSet, fragment.typeCondition.name.value, rows)
        : free;
      this.#known.set(key, cost);
    }
    return cost;
  }

  #field(node: FieldNode, typeName: string, rows: number): Cost {
    const name = node.alias?.value ?? node.name.value;
    const definition = this.#definition(typeName, node.name.value);
    const type = definition && getNamedType(definition.type);
    if (!definition || !type || !isCompositeType(type) || !node.selectionSet) {
      if (isIntrospectionType(typeName)) {
        return {
          ...free,
          introspected: node.name.value === 'description' ? wordsOfDescription : 1,
        };
      }
      const requested = priceOf(definition, 0) + (name === node.name.value ? 0 : 1);
      if (requested === 0) return free;
      const reads = definition && hasPrice(definition) ? 1 : 0;
      return { ...free, requested, reads, dearestPath: [name] };
    }
    const inner = this.selection(
      node.selectionSet,
      type.name,
      typeName === '__Schema' && definition.name === 'types'
        ? everyType
        : this.#rowsOf(node, definition),
    );
    if (isIntrospectionType(type.name)) {
      const times = rowsOfIntrospection(
        this.#schema,
        typeName,
        definition.name,
        rows === everyType || typeName !== '__Type',
      );
      return { ...inner, introspected: times * (1 + inner.introspected) };
    }
    // Below a connection, `edges` and `nodes` are its rows, while `pageInfo` is there once.
    const times = Math.max(
      1,
      isConnection(typeName) && isList(definition) ? rows : this.#idsOf(node, definition),
    );
    const steps = this.#stepsOf(node, definition);
    const price = priceOf(definition, 1) + steps * filterStepPrice;
    return {
      requested: times * (price + inner.requested),
      dearestPath: [name, ...inner.dearestPath],
      introspected: inner.introspected,
      reads: inner.reads + (isConnection(type.name) || hasPrice(definition) ? 1 : 0),
      filterSteps: steps + inner.filterSteps,
      longestFilter:
        steps > inner.longestFilter.steps ? { steps, field: name } : inner.longestFilter,
    };
  }

  #definition(typeName: string, fieldName: string): GraphQLField<unknown, unknown> | undefined {
    const type = this.#schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    return type.getFields()[fieldName] ?? introspectionFields.get(fieldName);
  }

  #rowsOf(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number {
    if (!args.some(({ name }) => name === 'first')) return 1;
    return (
      count(this.#argument(node, 'first')) ?? count(this.#argument(node, 'last')) ?? defaultPage
    );
  }

  #idsOf(node: FieldNode, { args, extensions }: GraphQLField<unknown, unknown>): number {
    if (typeof extensions.rows === 'number') return extensions.rows;
    if (!args.some(({ name }) => name === 'ids')) return 1;
    const ids = this.#argument(node, 'ids');
    return Array.isArray(ids) ? ids.length : 1;
  }

  #stepsOf(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number {
    const type = args.find(({ name }) => name === 'filter')?.type;
    const argument = argumentOf(node, 'filter');
    return type && argument ? this.#filters.of(argument, type) : 0;
  }

  #argument(node: FieldNode, name: string): unknown {
    const value = argumentOf(node, name)?.value;
    return value && valueFromASTUntyped(value, this.#variables);
  }
}

function argumentOf(node: FieldNode, name: string): ArgumentNode | undefined {
  return node.arguments?.find((argument) => argument.name.value === name);
}

/** What a field costs by itself: `usual`, unless its definition says otherwise. */
function priceOf(definition: GraphQLField<unknown, unknown> | undefined, usual: number): number {
  return definition && hasPrice(definition) ? definition.extensions.cost : usual;
}

function hasPrice(
  definition: GraphQLField<unknown, unknown>,
): definition is GraphQLField<unknown, unknown> & { extensions: { cost: number } } {
  return typeof definition.extensions.cost === 'number';
}

/** Fields of every query's root besides its own. */
const introspectionFields = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** Relay's convention: only the name of a connection ends so. */
function isConnection(typeName: string): boolean {
  return typeName.endsWith('Connection');
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function operationOf(
  document: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (name == null || definition.name?.value === name),
  );
}

function defaultsOf(operation: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

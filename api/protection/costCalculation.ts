import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { listSizeOf } from '../../schema/toolkit/read/listSize.ts';
import type { RequestNumbers } from './argumentNumbers.ts';
import { isIntrospectionType, rowsOfIntrospection } from './schemaRows.ts';

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

/** Of an operation that selects nothing. */
export const free: Cost = {
  requested: 0,
  dearestPath: [],
  introspected: 0,
  reads: 0,
  filterSteps: 0,
  longestFilter: { steps: 0, field: '' },
};

/** What a selection is made in. */
interface Surroundings {
  /** The rows of the connection that is selected from, or `everyType`; 1 elsewhere. */
  readonly rows: number;
  /** In a connection and its rows: the type of the row that has the list, and the rows it lists. */
  readonly listedBy: string;
  readonly siblings: number;
  /** In the payload of a mutation: the argument with its input. */
  readonly input?: FoundArgument;
}

interface FoundArgument {
  readonly argument: ArgumentNode;
  readonly type: GraphQLInputType;
}

const noRows: Surroundings = { rows: 1, listedBy: '', siblings: 1 };

/** The calculation for one request, with the parts that are known already. */
export class Calculation {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #numbers: RequestNumbers;
  /** By fragment and surroundings: a fragment on a connection depends on the rows it is spread for. */
  readonly #known = new Map<ArgumentNode | undefined, Map<string, Cost>>();

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    numbers: RequestNumbers,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#numbers = numbers;
  }

  selection(set: SelectionSetNode, typeName: string, around = noRows): Cost {
    let [requested, introspected, reads, filterSteps, dearest] = [0, 0, 0, 0, 0];
    let { dearestPath, longestFilter } = free;
    for (const selection of set.selections) {
      const part =
        selection.kind === Kind.FIELD
          ? this.#field(selection, typeName, around)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.selection(
                selection.selectionSet,
                selection.typeCondition?.name.value ?? typeName,
                around,
              )
            : this.#fragment(selection.name.value, around);
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

  #fragment(name: string, around: Surroundings): Cost {
    const known = this.#known.get(around.input?.argument) ?? new Map<string, Cost>();
    this.#known.set(around.input?.argument, known);
    const key = `${around.rows} ${around.siblings} ${around.listedBy} ${name}`;
    let cost = known.get(key);
    if (!cost) {
      const fragment = this.#fragments.get(name);
      cost = fragment
        ? this.selection(fragment.selectionSet, fragment.typeCondition.name.value, around)
        : free;
      known.set(key, cost);
    }
    return cost;
  }

  #field(node: FieldNode, typeName: string, around: Surroundings): Cost {
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
      this.#surroundings(node, definition, typeName, type.name, around),
    );
    if (isIntrospectionType(type.name)) {
      const times = rowsOfIntrospection(
        this.#schema,
        typeName,
        definition.name,
        around.rows === everyType || typeName !== '__Type',
      );
      return { ...inner, introspected: times * (1 + inner.introspected) };
    }
    // Below a connection, `edges` and `nodes` are its rows, while `pageInfo` is there once.
    const times = Math.max(
      1,
      isConnection(typeName) && isList(definition)
        ? around.rows
        : this.#plainRowsOf(node, definition, around),
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

  #surroundings(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    typeName: string,
    innerType: string,
    around: Surroundings,
  ): Surroundings {
    if (typeName === '__Schema' && definition.name === 'types') {
      return { ...noRows, rows: everyType };
    }
    if (isConnection(innerType)) {
      const rows = this.#listedRowsOf(node, definition, around);
      return { rows, listedBy: typeName, siblings: Math.max(1, rows) };
    }
    // From a connection to its rows, by `nodes` or by `edges` and `node`.
    if (isConnection(typeName) || isEdge(typeName)) return { ...around, rows: 1 };
    const input = this.#argument(node, definition, 'input');
    return input ? { ...noRows, input } : noRows;
  }

  /** The rows of a page, as far as there can be so many; the mean over the rows beside the parent. */
  #listedRowsOf(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    { listedBy, siblings }: Surroundings,
  ): number {
    if (!definition.args.some(({ name }) => name === 'first')) return 1;
    const [first, last] = (['first', 'last'] as const).map((name) =>
      this.#number(node, definition, name),
    );
    const { page, most, mostOf } = listSizeOf(definition);
    return Math.min(
      first ?? last ?? page,
      most ?? Infinity,
      (mostOf?.[listedBy] ?? Infinity) / siblings,
    );
  }

  /** Of a list without pages: what its definition says, or as many as there are in an argument. */
  #plainRowsOf(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    { input }: Surroundings,
  ): number {
    const { rows, rowsOf } = definition.extensions;
    if (typeof rows === 'number') return rows;
    if (typeof rowsOf === 'string') {
      return (input && this.#numbers.read({ ...input, of: 'entries', list: rowsOf })) ?? 1;
    }
    return this.#number(node, definition, 'ids') ?? 1;
  }

  #stepsOf(node: FieldNode, definition: GraphQLField<unknown, unknown>): number {
    return this.#number(node, definition, 'filter') ?? 0;
  }

  #number(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    name: keyof typeof numberOf,
  ): number | undefined {
    const found = this.#argument(node, definition, name);
    return found && this.#numbers.read({ ...found, of: numberOf[name] });
  }

  #argument(
    node: FieldNode,
    { args }: GraphQLField<unknown, unknown>,
    name: string,
  ): FoundArgument | undefined {
    const type = args.find((argument) => argument.name === name)?.type;
    const argument = node.arguments?.find((each) => each.name.value === name);
    return type && argument && { argument, type };
  }
}

/** The number of an argument that a cost depends on, by its name. */
const numberOf = { first: 'page', last: 'page', ids: 'entries', filter: 'steps' } as const;

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

function isEdge(typeName: string): boolean {
  return typeName.endsWith('Edge');
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { ArgumentNumbers, type RequestNumbers } from './argumentNumbers.ts';
import { Calculation, type Cost, free } from './costCalculation.ts';
import { fragmentsOf } from './fragments.ts';

/**
 * The cost of an operation, at most what can come: an object costs 1, a plain field 0, or what its
 * definition says in `extensions.cost`; an alias of a plain field costs 1 more, since nothing else
 * bounds how often a field can be repeated; a filter costs 10 for each step to related rows. The
 * selection in a connection's `edges` and `nodes` is multiplied by `first`, or `last`, or the list's
 * own default, but by no more than the rows that a parent can have; that of `nodes(ids:)` by the
 * number of ids, that of a list without pages by its `extensions.rows`, or by the entries of the
 * input's list that its `extensions.rowsOf` names; by 1 at least, since a selection is planned even
 * for no row. `@skip` and `@include` change nothing. A fragment counts
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
  const operation = getOperationAST(document, operationName);
  return operation ? new OperationCost(schema, document, operation).of(variables) : free;
}

/**
 * Costs of one operation that are cached. An operation is sent with a few sizes of pages, and with
 * filters of the same shape.
 */
const cachedCosts = 8;

/** The cost of one operation, calculated once for the numbers in its variables. */
export class OperationCost {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #operation: OperationDefinitionNode;
  readonly #defaults: Readonly<Record<string, unknown>>;
  readonly #numbers = new ArgumentNumbers();
  readonly #cached = new Map<string, Cost>();

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    this.#fragments = fragmentsOf(document);
    this.#operation = operation;
    this.#defaults = defaultsOf(operation);
  }

  /** @param variables as the client sent them */
  of(variables: Readonly<Record<string, unknown>>): Cost {
    const numbers = this.#numbers.of({ ...this.#defaults, ...variables });
    // The first calculation finds the numbers that the key is made of.
    const cached = this.#cached.size > 0 ? this.#cached.get(numbers.key) : undefined;
    if (cached) return cached;
    const cost = this.#calculated(numbers);
    if (this.#cached.size === cachedCosts) this.#cached.clear();
    this.#cached.set(numbers.key, cost);
    return cost;
  }

  #calculated(numbers: RequestNumbers): Cost {
    const root = this.#schema.getRootType(this.#operation.operation);
    if (!root) return free;
    const calculation = new Calculation(this.#schema, this.#fragments, numbers);
    const cost = calculation.selection(this.#operation.selectionSet, root.name);
    return { ...cost, requested: Math.round(cost.requested) };
  }
}

function defaultsOf(operation: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { OperationCost } from './cost.ts';
import { type NeededScope, neededScopesOf } from './reach.ts';
import { type RootFields, rootFieldsOf } from './rootFields.ts';

/**
 * What the limits of a request depend on and its document alone decides. Each part is worked out
 * when it is first used, because some need a valid document.
 */
export class OperationFacts {
  readonly schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #operation: OperationDefinitionNode;
  #rootFields: RootFields | undefined;
  #neededScopes: readonly NeededScope[] | undefined;
  #cost: OperationCost | undefined;

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.schema = schema;
    this.#document = document;
    this.#operation = operation;
  }

  get name(): string | null {
    return this.#operation.name?.value ?? null;
  }

  /** Its type: a query or a mutation. */
  get type() {
    return this.#operation.operation;
  }

  /** Only of a valid document. */
  get rootFields(): RootFields {
    this.#rootFields ??= rootFieldsOf(this.#document, this.#operation);
    return this.#rootFields;
  }

  /** Of any parsed document. */
  get neededScopes(): readonly NeededScope[] {
    this.#neededScopes ??= neededScopesOf(this.schema, this.#document, this.#operation);
    return this.#neededScopes;
  }

  /** Only of a valid document. */
  get cost(): OperationCost {
    this.#cost ??= new OperationCost(this.schema, this.#document, this.#operation);
    return this.#cost;
  }
}

/** The facts of parsed operations, for as long as their documents are cached. */
const known = new WeakMap<OperationDefinitionNode, OperationFacts>();

/** The facts of the operation that a request runs; null if its document has no such operation. */
export function factsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationFacts | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  let facts = known.get(operation);
  if (facts?.schema !== schema) {
    facts = new OperationFacts(schema, document, operation);
    known.set(operation, facts);
  }
  return facts;
}

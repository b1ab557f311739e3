import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLScalarType,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type Variables, variablesCoercion } from './coercion.ts';
import { manyEntries } from './protection/limits.ts';
import { excessOf, maxVariableNesting } from './protection/nesting.ts';

type Requested = Omit<ExecutionArgs, 'schema'>;

/** Executes an operation of a valid document by graphql-js. */
export type Execute = (args: Requested) => ExecutionResult | Promise<ExecutionResult>;

/**
 * The name of the type of coerced variables: of all types the only one that no document can name, and
 * that the description of the schema leaves out.
 */
const coerced = ' ';

/** Takes any value as it is. */
const AsItIs = new GraphQLScalarType({ name: 'AsItIs' });

/** An operation whose variables are coerced before it is executed. */
interface Prepared {
  /** The same document, in which the operation takes its variables as they are. */
  readonly document: DocumentNode;
  readonly coerce: (sent: Variables) => Variables;
}

/**
 * Makes the execution of operations of a schema. It coerces their variables itself, which for a bulk
 * call is the larger part of what graphql-js would do; where they have an error, graphql-js finds it.
 */
export function execution(schema: GraphQLSchema): Execute {
  Object.defineProperty(schema.getTypeMap(), coerced, { value: AsItIs, configurable: true });
  /** By operation, for as long as its document is cached. */
  const known = new WeakMap<OperationDefinitionNode, Prepared>();

  const preparedFor = ({ document, operationName }: Requested): Prepared | null => {
    const operation = getOperationAST(document, operationName);
    if (!operation?.variableDefinitions?.length) return null;
    const prepared = known.get(operation) ?? prepare(schema, document, operation);
    known.set(operation, prepared);
    return prepared;
  };

  return (args) => {
    const prepared = preparedFor(args);
    const variableValues = prepared && coercedOrNull(prepared, args.variableValues ?? {});
    return variableValues
      ? execute({ ...args, schema, document: prepared.document, variableValues })
      : executeWithFewErrors({ ...args, schema });
  };
}

function coercedOrNull({ coerce }: Prepared, sent: Variables): Variables | null {
  try {
    return coerce(sent);
  } catch {
    return null;
  }
}

function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Prepared {
  const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coerced } } as const;
  const takingAll: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: operation.variableDefinitions?.map(({ kind, variable }) => {
      return { kind, variable, type };
    }),
  };
  return {
    document: {
      ...document,
      definitions: document.definitions.map((each) => (each === operation ? takingAll : each)),
    },
    coerce: variablesCoercion(schema, operation),
  };
}

/** Reports all errors in variables, but one if they are large: each error repeats much of them. */
function executeWithFewErrors(args: ExecutionArgs) {
  const limits = { depth: maxVariableNesting, size: manyEntries };
  const isLarge = excessOf(args.variableValues, limits) !== null;
  return execute({ ...args, options: { maxCoercionErrors: isLarge ? 1 : 50 } });
}

import { type ExecutionArgs, executeSync, type GraphQLSchema } from 'graphql';
import type { Context } from '../schema/kernel/context.ts';
import { failingDoor, ReadFailure } from '../schema/kernel/readFailure.ts';
import { CompiledReads } from '../schema/toolkit/read/compiled/compiled.ts';
import { type OperationResult, WrittenData } from './answer.ts';
import { contextOf } from './context.ts';
import { reading } from './database/reading.ts';
import type { Exchange } from './exchange.ts';
import { type Execute, execution } from './execution.ts';
import { introspectionAnswers, onlyIntrospects } from './protection/introspection.ts';
import { refuseCostly, refuseManyRootFields } from './protection/limits.ts';
import { factsOf } from './protection/operationFacts.ts';
import type { RateLimit } from './protection/rateLimit.ts';

/** An operation of a document that is valid, with the variables as they were sent. */
interface Operation extends Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'> {
  /** The `Idempotency-Key` header. */
  readonly idempotencyKey: string | null;
}

/**
 * Runs an operation, and notes its name and cost in the record of its request.
 *
 * @throws `COST_EXCEEDED`, `BAD_USER_INPUT` or `RATE_LIMITED` before it is run
 */
export type RunOperation = (operation: Operation, exchange: Exchange) => Promise<OperationResult>;

interface OperationOptions {
  readonly schema: GraphQLSchema;
  /** Points a request may cost. */
  readonly costBudget: number;
  readonly rateLimit: RateLimit;
}

/**
 * Makes the last stage of a request, the same on the short way and in the pipeline: the limits that
 * depend on the variables, then introspection from its cache, a read as one statement where it is
 * compiled, and anything else by graphql-js, which answers fields in the order of the selection.
 */
export function operations({ schema, costBudget, rateLimit }: OperationOptions): RunOperation {
  const reads = new CompiledReads(schema);
  const introspection = introspectionAnswers();
  const execute = execution(schema);

  return async (operation, exchange) => {
    const { document, operationName, variableValues, idempotencyKey } = operation;
    const ctx = contextOf(exchange, idempotencyKey);
    const args = { schema, document, operationName, variableValues, contextValue: ctx };
    refuseCostly(args, exchange, costBudget);
    const facts = factsOf(schema, document, operationName);
    if (!facts) return execute(args);
    await refuseManyRootFields(facts, exchange, rateLimit);
    // The reads of a mutation belong to its changes; the look-up of the key and all else are reads.
    if (facts.type === 'mutation') return reading.run(false, () => execute(args));
    const text = document.loc?.source.body;
    if (text !== undefined && onlyIntrospects(facts)) {
      const requested = { document: text, operationName, variables: variableValues };
      return introspection(requested, () => executeSync(args));
    }
    return read({ reads, execute }, operation, ctx, args);
  };
}

/** Answers a read by one statement where that can be, or else the ordinary way. */
async function read(
  { reads, execute }: { readonly reads: CompiledReads; readonly execute: Execute },
  { document, operationName, variableValues: variables }: Operation,
  ctx: Context,
  args: ExecutionArgs,
): Promise<OperationResult> {
  try {
    const data = await reads.read({ document, operationName, variables, ctx });
    return data === null ? await execute(args) : new WrittenData(data);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return execute({
      ...args,
      contextValue: { ...ctx, db: failingDoor(ctx.db, error) },
    });
  }
}

import {
  type ExecutionResult,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionOptions,
  parse,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { costOf } from './cost.ts';
import type { OperationFacts } from './operationFacts.ts';

/** Everything that tools request of a schema. */
const everything: IntrospectionOptions = {
  descriptions: true,
  schemaDescription: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
  oneOf: true,
};

const limits = new WeakMap<GraphQLSchema, number>();

/**
 * How many values of the schema's description one request may select: half as many again as the
 * whole of it, as tools request it. Introspection reads no rows and needs no key, but with aliases
 * and types of types it takes a lot of time and returns megabytes.
 */
export function maxIntrospected(schema: GraphQLSchema): number {
  let limit = limits.get(schema);
  if (limit === undefined) {
    limit = 1.5 * costOf(schema, parse(getIntrospectionQuery(everything)), null, {}).introspected;
    limits.set(schema, limit);
  }
  return limit;
}

const introspective = new Set(['__schema', '__type', '__typename']);

/** Whether it selects only the schema's description, the same for every viewer. */
export function onlyIntrospects({ type, rootFields }: OperationFacts): boolean {
  return type === 'query' && [...rootFields.names].every((name) => introspective.has(name));
}

/** Bytes of memory of all answers that are cached together: some six times the whole description. */
const cachedAnswers = 40_000_000;

/** Bytes of memory for each character of an answer's JSON: 6.3 were measured. */
const bytesOfCharacter = 7;

/** What an answer to introspection depends on. */
export interface Introspection {
  readonly document: string;
  readonly operationName: string | null | undefined;
  readonly variables: unknown;
}

/** Answers introspection; each answer is made once. */
export function introspectionAnswers() {
  const answers = new LRUCache<string, ExecutionResult>({ maxSize: cachedAnswers });
  return (
    { document, operationName, variables }: Introspection,
    make: () => ExecutionResult,
  ): ExecutionResult => {
    const key = JSON.stringify([document, operationName ?? null, variables ?? {}]);
    const cached = answers.get(key);
    if (cached) return cached;
    const made = make();
    answers.set(key, made, {
      size: 2 * key.length + bytesOfCharacter * JSON.stringify(made).length,
    });
    return made;
  };
}

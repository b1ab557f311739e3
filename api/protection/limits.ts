import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type ParseOptions,
  parse,
  type Source,
} from 'graphql';
import { refusal, refused } from '../../schema/kernel/errors.ts';
import type { Exchange } from '../exchange.ts';
import type { EndpointPlugin } from '../plugin.ts';
import type { Cost } from './costCalculation.ts';
import { refuseExpansion } from './expansion.ts';
import { maxStepsOfFilter, maxStepsOfRequest } from './filterSteps.ts';
import { maxIntrospected } from './introspection.ts';
import { excessOf, maxDocumentNesting, maxVariableNesting, nestsDeeper } from './nesting.ts';
import { factsOf, type OperationFacts } from './operationFacts.ts';
import type { RateLimit } from './rateLimit.ts';
import { refuseOutOfReach } from './reach.ts';
import { maxMutations } from './rootFields.ts';

/** Names, brackets and values a document may have. A whole journey map takes some 300. */
export const maxTokens = 5_000;

/** The same without a secret key, when only a live survey and the schema can be read. */
export const maxOpenTokens = 1_500;

/** Characters a document may have: descriptions and long texts belong in variables. */
const maxDocumentLength = 100_000;

/** Names that an object in variables may have; the largest input has some 40, documents have hundreds. */
const maxNames = 1_000;

/** Entries that variables may have in all lists and objects: a thousand rows of a hundred values. */
const maxEntries = 200_000;

/** The same without a secret key: the answers of the longest survey are some thousands. */
export const maxOpenEntries = 20_000;

/** With more entries in variables only one error is reported: each repeats much of them. */
export const manyEntries = 2_000;

/**
 * Lists and computed fields that a request may select, however few rows they have: under aliases
 * each can take a statement of its own.
 */
const maxReads = 300;

/** Parsed documents by their text: each is within all limits that do not depend on the schema. */
export interface ParsedDocuments {
  peek(text: string): DocumentNode | undefined;
}

/**
 * Parses a document within the limits that do not depend on the schema, unless it is cached. A value
 * that is not a text is refused later.
 *
 * @param tokens the most it may have
 * @throws `BAD_USER_INPUT` or `COST_EXCEEDED` for what goes beyond
 */
export function refuseDocument(query: unknown, tokens: number, parsed: ParsedDocuments): void {
  if (typeof query !== 'string') return;
  const { tokenCount } = parsed.peek(query) ?? {};
  if (tokenCount !== undefined && tokenCount <= tokens) return;
  refuseText(query);
  limitedParse(query, { maxTokens: tokens });
}

/** Refuses what would overflow the parser. */
function refuseText(query: string): void {
  if (query.length > maxDocumentLength) {
    throw badRequest(
      'query',
      `A document has at most ${maxDocumentLength} characters. Put long values into variables.`,
    );
  }
  if (nestsDeeper(query, maxDocumentNesting)) {
    throw badRequest('query', `Brackets in a document nest at most ${maxDocumentNesting} deep.`);
  }
}

/**
 * Refuses variables that are too large. An error about one entry repeats the whole value around it:
 * a megabyte of names that the type does not have would occupy the server for seconds.
 *
 * @param entries the most that all lists and objects may have together
 * @throws `BAD_USER_INPUT`
 */
export function refuseValue(
  value: unknown,
  inputPath: 'variables' | 'extensions',
  entries: number,
): void {
  const limits = { depth: maxVariableNesting, names: maxNames, size: entries };
  const excess = excessOf(value, limits);
  if (excess === null) return;
  throw badRequest(
    inputPath,
    {
      DEPTH: `Lists and objects in ${inputPath} nest at most ${maxVariableNesting} deep.`,
      NAMES: `An object in ${inputPath} has at most ${maxNames} names.`,
      SIZE: `Lists and objects in ${inputPath} have at most ${entries} entries together.`,
    }[excess],
  );
}

function limitedParse(source: string | Source, options: ParseOptions): DocumentNode {
  const document = parse(source, options);
  refuseExpansion(document);
  return document;
}

/** Refuses what would overflow the parser, or the functions that walk the variables. */
export function documentLimits(parsed: ParsedDocuments): EndpointPlugin {
  return {
    onParams({ params }) {
      const query: unknown = params.query;
      if (typeof query === 'string' && !parsed.peek(query)) refuseText(query);
      refuseVariables(params.variables);
      refuseValue(params.extensions, 'extensions', maxEntries);
    },
  };
}

/** @throws `BAD_USER_INPUT` for variables that are too large for any viewer */
export function refuseVariables(variables: unknown): void {
  refuseValue(variables, 'variables', maxEntries);
}

/** Refuses a document before it is cached, or walked as a whole. */
export const parsingLimits: EndpointPlugin = {
  onParse({ context, setParseFn }) {
    const most = isSecret(context.exchange) ? maxTokens : maxOpenTokens;
    setParseFn((source, options) => limitedParse(source, { ...options, maxTokens: most }));
  },
};

/** Refuses what a viewer may not read before a document is validated. */
export const reachLimit: EndpointPlugin = {
  onValidate({ context: { exchange, params }, params: { schema, documentAST } }) {
    const facts = factsOf(schema, documentAST, params.operationName);
    if (facts) refuseUnreachable(facts, exchange);
  },
};

/**
 * Refuses what a viewer without a secret key may not read.
 *
 * @throws `UNAUTHENTICATED` or `FORBIDDEN`
 */
export function refuseUnreachable(facts: OperationFacts, exchange: Exchange): void {
  if (isSecret(exchange)) return;
  refuseOutOfReach(facts.neededScopes, exchange.authentication?.viewer ?? null);
}

function isSecret({ authentication }: Exchange): boolean {
  return authentication?.viewer.keyKind === 'SECRET';
}

/** A request whose document is valid. */
type Requested = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;

/**
 * Notes a request's operation and cost in its record.
 *
 * @throws `COST_EXCEEDED` for a request that costs too much, `BAD_USER_INPUT` for too many changes
 */
export function refuseCostly(
  { schema, document, operationName, variableValues }: Requested,
  exchange: Exchange,
  budget: number,
): void {
  const facts = factsOf(schema, document, operationName);
  if (!facts) {
    exchange.cost = { requested: 0, budget };
    return;
  }
  exchange.operationName = facts.name;
  refuseMutations(facts);
  const cost = facts.cost.of(variableValues ?? {});
  exchange.cost = { requested: cost.requested, budget };
  refuseCost(schema, cost, budget);
}

function refuseMutations({ type, rootFields }: OperationFacts): void {
  if (type === 'mutation' && rootFields.count > maxMutations) {
    throw badRequest(
      'query',
      `A request makes at most ${maxMutations} changes. Use the bulk mutations.`,
    );
  }
}

function refuseCost(schema: GraphQLSchema, cost: Cost, budget: number): void {
  const path = cost.dearestPath.join('.');
  if (cost.introspected > maxIntrospected(schema)) {
    throw refusal(
      'COST_EXCEEDED',
      'A request may ask for the whole description of the schema, and not for much more than that. Ask for less of it, or in several requests.',
      { inputPath: '__schema' },
    );
  }
  if (cost.reads > maxReads) {
    throw refusal(
      'COST_EXCEEDED',
      `The request selects ${cost.reads} lists and computed fields, each under its aliases counted; it may select ${maxReads}. Ask in several requests.`,
      { inputPath: path },
    );
  }
  refuseLongFilters(cost);
  if (cost.requested > budget) {
    throw refusal(
      'COST_EXCEEDED',
      `The request costs ${cost.requested} points of ${budget}, most of them for ${path}. Ask for fewer rows there with "first", or for less in each.`,
      { inputPath: path },
    );
  }
}

function refuseLongFilters({ longestFilter: { steps, field }, filterSteps }: Cost): void {
  const path = `${field}.filter`;
  if (steps > maxStepsOfFilter) {
    throw refusal(
      'COST_EXCEEDED',
      `The filter of ${field} takes ${steps} steps to related rows, over all of its branches; it may take ${maxStepsOfFilter}. Join conditions on the same rows in one "some", "none" or "every".`,
      { inputPath: path },
    );
  }
  if (filterSteps > maxStepsOfRequest) {
    throw refusal(
      'COST_EXCEEDED',
      `The filters of the request take ${filterSteps} steps to related rows, most of them in that of ${field}; together they may take ${maxStepsOfRequest}. Ask in several requests.`,
      { inputPath: path },
    );
  }
}

/**
 * With a publishable key each root field beyond the first counts as a request: aliases do not evade
 * the limit.
 *
 * @throws `RATE_LIMITED`
 */
export async function refuseManyRootFields(
  { rootFields }: OperationFacts,
  { authentication, address }: Exchange,
  rateLimit: RateLimit,
): Promise<void> {
  if (authentication?.viewer.keyKind !== 'PUBLISHABLE' || rootFields.count <= 1) return;
  const counted = { address, keyId: authentication.viewer.keyId ?? undefined };
  const exceeded = await rateLimit.count(counted, rootFields.count - 1);
  if (exceeded) throw refused(exceeded);
}

function badRequest(path: string, message: string) {
  return refusal('BAD_USER_INPUT', message, { inputPath: path, http: { status: 400 } });
}

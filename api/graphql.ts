import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import {
  type DocumentNode,
  type ExecutionArgs,
  execute,
  executeSync,
  type GraphQLSchema,
  getOperationAST,
  subscribe,
} from 'graphql';
import { createYoga } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { refusal, refused } from '../schema/kernel/errors.ts';
import { type Reply, replyOf } from './answer.ts';
import type { Authenticator, Credentials } from './auth/authenticate.ts';
import { contextOf } from './context.ts';
import { reading } from './database/reading.ts';
import type { Exchange } from './exchange.ts';
import type { EndpointPlugin, ServerContext } from './plugin.ts';
import type { Gates } from './protection/gates.ts';
import { introspectionAnswers, onlyIntrospects } from './protection/introspection.ts';
import {
  costLimit,
  documentLimitsPlugin,
  manyEntries,
  maxOpenEntries,
  maxOpenTokens,
  maxTokens,
  parsingLimits,
  reachLimit,
  refuseDocument,
  refuseValue,
  rootFieldsLimit,
} from './protection/limits.ts';
import { excessOf, maxVariableNesting } from './protection/nesting.ts';
import type { RateLimit } from './protection/rateLimit.ts';
import { rootFieldsOf } from './protection/rootFields.ts';

/** The header by which a GET shows that no other site's page sent it. */
export const clientHeader = 'x-cxgraph-client';

/**
 * Characters of all parsed documents that are cached, which take some fifty times as many bytes.
 * Counting documents instead would let a few hundred long ones fill the memory.
 */
const cachedCharacters = 1_000_000;

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  /** Points a request may cost. */
  readonly costBudget: number;
  readonly rateLimit: RateLimit;
  readonly gates: Gates;
}

/** Answers a request to the GraphQL endpoint, whose body has been read. */
export type GraphqlEndpoint = (
  request: {
    url: string;
    method: string;
    headers: Record<string, string>;
    body: Uint8Array<ArrayBuffer> | null;
  },
  exchange: Exchange,
) => Promise<Response>;

/** GraphQL over HTTP, with the house's limits before each stage of a request. */
export function graphqlEndpoint(options: GraphqlOptions): GraphqlEndpoint {
  const yoga = createYoga<ServerContext>({
    schema: options.schema,
    graphqlEndpoint: '/graphql',
    // No URL ends with a space: the server has health checks of its own.
    healthCheckEndpoint: ' ',
    landingPage: false,
    graphiql: false,
    multipart: false,
    batching: false,
    cors: false,
    logging: false,
    // Both are done at the server, for all paths and before anything else.
    maskedErrors: false,
    maxRequestBodySize: false,
    parserAndValidationCache: {
      documentCache: new LRUCache<string, DocumentNode>({
        maxSize: cachedCharacters,
        maxEntrySize: cachedCharacters / 10,
        sizeCalculation: (_document, text) => text.length,
      }),
      // The text of a refused document is not worth keeping.
      errorCache: { get: () => undefined, set: () => {} },
    },
    context: ({ exchange, request }) => contextOf(exchange, request.headers.get('idempotency-key')),
    plugins: [
      // A page cannot send either to another site without asking first.
      useCSRFPrevention({ requestHeaders: [clientHeader, 'authorization'] }),
      jsonOnly,
      authentication(options),
      turns(options),
      documentLimitsPlugin,
      parsingLimits,
      engine,
      reachLimit,
      costLimit(options.costBudget),
      rootFieldsLimit(options.rateLimit),
      introspection(),
      mutationsWrite,
      answering(options),
    ],
  });
  return ({ url, method, headers, body }, exchange) =>
    reading.run(true, async () => await yoga.fetch(url, { method, headers, body }, { exchange }));
}

/** What a mutation reads belongs to its changes; looking up the key and all else are reads. */
const mutationsWrite: EndpointPlugin = {
  onExecute({ args: { document, operationName }, executeFn, setExecuteFn }) {
    if (getOperationAST(document, operationName)?.operation !== 'mutation') return;
    setExecuteFn((args) => reading.run(false, () => executeFn(args)));
  },
};

/** Forms could be sent by any page without asking; and what is no JSON is the caller's mistake. */
const jsonOnly: EndpointPlugin = {
  onRequestParse({ request, requestParser, setRequestParser }) {
    const type = request.headers.get('content-type')?.split(/[;,]/)[0]?.trim().toLowerCase();
    if (
      request.method === 'POST' &&
      !(type === 'application/json' || type === 'application/graphql+json')
    ) {
      throw refusal('BAD_USER_INPUT', 'Send the body as "Content-Type: application/json".', {
        inputPath: 'Content-Type',
        http: { status: 415 },
      });
    }
    setRequestParser(async (each) => {
      try {
        return (await requestParser?.(each)) ?? {};
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw refusal('BAD_USER_INPUT', 'A parameter of the URL is not JSON.', {
          inputPath: 'variables',
          http: { status: 400 },
        });
      }
    });
  },
};

/**
 * After the body is known to be JSON, and the document to be one that may be run, so that noise
 * costs no statement. A secret key that has worked before is worth its document's parsing later.
 */
function authentication({ authenticator, rateLimit }: GraphqlOptions): EndpointPlugin {
  return {
    onRequestParse: ({ request, serverContext: { exchange } }) => ({
      onRequestParseDone: async ({ requestParserResult }) => {
        const credentials = credentialsOf(request);
        const { knownKey } = exchange;
        if (knownKey?.kind !== 'SECRET') {
          const tokens = credentials.authorization && !knownKey ? maxTokens : maxOpenTokens;
          const asked = [requestParserResult].flat()[0];
          refuseDocument(asked?.query, tokens);
          refuseValue(asked?.variables, 'variables', maxOpenEntries);
        }
        // A key that is known waits for its turn before it takes a statement.
        if (knownKey) return;
        exchange.authentication = await authenticator.authenticate(credentials);
        // That it is one was not known when the request was counted.
        const { keyKind, keyId } = exchange.authentication?.viewer ?? {};
        if (keyKind !== 'PUBLISHABLE') return;
        const exceeded = await rateLimit.count({ keyId: keyId ?? undefined });
        if (exceeded) throw refused(exceeded);
      },
    }),
  };
}

/** Each request waits for its turn among those with a key of its kind. */
function turns({ authenticator, gates }: GraphqlOptions): EndpointPlugin {
  return {
    onParams({ request, context: { exchange }, paramsHandler, setParamsHandler }) {
      const { knownKey, authentication } = exchange;
      const kind = knownKey?.kind ?? authentication?.viewer.keyKind ?? 'ANONYMOUS';
      setParamsHandler((asked) =>
        gates[kind].pass(async () => {
          if (knownKey)
            exchange.authentication = await authenticator.authenticate(credentialsOf(request));
          return paramsHandler(asked);
        }),
      );
    },
  };
}

function credentialsOf({ headers }: Request): Credentials {
  return { authorization: headers.get('authorization'), origin: headers.get('origin') };
}

/** That of graphql-js keeps the fields of an answer in the order of the selection; Yoga's own does not. */
const engine: EndpointPlugin = {
  onExecute: ({ setExecuteFn }) => setExecuteFn(executeWithFewErrors),
  onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe),
};

/** Mistakes in variables are told together, unless these are large: each repeats much of them. */
function executeWithFewErrors(args: ExecutionArgs) {
  const limits = { depth: maxVariableNesting, size: manyEntries };
  const isLarge = excessOf(args.variableValues, limits) !== null;
  return execute({ ...args, options: { maxCoercionErrors: isLarge ? 1 : 50 } });
}

/** What the schema is like is worked out once for each document, and is the same for everybody. */
function introspection(): EndpointPlugin {
  const answer = introspectionAnswers();
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { document, operationName, variableValues } = args;
      if (!onlyIntrospects(rootFieldsOf(document, operationName))) return;
      const text = document.loc?.source.body;
      if (text === undefined) return;
      const asked = { document: text, operationName, variables: variableValues };
      setResultAndStopExecution(answer(asked, () => executeSync(args)));
    },
  };
}

/** The last hand on every answer, whoever made it. */
function answering({ schema }: GraphqlOptions): EndpointPlugin {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (isAnswer(result)) setResult(replyOf(result, serverContext.exchange, schema));
    },
  };
}

function isAnswer(result: object): result is Reply {
  return !Array.isArray(result) && !(Symbol.asyncIterator in result);
}

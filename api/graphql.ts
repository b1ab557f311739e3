import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import {
  type DocumentNode,
  type ExecutionArgs,
  execute,
  executeSync,
  type GraphQLSchema,
  subscribe,
} from 'graphql';
import { createYoga } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { refusal, refused } from '../schema/kernel/errors.ts';
import { failingDoor, ReadFailure } from '../schema/kernel/readFailure.ts';
import { CompiledReads } from '../schema/toolkit/read/compiled/compiled.ts';
import { statusOf } from './accepted.ts';
import { type Reply, replyOf } from './answer.ts';
import type { Authenticator, Credentials } from './auth/authenticate.ts';
import { clientHeader } from './clientHeader.ts';
import { contextOf } from './context.ts';
import { reading } from './database/reading.ts';
import type { Exchange } from './exchange.ts';
import { type EndpointAnswer, type EndpointRequest, HotReads, writtenAnswer } from './hotReads.ts';
import type { EndpointPlugin, ServerContext } from './plugin.ts';
import { documentSize } from './protection/documentSize.ts';
import type { Gates } from './protection/gates.ts';
import { introspectionAnswers, onlyIntrospects } from './protection/introspection.ts';
import {
  costLimit,
  documentLimits,
  manyEntries,
  maxOpenEntries,
  maxOpenTokens,
  maxTokens,
  type ParsedDocuments,
  parsingLimits,
  reachLimit,
  refuseDocument,
  refuseValue,
  refuseVariables,
  rootFieldsLimit,
} from './protection/limits.ts';
import { excessOf, maxVariableNesting } from './protection/nesting.ts';
import { factsOf } from './protection/operationFacts.ts';
import type { RateLimit } from './protection/rateLimit.ts';

/** Bytes of memory of all parsed documents that are cached, some thousand of usual size, and of one. */
const cachedDocuments = { maxSize: 50_000_000, maxEntrySize: 5_000_000 };

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  /** Points a request may cost. */
  readonly costBudget: number;
  readonly rateLimit: RateLimit;
  readonly gates: Gates;
}

/** Answers a request to the GraphQL endpoint. */
export type GraphqlEndpoint = (
  request: EndpointRequest,
  exchange: Exchange,
) => Promise<EndpointAnswer>;

/** GraphQL over HTTP, with our limits before each stage of a request. */
export function graphqlEndpoint(options: GraphqlOptions): GraphqlEndpoint {
  const documents = new LRUCache<string, DocumentNode>({
    ...cachedDocuments,
    sizeCalculation: documentSize,
  });
  const reads = new CompiledReads(options.schema);
  const hot = new HotReads({ ...options, reads, documents });
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
    // `answering` formats errors, and the server limits the bodies of all paths.
    maskedErrors: false,
    maxRequestBodySize: false,
    parserAndValidationCache: {
      documentCache: documents,
      // The text of a refused document is not worth caching.
      errorCache: { get: () => undefined, set: () => {} },
    },
    context: ({ exchange, request }) => contextOf(exchange, request.headers.get('idempotency-key')),
    plugins: [
      // A page cannot send either header to another site without a preflight.
      useCSRFPrevention({ requestHeaders: [clientHeader, 'authorization'] }),
      jsonOnly,
      authentication(options, documents),
      turns(options),
      documentLimits(documents),
      parsingLimits,
      engine,
      reachLimit,
      costLimit(options.costBudget),
      rootFieldsLimit(options.rateLimit),
      introspection(),
      compiled(reads, hot),
      mutationsWrite,
      answering(options),
    ],
  });
  return (request, exchange) =>
    reading.run(true, async () => {
      const answer = await hot.answer(request, exchange);
      if (answer) return answer;
      const { url, ...init } = request;
      const response = await yoga.fetch(url, init, { exchange });
      return {
        status: statusOf(response),
        headers: Object.fromEntries(response.headers),
        text: await response.text(),
      };
    });
}

/** The reads of a mutation belong to its changes; the look-up of the key and all else are reads. */
const mutationsWrite: EndpointPlugin = {
  onExecute({ args: { schema, document, operationName }, executeFn, setExecuteFn }) {
    if (factsOf(schema, document, operationName)?.type !== 'mutation') return;
    setExecuteFn((args) => reading.run(false, () => executeFn(args)));
  },
};

/** Refuses forms, which any page could send without a preflight, and text that is not JSON. */
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
 * Authenticates once the body is known to be JSON and the document to be within the limits, so that
 * noise costs no statement. With a known secret key, the document is checked when it is parsed.
 */
function authentication(
  { authenticator, rateLimit }: GraphqlOptions,
  documents: ParsedDocuments,
): EndpointPlugin {
  return {
    onRequestParse: ({ request, serverContext: { exchange } }) => ({
      onRequestParseDone: async ({ requestParserResult }) => {
        const credentials = credentialsOf(request);
        const { knownKey } = exchange;
        if (knownKey?.kind !== 'SECRET') {
          const { authorization } = credentials;
          const params = [requestParserResult].flat()[0];
          const tokens = authorization && !knownKey ? maxTokens : maxOpenTokens;
          refuseDocument(params?.query, tokens, documents);
          // The first request with a secret key after a start is as large as the later ones.
          const claimsSecret = !knownKey && authenticator.claimsSecret(authorization ?? undefined);
          if (claimsSecret) refuseVariables(params?.variables);
          else refuseValue(params?.variables, 'variables', maxOpenEntries);
        }
        // With a known key, the request waits for its turn before it takes a statement.
        if (knownKey) return;
        exchange.authentication = await authenticator.authenticate(credentials);
        // When the request was counted, its key was not known to be publishable.
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
      setParamsHandler((params) => {
        if (exchange.ended && 'admission' in exchange.ended) throw exchange.ended.admission;
        return gates[kind].pass(async () => {
          if (knownKey)
            exchange.authentication = await authenticator.authenticate(credentialsOf(request));
          return paramsHandler(params);
        });
      });
    },
  };
}

function credentialsOf({ headers }: Request): Credentials {
  return { authorization: headers.get('authorization'), origin: headers.get('origin') };
}

/** The executor of graphql-js answers fields in the order of the selection; Yoga's own does not. */
const engine: EndpointPlugin = {
  onExecute: ({ setExecuteFn }) => setExecuteFn(executeWithFewErrors),
  onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe),
};

/** Reports all errors in variables, but one if they are large: each error repeats much of them. */
function executeWithFewErrors(args: ExecutionArgs) {
  const limits = { depth: maxVariableNesting, size: manyEntries };
  const isLarge = excessOf(args.variableValues, limits) !== null;
  return execute({ ...args, options: { maxCoercionErrors: isLarge ? 1 : 50 } });
}

/** Answers reads by one statement each where that can be; anything else goes the ordinary way. */
function compiled(reads: CompiledReads, hot: HotReads): EndpointPlugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { schema, document, operationName, variableValues: variables, contextValue } = args;
      const isRead = factsOf(schema, document, operationName)?.type === 'query';
      if (!isRead || !('viewer' in contextValue)) return;
      setExecuteFn(async (again: ExecutionArgs) => {
        const { exchange, db } = contextValue;
        try {
          if (exchange.ended && 'read' in exchange.ended) throw exchange.ended.read;
          const data = await reads.read({ document, operationName, variables, ctx: contextValue });
          if (data === null) return executeFn(again);
          if (contextValue.viewer?.keyKind === 'SECRET') hot.remember(document);
          return new WrittenAnswer(data);
        } catch (error) {
          if (!(error instanceof ReadFailure)) throw error;
          return executeFn({
            ...again,
            contextValue: { ...contextValue, db: failingDoor(db, error) },
          });
        }
      });
    },
  };
}

/** Introspection is answered once for each document: the answer is the same for every viewer. */
function introspection(): EndpointPlugin {
  const answer = introspectionAnswers();
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues } = args;
      const facts = factsOf(schema, document, operationName);
      if (!facts || !onlyIntrospects(facts)) return;
      const text = document.loc?.source.body;
      if (text === undefined) return;
      const requested = { document: text, operationName, variables: variableValues };
      setResultAndStopExecution(answer(requested, () => executeSync(args)));
    },
  };
}

/** Formats every answer, those of other plugins included. */
function answering({ schema }: GraphqlOptions): EndpointPlugin {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (result instanceof WrittenAnswer) setResult(result.reply(serverContext.exchange));
      else if (isAnswer(result)) setResult(replyOf(result, serverContext.exchange, schema));
    },
  };
}

/** An answer whose data is JSON already. */
class WrittenAnswer {
  readonly #data: string;

  constructor(data: string) {
    this.#data = data;
  }

  reply(exchange: Exchange) {
    return { stringify: () => writtenAnswer(this.#data, exchange) };
  }
}

function isAnswer(result: object): result is Reply {
  return !Array.isArray(result) && !(Symbol.asyncIterator in result);
}

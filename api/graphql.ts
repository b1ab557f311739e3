import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { createYoga, processRegularResult } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { refusal, refused } from '../schema/kernel/errors.ts';
import { refusesStream } from './accepted.ts';
import { pipelineAnswer, type Reply, replyOf, WrittenData } from './answer.ts';
import type { Authenticator, Credentials } from './auth/authenticate.ts';
import { clientHeader } from './clientHeader.ts';
import { reading } from './database/reading.ts';
import type { EndpointAnswer, EndpointRequest, EndpointStream } from './endpoint.ts';
import type { Exchange } from './exchange.ts';
import type { Subscriptions } from './live/subscriptions.ts';
import { operations, type RunOperation } from './operation.ts';
import type { EndpointPlugin, ServerContext } from './plugin.ts';
import { documentSize } from './protection/documentSize.ts';
import type { Gates } from './protection/gates.ts';
import {
  documentLimits,
  maxOpenEntries,
  maxOpenTokens,
  maxTokens,
  type ParsedDocuments,
  parsingLimits,
  reachLimit,
  refuseDocument,
  refuseValue,
  refuseVariables,
} from './protection/limits.ts';
import type { RateLimit } from './protection/rateLimit.ts';
import { shortWay } from './shortWay.ts';

/** Bytes of memory of all parsed documents that are cached, some thousand of usual size, and of one. */
const cachedDocuments = { maxSize: 50_000_000, maxEntrySize: 5_000_000 };

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  /** Points a request may cost. */
  readonly costBudget: number;
  readonly rateLimit: RateLimit;
  readonly gates: Gates;
  readonly subscriptions: Pick<Subscriptions, 'begin'>;
}

/** Answers a request to the GraphQL endpoint. */
export type GraphqlEndpoint = (
  request: EndpointRequest,
  exchange: Exchange,
) => Promise<EndpointAnswer | EndpointStream>;

/** GraphQL over HTTP, with our limits before each stage of a request. */
export function graphqlEndpoint(options: GraphqlOptions): GraphqlEndpoint {
  const documents = new LRUCache<string, DocumentNode>({
    ...cachedDocuments,
    sizeCalculation: documentSize,
  });
  const run = operations(options);
  const valid = new WeakSet<DocumentNode>();
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
    plugins: [
      // A page cannot send either header to another site without a preflight.
      useCSRFPrevention({ requestHeaders: [clientHeader, 'authorization'] }),
      jsonOnly,
      authentication(options, documents),
      turns(options),
      documentLimits(documents),
      parsingLimits,
      reachLimit,
      engine(run, valid, options),
      answering(options),
    ],
  });
  const { fetchAPI } = yoga;
  const short = shortWay({ ...options, documents, valid, run, fetchAPI });
  return (request, exchange) =>
    reading.run(true, async () => {
      const answer = await short(request, exchange);
      if (answer) return answer;
      const { url, ...init } = request;
      return pipelineAnswer(await yoga.fetch(url, init, { exchange }));
    });
}

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

/** Runs operations as the short way does, to which it leaves the documents that are valid. */
function engine(
  run: RunOperation,
  valid: WeakSet<DocumentNode>,
  { subscriptions }: GraphqlOptions,
): EndpointPlugin {
  return {
    onSubscribe({
      args: { document, operationName, variableValues, contextValue },
      setSubscribeFn,
    }) {
      const { exchange, request } = contextValue;
      const operation = { document, operationName, variableValues };
      setSubscribeFn(() => {
        if (!takesStreams(request)) throw notStreaming();
        return subscriptions.begin(operation, exchange, credentialsOf(request));
      });
    },
    onExecute({ args: { document, operationName, variableValues, contextValue }, setExecuteFn }) {
      valid.add(document);
      const { exchange, request } = contextValue;
      const idempotencyKey = request.headers.get('idempotency-key');
      setExecuteFn(() =>
        run({ document, operationName, variableValues, idempotencyKey }, exchange),
      );
    },
  };
}

/** A stream whose answer were refused afterwards would stay open. */
function takesStreams({ headers }: Request): boolean {
  const types = (headers.get('accept') ?? '*/*')
    .split(',')
    .map((each) => each.split(';')[0]?.trim());
  return types.some((type) => type === '*/*' || type === 'text/*' || type === 'text/event-stream');
}

function notStreaming() {
  return refusal(
    'BAD_USER_INPUT',
    'A subscription is answered as a stream: send "Accept: text/event-stream".',
    { inputPath: 'Accept', http: { status: 406 } },
  );
}

/** Formats every answer, those of other plugins included. */
function answering({ schema }: GraphqlOptions): EndpointPlugin {
  return {
    onResultProcess({
      request,
      result,
      setResult,
      resultProcessor,
      setResultProcessor,
      serverContext: { exchange },
    }) {
      if (result instanceof WrittenData) setResult({ stringify: () => result.answer(exchange) });
      else if (isAnswer(result)) {
        const reply = replyOf(result, exchange, schema);
        setResult(reply);
        const begins = resultProcessor && resultProcessor !== processRegularResult;
        const accept = request.headers.get('accept') ?? '';
        if (begins && reply.errors?.some((error) => isRefusalOfStream(error, accept))) {
          setResultProcessor(processRegularResult, 'application/json');
        }
      }
    },
  };
}

function isRefusalOfStream({ extensions: { http } }: GraphQLError, accept: string): boolean {
  return (
    typeof http === 'object' &&
    http !== null &&
    'status' in http &&
    refusesStream(http.status, accept)
  );
}

function isAnswer(result: object): result is Reply {
  return !Array.isArray(result) && !(Symbol.asyncIterator in result);
}

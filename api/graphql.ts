import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { refusal } from '../schema/toolkit/errors.ts';
import { type Answer, answerOf } from './answer.ts';
import type { Authenticator } from './auth/authenticate.ts';
import { contextOf } from './context.ts';
import type { Exchange } from './exchange.ts';
import { costOf, maxIntrospectionLists } from './protection/cost.ts';
import { documentCache } from './protection/documentCache.ts';
import { countMutations, maxMutations } from './protection/mutations.ts';
import {
  maxDocumentNesting,
  maxVariableNesting,
  nestsDeeper,
  valueNestsDeeper,
} from './protection/nesting.ts';
import type { RateLimit } from './protection/rateLimit.ts';

/** The header by which a GET shows that no other site's page sent it. */
export const clientHeader = 'x-cxgraph-client';

/** Names, brackets and values a document may have. A whole journey map takes some 300. */
export const maxTokens = 5_000;

/** Characters a document may have: descriptions and long texts belong into variables. */
export const maxDocumentLength = 100_000;

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  /** Points a request may cost. */
  readonly costBudget: number;
  readonly rateLimit: RateLimit;
}

/** Answers a request to the GraphQL endpoint, whose body has been read. */
export type GraphqlEndpoint = (
  request: {
    url: string;
    method: string;
    headers: Record<string, string>;
    body: Uint8Array<ArrayBuffer> | null;
    /** Where it came from; for the rate limit alone. */
    address: string;
  },
  exchange: Exchange,
) => Promise<Response>;

interface ServerContext {
  exchange: Exchange;
  address: string;
}
type OurPlugin = Plugin<ServerContext, ServerContext>;

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
      documentCache: documentCache(),
      // The text of a refused document is not worth keeping.
      errorCache: { get: () => undefined, set: () => {} },
    },
    context: ({ exchange, request }) => contextOf(exchange, request.headers.get('idempotency-key')),
    plugins: [
      useCSRFPrevention({ requestHeaders: [clientHeader] }),
      jsonOnly,
      authentication(options),
      documentLimits,
      tokenLimit,
      costLimit(options.costBudget),
      changesLimit(options.rateLimit),
      answering,
    ],
  });
  return async ({ url, method, headers, body, address }, exchange) =>
    await yoga.fetch(url, { method, headers, body }, { exchange, address });
}

/** Forms could be sent by any page without asking; and what is no JSON is the caller's mistake. */
const jsonOnly: OurPlugin = {
  onRequestParse({ request, requestParser, setRequestParser }) {
    const type = request.headers.get('content-type')?.split(/[;,]/)[0]?.trim().toLowerCase();
    if (
      request.method === 'POST' &&
      !(type === 'application/json' || type === 'application/graphql+json')
    ) {
      throw refusal('BAD_USER_INPUT', 'Send the body as "Content-Type: application/json".', {
        place: 'Content-Type',
        http: { status: 415 },
      });
    }
    setRequestParser(async (each) => {
      try {
        return (await requestParser?.(each)) ?? {};
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw refusal('BAD_USER_INPUT', 'A parameter of the URL is not JSON.', {
          place: 'variables',
          http: { status: 400 },
        });
      }
    });
  },
};

/** After the body is known to be JSON, so that noise costs no statement. */
function authentication({ authenticator, rateLimit }: GraphqlOptions): OurPlugin {
  return {
    onRequestParse: ({ request, serverContext }) => ({
      onRequestParseDone: async () => {
        serverContext.exchange.caller = await authenticator.authenticate({
          authorization: request.headers.get('authorization'),
          origin: request.headers.get('origin'),
        });
        // After it, so that a page may read that it has to wait.
        const { keyKind, keyId } = serverContext.exchange.caller?.viewer ?? {};
        if (keyKind === 'PUBLISHABLE') await rateLimit.admit(keyId ?? '', serverContext.address);
      },
    }),
  };
}

/** What would overflow the parser, or whoever walks the variables. */
const documentLimits: OurPlugin = {
  onParams({ params }) {
    const query: unknown = params.query;
    if (typeof query === 'string') {
      if (query.length > maxDocumentLength) {
        throw badRequest(
          'query',
          `A document has at most ${maxDocumentLength} characters. Put long values into variables.`,
        );
      }
      if (nestsDeeper(query, maxDocumentNesting)) {
        throw badRequest(
          'query',
          `Brackets in a document nest at most ${maxDocumentNesting} deep.`,
        );
      }
    }
    for (const place of ['variables', 'extensions'] as const) {
      if (valueNestsDeeper(params[place], maxVariableNesting)) {
        throw badRequest(
          place,
          `Lists and objects in ${place} nest at most ${maxVariableNesting} deep.`,
        );
      }
    }
  },
};

const tokenLimit: OurPlugin = {
  onParse({ setParseFn }) {
    setParseFn((source, parseOptions) => parse(source, { ...parseOptions, maxTokens }));
  },
};

/** The last look before a request is run: what it asks for is known, and nothing has been done. */
function costLimit(budget: number): OurPlugin {
  return {
    onExecute({ args }) {
      const { schema, document, operationName, variableValues } = args;
      const { exchange } = args.contextValue;
      exchange.operationName = getOperationAST(document, operationName)?.name?.value ?? null;
      if (countMutations(document, operationName) > maxMutations) {
        throw badRequest(
          'query',
          `A request makes at most ${maxMutations} changes. Use the bulk mutations.`,
        );
      }
      const cost = costOf(schema, document, operationName, variableValues ?? {});
      exchange.cost = { requested: cost.requested, budget };
      if (cost.introspectionLists > maxIntrospectionLists) {
        throw refusal(
          'COST_EXCEEDED',
          `A request selects at most ${maxIntrospectionLists} lists of the schema's description.`,
        );
      }
      if (cost.requested > budget) {
        const path = cost.dearestPath.join('.');
        throw refusal(
          'COST_EXCEEDED',
          `The request costs ${cost.requested} points of ${budget}, most of them for ${path}. Ask for fewer rows there with "first", or for less in each.`,
          { place: path },
        );
      }
    },
  };
}

/** Each change beyond the first counts like a request of its own: aliases are no way past the limit. */
function changesLimit(rateLimit: RateLimit): OurPlugin {
  return {
    async onExecute({ args: { document, operationName, contextValue } }) {
      const { keyKind, keyId } = contextValue.exchange.caller?.viewer ?? {};
      if (keyKind !== 'PUBLISHABLE') return;
      const further = countMutations(document, operationName) - 1;
      if (further > 0) await rateLimit.admit(keyId ?? '', contextValue.address, further);
    },
  };
}

/** The last hand on every answer, whoever made it. */
const answering: OurPlugin = {
  onResultProcess({ result, setResult, serverContext }) {
    if (isAnswer(result)) setResult(answerOf(result, serverContext.exchange));
  },
};

function isAnswer(result: object): result is Answer {
  return !Array.isArray(result) && !(Symbol.asyncIterator in result);
}

function badRequest(place: string, message: string) {
  return refusal('BAD_USER_INPUT', message, { place, http: { status: 400 } });
}

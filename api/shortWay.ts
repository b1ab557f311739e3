import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { FetchAPI } from 'graphql-yoga';
import { isObject } from '../schema/kernel/isObject.ts';
import { acceptedType } from './accepted.ts';
import { type OperationResult, resultOfThrown, writtenAnswer } from './answer.ts';
import type { Authenticator, KnownKey } from './auth/authenticate.ts';
import type { EndpointAnswer, EndpointRequest } from './endpoint.ts';
import type { Exchange } from './exchange.ts';
import type { RunOperation } from './operation.ts';
import type { Gates } from './protection/gates.ts';
import {
  maxOpenEntries,
  maxOpenTokens,
  type ParsedDocuments,
  refuseDocument,
  refuseUnreachable,
  refuseValue,
  refuseVariables,
} from './protection/limits.ts';
import { factsOf, type OperationFacts } from './protection/operationFacts.ts';

interface ShortWayOptions {
  readonly schema: GraphQLSchema;
  readonly run: RunOperation;
  readonly authenticator: Pick<Authenticator, 'authenticate'>;
  readonly gates: Gates;
  readonly documents: ParsedDocuments & { get(text: string): DocumentNode | undefined };
  /** Those of the parsed documents that are valid. */
  readonly valid: Pick<WeakSet<DocumentNode>, 'has'>;
  readonly fetchAPI: FetchAPI;
}

/** Answers a request, or returns null if the pipeline has to. */
export type ShortWay = (
  request: EndpointRequest,
  exchange: Exchange,
) => Promise<EndpointAnswer | null>;

/**
 * The short way of a request whose document came before: a POST of JSON with a key that is known to
 * work, whose document was parsed and validated by the pipeline. It waits for its turn, looks the key
 * up and runs the operation as the pipeline does, by the same functions, and writes the same answer.
 * Whatever is not as expected is left to the pipeline before anything is done.
 */
export function shortWay(options: ShortWayOptions): ShortWay {
  const { schema, documents, valid, authenticator, gates, run } = options;

  /** What the body of a request asks for; null if it is not known, or is to be refused. */
  const callIn = (body: Uint8Array | null, kind: KnownKey['kind']): Call | null => {
    const sent = sentIn(body);
    const document = sent && documents.get(sent.query);
    if (!document || !valid.has(document)) return null;
    try {
      if (kind === 'SECRET') {
        refuseVariables(sent.variables);
      } else {
        refuseDocument(sent.query, maxOpenTokens, documents);
        refuseValue(sent.variables, 'variables', maxOpenEntries);
      }
    } catch {
      return null;
    }
    const facts = factsOf(schema, document, sent.operationName);
    return facts && { ...sent, document, facts };
  };

  const resultOf = async (
    { headers }: EndpointRequest,
    { document, operationName, variables, facts }: Call,
    exchange: Exchange,
  ): Promise<OperationResult> => {
    exchange.authentication = await authenticator.authenticate({
      authorization: headers.authorization ?? null,
      origin: headers.origin ?? null,
    });
    refuseUnreachable(facts, exchange);
    const idempotencyKey = headers['idempotency-key'] ?? null;
    return run({ document, operationName, variableValues: variables, idempotencyKey }, exchange);
  };

  return async (request, exchange) => {
    const { knownKey } = exchange;
    const type = acceptedType(request.headers.accept);
    if (type === null || knownKey === null || !isPlainPost(request)) return null;
    const call = callIn(request.body, knownKey.kind);
    if (!call) return null;
    const result = await gates[knownKey.kind]
      .pass(() => resultOf(request, call, exchange))
      .catch(resultOfThrown);
    return writtenAnswer(result, exchange, { type, ...options });
  };
}

/** A request for an operation of a known document. */
interface Call extends Sent {
  readonly document: DocumentNode;
  readonly facts: OperationFacts;
}

function isPlainPost({ url, method, headers }: EndpointRequest): boolean {
  const type = headers['content-type'];
  const isJson = type === 'application/json' || type === 'application/json; charset=utf-8';
  return isJson && method === 'POST' && url.endsWith('/graphql');
}

interface Sent {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown> | null;
}

const utf8 = new TextDecoder();

/** The parameters of GraphQL over HTTP; null for others, and for what is not as it should be. */
function sentIn(body: Uint8Array | null): Sent | null {
  if (!body) return null;
  let sent: unknown;
  try {
    sent = JSON.parse(utf8.decode(body));
  } catch {
    return null;
  }
  if (!isObject(sent)) return null;
  const { query, operationName = null, variables = null, ...rest } = sent;
  if (typeof query !== 'string' || Object.keys(rest).length > 0) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (variables !== null && !isObject(variables)) return null;
  return { query, operationName, variables };
}

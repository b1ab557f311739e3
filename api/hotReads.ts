import type { DocumentNode, GraphQLSchema } from 'graphql';
import { isObject } from '../schema/kernel/isObject.ts';
import { ReadFailure } from '../schema/kernel/readFailure.ts';
import type { CompiledReads } from '../schema/toolkit/read/compiled/compiled.ts';
import { acceptedType } from './accepted.ts';
import type { Authenticator } from './auth/authenticate.ts';
import { contextOf } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { Gates } from './protection/gates.ts';
import { refuseCostly, refuseVariables } from './protection/limits.ts';

/** A request to the GraphQL endpoint, whose body has been read. */
export interface EndpointRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** An answer of the GraphQL endpoint. */
export interface EndpointAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

interface HotReadsOptions {
  readonly schema: GraphQLSchema;
  readonly reads: Pick<CompiledReads, 'read'>;
  readonly authenticator: Pick<Authenticator, 'authenticate'>;
  readonly gates: Gates;
  readonly costBudget: number;
  /** The parsed documents, by their texts. */
  readonly documents: { get(text: string): DocumentNode | undefined };
}

/**
 * The short way of a read that came before: a POST of JSON with a secret key that is known to work,
 * whose document was parsed, validated and compiled by the whole pipeline. It looks the key up, waits
 * for its turn and counts the cost as the pipeline does, and writes the same answer. Whatever is not
 * as expected is left to the pipeline, errors above all: a read can be repeated.
 */
export class HotReads {
  readonly #options: HotReadsOptions;
  /** The documents that the pipeline has run. */
  readonly #run = new WeakSet<DocumentNode>();

  constructor(options: HotReadsOptions) {
    this.#options = options;
  }

  /** Remembers a document that the pipeline has run for a secret key and that is compiled. */
  remember(document: DocumentNode): void {
    this.#run.add(document);
  }

  /** The answer, or null if the pipeline has to give it. */
  async answer(request: EndpointRequest, exchange: Exchange): Promise<EndpointAnswer | null> {
    const { headers } = request;
    const type = acceptedType(headers.accept);
    if (type === null || exchange.knownKey?.kind !== 'SECRET' || !isPlainPost(request)) return null;
    const sent = sentIn(request.body);
    const document = sent && this.#options.documents.get(sent.query);
    if (!document || !this.#run.has(document)) return null;
    const data = await this.#read(request, document, sent, exchange);
    if (data !== null) {
      return {
        status: 200,
        headers: { 'content-type': type },
        text: writtenAnswer(data, exchange),
      };
    }
    // The pipeline begins anew.
    exchange.operationName = null;
    exchange.cost = null;
    return null;
  }

  async #read(
    { headers }: EndpointRequest,
    document: DocumentNode,
    { operationName, variables }: Sent,
    exchange: Exchange,
  ): Promise<string | null> {
    const { authenticator, gates, schema, costBudget, reads } = this.#options;
    let admitted = false;
    try {
      refuseVariables(variables);
    } catch {
      return null;
    }
    try {
      return await gates.SECRET.pass(async () => {
        exchange.authentication = await authenticator.authenticate({
          authorization: headers.authorization ?? null,
          origin: headers.origin ?? null,
        });
        admitted = true;
        const requested = { schema, document, operationName, variableValues: variables };
        refuseCostly(requested, exchange, costBudget);
        const ctx = contextOf(exchange, headers['idempotency-key'] ?? null);
        return reads.read({ document, operationName, variables, ctx });
      });
    } catch (error) {
      if (!admitted) exchange.ended = { admission: error };
      else if (error instanceof ReadFailure) exchange.ended = { read: error };
      return null;
    }
  }
}

/** GraphQL's answer with data that is JSON already. */
export function writtenAnswer(data: string, { cost }: Exchange): string {
  const extensions = cost ? `,"extensions":${JSON.stringify({ cost })}` : '';
  return `{"data":${data}${extensions}}`;
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

/** The parameters of GraphQL over HTTP; null for others, and for what is not as it should be. */
function sentIn(body: Uint8Array | null): Sent | null {
  if (!body) return null;
  let sent: unknown;
  try {
    sent = JSON.parse(new TextDecoder().decode(body));
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

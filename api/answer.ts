import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { type FetchAPI, processRegularResult } from 'graphql-yoga';
import { type AnswerType, statusOf } from './accepted.ts';
import type { EndpointAnswer, EndpointStream } from './endpoint.ts';
import type { Exchange } from './exchange.ts';
import { formatError, withHttp } from './protection/errors.ts';
import { logFailure } from './protection/logFailure.ts';

/** The result of a request, before and after it is formatted. */
export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: Record<string, unknown>;
}

/**
 * The result in the form in which it is sent: with its cost, and with formatted errors that contain
 * the request id. Failures are logged here, where the request is known.
 *
 * @param schema provides the names that exist, for an error about one that does not
 */
export function replyOf(result: Reply, exchange: Exchange, schema?: GraphQLSchema): Reply {
  const { data, errors, extensions } = result;
  const came = Object.values(data ?? {}).some((value) => value !== null);
  const formatted = errors?.map((error) => {
    logFailure(error, exchange.log);
    return withHttp(formatError(error, schema), exchange.requestId, came);
  });
  exchange.codes = (formatted ?? []).map((error) => String(error.extensions.code));
  return {
    ...(data !== undefined && { data }),
    ...(formatted && { errors: formatted }),
    ...((extensions || exchange.cost) && {
      extensions: { ...extensions, ...(exchange.cost && { cost: exchange.cost }) },
    }),
  };
}

/** The result of an operation whose data is JSON already. */
export class WrittenData {
  readonly #data: string;

  constructor(data: string) {
    this.#data = data;
  }

  /** GraphQL's answer with it. */
  answer({ cost }: Exchange): string {
    const extensions = cost ? `,"extensions":${JSON.stringify({ cost })}` : '';
    return `{"data":${this.#data}${extensions}}`;
  }
}

/** What an operation results in. */
export type OperationResult = ExecutionResult | WrittenData;

/** The result of an operation that was refused, or failed, before it was run. */
export function resultOfThrown(thrown: unknown): ExecutionResult {
  if (thrown instanceof GraphQLError) return { errors: [thrown] };
  const originalError = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}

/** Writes a result as Yoga does, by its own function where there are errors: they have a status. */
export async function writtenAnswer(
  result: OperationResult,
  exchange: Exchange,
  { type, schema, fetchAPI }: { type: AnswerType; schema: GraphQLSchema; fetchAPI: FetchAPI },
): Promise<EndpointAnswer> {
  const written = (text: string) => ({
    status: 200,
    headers: { 'content-type': `${type}; charset=utf-8` },
    text,
  });
  if (result instanceof WrittenData) return written(result.answer(exchange));
  const reply = replyOf(result, exchange, schema);
  if (!reply.errors) return written(JSON.stringify(reply));
  return endpointAnswer(processRegularResult(reply, fetchAPI, type));
}

/** Yoga's answer, sent as it comes if it is a stream. */
export async function pipelineAnswer(response: Response): Promise<EndpointAnswer | EndpointStream> {
  const { body, headers } = response;
  if (!body || !headers.get('content-type')?.startsWith('text/event-stream')) {
    return endpointAnswer(response);
  }
  return { status: statusOf(response), headers: Object.fromEntries(headers), stream: body };
}

/** Yoga's answer as a whole. */
async function endpointAnswer(response: Response): Promise<EndpointAnswer> {
  return {
    status: statusOf(response),
    headers: Object.fromEntries(response.headers),
    text: await response.text(),
  };
}

import type { RefusalCode } from '../../schema/kernel/errors.ts';
import { formatError, withHttp } from '../protection/errors.ts';

/** An error of a route outside GraphQL, with its status, sent in the form of GraphQL's errors. */
export class RouteRefused extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly headers: Readonly<Record<string, string>>;
  /** What the error's extensions contain besides its code. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    message: string,
    code: RefusalCode = codeOf(status),
    { headers = {}, details = {} }: Partial<Pick<RouteRefused, 'headers' | 'details'>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.details = details;
  }
}

function codeOf(status: number): RefusalCode {
  if (status === 409) return 'CONFLICT';
  return status === 403 ? 'FORBIDDEN' : 'BAD_USER_INPUT';
}

/**
 * The error of a route for one of the graph, such as a missing right or a database that is away.
 *
 * @throws the error itself, if it is a failure of ours
 */
export function refusedBy(error: unknown, requestId: string): RouteRefused {
  if (error instanceof RouteRefused) return error;
  const { message, extensions } = withHttp(formatError(error), requestId, false);
  if (extensions.code === 'INTERNAL') throw error;
  const { code, http, ...details } = extensions as {
    code: RefusalCode;
    http?: { status: number; headers?: Record<string, string> };
  };
  return new RouteRefused(http?.status ?? 400, message, code, { headers: http?.headers, details });
}

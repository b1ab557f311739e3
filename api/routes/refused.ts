import type { RefusalCode } from '../../schema/kernel/errors.ts';
import { formatError, withHttp } from '../protection/errors.ts';

/** Why a file is not taken or given: it is answered with this status, in the form of all refusals. */
export class RouteRefused extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly headers: Readonly<Record<string, string>>;
  /** What the error's extensions tell beside its code. */
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
 * What was thrown as the graph's refusals are: who may not, and what is away.
 *
 * @throws what it is given, if it is a fault of ours
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

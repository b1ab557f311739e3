import { HttpResponse } from 'msw';

export interface Refusal {
  /** The server's sentence. Default: the code. */
  readonly message?: string;
  /** The HTTP status. Default: 200. */
  readonly status?: number;
  /** The `Retry-After` header, in seconds. Default: none. */
  readonly retryAfterSeconds?: number;
  /** The id of the request in the server's log. Default: none. */
  readonly requestId?: string;
}

/**
 * Makes the response of a server that refuses a request, for a handler to answer with.
 *
 * @example
 * ```ts
 * import { personas } from '../generated/handlers.ts';
 *
 * const refused = personas.get(() => refuse('UNAVAILABLE', { status: 503, retryAfterSeconds: 2 }));
 * ```
 */
export function refuse(code: string, refusal: Refusal = {}): Response {
  const { message = code, status = 200, retryAfterSeconds, requestId } = refusal;
  const extensions = requestId === undefined ? { code } : { code, requestId };
  return HttpResponse.json(
    { errors: [{ message, extensions }] },
    {
      status,
      headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
    },
  );
}

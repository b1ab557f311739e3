import type { WebhookFailure } from '../../../prisma/generated/client/enums.ts';

/** How a request to an endpoint ended. */
export interface Posted {
  /** Why it counts as failed; null for a status from 200 to 299. */
  readonly failure: WebhookFailure | null;
  /** The status of the answer; null if there was none. */
  readonly status: number | null;
  /** Bytes of the answer’s body that were read; null if there was none. */
  readonly bytes: number | null;
  /** The header `Retry-After`. */
  readonly retryAfter: string | null;
}

/** What is sent. */
export interface Letter {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Aborted when another worker may send it. */
  readonly signal: AbortSignal;
}

/** Sends a request. It throws only where `signal` was aborted. */
export type Post = (url: string, letter: Letter) => Promise<Posted>;

import type { Sent } from './channel.ts';

/** An answer of a gateway over HTTP. */
export interface GatewayAnswer {
  /** Null if there was no answer: the host was not reached, or was silent. */
  readonly status: number | null;
  /** The header `Retry-After`: seconds, or a date. */
  readonly retryAfter?: string | null;
  /** What the gateway calls the message. */
  readonly providerId?: string | null;
}

/** Statuses that say that it may be taken later; a key that was refused is the operator's to mend. */
const passing = new Set([401, 402, 404, 405, 408, 409, 421, 423, 425, 429]);

/**
 * What the status of a gateway means for a message, where the gateway does not say more in its answer:
 * 2xx took it; 410 has no such address; 413 finds it too large; 403 and 451 do not want it; 429, 5xx, no
 * answer and what is about the operator's account may pass.
 *
 * @param now the present, in milliseconds since 1970
 */
export function classifyStatus(answer: GatewayAnswer, now: number = Date.now()): Sent {
  const { status, retryAfter = null, providerId = null } = answer;
  if (status === null) return { ...later('UNREACHABLE', null), retryAfter: null };
  if (status >= 200 && status < 300) return { outcome: 'SENT', providerId };
  const code = String(status);
  if (status >= 500 || status < 400 || passing.has(status)) {
    const kind = status >= 500 ? 'UNREACHABLE' : 'OTHER';
    return { ...later(kind, code), retryAfter: secondsUntil(retryAfter, now) };
  }
  return { outcome: 'REFUSED', refusal: { kind: refusedKind(status), code } };
}

function later(kind: 'UNREACHABLE' | 'OTHER', code: string | null) {
  return { outcome: 'LATER', refusal: { kind, code } } as const;
}

function refusedKind(status: number) {
  if (status === 410) return 'HARD';
  if (status === 413) return 'SIZE';
  return status === 403 || status === 451 ? 'POLICY' : 'OTHER';
}

/** Null for a text that says no time, or one that is past. */
function secondsUntil(text: string | null, now: number): number | null {
  const trimmed = text?.trim() ?? '';
  if (/^\d{1,10}$/.test(trimmed)) return Number(trimmed);
  // Only a date of HTTP: `Date` would read a number with a sign as a year.
  const at = /^[A-Z][a-z]{2,8},? /.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  const seconds = Math.ceil((at - now) / 1_000);
  return seconds > 0 ? seconds : null;
}

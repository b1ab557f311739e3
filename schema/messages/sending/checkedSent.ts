import { isStorable } from '../../kernel/storable.ts';
import type { Sent } from '../channel.ts';
import type { RefusalKind } from '../refusal.ts';

const kinds: ReadonlySet<string> = new Set<RefusalKind>([
  ...(['HARD', 'MAILBOX', 'SIZE', 'POLICY', 'UNREACHABLE', 'OTHER'] as const),
]);

/** Characters of what the other side calls a message that are stored, and of a code. */
const most = { providerId: 200, code: 100 };

/** What is not known of: it may have been sent or not. */
const unclear: Sent = {
  outcome: 'LATER',
  refusal: { kind: 'OTHER', code: null },
  retryAfter: null,
};

/**
 * What a channel answered, as it can be stored. A module of an operator can answer anything: what could not
 * be recorded would be sent again at once, with all that was sent beside it.
 */
export function checkedSent(answer: unknown): Sent {
  const { outcome, providerId, refusal, retryAfter } = fieldsOf(answer);
  if (outcome === 'SENT' || outcome === 'DELIVERED') {
    return { outcome, providerId: storable(providerId, most.providerId) };
  }
  if (outcome !== 'REFUSED' && outcome !== 'LATER') return unclear;
  const { kind, code } = fieldsOf(refusal);
  if (!isKind(kind)) return unclear;
  const checked = { kind, code: storable(code, most.code) };
  if (outcome === 'REFUSED') return { outcome, refusal: checked };
  const seconds = Number.isFinite(retryAfter) ? Number(retryAfter) : null;
  return { outcome, refusal: checked, retryAfter: seconds };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isKind(kind: unknown): kind is RefusalKind {
  return typeof kind === 'string' && kinds.has(kind);
}

function storable(text: unknown, length: number): string | null {
  return typeof text === 'string' && isStorable(text) ? text.slice(0, length) : null;
}

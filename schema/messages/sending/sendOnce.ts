import type { MessageChannel, OutgoingMessage, Sent } from '../channel.ts';
import { checkedSent } from './checkedSent.ts';

/** How long an attempt can take, and what ends it before. */
export interface Attempting {
  /** Aborted where another worker may be sending it by now. */
  readonly signal: AbortSignal;
  /** Milliseconds after which the attempt ends, whatever the channel does. */
  readonly patienceMs: number;
  /** Is called with what a channel throws. */
  readonly onFailure: (failure: ChannelFailure) => void;
}

/** That a channel threw where it was to answer: an error of its own. */
export interface ChannelFailure {
  readonly way: MessageChannel;
  readonly message: OutgoingMessage;
  readonly error: unknown;
}

/** Milliseconds that channels may take: the longest that a mail server waits is minutes, and ours are shorter. */
export const usualPatienceMs = 90_000;

const unreachable: Sent = {
  outcome: 'LATER',
  refusal: { kind: 'UNREACHABLE', code: null },
  retryAfter: null,
};

/**
 * Sends once. A channel that throws or hangs has sent nothing that is known of: it is tried again.
 *
 * @returns null where another worker may be sending it by now, and records that
 */
export async function sendOnce(
  way: MessageChannel,
  message: OutgoingMessage,
  { signal, patienceMs, onFailure }: Attempting,
): Promise<Sent | null> {
  const over = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  const isOver = new Promise<Sent | null>((resolve) => {
    const end = () => resolve(signal.aborted ? null : unreachable);
    over.addEventListener('abort', end, { once: true });
  });
  try {
    const sending = async () => checkedSent(await way.send(message, over));
    return await Promise.race([sending(), isOver]);
  } catch (error) {
    if (signal.aborted) return null;
    onFailure({ way, message, error });
    return { outcome: 'LATER', refusal: { kind: 'OTHER', code: null }, retryAfter: null };
  }
}

/** Whether an attempt did not get through to the other side at all. */
export function isUnreachable(sent: Sent | undefined): boolean {
  return sent?.outcome === 'LATER' && sent.refusal.kind === 'UNREACHABLE';
}

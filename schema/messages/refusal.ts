/**
 * Why a message was not taken. HARD: there is no such address. MAILBOX: it is full or disabled for now. SIZE:
 * the message is too large. POLICY: the other side does not want this message, and the address stays good.
 * UNREACHABLE: there was no answer. OTHER: all else.
 */
export type RefusalKind = 'HARD' | 'MAILBOX' | 'SIZE' | 'POLICY' | 'UNREACHABLE' | 'OTHER';

export interface SendRefusal {
  readonly kind: RefusalKind;
  /** What the other side said as a code, `550 5.1.1`; never its text, which can name people. */
  readonly code: string | null;
}

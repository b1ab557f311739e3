import type { Channel } from '../../prisma/generated/client/enums.ts';
import type { SendRefusal } from './refusal.ts';

/** A message as a channel gets it: rendered and checked, for one recipient. */
export interface OutgoingMessage {
  /** The same at every attempt: a mail's Message-ID and a gateway's idempotency key are made of it. */
  readonly id: string;
  readonly channel: Channel;
  /** One address: an email address, a telephone number in E.164, or the customer’s id by a channel without addresses. */
  readonly to: { readonly address: string; readonly name: string | null };
  /** The name that the sender has beside the operator's address; null for the operator's. */
  readonly fromName: string | null;
  readonly locale: string;
  /** Null where the channel has none. */
  readonly subject: string | null;
  readonly text: string;
  /** The same as HTML; null for a message that has none. */
  readonly html: string | null;
  /** The token of its thread, with which an answer is matched. */
  readonly replyToken: string | null;
  /** The ids of earlier messages of its thread, the oldest first. */
  readonly references: readonly string[];
  /** The address of one click that ends such messages; null for one that cannot be refused. */
  readonly unsubscribeUrl: string | null;
}

/** What came of an attempt. */
export type Sent =
  /** It was taken. `providerId` is what the other side calls it. */
  | { readonly outcome: 'SENT' | 'DELIVERED'; readonly providerId: string | null }
  /** It will never be taken. */
  | { readonly outcome: 'REFUSED'; readonly refusal: SendRefusal }
  /** It may be taken later: after so many seconds at the earliest, where the other side said so. */
  | {
      readonly outcome: 'LATER';
      readonly refusal: SendRefusal;
      readonly retryAfter: number | null;
    };

/** Sends messages by one way, such as SMTP: the one interface of all of them. */
export interface MessageChannel {
  /** What an operator calls it in `CXGRAPH_CHANNELS`: `smtp`. */
  readonly name: string;
  /** The channels that it can serve. */
  readonly channels: readonly Channel[];
  /** Sends a message once. It returns what came of it, and throws only what is an error of its own. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<Sent>;
  close?(): Promise<void>;
}

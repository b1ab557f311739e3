import type { MessageReading } from '../../../prisma/generated/client/enums.ts';
import type { Context } from '../../kernel/context.ts';

/** A message that came in and was stored. */
export interface InboundMessage {
  readonly threadId: string;
  readonly customerId: string;
  readonly subject: string | null;
  readonly text: string;
  /** Whether a program sent it by itself. */
  readonly automatic: boolean;
  /** What became of it as an answer to a survey; null for one that answers none. */
  readonly reading: MessageReading | null;
}

/** What a room does when a message comes in, in the transaction that stores it, with its thread locked. */
type ReceivedFollower = (ctx: Context, received: InboundMessage) => Promise<void>;

const followers: ReceivedFollower[] = [];

/** Has a room do what follows. For rooms above this one, which it may not import. */
export function onReceivedMessage(follower: ReceivedFollower): void {
  followers.push(follower);
}

/** Does what follows from a message that came in. */
export async function followReceived(ctx: Context, received: InboundMessage): Promise<void> {
  for (const follow of followers) await follow(ctx, received);
}

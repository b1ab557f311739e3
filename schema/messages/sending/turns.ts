import { Channel } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { EffectHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { isOutboundPaused, onResume } from '../../outbox/paused.ts';
import type { MessageChannel, OutgoingMessage, Sent } from '../channel.ts';
import { checkedSent } from './checkedSent.ts';
import { claimMessages } from './claim.ts';
import { enqueueTurns, messageTopic, messageTurn } from './messageTurn.ts';
import { attemptRecorder } from './outcome.ts';
import { outgoingMessages } from './outgoing.ts';
import { prepareMessages } from './prepare.ts';
import type { RenderMessages } from './rendering.ts';

/** What messages are sent with; tests have a clock of their own. */
export interface MessageSending {
  /** The way that a channel is served by; null for none. */
  readonly channels: (channel: Channel) => MessageChannel | null;
  readonly render: RenderMessages;
  /** The address under which customers reach the server, for links in messages; null where it is not known. */
  readonly publicUrl: string | null;
  readonly clock?: () => Date;
  /** Milliseconds after which an attempt ends, whatever the channel does. */
  readonly patienceMs?: number;
}

/** Messages of a workspace that are sent by one channel at once. */
const atOnce = 20;

/** Milliseconds after which a turn ends, so that other workspaces have theirs. */
const turnMs = 10_000;

/** Workspaces whose turns of one channel are under way at once: each waits for others most of the time. */
const workspacesAtOnce = 16;

/** Milliseconds until the next turn after one in which the channel could not be reached at all. */
const restMs = 30_000;

/** Milliseconds that channels may take: the longest that a mail server waits is minutes, and ours are shorter. */
const usualPatienceMs = 90_000;

/** A turn fails only with the database or its worker, and is then taken again and again. */
const retry = { maxAttempts: 1_000_000_000, wait: (attempts: number) => Math.min(60, attempts) };

/** Sends what is due: a lane for each channel. */
export function messageTurns(sending: MessageSending): EffectHandler[] {
  const { clock = () => new Date(), patienceMs = usualPatienceMs } = sending;
  return Object.values(Channel).map((channel) => ({
    kind: 'EFFECT',
    topic: messageTopic(channel),
    batch: workspacesAtOnce,
    overlaps: true,
    retry,
    perform: async ({ db, signal }) => {
      const turn = { ...sending, clock, patienceMs, channel, signal };
      const rests = await takeTurn(db, turn);
      return (tx, now) => enqueueNext(tx, now, channel, rests);
    },
  }));
}

interface Turn extends Required<MessageSending> {
  readonly channel: Channel;
  readonly signal: AbortSignal;
}

/**
 * Sends what is due by a channel, until nothing is or the turn is over.
 *
 * @returns whether the channel is to be left alone for a while
 */
async function takeTurn(db: WorkspaceDb, turn: Turn): Promise<boolean> {
  const { channel, clock, signal } = turn;
  const end = performance.now() + turnMs;
  const record = attemptRecorder(db, clock);
  const way = turn.channels(channel);
  for (;;) {
    if (signal.aborted || (await isOutboundPaused(db))) return false;
    const asked = { channel, isOpen: way !== null, most: atOnce };
    const { messages, isFull } = await claimMessages(db, clock(), asked);
    const prepared = await prepareMessages(db, messages, { ...turn, now: clock() });
    const outgoing = await outgoingMessages(db, prepared);
    const attempts = await Promise.all(
      prepared.map(async ({ message }, index) => {
        const letter = outgoing[index];
        if (!way || !letter) return null;
        const sent = await sendOne(way, letter, turn);
        return sent && record({ message, address: letter.to.address, sent });
      }),
    );
    const isAway = attempts.length > 0 && attempts.every((each) => isUnreachable(each?.sent));
    if (isAway) return true;
    if (!isFull || performance.now() >= end) return false;
  }
}

function isUnreachable(sent: Sent | undefined): boolean {
  return sent?.outcome === 'LATER' && sent.refusal.kind === 'UNREACHABLE';
}

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
async function sendOne(
  way: MessageChannel,
  message: OutgoingMessage,
  { signal, patienceMs }: Turn,
): Promise<Sent | null> {
  const over = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  const isOver = new Promise<Sent | null>((resolve) => {
    const end = () => resolve(signal.aborted ? null : unreachable);
    over.addEventListener('abort', end, { once: true });
  });
  try {
    const sending = async () => checkedSent(await way.send(message, over));
    return await Promise.race([sending(), isOver]);
  } catch {
    if (signal.aborted) return null;
    return { outcome: 'LATER', refusal: { kind: 'OTHER', code: null }, retryAfter: null };
  }
}

/** Enqueues the next turn of a channel, for when its next message is due. */
async function enqueueNext(
  db: WorkspaceDb,
  now: Date,
  channel: Channel,
  rests: boolean,
): Promise<void> {
  // Starting again enqueues what waits.
  if (await isOutboundPaused(db)) return;
  const next = await db.message.findFirst({
    where: { channel, dueAt: { not: null } },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  });
  if (!next?.dueAt) return;
  const earliest = new Date(now.getTime() + (rests ? restMs : 0));
  await enqueue(db, now, [messageTurn(channel, next.dueAt > earliest ? next.dueAt : earliest)]);
}

onResume((db, now) => enqueueTurns(db, now, Object.values(Channel)));

import { Channel } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { EffectHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { isOutboundPaused, onResume } from '../../outbox/paused.ts';
import { endlessRule } from '../../outbox/retryRule.ts';
import type { MessageChannel } from '../channel.ts';
import { askAgain } from './askAgain.ts';
import { claimMessages } from './claim.ts';
import { channelLook, enqueueAfterLook, isChannelLook, makeDue } from './look.ts';
import { enqueueTurns, messageTopic, messageTurn } from './messageTurn.ts';
import { attemptRecorder } from './outcome.ts';
import { outgoingMessages } from './outgoing.ts';
import { prepareMessages } from './prepare.ts';
import type { RenderMessages } from './rendering.ts';
import { type ChannelFailure, isUnreachable, sendOnce, usualPatienceMs } from './sendOnce.ts';

/** What messages are sent with; tests have a clock of their own, instead of the database’s. */
export interface MessageSending {
  /** The way that a channel is served by; null for none. */
  readonly channels: (channel: Channel) => MessageChannel | null;
  readonly render: RenderMessages;
  /** The address under which customers reach the server, for links in messages; null where it is not known. */
  readonly publicUrl: string | null;
  readonly clock?: () => Date;
  /** Is called with what a channel throws. By default that is not known of. */
  readonly onFailure?: (failure: ChannelFailure) => void;
  /** Milliseconds after which an attempt ends, whatever the channel does. */
  readonly patienceMs?: number;
}

/** Messages of a workspace that are sent by one channel at once. */
const atOnce = 20;

/** Messages that begin to wait for a way to send by their channel in one transaction. */
const waitingAtOnce = 500;

/** Milliseconds after which a turn ends, so that other workspaces have theirs. */
const turnMs = 10_000;

/** Workspaces whose turns of one channel are under way at once: each waits for others most of the time. */
const workspacesAtOnce = 16;

/** Milliseconds until the next turn after one in which the channel could not be reached at all. */
const restMs = 30_000;

/** Sends what is due: a lane for each channel. */
export function messageTurns(sending: MessageSending): EffectHandler[] {
  const { patienceMs = usualPatienceMs, onFailure = () => {} } = sending;
  return Object.values(Channel).map((channel) => ({
    kind: 'EFFECT',
    topic: messageTopic(channel),
    batch: workspacesAtOnce,
    overlaps: true,
    retry: endlessRule,
    perform: async ({ db, task, signal }) => {
      const isOpen = sending.channels(channel) !== null;
      const { clock = db.$now } = sending;
      if (isChannelLook(task)) {
        if (isOpen) await makeDue(db, clock(), channel);
        return (tx, now) => enqueueAfterLook(tx, now, channel, isOpen);
      }
      const turn = { ...sending, clock, patienceMs, onFailure, channel, signal };
      const rests = await takeTurn(db, turn);
      return (tx, now) => enqueueNext(tx, now, channel, { isOpen, rests });
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
  const anew = new Set<string>();
  for (;;) {
    if (signal.aborted || (await isOutboundPaused(db))) return false;
    const asked = { channel, isOpen: way !== null, most: way ? atOnce : waitingAtOnce };
    const since = clock();
    const { messages, isFull } = await claimMessages(db, since, asked);
    const prepared = await prepareMessages(db, messages, { ...turn, now: clock() });
    const outgoing = await outgoingMessages(db, prepared, { channel, since, anew });
    const changed = prepared.flatMap(({ message: { id } }, index) =>
      outgoing[index] === null ? [id] : [],
    );
    for (const id of changed) anew.add(id);
    await askAgain(db, clock(), changed);
    const attempts = await Promise.all(
      prepared.map(async ({ message }, index) => {
        const letter = outgoing[index];
        if (!way || !letter) return null;
        const sent = await sendOnce(way, letter, turn);
        return sent && record({ message, address: letter.to.address, sent });
      }),
    );
    const isAway = attempts.length > 0 && attempts.every((each) => isUnreachable(each?.sent));
    if (isAway) return true;
    // Those that are decided anew are due now, and this turn knows of them.
    const isMore = isFull || changed.length > 0;
    if (!isMore || performance.now() >= end) return false;
  }
}

/** Enqueues the next turn of a channel, for when its next message is due. */
async function enqueueNext(
  db: WorkspaceDb,
  now: Date,
  channel: Channel,
  { isOpen, rests }: { isOpen: boolean; rests: boolean },
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
  await enqueue(db, now, [
    messageTurn(channel, next.dueAt > earliest ? next.dueAt : earliest),
    ...(isOpen ? [] : [channelLook(channel, now)]),
  ]);
}

onResume((db, now) => enqueueTurns(db, now, Object.values(Channel)));

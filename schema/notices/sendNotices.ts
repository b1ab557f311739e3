import { Prisma } from '../../prisma/generated/client/client.ts';
import { encodeId } from '../kernel/id.ts';
import { recordset } from '../kernel/recordset.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { OutgoingMessage, Sent } from '../messages/channel.ts';
import { waitAfterAttempt } from '../messages/sending/ladder.ts';
import { isUnreachable, sendOnce, usualPatienceMs } from '../messages/sending/sendOnce.ts';
import type { MessageSending } from '../messages/sending/turns.ts';
import type { EffectHandler } from '../outbox/handler.ts';
import { enqueue } from '../outbox/outbox.ts';
import { isOutboundPaused, onResume } from '../outbox/paused.ts';
import { endlessRule } from '../outbox/retryRule.ts';
import { claimNotices, type DueNotice } from './claimNotices.ts';
import { enqueueNoticeTurn, noticeTopic, noticeTurn } from './noticeTurn.ts';
import { type RenderedNotice, renderNotices } from './renderNotices.ts';

/** What mails to the team are sent with. */
export type NoticeSending = Omit<MessageSending, 'publicUrl'>;

/** Mails of a workspace that are sent at once. */
const atOnce = 20;

/** Milliseconds after which a turn ends, so that other workspaces have theirs. */
const turnMs = 10_000;

/** Workspaces whose turns are under way at once: each waits for others most of the time. */
const workspacesAtOnce = 16;

/** Milliseconds until the next turn after one in which the mail server could not be reached at all. */
const restMs = 30_000;

/** Sends the mails to people of the team that are due. */
export function noticeTurns(sending: NoticeSending): EffectHandler {
  const { patienceMs = usualPatienceMs, onFailure = () => {} } = sending;
  return {
    kind: 'EFFECT',
    topic: noticeTopic,
    batch: workspacesAtOnce,
    overlaps: true,
    retry: endlessRule,
    perform: async ({ db, signal }) => {
      const { clock = db.$now } = sending;
      const rests = await takeTurn(db, { ...sending, clock, patienceMs, onFailure, signal });
      return (tx, now) => enqueueNext(tx, now, rests);
    },
  };
}

interface Turn extends Required<NoticeSending> {
  readonly signal: AbortSignal;
}

/**
 * Sends what is due, until nothing is or the turn is over.
 *
 * @returns whether the mail server is to be left alone for a while
 */
async function takeTurn(db: WorkspaceDb, turn: Turn): Promise<boolean> {
  const { clock, signal } = turn;
  const end = performance.now() + turnMs;
  const way = turn.channels('EMAIL');
  for (;;) {
    if (signal.aborted || (await isOutboundPaused(db))) return false;
    const { notices, isFull } = await claimNotices(db, clock(), {
      isOpen: way !== null,
      most: atOnce,
    });
    const rendered = await renderNotices(db, notices, turn.render);
    const attempts = await Promise.all(
      rendered.map(async (mail) => {
        const sent = way && (await sendOnce(way, outgoing(mail), turn));
        return sent ? [{ notice: mail.notice, sent }] : [];
      }),
    );
    const ended = attempts.flat();
    await record(db, clock(), ended);
    if (ended.length > 0 && ended.every(({ sent }) => isUnreachable(sent))) return true;
    if (!isFull || performance.now() >= end) return false;
  }
}

function outgoing({ notice: { id, actor }, message }: RenderedNotice): OutgoingMessage {
  const { locale, subject, text, html } = message;
  return {
    id: encodeId('Notice', id),
    channel: 'EMAIL',
    to: { address: actor.email ?? '', name: actor.name },
    fromName: null,
    ...{ locale, subject, text, html },
    ...{ replyToken: null, references: [], unsubscribeUrl: null },
  };
}

interface Attempt {
  readonly notice: DueNotice;
  readonly sent: Sent;
}

const outcomeRows = recordset({
  id: 'uuid',
  attempts: 'int',
  state: '"NoticeState"',
  dueAt: 'timestamptz',
  refusal: '"MessageRefusal"',
  refusalCode: 'text',
});

/** Records how attempts ended; an outcome counts once: only while the mail has as many attempts. */
async function record(db: WorkspaceDb, now: Date, attempts: readonly Attempt[]): Promise<void> {
  if (attempts.length === 0) return;
  const rows = outcomeRows(
    attempts.map(({ notice: { id, attempts: tries, notAfter }, sent }) => {
      const row = { id, attempts: tries, dueAt: null, refusal: null, refusalCode: null };
      if (!('refusal' in sent)) return { ...row, state: 'SENT' };
      const refused = { ...row, refusal: sent.refusal.kind, refusalCode: sent.refusal.code };
      if (sent.outcome === 'REFUSED') return { ...refused, state: 'FAILED' };
      const wait = waitAfterAttempt(tries, sent.retryAfter, Math.random());
      const next = new Date(now.getTime() + wait * 1_000);
      return { ...refused, state: 'WAITING', dueAt: notAfter && notAfter < next ? notAfter : next };
    }),
  );
  await db.$queryRaw(Prisma.sql`
    UPDATE "Notice" AS notice SET state = input.state, "dueAt" = input."dueAt",
      refusal = input.refusal, "refusalCode" = input."refusalCode",
      "sentAt" = CASE input.state WHEN 'SENT' THEN ${now.toISOString()}::timestamptz END
    FROM (${rows}) AS input
    WHERE notice."workspaceId" = ${db.$workspaceId}::uuid AND notice.id = input.id
      AND notice.attempts = input.attempts AND notice.state = 'WAITING'
    RETURNING notice.id`);
}

/** Enqueues the next turn, for when the next mail is due. */
async function enqueueNext(db: WorkspaceDb, now: Date, rests: boolean): Promise<void> {
  // Starting again enqueues what waits.
  if (await isOutboundPaused(db)) return;
  const next = await db.notice.findFirst({
    where: { dueAt: { not: null } },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  });
  if (!next?.dueAt) return;
  const earliest = new Date(now.getTime() + (rests ? restMs : 0));
  await enqueue(db, now, [noticeTurn(next.dueAt > earliest ? next.dueAt : earliest)]);
}

onResume(enqueueNoticeTurn);

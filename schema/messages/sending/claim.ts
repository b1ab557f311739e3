import { Prisma } from '../../../prisma/generated/client/client.ts';
import type {
  Channel,
  MessageRefusal,
  MessageState,
} from '../../../prisma/generated/client/enums.ts';
import type { ContactDecision } from '../../contact/decision.ts';
import { decisionColumns } from '../../invitations/decided.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { followMessages } from '../followMessages.ts';
import { usualNotAfter } from '../notAfter.ts';
import { decideDue } from './decideDue.ts';
import { type DueMessage, lockDueMessages } from './dueMessages.ts';
import { repeatedIn } from './repeated.ts';

/** What a claim makes of a message. */
interface Claimed {
  readonly state: MessageState;
  readonly dueAt: Date | null;
  readonly refusal: MessageRefusal | null;
  readonly decision: ContactDecision | null;
}

/** The messages of a claim that are to be sent, and whether more may be due. */
export interface ClaimedMessages {
  readonly messages: readonly DueMessage[];
  readonly isFull: boolean;
}

const claimedRows = recordset({
  id: 'uuid',
  state: '"MessageState"',
  dueAt: 'timestamptz',
  refusal: '"MessageRefusal"',
  decisionAllowed: 'text',
  decisionReason: 'text',
  decisionRule: 'text',
  decisionUntil: 'timestamptz',
});

/**
 * Claims what is due of a channel: decides whether each customer may be contacted now, and counts an
 * attempt of those who may before anything is sent. What is too late, canceled or refused comes to its end.
 *
 * @param isOpen whether there is a way to send by the channel
 */
export function claimMessages(
  db: WorkspaceDb,
  now: Date,
  { channel, isOpen, most }: { channel: Channel; isOpen: boolean; most: number },
): Promise<ClaimedMessages> {
  return db.$transaction(async (tx) => {
    const due = await lockDueMessages(tx, channel, now, most);
    if (due.length === 0) return { messages: [], isFull: false };
    const repeated = await repeatedIn(tx, due);
    const ended = new Map(
      due.map((message) => {
        const end = repeated.has(message.id) ? endedAs('CANCELED') : endOf(message, now, isOpen);
        return [message.id, end];
      }),
    );
    const open = due.filter(({ id }) => !ended.get(id));
    const decisions = await decideDue(tx, now, open);
    const claimed = due.flatMap((message) => {
      const decision = decisions.get(message.id);
      const claim = ended.get(message.id) ?? (decision && decidedAs(message, decision));
      // One without a decision has it after another one to its customer.
      return claim ? [{ message, ...claim }] : [];
    });
    await store(tx, now, claimed);
    const changed = claimed.filter(({ state }) => state !== 'SENDING' && state !== 'QUEUED');
    await followMessages(
      tx,
      now,
      changed.map(({ message: { id }, state, decision }) => {
        return { id, state, reason: decision?.reason ?? null };
      }),
    );
    const messages = claimed.flatMap(({ message, state }) =>
      state === 'SENDING' ? [{ ...message, attempts: message.attempts + 1 }] : [],
    );
    return { messages, isFull: due.length === most };
  });
}

/** What becomes of a message that is not to be sent now, whatever its customer says; null for one to decide. */
function endOf(message: DueMessage, now: Date, isOpen: boolean): Claimed | null {
  const { notAfter, send, invitation, kind } = message;
  if (send?.canceledAt) return endedAs('CANCELED');
  // The customer has answered meanwhile, or a tool has sent it.
  if (kind === 'INVITE' && invitation && invitation.due !== 'INVITATION')
    return endedAs('CANCELED');
  if (kind === 'REMINDER' && invitation && invitation.due !== 'REMINDER')
    return endedAs('CANCELED');
  if (notAfter && notAfter <= now) return endedAs('EXPIRED');
  return isOpen ? null : waiting(now, notAfter);
}

/** One without a way to send waits for it: it is due at its end, or when there is one. */
function waiting(now: Date, notAfter: Date | null): Claimed {
  const dueAt = notAfter ?? usualNotAfter(now);
  return { state: 'QUEUED', dueAt, refusal: 'NO_CHANNEL', decision: null };
}

function endedAs(state: MessageState, refusal: MessageRefusal | null = null): Claimed {
  return { state, dueAt: null, refusal, decision: null };
}

function decidedAs({ dueAt, notAfter }: DueMessage, decision: ContactDecision): Claimed {
  const { allowed, until } = decision;
  if (allowed === 'YES') return { state: 'SENDING', dueAt, refusal: null, decision };
  if (allowed === 'LATER' && until) {
    // If that is too late, it expires when it does.
    const next = notAfter && notAfter < until ? notAfter : until;
    return { state: 'QUEUED', dueAt: next, refusal: null, decision };
  }
  return { state: 'REFUSED', dueAt: null, refusal: null, decision };
}

async function store(
  db: WorkspaceDb,
  now: Date,
  claimed: readonly (Claimed & { readonly message: DueMessage })[],
): Promise<void> {
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const rows = claimed.map(({ message, decision, state, dueAt, refusal }) => {
    return { id: message.id, state, dueAt, refusal, ...decisionColumns(decision) };
  });
  await db.$queryRaw(Prisma.sql`
    UPDATE "Message" AS message SET state = input.state, "dueAt" = input."dueAt",
      -- One that was decided about has a way to send.
      refusal = coalesce(input.refusal, CASE WHEN input."decisionAllowed" IS NULL
        THEN message.refusal ELSE nullif(message.refusal, 'NO_CHANNEL') END),
      "decisionAllowed" = coalesce(input."decisionAllowed", message."decisionAllowed"),
      "decisionReason" = coalesce(input."decisionReason", message."decisionReason"),
      "decisionRule" = coalesce(input."decisionRule", message."decisionRule"),
      "decisionUntil" = input."decisionUntil",
      attempts = message.attempts + CASE input.state WHEN 'SENDING' THEN 1 ELSE 0 END,
      "triedAt" = CASE input.state WHEN 'SENDING' THEN ${at} ELSE message."triedAt" END,
      "endedAt" = CASE WHEN input.state IN ('SENDING', 'QUEUED') THEN NULL ELSE ${at} END
    FROM (${claimedRows(rows)}) AS input
    WHERE message."workspaceId" = ${db.$workspaceId}::uuid AND message.id = input.id
    RETURNING message.id`);
}

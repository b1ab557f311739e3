import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { MessageState } from '../../../prisma/generated/client/enums.ts';
import { recordset } from '../../kernel/recordset.ts';
import { together } from '../../kernel/together.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { Sent } from '../channel.ts';
import { disabledAgain } from '../disabledAgain.ts';
import { followMessages } from '../followMessages.ts';
import type { RefusalKind } from '../refusal.ts';
import { addressHashes, suppressBounced } from '../suppressBounced.ts';
import type { DueMessage } from './dueMessages.ts';
import { waitAfterAttempt } from './ladder.ts';

/** How an attempt ended. */
export interface Attempt {
  readonly message: DueMessage;
  /** Where it was sent, in its normal form. */
  readonly address: string;
  readonly sent: Sent;
}

const outcomeRows = recordset({
  id: 'uuid',
  attempts: 'int',
  state: '"MessageState"',
  dueAt: 'timestamptz',
  refusal: '"MessageRefusal"',
  refusalCode: 'text',
  providerId: 'text',
  addressHash: 'text',
});

/**
 * Makes what records how attempts ended: at once, those that end meanwhile together. An outcome counts
 * once: it is written only while the message is being sent and has the same number of attempts.
 */
export function attemptRecorder(
  db: WorkspaceDb,
  clock: () => Date,
): (attempt: Attempt) => Promise<Attempt> {
  return together(
    async (attempts) => {
      const now = clock();
      await db.$transaction((tx) => record(tx, now, attempts));
      return attempts;
    },
    { atOnce: 1, most: 100 },
  );
}

async function record(db: WorkspaceDb, now: Date, attempts: readonly Attempt[]): Promise<void> {
  const hashOf = await addressHashes(db);
  const refused = attempts.flatMap(({ message, address, sent }) => {
    if (!('refusal' in sent)) return [];
    const addressHash = hashOf(message.channel, address);
    return [{ ...message, addressHash, code: sent.refusal.code }];
  });
  const again = await disabledAgain(db, refused);
  const outcomes = new Map(
    attempts.map((attempt) => [
      attempt.message.id,
      { ...attempt, ...outcomeOf(attempt, now, again.has(attempt.message.id)) },
    ]),
  );
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  const rows = outcomeRows(
    [...outcomes.values()].map(({ message, address, state, dueAt, ...sent }) => {
      const { id, channel, attempts: tries } = message;
      const { refusal, refusalCode, providerId } = sent;
      const addressHash = hashOf(channel, address);
      return { id, attempts: tries, state, dueAt, refusal, refusalCode, providerId, addressHash };
    }),
  );
  const recorded = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE "Message" AS message SET state = input.state, "dueAt" = input."dueAt",
      refusal = input.refusal, "refusalCode" = input."refusalCode",
      "providerId" = input."providerId", "addressHash" = input."addressHash",
      "sentAt" = CASE WHEN input.state IN ('SENT', 'DELIVERED') THEN ${at} END,
      "deliveredAt" = CASE WHEN input.state = 'DELIVERED' THEN ${at} END,
      "endedAt" = CASE WHEN input.state IN ('BOUNCED', 'FAILED') THEN ${at} END
    FROM (${rows}) AS input
    WHERE message."workspaceId" = ${db.$workspaceId}::uuid AND message.id = input.id
      AND message.attempts = input.attempts AND message.state = 'SENDING'
    RETURNING message.id`);
  const changed = recorded.flatMap(({ id }) => outcomes.get(id) ?? []);
  await followMessages(
    db,
    now,
    changed.flatMap(({ message: { id }, state }) =>
      state === 'QUEUED' ? [] : [{ id, state, reason: null }],
    ),
  );
  await suppressBounced(
    db,
    now,
    changed.flatMap(({ message: { channel, customerId: customer }, address, isGone }) => {
      const hash = isGone ? hashOf(channel, address) : null;
      return hash === null ? [] : [{ channel, customer, hash, reason: 'BOUNCED' as const }];
    }),
  );
}

interface Outcome {
  readonly state: MessageState;
  readonly dueAt: Date | null;
  readonly refusal: RefusalKind | null;
  readonly refusalCode: string | null;
  readonly providerId: string | null;
  /** Whether the address is one that nothing is to be sent to any more. */
  readonly isGone: boolean;
}

function outcomeOf({ message, sent }: Attempt, now: Date, isSecond: boolean): Outcome {
  if (!('refusal' in sent)) {
    const { outcome: state, providerId } = sent;
    const none = { dueAt: null, refusal: null, refusalCode: null, isGone: false };
    return { state, providerId, ...none };
  }
  const { kind: refusal, code } = sent.refusal;
  const refused = { refusal, refusalCode: code, providerId: null };
  if (sent.outcome === 'LATER' && !isSecond) {
    const wait = waitAfterAttempt(message.attempts, sent.retryAfter, Math.random());
    const next = new Date(now.getTime() + wait * 1_000);
    const { notAfter } = message;
    const dueAt = notAfter && notAfter < next ? notAfter : next;
    return { state: 'QUEUED', dueAt, isGone: false, ...refused };
  }
  const isGone = refusal === 'HARD' || isSecond;
  const comesBack = isGone || refusal === 'MAILBOX' || refusal === 'POLICY';
  return { state: comesBack ? 'BOUNCED' : 'FAILED', dueAt: null, isGone, ...refused };
}

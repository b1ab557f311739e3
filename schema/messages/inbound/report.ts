import type { Channel, MessageState } from '../../../prisma/generated/client/enums.ts';
import { addressFor } from '../../consents/suppressions/addresses.ts';
import type { Context } from '../../kernel/context.ts';
import { decodeId } from '../../kernel/id.ts';
import { invalid, notFound, UserErrorsThrown } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import { classifyReport, type DeliveryReport, type ReportMeaning } from '../classifyReport.ts';
import { disabledAgain } from '../disabledAgain.ts';
import { followMessages } from '../followMessages.ts';
import { addressHashes, suppressBounced } from '../suppressBounced.ts';

/**
 * A report can come before it is stored that a message went out, and after an attempt of which it is not
 * known: that ended then with the last one, whatever came of that.
 */
const open: readonly MessageState[] = ['SENDING', 'QUEUED', 'EXPIRED', 'CANCELED', 'FAILED'];

/** Which states a report of each kind follows. */
const before: Readonly<Record<ReportMeaning['kind'], readonly MessageState[]>> = {
  DELAYED: [],
  DELIVERED: [...open, 'SENT'],
  BOUNCED: [...open, 'SENT', 'DELIVERED'],
  COMPLAINED: [...open, 'SENT', 'DELIVERED', 'BOUNCED', 'REFUSED'],
};

/** Characters of a code that are stored, at most. */
const maxCode = 100;

/**
 * Brings a message to the state that a report says: one that came back has its address suppressed if that
 * does not exist, one that was reported as spam always. A report that comes twice changes nothing.
 *
 * @param named texts that name the message: its Message-ID, or our id of it
 * @param channel that the report came by, as the message went
 * @returns the key of the message
 * @throws UserErrorsThrown if no message here is named, or the report says nothing
 */
export async function applyReport(
  ctx: Context,
  named: readonly string[],
  channel: Channel,
  report: DeliveryReport,
): Promise<string> {
  const { db, now } = ctx;
  const meaning = classifyReport(report);
  if (!meaning) {
    const message =
      'The report says nothing of what became of the message. Set its `action` or `statusCode`.';
    throw new UserErrorsThrown(invalid('INVALID_VALUE', ['input', 'report'], message));
  }
  const id = messageIn(named);
  if (id !== null) await readLocked(db, 'Message', [id], 'NO KEY UPDATE');
  const stored =
    id === null
      ? null
      : await db.message.findFirst({
          where: { id, direction: 'OUTBOUND', channel },
          select: {
            ...{ id: true, state: true, customerId: true, channel: true, attempts: true },
            ...{
              refusalCode: true,
              addressHash: true,
              sentAt: true,
              triedAt: true,
              customer: addresses,
            },
          },
        });
  if (!stored) throw new UserErrorsThrown(notFound(['input', 'inReplyTo'], 'message'));
  const { kind } = meaning;
  const wasTried = stored.attempts > 0;
  if (kind === 'DELAYED' || !wasTried || !before[kind].includes(stored.state)) return stored.id;
  const refusal = 'refusal' in meaning ? meaning.refusal : null;
  const code = refusal?.code?.slice(0, maxCode) ?? null;
  const addressHash = stored.addressHash ?? (await hashNow(db, stored));
  const again = refusal ? await disabledAgain(db, [{ ...stored, addressHash, code }]) : new Set();
  await db.message.updateMany({
    where: { id: stored.id },
    data: {
      ...{ state: kind, dueAt: null, sentAt: stored.sentAt ?? stored.triedAt, addressHash },
      ...(kind === 'DELIVERED' ? { deliveredAt: now, endedAt: null } : { endedAt: now }),
      ...(refusal && { refusal: refusal.kind, refusalCode: code }),
    },
  });
  await followMessages(db, now, [{ id: stored.id, state: kind, reason: null }]);
  const isGone = refusal?.kind === 'HARD' || again.size > 0;
  const reason = kind === 'COMPLAINED' ? kind : isGone ? ('BOUNCED' as const) : null;
  const { customerId: customer } = stored;
  if (reason !== null && addressHash !== null) {
    await suppressBounced(db, now, [{ channel, customer, hash: addressHash, reason }]);
  }
  return stored.id;
}

const addresses = { select: { email: true, phone: true } } as const;

/** The keyed hash of the address that a customer has now; null for one without, and other channels. */
async function hashNow(
  db: WorkspaceDb,
  { channel, customer }: { channel: Channel; customer: Record<'email' | 'phone', string | null> },
): Promise<string | null> {
  const kind = addressFor(channel);
  const address = kind && customer[kind];
  return address === null ? null : (await addressHashes(db))(channel, address);
}

const idForm = /message_[0-9a-z]{26}/;

/** The key of the message that one of some texts names. */
function messageIn(named: readonly string[]): string | null {
  for (const text of named) {
    const [id] = idForm.exec(text) ?? [];
    const key = id === undefined ? null : decodeId('Message', id);
    if (key !== null) return key;
  }
  return null;
}

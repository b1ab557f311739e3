import type { Channel } from '../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** A message that was refused with a code. */
export interface RefusedMessage {
  readonly id: string;
  readonly customerId: string;
  readonly channel: Channel;
  /** The keyed hash of the address that refused it. */
  readonly addressHash: string | null;
  /** The code of an earlier attempt. */
  readonly refusalCode: string | null;
  readonly code: string | null;
}

/** A mailbox that is disabled: it may be enabled again, so only the second refusal counts. */
const disabled = /\b5\.2\.1\b/;

/** Those of some messages that a mailbox refused as disabled for the second time; one statement for all. */
export async function disabledAgain(
  db: WorkspaceDb,
  refused: readonly RefusedMessage[],
): Promise<ReadonlySet<string>> {
  const asked = refused.filter(({ code }) => disabled.test(code ?? ''));
  if (asked.length === 0) return new Set();
  const earlier = await db.message.findMany({
    where: {
      customerId: { in: asked.map(({ customerId }) => customerId) },
      ...{ direction: 'OUTBOUND', state: 'BOUNCED', refusalCode: { contains: '5.2.1' } },
    },
    select: { id: true, customerId: true, channel: true, addressHash: true },
  });
  return new Set(
    asked.flatMap(({ id, customerId, channel, addressHash, refusalCode }) => {
      const isAgain = disabled.test(refusalCode ?? '');
      const isSame = (each: (typeof earlier)[number]) =>
        each.id !== id &&
        each.customerId === customerId &&
        each.channel === channel &&
        each.addressHash === addressHash;
      return isAgain || earlier.some(isSame) ? [id] : [];
    }),
  );
}

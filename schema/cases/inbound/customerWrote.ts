import type { Context } from '../../kernel/context.ts';
import type { InboundMessage } from '../../messages/inbound/followReceived.ts';
import { caseTitle } from '../caseTitle.ts';
import { lockCases, momentOfChange, type StoredCase, storeChanges } from '../changeCases.ts';
import { type CaseStatusChange, decideStatus } from '../changeStatus.ts';
import { openStatuses } from '../states.ts';

/** A case to open for a message. */
interface CaseOfMessage {
  readonly title: string;
  readonly customer: string;
  readonly thread: string;
}

/** Cases of one thread that are looked at, the latest ones. */
const maxCases = 100;

/**
 * What a message of a customer does with the cases of its thread: one that waits for the customer goes on;
 * where none is open, the last that ended is reopened, or one is opened, as the workspace says. A message
 * that a program sent by itself, or that was read as the answer to a survey, does nothing. The thread is
 * locked, so that of two messages at once the second finds what the first did.
 */
export async function customerWrote(
  ctx: Context,
  { threadId, customerId, subject, text, automatic, reading }: InboundMessage,
  open: (ctx: Context, opened: CaseOfMessage) => Promise<unknown>,
): Promise<void> {
  if (automatic || reading === 'ANSWERED') return;
  const workspace = await ctx.db.workspace.findFirst({ select: { inboundCases: true } });
  if (!workspace || workspace.inboundCases === 'NONE') return;
  const cases = await casesOfThread(ctx, threadId);
  const change = changeOf(cases);
  if (change) {
    const at = momentOfChange(ctx, cases);
    const edits = change.cases.flatMap((stored) => {
      const decided = decideStatus(stored, change.to, at, []);
      if ('errors' in decided) throw new Error('A message leads to a status that nothing leads to');
      return { stored, columns: decided.columns, reason: change.to.reason };
    });
    await storeChanges(ctx, edits, at);
    return;
  }
  const isDealtWith = cases.some(isOpen) || latest(cases)?.statusReason === 'SPAM';
  if (isDealtWith || workspace.inboundCases !== 'OPEN') return;
  await open(ctx, { title: titleOf(subject, text), customer: customerId, thread: threadId });
}

/** The cases that a thread is about, locked; for a duplicate that was joined, the one that stands for it. */
async function casesOfThread({ db }: Context, threadId: string): Promise<readonly StoredCase[]> {
  const named = await db.case.findMany({
    where: { threadId },
    select: { id: true, joinedIntoId: true },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: maxCases,
  });
  if (named.length === 0) return [];
  const keys = new Set(named.map(({ id, joinedIntoId }) => joinedIntoId ?? id));
  const found = await lockCases(db, [...keys]);
  return [...found.values()].filter(({ archivedAt }) => archivedAt === null);
}

/** The cases that a message changes, and to what; null for none. */
function changeOf(
  cases: readonly StoredCase[],
): { readonly cases: readonly StoredCase[]; readonly to: CaseStatusChange } | null {
  const waiting = cases.filter(
    ({ status, statusReason }) => status === 'WAITING' && statusReason === 'AWAITS_CUSTOMER',
  );
  if (waiting.length > 0) return { cases: waiting, to: { status: 'IN_PROGRESS' } };
  if (cases.some(isOpen)) return null;
  const ended = latest(cases.filter(({ status }) => status === 'RESOLVED' || status === 'CLOSED'));
  return ended && { cases: [ended], to: { status: 'REOPENED', reason: 'CUSTOMER_ANSWERED' } };
}

function isOpen({ status }: StoredCase): boolean {
  return openStatuses.includes(status);
}

/** The case whose status changed last; null for none. */
function latest(cases: readonly StoredCase[]): StoredCase | null {
  return cases.reduce<StoredCase | null>(
    (last, each) => (last && last.statusAt >= each.statusAt ? last : each),
    null,
  );
}

/** The subject of a message, or else the beginning of its text. */
function titleOf(subject: string | null, text: string): string {
  return caseTitle(subject ?? '') || caseTitle(text) || 'A message without text';
}

import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Channel } from '../../prisma/generated/client/enums.ts';
import { reserveContacts } from '../contact/reserve.ts';
import { newId } from '../kernel/id.ts';
import { recordset } from '../kernel/recordset.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { localeOf } from '../toolkit/locale.ts';
import { lockUnmerged } from '../toolkit/write/merged.ts';
import { invitedCustomers } from './context.ts';
import {
  type Decided,
  type DecisionColumns,
  decidedBy,
  decisionColumns,
  waiting,
} from './decided.ts';
import { enqueueDue } from './due.ts';
import { logInvitations } from './logInvitations.ts';

/** How customers are to be asked. */
export interface Inviting {
  /** The key of the survey. */
  readonly survey: string;
  readonly channel: Channel;
  /** The language for all; null for that of each customer. */
  readonly locale: string | null;
  readonly scheduledAt: Date;
  readonly expiresAt: Date;
  readonly remindAfterDays: number | null;
  readonly maxReminders: number;
  /** The key of the actor who asks. */
  readonly actorId: string | null;
  /** The key of the wave of a tracking study. */
  readonly wave: string | null;
}

/**
 * Stores invitations of customers, in as many statements for many as for one. One that is due is decided
 * now, and its contact reserved; one for later is decided then. Call it in a transaction.
 *
 * @param customers keys of customers that were not merged, each once
 * @param keyOf the key of the invitation of a customer; a new one by default
 * @returns the keys of the invitations, by those of the customers
 * @throws TryAgain if a customer was merged or erased meanwhile
 */
export async function invite(
  db: WorkspaceDb,
  now: Date,
  inviting: Inviting,
  customers: readonly string[],
  keyOf: (customer: string) => string = newId,
): Promise<ReadonlyMap<string, string>> {
  if (customers.length === 0) return new Map();
  await lockUnmerged(db, 'Customer', customers);
  const offered = await db.survey.findFirst({
    where: { id: inviting.survey },
    select: { locales: true, defaultLocale: true },
  });
  if (!offered) return new Map();
  const people = await invitedCustomers(db, customers);
  const isDue = inviting.scheduledAt <= now;
  const { survey, channel } = inviting;
  const decisions = isDue
    ? await reserveContacts(db, { survey, channel, customers, now, kind: 'INVITED' })
    : new Map<string, never>();
  const rows = customers.map((customer): Row => {
    const decision = decisions.get(customer) ?? null;
    const person = people.get(customer);
    const locale = inviting.locale ?? localeOf(offered, person?.locale) ?? offered.defaultLocale;
    const decided = decision ? decidedBy(decision, inviting, now) : waiting(inviting);
    const context = decided.queuedAt ? (person?.context ?? {}) : {};
    return {
      id: keyOf(customer),
      customerId: customer,
      locale,
      context,
      ...decided,
      ...decisionColumns(decision),
    };
  });
  await insert(db, now, inviting, rows);
  await enqueueDue(
    db,
    now,
    rows.flatMap(({ nextAt }) => nextAt ?? []),
    { sends: rows.some(({ due }) => due !== null) },
  );
  await logInvitations(
    db,
    now,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map(({ customerId, id }) => [customerId, id]));
}

interface Row extends Decided, DecisionColumns {
  readonly id: string;
  readonly customerId: string;
  readonly locale: string;
  readonly context: object;
}

const records = recordset({
  id: 'uuid',
  customerId: 'uuid',
  locale: 'text',
  context: 'jsonb',
  state: '"InvitationState"',
  due: '"InvitationDue"',
  nextAt: 'timestamptz',
  scheduledAt: 'timestamptz',
  queuedAt: 'timestamptz',
  endedAt: 'timestamptz',
  decisionAllowed: 'text',
  decisionReason: 'text',
  decisionRule: 'text',
  decisionUntil: 'timestamptz',
});

async function insert(
  db: WorkspaceDb,
  now: Date,
  { survey, channel, expiresAt, remindAfterDays, maxReminders, actorId, wave }: Inviting,
  rows: readonly Row[],
): Promise<void> {
  const at = Prisma.sql`${now.toISOString()}::timestamptz`;
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "Invitation" ("workspaceId", id, "surveyId", "customerId", channel, locale, context,
      state, due, "nextAt", "scheduledAt", "queuedAt", "endedAt", "decisionAllowed", "decisionReason",
      "decisionRule", "decisionUntil", "expiresAt", "remindAfterDays", "maxReminders", "actorId", "waveId",
      "createdAt", "updatedAt")
    SELECT ${db.$workspaceId}::uuid, id, ${survey}::uuid, "customerId", ${channel}::"Channel", locale,
      context, state, due, "nextAt", "scheduledAt", "queuedAt", "endedAt", "decisionAllowed",
      "decisionReason", "decisionRule", "decisionUntil", ${expiresAt.toISOString()}::timestamptz,
      ${remindAfterDays}::int, ${maxReminders}::int, ${actorId}::uuid, ${wave}::uuid,
      ${at}, ${at}
    FROM (${records(rows)}) AS input
    RETURNING 1`);
}

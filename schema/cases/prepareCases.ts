import { anonymisedAmong, anonymisedError } from '../customers/anonymised.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { lockUnmerged } from '../toolkit/write/merged.ts';
import { activePeople, notActive } from './activePeople.ts';
import { type Ownership, ownershipsOf } from './assignment/ownerships.ts';

/** The rows that an input names, by their keys. */
interface Links {
  readonly customer?: string | null;
  readonly response?: string | null;
  readonly feedback?: string | null;
  readonly thread?: string | null;
  readonly touchpoint?: string | null;
  readonly owner?: string | null;
  readonly team?: string | null;
}

interface SentCase {
  readonly input: Links;
  /** Null for a new one. */
  readonly stored: {
    readonly id: string;
    readonly customerId: string | null;
    readonly threadId: string | null;
  } | null;
}

/** What a case has from the rows that it is about and from its team, where its input does not say it. */
interface FromLinks extends Partial<Ownership> {
  customerId?: string | null;
  touchpointId?: string | null;
}

/** The columns and user errors of cases that follow from what their inputs name. */
export async function prepareCases(ctx: Context, cases: readonly SentCase[]) {
  const { db } = ctx;
  const facts = await factsOf(db, cases);
  const closed = await anonymisedAmong(
    db,
    cases.flatMap(({ stored }) => stored?.id ?? []),
  );
  const owners = await activePeople(
    db,
    cases.flatMap(({ input }) => input.owner ?? []),
  );
  const prepared = cases.map((each) => {
    const { input, stored } = each;
    const columns: FromLinks = stored === null ? fromLinks(input, facts) : {};
    const errors = [
      ...(stored && closed.has(stored.id) ? [anonymisedError(['id'])] : []),
      ...threadErrors(each, columns, facts),
      ...(input.owner == null || owners.has(input.owner) ? [] : [notActive(['owner'])]),
    ];
    return { columns, errors };
  });
  await lockUnmerged(
    db,
    'Customer',
    prepared.flatMap(({ columns }) => columns.customerId ?? []),
  );
  // Teams are locked after customers, as rules lock these first.
  const owned = await ownedWhenOpened(ctx, cases);
  return prepared.map(({ columns, errors }, index) => ({
    columns: { ...columns, ...owned[index] },
    errors,
  }));
}

/** Whose new cases are: a team that shares out its cases gives those without an owner to its people. */
async function ownedWhenOpened(
  ctx: Context,
  cases: readonly SentCase[],
): Promise<Partial<Ownership>[]> {
  const ownerships = await ownershipsOf(
    ctx,
    cases.flatMap(({ input: { owner, team }, stored }, index) =>
      stored === null && owner == null && team != null
        ? [{ id: String(index), teamId: team, former: null, returns: false }]
        : [],
    ),
  );
  return cases.map(({ input, stored }, index) =>
    stored === null && input.owner != null
      ? { assignedAt: ctx.now }
      : (ownerships.get(String(index)) ?? {}),
  );
}

/** The thread of a case is with its customer. Where a merge that was undone parted them, other fields can be changed. */
function threadErrors(
  { input, stored }: SentCase,
  columns: FromLinks,
  facts: ReadonlyMap<string, Fact>,
): UserErrorShape[] {
  if (input.thread === undefined && input.customer === undefined) return [];
  const key = input.thread === undefined ? stored?.threadId : input.thread;
  const thread = key == null ? undefined : facts.get(key);
  const customer =
    input.customer === undefined
      ? (columns.customerId ?? stored?.customerId ?? null)
      : input.customer;
  if (!thread || thread.customerId === customer) return [];
  const message = 'The thread of a case is with its customer, and this one is with another.';
  return [invalid('INVALID_VALUE', [input.thread == null ? 'customer' : 'thread'], message)];
}

function fromLinks(input: Links, facts: ReadonlyMap<string, Fact>): FromLinks {
  const named = [input.response, input.feedback, input.thread].flatMap((key) =>
    key == null ? [] : (facts.get(key) ?? []),
  );
  const customerId = named.find((fact) => fact.customerId !== null)?.customerId;
  const touchpointId = named.find((fact) => fact.touchpointId !== null)?.touchpointId;
  return {
    ...(input.customer === undefined && customerId !== undefined && { customerId }),
    ...(input.touchpoint === undefined && touchpointId !== undefined && { touchpointId }),
  };
}

interface Fact {
  readonly customerId: string | null;
  readonly touchpointId: string | null;
}

/** Whose the named responses, feedback and threads are, and where they were, by their keys. */
async function factsOf(
  db: WorkspaceDb,
  cases: readonly SentCase[],
): Promise<ReadonlyMap<string, Fact>> {
  const keysOf = (link: 'response' | 'feedback' | 'thread') =>
    cases.flatMap(({ input, stored }) =>
      input[link] === undefined && link === 'thread'
        ? (stored?.threadId ?? [])
        : (input[link] ?? []),
    );
  const [responses, feedback, threads] = (['response', 'feedback', 'thread'] as const).map(keysOf);
  const found = new Map<string, Fact>();
  const select = { id: true, customerId: true, touchpointId: true } as const;
  if (responses?.length) {
    const rows = await db.surveyResponse.findMany({ where: { id: { in: responses } }, select });
    for (const row of rows) found.set(row.id, row);
  }
  if (feedback?.length) {
    const rows = await db.feedback.findMany({ where: { id: { in: feedback } }, select });
    for (const row of rows) found.set(row.id, row);
  }
  if (threads?.length) {
    const rows = await db.messageThread.findMany({
      where: { id: { in: threads } },
      select: { id: true, customerId: true },
    });
    for (const row of rows) found.set(row.id, { ...row, touchpointId: null });
  }
  return found;
}

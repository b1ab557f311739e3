import type { GraphQLError } from 'graphql';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { badArgument, refusal } from '../kernel/errors.ts';
import { isObject } from '../kernel/isObject.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { lockLog } from './follow.ts';
import type { ChangeType } from './types.ts';

/**
 * A type that is logged for subscribers. It stays so for as long as changes are stored, counted from
 * when its last subscription was open: one that comes back within that time has missed nothing.
 */
interface Subscribed {
  /** The number after which all of its changes are logged. */
  readonly since: bigint;
  /** When it may be forgotten. */
  readonly until: Date;
}

type Log = { readonly [Type in ChangeType]?: Subscribed };

/** Milliseconds that a type stays logged without being noted again. */
const renewal = 3_600_000;

/** What a subscription begins with. */
export interface Beginning {
  readonly types: readonly ChangeType[];
  /** The number that it was last sent; null to begin with what comes. */
  readonly after: string | null;
  /** Milliseconds for which changes are stored. */
  readonly stored: number;
}

/**
 * Has types logged for subscribers, and returns the number after which a subscription begins, and the
 * latest there is.
 *
 * @throws `EVENTS_EXPIRED` where changes after `after` were deleted or not logged, `BAD_USER_INPUT` for
 * what is no number of this workspace
 */
export async function beginAfter(
  db: WorkspaceDb,
  now: Date,
  { types, after, stored }: Beginning,
): Promise<{ readonly from: bigint; readonly latest: bigint }> {
  const wanted = after === null ? null : seqIn(after);
  const log = await subscribeTo(db, now, types, stored);
  const latest = log.lastSeq;
  if (wanted === null) return { from: latest, latest };
  const oldest = oldestOf(log, types);
  if (wanted > latest) {
    throw badArgument('after', `no event has this number yet: the latest has ${latest}.`);
  }
  if (wanted < oldest) throw expired(oldest);
  return { from: wanted, latest };
}

/** The error for a number that the log does not reach back to. */
export function expired(oldest: bigint): GraphQLError {
  return refusal(
    'EVENTS_EXPIRED',
    `after: events after this number are no longer stored, or were not logged then. Read anew what you show, and go on after ${oldest}, the oldest there is.`,
    { inputPath: 'after', oldestSeq: String(oldest) },
  );
}

function seqIn(after: string): bigint {
  if (/^\d{1,18}$/.test(after)) return BigInt(after);
  throw badArgument('after', 'this is not the `seq` of an event, which has digits only.');
}

interface FoundLog {
  readonly lastSeq: bigint;
  readonly expiredSeq: bigint;
  readonly subscribed: Log;
}

function oldestOf({ expiredSeq, subscribed }: FoundLog, types: readonly ChangeType[]): bigint {
  const since = types.map((type) => subscribed[type]?.since ?? 0n);
  return [expiredSeq, ...since].reduce((most, each) => (each > most ? each : most));
}

/** Has types logged from now on, or notes that they are still wanted. It takes one statement if that was noted lately. */
export async function subscribeTo(
  db: WorkspaceDb,
  now: Date,
  types: readonly ChangeType[],
  stored: number,
): Promise<FoundLog> {
  const found = await logOf(db);
  const enough = now.getTime() + stored - renewal;
  const isNoted = (type: ChangeType) => (found?.subscribed[type]?.until.getTime() ?? 0) > enough;
  if (found && types.every(isNoted)) return found;
  return db.$transaction(async (tx) => {
    const lastSeq = await lockLog(tx);
    const { expiredSeq = 0n, subscribed = {} } = (await logOf(tx)) ?? {};
    const until = new Date(now.getTime() + stored);
    const added = types.map(
      (type) => [type, { since: subscribed[type]?.since ?? lastSeq, until }] as const,
    );
    const all: Log = { ...subscribed, ...Object.fromEntries(added) };
    await store(tx, all);
    return { lastSeq, expiredSeq, subscribed: all };
  });
}

/** Stops logging the types that were not subscribed to for as long as changes are stored. */
export async function forgetSubscribed(db: WorkspaceDb, now: Date): Promise<void> {
  const isOver = ([, { until }]: [string, Subscribed]) => until <= now;
  const found = await logOf(db);
  if (!found || !Object.entries(found.subscribed).some(isOver)) return;
  await lockLog(db);
  const { subscribed = {} } = (await logOf(db)) ?? {};
  await store(db, Object.fromEntries(Object.entries(subscribed).filter((each) => !isOver(each))));
}

async function logOf(db: WorkspaceDb): Promise<FoundLog | null> {
  const log = await db.changeLog.findFirst({
    select: { lastSeq: true, expiredSeq: true, subscribed: true },
  });
  return log && { ...log, subscribed: subscribedIn(log.subscribed) };
}

/** Stored by `store` alone. */
function subscribedIn(stored: unknown): Log {
  const entries = isObject(stored) ? Object.entries(stored) : [];
  return Object.fromEntries(
    entries.flatMap(([type, entry]) =>
      isObject(entry)
        ? [[type, { since: BigInt(String(entry.since)), until: new Date(String(entry.until)) }]]
        : [],
    ),
  );
}

async function store(db: WorkspaceDb, subscribed: Log): Promise<void> {
  const entries = Object.entries(subscribed).map(
    ([type, { since, until }]) =>
      [type, { since: String(since), until: until.toISOString() }] as const,
  );
  await db.changeLog.updateMany({ data: { subscribed: Object.fromEntries(entries) } });
}

/** A numbered change, as subscriptions read it. */
export interface LoggedChange {
  readonly type: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly seq: bigint;
}

/** A part of the log. */
export interface LogPage {
  readonly changes: readonly LoggedChange[];
  /** The number that it reaches up to: a subscription goes on after it. */
  readonly upTo: bigint;
  /** The latest number of the log. */
  readonly latest: bigint;
  /** The highest number that was deleted. */
  readonly expired: bigint;
}

/** Reads the changes after a number, in their order, in one statement. */
export async function changesAfter(db: WorkspaceDb, after: bigint, most: number): Promise<LogPage> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  interface Row extends Omit<LoggedChange, 'seq'> {
    readonly seq: bigint | null;
    readonly lastSeq: bigint;
    readonly expiredSeq: bigint;
  }
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT log."lastSeq", log."expiredSeq", change.type, change."subjectId", change.at, change.seq
    FROM "ChangeLog" AS log LEFT JOIN LATERAL (
      SELECT type, "subjectId", at, seq FROM "Change"
      WHERE "workspaceId" = ${workspace} AND seq > ${after}::bigint AND seq <= log."lastSeq"
      ORDER BY seq LIMIT ${most}::int OFFSET 0
    ) AS change ON true
    WHERE log."workspaceId" = ${workspace} ORDER BY change.seq`);
  const changes = rows.flatMap(({ seq, type, subjectId, at }) =>
    seq === null ? [] : [{ seq, type, subjectId, at }],
  );
  const latest = rows[0]?.lastSeq ?? 0n;
  const upTo = changes.length === most ? (changes.at(-1)?.seq ?? latest) : latest;
  return { changes, upTo, latest, expired: rows[0]?.expiredSeq ?? 0n };
}

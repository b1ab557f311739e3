import { failJobs } from '../../schema/jobs/failJobs.ts';
import { type PutBack, putBackTasks } from '../../schema/outbox/claimed.ts';
import { retryRule } from '../../schema/outbox/retryRule.ts';
import type { ClaimedRow } from '../database/platformDoor.ts';
import { describeFailure } from '../protection/failures.ts';
import type { Turn } from './lane.ts';

/** The most characters of an error that a row stores. */
const reasonLength = 1_000;

const unfinished = new Error('No worker finished it.');

function ruleOf({ retry = retryRule }: Turn['handler']) {
  return retry;
}

/** Whether a task was claimed after its last try: its workers were killed, perhaps by the task. */
export function isWornOut({ handler }: Turn, { attempts }: ClaimedRow): boolean {
  return attempts > ruleOf(handler).maxAttempts;
}

/**
 * Puts tasks of a workspace back to be tried later, or marks them as dead after their last try: the
 * jobs that these did fail with them.
 * Tasks that this lease no longer covers stay as they are.
 */
export async function putBackFailed(
  { database, handler, lease, log, count }: Turn,
  workspaceId: string,
  tasks: readonly ClaimedRow[],
  error: unknown = unfinished,
): Promise<void> {
  const { topic } = handler;
  const retry = ruleOf(handler);
  const reason = reasonOf(error);
  const rows = tasks.map(({ id, attempts }): PutBack => {
    const wait = attempts >= retry.maxAttempts ? null : retry.wait(attempts, Math.random());
    return { id, attempts: Math.min(attempts, retry.maxAttempts), wait, reason };
  });
  const triesOf = (task: string) => rows.find(({ id }) => id === task)?.attempts ?? 0;
  const written = await database.workspace(workspaceId).$transaction(async (db) => {
    const tasks = await putBackTasks(db, lease, rows);
    const jobs = tasks.flatMap((task) => (task.isDead ? (handler.jobOf?.(task) ?? []) : []));
    const now = db.$now();
    await failJobs(db, jobs, retry.maxAttempts, now);
    await handler.afterFailure?.(
      db,
      tasks.map((task) => ({ ...task, attempts: triesOf(task.id), reason })),
      now,
    );
    return tasks;
  });
  const dead = written.filter(({ isDead }) => isDead);
  count(topic, 'failed', written.length);
  count(topic, 'dead', dead.length);
  const about = { topic, workspaceId, failure: describeFailure(error) };
  if (written.length > dead.length) {
    log.warn({ ...about, tasks: written.length - dead.length }, 'Tasks failed; tried again later');
  }
  if (dead.length > 0) {
    const ids = dead.map(({ id }) => id);
    log.error({ ...about, ids }, 'Tasks failed at their last try; see `cxgraph tasks list`');
  }
}

/** Tries after which what a worker was at when it ended rests. */
const triesBeforeRest = 2;

/**
 * Puts back, to be tried later, what workers were at when they ended again and again. Without that rest, a
 * server that something else kills every few seconds would use up all tries of a task within a minute.
 *
 * @returns what is left of a claim
 */
export async function letRest(turn: Turn, claimed: readonly ClaimedRow[]): Promise<ClaimedRow[]> {
  const { maxAttempts, wait } = ruleOf(turn.handler);
  const rests = ({ lapsed, attempts }: ClaimedRow) =>
    lapsed && attempts > triesBeforeRest && attempts <= maxAttempts && maxAttempts < Infinity;
  // A claim has one lapsed task at most.
  for (const { workspaceId, id, attempts } of claimed.filter(rests)) {
    const tries = attempts - 1;
    const row = {
      id,
      attempts: tries,
      wait: wait(tries, Math.random()),
      reason: reasonOf(unfinished),
    };
    await putBackTasks(turn.database.workspace(workspaceId), turn.lease, [row]);
  }
  return claimed.filter((task) => !rests(task));
}

/** Puts back tasks that were claimed and not begun, as if they had not been claimed. */
export async function giveBack(
  { database, lease }: Turn,
  workspaceId: string,
  tasks: readonly ClaimedRow[],
): Promise<void> {
  const rows = tasks.map(({ id, attempts }) => ({
    id,
    attempts: attempts - 1,
    wait: 0,
    reason: null,
  }));
  await putBackTasks(database.workspace(workspaceId), lease, rows);
}

/** The log's description of an error, without the stack, as one line. */
function reasonOf(error: unknown): string {
  const { causes, sqlState } = describeFailure(error);
  const reason = causes
    .map(({ type, code, message }) => [type, code, message].filter(Boolean).join(' '))
    .join(': ');
  return `${reason}${sqlState ? ` (SQLSTATE ${sqlState})` : ''}`.slice(0, reasonLength);
}

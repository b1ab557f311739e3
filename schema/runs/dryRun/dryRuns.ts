import { failJobs } from '../../jobs/failJobs.ts';
import { logJobProgress, logJobsEnd } from '../../jobs/logEnd.ts';
import { insertJob } from '../../jobs/newJob.ts';
import type { Context } from '../../kernel/context.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import { ruleDefinitionIn } from '../../rules/definition.ts';
import { asJson } from '../../surveys/definition/stored.ts';
import { lockRows } from '../../toolkit/write/revision.ts';
import type { ActiveRule } from '../start/activeRules.ts';
import type { DryRunPeriod } from './period.ts';
import { type PastPage, readPage } from './readPage.ts';
import { type DryRunResult, emptyResult, withSimulated } from './result.ts';
import { readSettings } from './settings.ts';
import { type Simulated, simulate } from './simulate.ts';

const topic = 'rule dry runs';

/** What a dry run is of. */
interface DryRunSettings {
  readonly rule: string;
  /** The version at the time of the call. */
  readonly version: number;
  readonly from: string;
  readonly to: string;
}

/** Creates the job that goes through the facts of a period; returns its key. */
export async function startDryRun(
  ctx: Context,
  rule: { readonly id: string; readonly version: number },
  { from, to }: DryRunPeriod,
): Promise<string> {
  const { db, now } = ctx;
  const settings: DryRunSettings = {
    ...{ rule: rule.id, version: rule.version },
    ...{ from: from.toISOString(), to: to.toISOString() },
  };
  const job = await insertJob(ctx, { kind: 'RULE_DRY_RUN', rowType: 'Rule', settings });
  await enqueue(db, now, [pageTask(job, null)]);
  return job;
}

function pageTask(job: string, after: string | null): Task {
  return { topic, subjectId: job, payload: { after } };
}

/**
 * Goes through the customers of a workspace, page by page, and follows each through the rule in memory. It
 * changes nothing but its job.
 */
export const doDryRuns: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic,
  batch: 1,
  jobOf: ({ subjectId }) => subjectId,
  handle: async (db, tasks, now) => {
    for (const { subjectId: job, payload } of tasks) {
      if (job !== null) await doPage(db, now, job, afterIn(payload));
    }
  },
};

/** Written by `pageTask`. */
function afterIn(payload: unknown): string | null {
  return (payload as { after: string | null }).after;
}

/** Written by `startDryRun`. */
function settingsIn(settings: unknown): DryRunSettings {
  return settings as DryRunSettings;
}

/** A column that `doPage` alone writes. */
export function resultIn(stored: unknown): DryRunResult | null {
  return stored as DryRunResult | null;
}

async function doPage(db: WorkspaceDb, now: Date, id: string, after: string | null): Promise<void> {
  await lockRows(db, 'Job', [id]);
  // A task that was dead, and that an operator had tried again, goes on with a job that had failed.
  const job = await db.job.findFirst({
    where: { id, status: { in: ['WAITING', 'RUNNING', 'FAILED'] } },
  });
  if (!job) return;
  const asked = settingsIn(job.settings);
  const rule = await triedVersion(db, asked);
  if (!rule) return failJobs(db, [id], 1, now);
  const period = { from: new Date(asked.from), to: new Date(asked.to) };
  const { page, people } = await followPage(db, now, { rule, period, after });
  const before = resultIn(job.dryRun) ?? emptyResult(rule.definition);
  const rowsTotal = job.rowsTotal ?? (await db.customer.count({ where: { mergedIntoId: null } }));
  await db.job.updateMany({
    where: { id },
    data: {
      status: page.last === null ? 'SUCCEEDED' : 'RUNNING',
      rowsTotal,
      rowsDone: job.rowsDone + page.looked,
      rowsFailed: job.rowsFailed + page.cut,
      dryRun: asJson(withSimulated(before, people, page.unread)),
      startedAt: job.startedAt ?? now,
      finishedAt: page.last === null ? now : null,
      failure: null,
    },
  });
  if (page.last === null) return logJobsEnd(db, now, [id]);
  await logJobProgress(db, now, id);
  await enqueue(db, now, [pageTask(id, page.last)]);
}

/** Follows the customers after one through a rule, as many as a transaction takes. */
export async function followPage(
  db: WorkspaceDb,
  now: Date,
  {
    rule,
    period: { from, to },
    after,
  }: { readonly rule: ActiveRule; readonly period: DryRunPeriod; readonly after: string | null },
): Promise<{ readonly page: PastPage; readonly people: readonly Simulated[] }> {
  const settings = await readSettings(db, rule, now);
  // What is still to come is no history.
  const period = { from, to: to < now ? to : now };
  const page = await readPage(db, { rule, settings, period, present: now }, after);
  const people: Simulated[] = [];
  for (const person of page.people) {
    people.push(await simulate(person, rule, { settings, present: now }));
  }
  return { page, people };
}

/** A version of a rule, whether it is enabled or not; null if the rule was deleted. */
export async function triedVersion(
  db: WorkspaceDb,
  { rule: id, version }: Pick<DryRunSettings, 'rule' | 'version'>,
): Promise<ActiveRule | null> {
  const rule = await db.rule.findFirst({
    where: { id },
    select: {
      ...{ id: true, limit: true, maxRuns: true, maxRunsDays: true, priority: true },
      ...{ maxEventAgeHours: true, maxLatenessMinutes: true, nextAt: true },
      versions: { where: { number: version }, select: { definition: true } },
    },
  });
  const stored = rule?.versions[0];
  if (!rule || !stored) return null;
  const { versions: _, ...columns } = rule;
  // When it was enabled does not count: what was before is what it is tried on.
  return { ...columns, enabledAt: null, version, definition: ruleDefinitionIn(stored.definition) };
}

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { publishLinked } from '../../../test/support/invitations.ts';
import { keyIn } from '../../../test/support/ruleSteps.ts';
import { startDue } from '../../../test/support/rules.ts';
import { sized } from '../../../test/support/size.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { encodeId, newId } from '../../kernel/id.ts';
import type { RuleDefinition } from '../../rules/definition.ts';
import { watchRules } from '../../rules/watching.ts';
import { carryOnRuns } from '../turn/carryOn.ts';
import { definitions, type Happening, happenings, limits } from './dryRun.fixture.ts';
import { doDryRuns } from './dryRuns.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const began = new Date('2026-06-01T08:00:00.000Z');
const ended = new Date('2026-09-01T08:00:00.000Z');
const minuteMs = 60_000;

interface Counted {
  readonly reason: string;
  readonly count: number;
}

interface Tried {
  readonly wouldRun: number;
  readonly customers: number;
  readonly unknown: number;
  readonly skipped: readonly Counted[];
  readonly byStep: readonly {
    readonly key: string;
    readonly reached: number;
    readonly succeeded: number;
    readonly skipped: readonly Counted[];
    readonly unknown: number;
  }[];
}

/** What a rule would have done, as its job says. */
async function tried(workspace: TestWorkspace, rule: string): Promise<Tried> {
  const made = await workspace.change<{ job: { id: string } | null }>(
    'ruleDryRun',
    { rule, from: began.toISOString(), to: ended.toISOString() },
    'job { id }',
  );
  expect(made.errors).toEqual([]);
  await drainTasks(workspace.db, [doDryRuns]);
  const { job } = await workspace.ask<{ job: { status: string; dryRun: Tried } }>(
    `query($id: ID!) { job(id: $id) { status dryRun { wouldRun customers unknown
      skipped { reason count }
      byStep { key reached succeeded unknown skipped { reason count } } } } }`,
    { id: made.job?.id },
  );
  expect(job.status).toBe('SUCCEEDED');
  return job.dryRun;
}

interface StoredRule {
  readonly id: string;
  readonly definition: RuleDefinition;
  readonly limit: 'ONCE_PER_CUSTOMER' | 'ONE_AT_A_TIME' | 'ONCE_PER_TRIGGER';
  readonly maxRuns: number | null;
}

async function storeRule(
  { db }: TestWorkspace,
  status: 'DRAFT' | 'ENABLED',
  { id, definition, limit, maxRuns }: StoredRule,
): Promise<void> {
  const stored = JSON.parse(JSON.stringify(definition));
  const days = maxRuns === null ? null : 2;
  const row = { id, name: 'Rule', status, limit, maxRuns, maxRunsDays: days, updatedAt: began };
  await db.rule.createMany({ data: { ...row, definition: stored } });
  await db.ruleVersion.createMany({
    data: { id: newId(), ruleId: id, number: 1, definition: stored, createdAt: began },
  });
  await db.$transaction((tx) => watchRules(tx, [id]));
}

async function prepared() {
  const workspace = await graph.workspace();
  const survey = await publishLinked(workspace, { recontactDays: 3 });
  const { db } = workspace;
  await db.purpose.updateMany({ data: { legalBasis: 'CONSENT' } });
  const purpose = await db.purpose.findFirst({ select: { key: true } });
  const list = await workspace.make('segment', { name: 'List' });
  await workspace.make('attributeDefinition', { key: 'plan', name: 'Plan', type: 'TEXT' });
  return { workspace, survey, list, purpose: purpose?.key ?? '' };
}

type Prepared = Awaited<ReturnType<typeof prepared>>;

/** Has something happen at a moment. */
async function happen(
  { workspace, purpose }: Prepared,
  customer: string,
  { what, value }: Happening,
  now: Date,
): Promise<void> {
  const id = encodeId('Customer', customer);
  const at = now.toISOString();
  const { errors } =
    what === 'GRANTED' || what === 'REVOKED'
      ? await workspace.change(
          'consentRecord',
          { customer: { id }, purpose, status: what, statusAt: at, evidence: 'x' },
          undefined,
          { now },
        )
      : await workspace.change(
          'eventRecord',
          { source: 'shop', id: newId(), type: what, value, occurredAt: at, customer: { id } },
          undefined,
          { now },
        );
  expect(errors).toEqual([]);
}

/** Carries out what is due until a moment, at the moment at which it is. */
async function carryOut({ db }: TestWorkspace, until: Date): Promise<void> {
  for (;;) {
    const [due] = await db.outbox.findMany({
      where: { topic: carryOnRuns.topic, state: 'READY', nextAt: { lt: until } },
      orderBy: { nextAt: 'asc' },
      take: 1,
      select: { nextAt: true },
    });
    if (!due) return;
    await drainTasks(db, [carryOnRuns], due.nextAt);
    await startDue(db, due.nextAt);
  }
}

const counted = (reasons: readonly (string | null)[]): Counted[] => {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason ?? '', (counts.get(reason ?? '') ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));
};

/** What the rule did, in the form of what it would have done. */
async function done({ db }: TestWorkspace, { definition }: StoredRule): Promise<Tried> {
  const runs = await db.run.findMany({});
  const steps = await db.runStep.findMany({});
  const skips = await db.ruleSkip.findMany({ orderBy: { reason: 'asc' } });
  return {
    ...{ wouldRun: runs.length, unknown: 0 },
    customers: new Set(runs.map(({ customerId }) => customerId)).size,
    skipped: skips
      .map(({ reason, count }) => ({ reason: String(reason), count }))
      .sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    byStep: definition.steps.map(({ key }) => {
      const own = steps.filter((step) => step.key === key);
      const skipped = own.filter(({ status }) => status === 'SKIPPED');
      return {
        ...{ key, reached: own.length, unknown: 0 },
        succeeded: own.filter(({ status }) => status === 'SUCCEEDED').length,
        skipped: counted(skipped.map(({ reason }) => reason)),
      };
    }),
  };
}

test('a dry run says what really happens: random rules over random histories', async () => {
  const names = { survey: newId(), list: newId() };
  const cases = fc.record({ definition: definitions(names), history: happenings, limits });
  await fc.assert(
    fc.asyncProperty(cases, async ({ definition, history, limits: limited }) => {
      const [past, real] = [await prepared(), await prepared()];
      const customers = [newId(), newId(), newId()];
      const id = newId();
      const ruleFor = ({ survey, list }: Prepared): StoredRule => {
        const text = JSON.stringify(definition)
          .replaceAll(names.survey, keyIn('Survey', survey))
          .replaceAll(names.list, keyIn('Segment', list));
        return { id, definition: JSON.parse(text), ...limited };
      };
      for (const side of [past, real]) {
        await side.workspace.db.customer.createMany({
          data: customers.map((customer, index) => ({
            ...{ id: customer, name: `C${index}`, email: `c${index}@example.com` },
            ...{ locale: index === 1 ? 'de' : null, createdAt: began, updatedAt: began },
            timeZone: index === 2 ? 'America/New_York' : null,
          })),
        });
      }
      await storeRule(past.workspace, 'DRAFT', ruleFor(past));
      await storeRule(real.workspace, 'ENABLED', ruleFor(real));
      let now = began;
      for (const happening of history) {
        now = new Date(now.getTime() + happening.minutes * minuteMs + 1);
        const customer = customers[happening.customer] ?? '';
        await happen(past, customer, happening, now);
        await carryOut(real.workspace, now);
        await happen(real, customer, happening, now);
        await startDue(real.workspace.db, now);
      }
      await carryOut(real.workspace, ended);
      const rule = encodeId('Rule', id);
      expect(await tried(past.workspace, rule)).toEqual(await done(real.workspace, ruleFor(real)));
      expect(await past.workspace.db.run.count()).toBe(0);
    }),
    { numRuns: sized({ suite: 6, soak: 100 }), endOnFailure: true },
  );
}, 300_000);

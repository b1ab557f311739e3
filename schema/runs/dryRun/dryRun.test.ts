import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  began,
  carryOut,
  carryOutTheRest,
  ended,
  happen,
  openTwin,
  storeTwinRule,
  type Twin,
  type TwinRule,
} from '../../../test/support/dryRunTwins.ts';
import { openTestGraph, type TestGraph } from '../../../test/support/graph.ts';
import { sized } from '../../../test/support/size.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { encodeId, newId } from '../../kernel/id.ts';
import { definitions, type Happening, happenings, limits, policies } from './dryRun.fixture.ts';
import { doDryRuns, followPage, resultIn, triedVersion } from './dryRuns.ts';
import { doneRuns, haveMet, triedRuns } from './ways.fixture.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const minuteMs = 60_000;

/** What would have become of the customers, run by run, and as the job of a dry run counts it. */
async function tried({ workspace }: Twin, { id }: TwinRule) {
  const rule = await triedVersion(workspace.db, { rule: id, version: 1 });
  if (!rule) throw new Error('The rule is not stored');
  const period = { from: began, to: ended };
  const { people } = await followPage(workspace.db, new Date(), { rule, period, after: null });
  const { errors } = await workspace.change('ruleDryRun', {
    ...{ rule: encodeId('Rule', id), from: began.toISOString(), to: ended.toISOString() },
  });
  expect(errors).toEqual([]);
  await drainTasks(workspace.db, [doDryRuns]);
  const job = await workspace.db.job.findFirst({ select: { status: true, dryRun: true } });
  expect(job?.status).toBe('SUCCEEDED');
  return { people, counted: resultIn(job?.dryRun) };
}

/** A rule of one twin, as the other one has it: by the keys of its own rows. */
function ruleFor(rule: TwinRule, { named }: Twin, drawn: Twin['named']): TwinRule {
  let text = JSON.stringify(rule.definition);
  for (const [name, key] of Object.entries(named)) {
    text = text.replaceAll(Reflect.get(drawn, name), key);
  }
  return { ...rule, definition: JSON.parse(text) };
}

/** Has a history happen in both twins, and what the rule makes of it in the second. */
async function replay(past: Twin, real: Twin, customers: string[], history: readonly Happening[]) {
  let now = began;
  for (const happening of history) {
    now = new Date(now.getTime() + happening.minutes * minuteMs + 1);
    const customer = customers[happening.customer] ?? '';
    await happen(past, customer, happening, now);
    await carryOut(real, now);
    await happen(real, customer, happening, now);
  }
  await carryOutTheRest(real);
}

const drawn = {
  ...{ survey: newId(), list: newId(), visitors: newId(), newcomers: newId() },
  ...{ visitorsId: encodeId('Segment', newId()), template: newId(), actor: newId() },
};

const cases = fc.record({
  ...{ definition: definitions(drawn), history: happenings, limited: limits, policy: policies },
});

test('a dry run says what really happens to each customer, step by step: random rules over random histories', async () => {
  let known = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ definition, history, limited, policy }) => {
      const customers = [newId(), newId(), newId()];
      const past = await openTwin(graph, customers, policy);
      const real = await openTwin(graph, customers, policy);
      const rule = { id: newId(), definition, ...limited };
      await storeTwinRule(past, 'DRAFT', ruleFor(rule, past, drawn));
      await storeTwinRule(real, 'ENABLED', ruleFor(rule, real, drawn));
      await replay(past, real, customers, history);
      const { people, counted } = await tried(past, rule);
      const said = triedRuns(people);
      haveMet(said, await doneRuns(real.workspace.db));
      known += said.runs.filter(({ isUnknown }) => !isUnknown).length;
      expect(counted).toMatchObject({
        wouldRun: said.runs.length,
        unknown: said.runs.filter(({ isUnknown }) => isUnknown).length,
        skipped: said.skipped,
      });
      expect(await past.workspace.db.run.count()).toBe(0);
    }),
    { numRuns: sized({ suite: 6, soak: 100 }), endOnFailure: true },
  );
  // Or else it says nothing of what happens.
  expect(known).toBeGreaterThan(0);
}, 1_800_000);

import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { RuleStep } from '../../../schema/rules/definition.ts';
import { passStep, waitStep } from '../../support/plainSteps.ts';
import { ask } from '../http.ts';
import { contest } from '../rounds.ts';
import type { Line } from '../table.ts';
import { World } from '../world.ts';
import { linesOf } from './reads.ts';
import { ruleCostLines } from './ruleCosts.ts';
import { eventLines } from './runEvents.ts';
import type { Work } from './work.ts';

/** Runs of a round, at most. */
const most = 5_000;

/** The topic of the tasks that the product leaves to the loop by hand. */
const byHandTopic = 'runs by hand';

/**
 * Runs that are due, until all have ended, beside a loop that claims their tasks and ends them by two
 * prepared statements a batch. The same with a wait: until all have come to it. And how long it takes from
 * an event to the first step of a run, and what an event costs with rules that it does not trigger.
 */
export const benchRuns: Work = async (engine, effort) => {
  // On PGlite each server has a database of its own, and the runs are made and counted by the other one.
  if (engine.name === 'PGlite') return [];
  const { rows, rounds, progress } = effort;
  const world = await World.open(engine, 'runs', { CXGRAPH_WORKER: 'true' });
  const count = Math.min(rows, most);
  await storeCustomers(world, count);
  const lines: Line[] = [];
  const works = [
    ['a run of one step', [passStep('a')], 'SUCCEEDED'],
    [
      'a run of two steps, to its wait',
      [passStep('a', 'b'), waitStep('b', { for: { amount: 1, unit: 'DAYS' } })],
      'WAITING',
    ],
  ] as const;
  for (const [work, steps, status] of works) {
    const rule = await storeRule(world, steps);
    const [graphServer, byHandServer] = [await world.graph(), await world.byHand()];
    const makeDue = (topic: string) =>
      world.rows(`UPDATE "Outbox" SET "nextAt" = now() WHERE "workspaceId" = $1 AND topic = $2`, [
        world.workspaceId,
        topic,
      ]);
    // By an index, as it is asked while the runs go on: all of them would be counted twenty times a second.
    const isLeft = async () => {
      const [found] = await world.rows<{ left: boolean }>(
        `SELECT EXISTS (SELECT FROM "Outbox"
           WHERE topic = 'runs' AND "workspaceId" = $1 AND "nextAt" <= now()) AS left`,
        [world.workspaceId],
      );
      return found?.left ?? false;
    };
    const demandAll = async () => {
      const [found] = await world.rows<{ left: number }>(
        `SELECT count(*)::int AS left FROM "Run"
         WHERE "workspaceId" = $1 AND "ruleId" = $2 AND status <> $3::"RunStatus"`,
        [world.workspaceId, rule, status],
      );
      if (found?.left !== 0) throw new Error(`Not all of ${count} runs are ${status}.`);
    };
    const prepared = (topic: string) => async () => {
      await prepareRuns(world, rule, topic);
      return [];
    };
    const noted = (at: string) => progress(`${work}: ${at}`);
    const [graph = [], byHand = []] = await contest(
      { world, concurrency: 1, rounds, progress: noted },
      [
        {
          server: graphServer,
          calls: prepared('runs'),
          work: async () => {
            await makeDue('runs');
            while (await isLeft()) await sleep(50);
            await demandAll();
            return count;
          },
        },
        {
          server: byHandServer,
          calls: prepared(byHandTopic),
          work: async () => {
            await makeDue(byHandTopic);
            const path = `/finishRuns?topic=${encodeURIComponent(byHandTopic)}`;
            const { count: done } = JSON.parse(await ask(byHandServer, { path, body: '' }));
            if (done !== count) throw new Error(`By hand, ${done} of ${count} runs ended.`);
            return count;
          },
        },
      ],
    );
    const limits = status === 'SUCCEEDED' ? { perSecond: { least: 1 / 3 } } : {};
    lines.push(...linesOf(engine, { work, limits }, graph, byHand));
    await world.rows(`DELETE FROM "Outbox" WHERE "workspaceId" = $1 AND topic LIKE 'runs%'`, [
      world.workspaceId,
    ]);
  }
  lines.push(...(await eventLines(world, effort)), ...(await ruleCostLines(world, effort)));
  await world.close();
  return lines;
};

async function storeCustomers(world: World, count: number): Promise<void> {
  await world.rows(
    `INSERT INTO "Customer" ("workspaceId", id, name, "updatedAt")
     SELECT $1, gen_random_uuid(), 'Customer ' || number, now() FROM generate_series(1, $2::int) AS number`,
    [world.workspaceId, count],
  );
}

/** Stores a rule that nothing triggers, and returns its key. */
async function storeRule(world: World, steps: readonly RuleStep[]): Promise<string> {
  const rule = v7();
  const trigger = { kind: 'CALL' };
  const definition = JSON.stringify({ trigger, condition: null, exitCondition: null, steps });
  await world.rows(
    `INSERT INTO "Rule" ("workspaceId", id, name, status, definition, "updatedAt")
     VALUES ($1, $2, 'Bench', 'ENABLED', $3::jsonb, now())`,
    [world.workspaceId, rule, definition],
  );
  await world.rows(
    `INSERT INTO "RuleVersion" ("workspaceId", id, "ruleId", number, definition, "createdAt")
     VALUES ($1, $2, $3, 1, $4::jsonb, now())`,
    [world.workspaceId, v7(), rule, definition],
  );
  return rule;
}

/** Has each customer have a run of the rule that has not begun, with a task that is not due. */
async function prepareRuns(world: World, rule: string, topic: string): Promise<void> {
  const values = [world.workspaceId, rule];
  for (const table of ['RuleEnrolment', 'Run']) {
    await world.rows(`DELETE FROM "${table}" WHERE "workspaceId" = $1 AND "ruleId" = $2`, values);
  }
  await world.rows(`DELETE FROM "Outbox" WHERE "workspaceId" = $1 AND topic = 'runs'`, [
    world.workspaceId,
  ]);
  await world.rows(
    `WITH begun AS (
       INSERT INTO "Run" ("workspaceId", id, "ruleId", version, "customerId", visit, status, trigger,
         "triggerKey", "triggeredAt", step, "dueAt", "startedAt")
       SELECT "workspaceId", gen_random_uuid(), $2, 1, id, 1, 'QUEUED', 'CALL', id::text, now(), 'a',
         now(), now()
       FROM "Customer" WHERE "workspaceId" = $1 RETURNING *
     ), enrolled AS (
       INSERT INTO "RuleEnrolment" ("workspaceId", "ruleId", "customerId", visits, open, "lastAt")
       SELECT "workspaceId", "ruleId", "customerId", 1, 1, now() FROM begun
     )
     INSERT INTO "Outbox" ("workspaceId", id, topic, "subjectId", payload, "dedupeKey", "nextAt")
     SELECT "workspaceId", gen_random_uuid(), $3, id, 'null', 'run ' || id, now() + interval '1 day'
     FROM begun`,
    [...values, topic],
  );
}

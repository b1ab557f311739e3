import { setTimeout as sleep } from 'node:timers/promises';
import { publicId } from '../byHand/publicId.ts';
import { graphqlCall, sendAll } from '../http.ts';
import type { Line } from '../table.ts';
import type { World } from '../world.ts';
import { recordMany } from './runEvents.ts';
import type { Effort } from './work.ts';

/** Events of one call. */
const together = 10;

/** What rules wait for that events of the type `COST` trigger none of. */
const unmatched = {
  'of another type of event': { type: 'OTHER', condition: null },
  'whose condition does not hold': {
    type: 'COST',
    condition: {
      combinator: 'and',
      rules: [{ field: 'name', operator: 'equals', value: 'No such customer' }],
    },
  },
} as const;

type Kind = keyof typeof unmatched;
const kinds: readonly Kind[] = ['of another type of event', 'whose condition does not hold'];

/** Milliseconds from the first call until nothing is left to do of its events, an event, with rules that none of them triggers. */
export async function ruleCostLines(world: World, { requests, progress }: Effort): Promise<Line[]> {
  const lines: Line[] = [];
  for (const kind of kinds) {
    for (const [rules, added] of [
      [1, 1],
      [1_000, 999],
    ] as const) {
      await storeRules(world, kind, added);
      const graph = await costOf(world, `${kind} ${rules}`, requests);
      const work = `an event, ${rules.toLocaleString('en')} ${rules === 1 ? 'rule' : 'rules'} ${kind}`;
      progress(work);
      const none = { byHand: null, ratio: null, limit: null };
      lines.push({
        engine: world.engine.name,
        work,
        measure: 'until all is done, ms',
        graph,
        ...none,
      });
    }
    await world.rows(`DELETE FROM "RuleWatch" WHERE "workspaceId" = $1`, [world.workspaceId]);
  }
  return lines;
}

/** Stores rules that are enabled, and that nothing triggers. */
async function storeRules(world: World, kind: Kind, count: number): Promise<void> {
  const { type, condition } = unmatched[kind];
  const trigger = { kind: 'EVENT_RECORDED', eventType: type };
  const steps = [{ key: 'a', kind: 'WAIT', next: null }];
  const definition = JSON.stringify({ trigger, condition, exitCondition: null, steps });
  await world.rows(
    `WITH made AS (
       INSERT INTO "Rule" ("workspaceId", id, name, status, definition, "updatedAt")
       SELECT $1, gen_random_uuid(), 'Cost', 'ENABLED', $2::jsonb, now() FROM generate_series(1, $3::int)
       RETURNING id, definition
     ), version AS (
       INSERT INTO "RuleVersion" ("workspaceId", id, "ruleId", number, definition, "createdAt")
       SELECT $1, gen_random_uuid(), id, 1, definition, now() FROM made
     )
     INSERT INTO "RuleWatch" ("workspaceId", key, "ruleId") SELECT $1, $4, id FROM made`,
    [world.workspaceId, definition, count, `event.recorded:${type}`],
  );
}

async function costOf(world: World, named: string, count: number): Promise<number> {
  const target = await world.graph();
  const all = await world.rows<{ id: string }>(
    'SELECT id FROM "Customer" WHERE "workspaceId" = $1 ORDER BY id LIMIT $2::int',
    [world.workspaceId, count],
  );
  const occurredAt = new Date().toISOString();
  const events = all.map(({ id }) => ({
    ...{ source: 'bench', id: `${named} ${id}`, type: 'COST', occurredAt },
    customer: { id: publicId('customer', id) },
  }));
  const calls = Array.from({ length: Math.ceil(events.length / together) }, (_, index) => {
    const some = events.slice(index * together, (index + 1) * together);
    return graphqlCall(recordMany, { input: { events: some } });
  });
  const start = performance.now();
  await sendAll(target, calls, 4);
  while ((await left(world)) > 0) await sleep(10);
  return (performance.now() - start) / events.length;
}

/** Tasks that are due. */
async function left(world: World): Promise<number> {
  const [found] = await world.rows<{ left: number }>(
    `SELECT count(*)::int AS left FROM "Outbox" WHERE "workspaceId" = $1 AND "nextAt" <= now()`,
    [world.workspaceId],
  );
  return found?.left ?? 0;
}

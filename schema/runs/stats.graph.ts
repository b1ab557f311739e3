import { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { batched } from '../kernel/batched.ts';
import './run.graph.ts';

interface Stats {
  readonly started: number;
  readonly finished: number;
  readonly failed: number;
  readonly waiting: number;
  readonly medianSeconds: number | null;
}

/** Runs that the median is of, at most: the latest that ended. */
const maxTimed = 1_000;

const none: Stats = { started: 0, finished: 0, failed: 0, waiting: 0, medianSeconds: null };

/** Counts the runs of rules by the index of their states; one statement for all rules of a list. */
const statsOf = batched('ruleStats', async ({ db }, rules: readonly string[]) => {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<(Stats & { rule: string })[]>(Prisma.sql`
    SELECT rule.id AS rule, counted.*, timed.* FROM (
      SELECT DISTINCT unnest(${[...rules]}::uuid[]) AS id
    ) rule CROSS JOIN LATERAL (
      SELECT coalesce(sum(runs), 0)::int AS started,
        coalesce(sum(runs) FILTER (WHERE status IN ('SUCCEEDED', 'FAILED', 'CANCELED')), 0)::int AS finished,
        coalesce(sum(runs) FILTER (WHERE status = 'FAILED'), 0)::int AS failed,
        coalesce(sum(runs) FILTER (WHERE status = 'WAITING'), 0)::int AS waiting
      FROM (
        SELECT status, count(*) AS runs FROM "Run"
        WHERE "workspaceId" = ${workspace} AND "ruleId" = rule.id GROUP BY status
      ) AS states OFFSET 0
    ) AS counted CROSS JOIN LATERAL (
      SELECT percentile_cont(0.5) WITHIN GROUP (
        ORDER BY extract(epoch FROM "endedAt" - "startedAt"))::float8 AS "medianSeconds"
      FROM (
        SELECT "startedAt", "endedAt" FROM "Run"
        WHERE "workspaceId" = ${workspace} AND "ruleId" = rule.id AND "endedAt" IS NOT NULL
        ORDER BY "endedAt" DESC LIMIT ${maxTimed}::int
      ) AS latest OFFSET 0
    ) AS timed`);
  const found = new Map(rows.map(({ rule, ...stats }) => [rule, stats]));
  return rules.map((rule) => found.get(rule) ?? none);
});

const RuleActivity = builder.objectRef<Stats>('RuleActivity').implement({
  description: 'How the runs of a rule went, over all its versions.',
  fields: (t) => ({
    started: t.exposeInt('started', { description: 'How many runs began.' }),
    finished: t.exposeInt('finished', {
      description: 'How many ended: succeeded, failed or were canceled.',
    }),
    failed: t.exposeInt('failed', { description: 'How many of those failed.' }),
    waiting: t.exposeInt('waiting', { description: 'How many are at a WAIT step now.' }),
    medianSeconds: t.exposeFloat('medianSeconds', {
      nullable: true,
      description: `How long a run took from its beginning to its end, in seconds: the median of the latest ${maxTimed.toLocaleString('en')} that ended. Null if none has.`,
    }),
  }),
});

builder.prismaObjectField('Rule', 'stats', (t) =>
  t.field({
    type: RuleActivity,
    description: 'How its runs went.',
    select: { id: true },
    resolve: ({ id }, _args, ctx) => statsOf(ctx, id),
  }),
);

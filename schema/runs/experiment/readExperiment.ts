import { Prisma } from '../../../prisma/generated/client/client.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import { badArgument } from '../../kernel/errors.ts';
import { grouped } from '../../kernel/group.ts';
import type { SplitStep } from '../../rules/definition.ts';
import type { ScoreMetric } from '../../scores/metrics/formula.ts';
import { type Sample, sampleOf } from '../../scores/metrics/metric.ts';
import { greatestCounted } from '../../scores/rollups/contributions.ts';
import { requireFit } from '../../scores/score.ts';
import { knownQuestion } from '../../scores/standing.ts';
import { publishedQuestionsIn } from '../../surveys/definition/stored.ts';
import {
  type ArmBar,
  defaultControl,
  type Experiment,
  experimentOf,
  mostCounted,
} from './experiment.ts';

/** What is looked for after customers came to an arm; exactly one is set. */
export interface ExperimentOutcome {
  readonly event?: { readonly type: string } | null;
  readonly score?: ScoreOutcome | null;
}

interface ScoreOutcome {
  readonly survey: string;
  readonly question: string;
  readonly metric: ScoreMetric;
}

/** What an experiment compares, of any rule with such a step. */
export interface ExperimentInput {
  readonly step: string;
  readonly outcome: ExperimentOutcome;
  readonly withinDays: number;
  readonly control?: string | null;
}

interface Key {
  readonly rule: string;
  /** The input as JSON: rules that are asked the same are read together. */
  readonly asked: string;
}

/** What is read of a rule; null without such a step. */
interface Found {
  readonly step: SplitStep;
  readonly rows: readonly ArmBar[];
}

/**
 * Compares the arms of a step of a rule. It takes as many statements for many rules of a list as for one.
 *
 * @throws BAD_USER_INPUT for a step, an arm, a survey or a question that there is not, and for a metric that
 * does not fit
 */
export async function readExperiment(
  ctx: Context,
  rule: string,
  input: ExperimentInput,
): Promise<Experiment> {
  const { control, ...asked } = input;
  const { found, minimumN, sampleIn } = await read(ctx, { rule, asked: JSON.stringify(asked) });
  if (!found) {
    const message = `no version of this rule has a SPLIT step with this key: \`versions { steps { key kind } }\` lists them.`;
    throw badArgument('input.step', message);
  }
  const { step, rows } = found;
  if (control != null && !step.arms.some(({ key }) => key === control)) {
    const arms = step.arms.map(({ key }) => key).join(', ');
    throw badArgument('input.control', `the step has no arm of this key. It has ${arms}.`);
  }
  const against = control ?? defaultControl(step);
  return experimentOf({ step, control: against, rows, sampleOf: sampleIn, minimumN });
}

interface Read {
  readonly found: Found | null;
  readonly minimumN: number;
  readonly sampleIn: Parameters<typeof experimentOf>[0]['sampleOf'];
}

const read = batched('ruleExperiments', async (ctx, keys: readonly Key[]) => {
  const results = new Map<Key, Read>();
  for (const [asked, group] of grouped(keys, (key) => key.asked)) {
    const input: ExperimentInput = JSON.parse(asked);
    const rules = group.map(({ rule }) => rule);
    const workspace = await ctx.db.workspace.findFirst({ select: { minimumN: true } });
    const sampleIn = await samplesOf(ctx, input.outcome);
    const steps = await splitSteps(ctx, rules, input.step);
    const rows = grouped(await armBars(ctx, [...steps.keys()], input), ({ rule }) => rule);
    for (const key of group) {
      const step = steps.get(key.rule);
      results.set(key, {
        found: step ? { step, rows: rows.get(key.rule) ?? [] } : null,
        ...{ minimumN: workspace?.minimumN ?? 0, sampleIn },
      });
    }
  }
  return keys.map((key) => {
    const result = results.get(key);
    if (!result) throw new Error('A rule was not read');
    return result;
  });
});

/** How the outcome is computed; one statement for a score. */
async function samplesOf({ db }: Context, { score }: ExperimentOutcome): Promise<Read['sampleIn']> {
  if (!score) {
    return (bars, n): Sample => ({
      of: 'SHARE',
      part: { part: bars.reduce((sum, bar) => sum + bar.n, 0), n },
    });
  }
  const path = 'input.outcome.score';
  if (score.metric === 'MEDIAN' || score.metric === 'PERCENTILE') {
    const message = `${score.metric} has no test of a difference. Use a mean or a share, such as MEAN or TOP_TWO_BOX.`;
    throw badArgument(`${path}.metric`, message);
  }
  const survey = await db.survey.findFirst({
    where: { id: score.survey },
    select: { anonymous: true, publishedQuestions: true },
  });
  if (!survey) {
    throw badArgument(`${path}.survey`, 'there is no such survey in this workspace.');
  }
  if (survey.anonymous) {
    const message = 'this survey is anonymous: it is not known which customers answered it.';
    throw badArgument(`${path}.survey`, message);
  }
  const questions = publishedQuestionsIn(survey.publishedQuestions);
  const question = knownQuestion(questions[score.question], `${path}.question`);
  requireFit(score.metric, question, `${path}.metric`);
  return (bars) => sampleOf(score, question, bars);
}

/** The step of each rule, as its newest version with a SPLIT of this key has it; one statement. */
async function splitSteps(
  { db }: Context,
  rules: readonly string[],
  key: string,
): Promise<ReadonlyMap<string, SplitStep>> {
  const path = Prisma.raw(`'$.steps[*] ? (@.key == $key && @.kind == "SPLIT")'`);
  const named = Prisma.sql`jsonb_build_object('key', ${key}::text)`;
  const found = await db.$queryRaw<{ rule: string; step: unknown }[]>(Prisma.sql`
    SELECT rule.id AS rule, newest.step FROM (SELECT DISTINCT unnest(${[...rules]}::uuid[]) AS id) rule
    CROSS JOIN LATERAL (
      SELECT jsonb_path_query_first(definition, ${path}, ${named}) AS step FROM "RuleVersion"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "ruleId" = rule.id
        AND jsonb_path_exists(definition, ${path}, ${named})
      ORDER BY number DESC LIMIT 1 OFFSET 0
    ) AS newest`);
  return new Map(found.map(({ rule, step }) => [rule, splitIn(step)]));
}

/** A step that the statement above found. */
function splitIn(stored: unknown): SplitStep {
  return stored as SplitStep;
}

/**
 * Counts the customers of rules by their arm and outcome; one statement. A customer that was merged into
 * another one is not counted beside that.
 */
async function armBars(
  { db, now }: Context,
  rules: readonly string[],
  { step, withinDays, outcome }: ExperimentInput,
): Promise<(ArmBar & { readonly rule: string })[]> {
  if (rules.length === 0) return [];
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const days = Prisma.sql`interval '24 hours' * ${withinDays}::int`;
  const found = outcome.score
    ? answered(workspace, days, outcome.score)
    : happened(workspace, days, outcome.event?.type ?? '');
  return db.$queryRaw<(ArmBar & { readonly rule: string })[]>(Prisma.sql`
    SELECT drawn.rule, drawn.arm, drawn."isOver", outcome.bucket IS NOT NULL AS "hasOutcome",
      coalesce(outcome.bucket, '') AS bucket, count(*)::int AS n,
      coalesce(sum(outcome.value), 0)::float8 AS sum,
      coalesce(sum(CASE WHEN abs(outcome.value) < 1e-150 THEN 0 ELSE outcome.value * outcome.value END), 0)::float8
        AS "sumOfSquares"
    FROM (
      SELECT rule.id AS rule, latest.*,
        latest.at + ${days} <= ${now.toISOString()}::timestamptz AS "isOver"
      FROM unnest(${[...rules]}::uuid[]) AS rule (id) CROSS JOIN LATERAL (
        SELECT arm, at, "customerId" FROM "RuleArm" came
        WHERE "workspaceId" = ${workspace} AND "ruleId" = rule.id AND step = ${step}::text
          AND (SELECT "mergedIntoId" IS NULL FROM "Customer" customer
            WHERE customer."workspaceId" = ${workspace} AND customer.id = came."customerId")
        ORDER BY at DESC, "customerId" DESC LIMIT ${mostCounted + 1}::int OFFSET 0
      ) AS latest OFFSET 0
    ) AS drawn LEFT JOIN LATERAL (${found}) AS outcome ON true
    GROUP BY 1, 2, 3, 4, 5`);
}

/** Whether an event of the type happened to the customer of `drawn` in time. */
function happened(workspace: Prisma.Sql, days: Prisma.Sql, type: string): Prisma.Sql {
  // OFFSET has events looked up by their customer, without statistics, too.
  return Prisma.sql`
    SELECT 'true' AS bucket, 1::float8 AS value FROM (
      SELECT type FROM "CustomerEvent"
      WHERE "workspaceId" = ${workspace} AND "customerId" = drawn."customerId"
        AND "occurredAt" > drawn.at AND "occurredAt" <= drawn.at + ${days} AND drawn."isOver"
      OFFSET 0
    ) AS event WHERE event.type = ${type}::text LIMIT 1`;
}

/** The last answer that the customer of `drawn` gave in time. */
function answered(
  workspace: Prisma.Sql,
  days: Prisma.Sql,
  { survey, question }: ScoreOutcome,
): Prisma.Sql {
  return Prisma.sql`
    SELECT CASE answer.kind WHEN 'NUMBER' THEN '' ELSE answer.number::text END AS bucket,
      answer.number AS value
    FROM (
      SELECT id, "surveyId", status, "completedAt" FROM "SurveyResponse"
      WHERE "workspaceId" = ${workspace} AND "customerId" = drawn."customerId" AND drawn."isOver"
      OFFSET 0
    ) AS response CROSS JOIN LATERAL (
      SELECT kind, number FROM "Answer"
      WHERE "workspaceId" = ${workspace} AND "responseId" = response.id
        AND question = ${question}::text AND abs(number) <= ${greatestCounted}::float8
      OFFSET 0
    ) AS answer
    WHERE response."surveyId" = ${survey}::uuid AND response.status = 'COMPLETED'
      AND response."completedAt" > drawn.at AND response."completedAt" <= drawn.at + ${days}
    ORDER BY response."completedAt" DESC, response.id DESC LIMIT 1`;
}

import type { Context } from '../kernel/context.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import '../scores/score.input.ts';
import type { ScoreMetric } from '../scores/metrics/formula.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import { publishedQuestionsIn } from '../surveys/definition/stored.ts';
import '../surveys/survey.ts';
import '../teams/team.ts';
import { primitive } from '../toolkit/primitive.ts';
import { unfitQuestion } from './pooledQuestion.ts';

/** Metrics of a workspace, archived ones included. */
const mostMetrics = 500;
/** Questions of a metric: each is a range of the rollups that its scores read. */
const mostQuestions = 50;

export const Metric = primitive('Metric', {
  scope: 'metrics',
  description:
    'A number that the company steers by: one score of questions of several surveys, by one formula, with a target. `score`, `series` and `breakdown` count the answers to all of them together; touchpoints, steps, stages and journeys have their part of it.',
  label: ['key', 'name'],
  fields: {
    key: {
      description:
        'A stable name for programs and queries: `nps`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes.',
      row: 'A stable name for programs and queries: `nps`. Required for a new one. It cannot change.',
      order: 'Its key, capital letters before small ones.',
      maxLength: 100,
      key: true,
      fixed: 'A metric keeps its key: programs and queries name it.',
    },
    name: {
      description: 'What people read: `Recommendation, all channels`.',
      input: 'What people read.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What it is for, and how its target was set.',
      filter: false,
      maxLength: 10_000,
    },
    formula: {
      description: 'The formula of its scores.',
      input: 'The formula of its scores; it must fit all questions.',
      order: 'The formula, in the order of `ScoreMetric`.',
    },
    percentile: {
      description: 'Of PERCENTILE: which one, from 1 to 99; null for other formulas.',
      input: 'For PERCENTILE, and only then: which one.',
      filter: false,
      min: 1,
      max: 99,
    },
    target: {
      description:
        'What the score is to be, in its unit: points for NPS and NET, percent for shares, else the unit of the answers. Null if there is no target.',
      input:
        'What the score is to be, in its unit: points from −100 to 100 for NPS and NET, percent from 0 to 100 for shares, else the unit of the answers.',
      order: 'What the score is to be.',
    },
    questions: {
      description:
        'The questions whose answers it counts, in the order that the team set; at most 50.',
      input:
        'The questions whose answers it counts; each is published and has the formula. Their scales are the same, but for shares of the best and the worst values and NET. An update replaces the whole list.',
      maxItems: mostQuestions,
      part: {
        description: 'A question whose answers a metric counts, in all versions of its survey.',
        input: 'A question whose answers a metric counts.',
        fields: {
          survey: {
            description: 'The survey that asks it.',
            input: 'The id of the survey: `survey_…`.',
          },
          question: {
            description: 'The question’s key; it is the same in all versions.',
            maxLength: surveyLimits.key,
            notBlank: true,
          },
        },
      },
    },
    owner: {
      description: 'The actor who is responsible for it; null if there is none.',
      input: 'The actor who is responsible for it.',
    },
    team: {
      description: 'The team or department that is responsible for it; null if there is none.',
      input: 'The team or department that is responsible for it.',
      reverse: {
        field: 'metrics',
        description: 'The metrics that it is responsible for, by name.',
      },
    },
  },
  list: {
    field: 'metrics',
    description: 'The metrics of the workspace, by name.',
    order: { name: 'asc' },
    byKey: true,
  },
  make: {
    verb: 'Create',
    description: `Creates a metric. A workspace has at most ${mostMetrics}. Refused with \`KEY_TAKEN\` for a key that another metric has, with \`UNKNOWN_FIELD\` for a question that no published version of its survey has, with \`WRONG_TYPE\` for one that the formula does not fit or whose scale is another, with \`DUPLICATE\` for one that is there twice, with \`REQUIRED\` or \`INVALID_VALUE\` for a percentile that is missing or needless, and with \`OUT_OF_RANGE\` for a target that no score can have.`,
    input: 'A new metric. Its key, name and formula are required.',
    payload: 'The new metric; null if there are errors.',
  },
  update: {
    description:
      'Changes a metric; its scores of all days follow at once. Refused with `STALE_REVISION` if `revision` is set and the metric has changed since, and for the same reasons as a new one.',
    input:
      'Changes to a metric. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its list of questions and its external ids; surveys and answers stay',
  maxRows: {
    count: mostMetrics,
    message: `A workspace has at most ${mostMetrics} metrics. Delete one that is not used.`,
  },
  check: ({ after: { formula, percentile, target } }) => [
    ...percentileErrors(formula, percentile),
    ...targetErrors(formula, target),
  ],
  checkRows: (ctx, rows) => questionErrors(ctx, rows),
  example: { key: 'nps', name: 'Recommendation', formula: 'NPS' },
});

function percentileErrors(formula: ScoreMetric, percentile: number | null): UserErrorShape[] {
  const path = ['percentile'];
  const isNeeded = formula === 'PERCENTILE';
  if (isNeeded && percentile === null) {
    return [invalid('REQUIRED', path, 'PERCENTILE needs a percentile, from 1 to 99.')];
  }
  if (isNeeded || percentile === null) return [];
  return [invalid('INVALID_VALUE', path, 'Only PERCENTILE has a percentile.')];
}

/** The least and the greatest score of formulas whose scores do not depend on a scale. */
const ranges: Readonly<Partial<Record<ScoreMetric, readonly [number, number]>>> = {
  NPS: [-100, 100],
  NET: [-100, 100],
  CSAT: [0, 100],
  CES: [1, 7],
  CES_AGREEMENT: [0, 100],
  TOP_BOX: [0, 100],
  TOP_TWO_BOX: [0, 100],
  BOTTOM_TWO_BOX: [0, 100],
};

function targetErrors(formula: ScoreMetric, target: number | null): UserErrorShape[] {
  const [least, most] = ranges[formula] ?? [-Infinity, Infinity];
  if (target === null || (target >= least && target <= most)) return [];
  const message = `Scores of ${formula} go from ${least} to ${most}.`;
  return [invalid('OUT_OF_RANGE', ['target'], message)];
}

interface AskedQuestion {
  readonly surveyId: string;
  readonly question: string;
}

interface JudgedMetric {
  readonly key: string;
  readonly path: InputPath;
  readonly input: {
    readonly formula?: ScoreMetric | null;
    readonly questions?: readonly { readonly survey: string; readonly question: string }[] | null;
  };
  readonly stored: object | null;
  readonly after: { readonly formula: ScoreMetric };
}

/** The user errors of metrics whose questions are unknown, twice, or do not fit. */
async function questionErrors(
  { db }: Context,
  rows: readonly JudgedMetric[],
): Promise<UserErrorShape[]> {
  const judged = rows.filter(({ input }) => input.questions || input.formula);
  if (judged.length === 0) return [];
  const staying = judged.flatMap(({ key, input, stored }) =>
    stored && !input.questions ? [key] : [],
  );
  const stored =
    staying.length === 0
      ? []
      : await db.metricQuestion.findMany({
          where: { metricId: { in: staying } },
          orderBy: { position: 'asc' },
        });
  const askedBy = ({ key, input }: JudgedMetric): readonly AskedQuestion[] =>
    input.questions?.map(({ survey, question }) => ({ surveyId: survey, question })) ??
    stored.filter(({ metricId }) => metricId === key);
  const surveys = await db.survey.findMany({
    where: { id: { in: judged.flatMap((row) => askedBy(row).map(({ surveyId }) => surveyId)) } },
    select: { id: true, publishedQuestions: true },
  });
  const published = new Map(
    surveys.map(({ id, publishedQuestions }) => [id, publishedQuestionsIn(publishedQuestions)]),
  );
  return judged.flatMap((row) => {
    const { input, path, after } = row;
    const at = (index: number) =>
      input.questions ? [...path, 'questions', String(index), 'question'] : [...path, 'formula'];
    return fitErrors(after.formula, askedBy(row), published, at);
  });
}

function fitErrors(
  formula: ScoreMetric,
  asked: readonly AskedQuestion[],
  published: ReadonlyMap<string, Readonly<Record<string, PublishedQuestion>>>,
  at: (index: number) => InputPath,
): UserErrorShape[] {
  const seen = new Set<string>();
  const found: PublishedQuestion[] = [];
  for (const [index, { surveyId, question }] of asked.entries()) {
    const known = new Map(Object.entries(published.get(surveyId) ?? {})).get(question);
    if (!known) {
      const message = 'No published version of the survey has a question of this key.';
      return [invalid('UNKNOWN_FIELD', at(index), message)];
    }
    const name = `${surveyId} ${question}`;
    if (seen.has(name)) return [invalid('DUPLICATE', at(index), 'This question is there twice.')];
    seen.add(name);
    found.push(known);
  }
  const unfit = unfitQuestion(formula, found);
  return unfit ? [invalid('WRONG_TYPE', at(unfit.index), unfit.message)] : [];
}

import { builder } from '../../builder.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import { grouped } from '../../kernel/group.ts';
import { type Quota, type SurveyDefinition, surveyLimits } from '../definition/definition.ts';
import { definitionIn } from '../definition/stored.ts';
import { conditionHash } from './quotas.ts';

/** A quota, and whose. */
type SurveysQuota = Quota & {
  readonly surveyId: string;
  readonly definition: SurveyDefinition;
};

const QuotaCountState = builder.enumType('QuotaCountState', {
  description: 'What the count of a quota is.',
  values: {
    EXACT: { description: 'What a recount over all completed responses gives.' },
    COUNTING: {
      description:
        'Too low: the condition was published with many responses there, and a worker still counts them. The quota goes by this count until then, so it can take more than its limit.',
    },
    NOT_COUNTED: {
      description:
        '0, for its condition is not in the newest published version: it is a draft’s, or an earlier version’s. So is one that an older server published, and one that names days or periods once the workspace has another time zone, until a worker or a submit counts it.',
    },
  } as const,
});

const SurveyQuota = builder.objectRef<SurveysQuota>('SurveyQuota').implement({
  description: 'How many completed responses of one sort a survey takes.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name for programs, unique in the survey.' }),
    name: t.exposeString('name', { description: 'What the team calls it: `Customers under 30`.' }),
    limit: t.exposeInt('limit', {
      description: 'How many are taken at most; who would be one more is kept as QUOTA_FULL.',
    }),
    when: t.expose('when', {
      type: 'Condition',
      description:
        'Which completed responses count against it, whichever version they answered; a variable has the value that it was stored with.',
    }),
    whenFull: t.string({
      nullable: true,
      description:
        'The key of the ending for who comes when it is full; null where the survey simply ends.',
      resolve: ({ whenFull }) => whenFull ?? null,
    }),
    count: t.int({
      description:
        'How many completed responses of the survey meet its condition, over all versions: see `countState` for when that is exact.',
      resolve: async (quota, _args, ctx) => (await counterOf(ctx, quota))?.count ?? 0,
    }),
    countState: t.field({
      type: QuotaCountState,
      description: 'What `count` is.',
      resolve: async (quota, _args, ctx) => {
        const counter = await counterOf(ctx, quota);
        if (!counter) return 'NOT_COUNTED';
        return counter.countedToAt === null ? 'EXACT' : 'COUNTING';
      },
    }),
  }),
});

/** The counter of a quota; undefined where another condition, or none, is counted under its key. */
async function counterOf(ctx: Context, { surveyId, definition, ...quota }: SurveysQuota) {
  const counter = (await countersOf(ctx, surveyId)).get(quota.key);
  if (!counter) return undefined;
  const { timeZone } = counter.survey.workspace;
  return counter.condition === conditionHash(definition, quota, timeZone) ? counter : undefined;
}

/** The counters of many surveys, in one statement. */
const countersOf = batched('surveyCounters', async (ctx: Context, surveys: readonly string[]) => {
  const rows = await ctx.db.surveyCounter.findMany({
    where: { surveyId: { in: [...new Set(surveys)] } },
    include: { survey: { select: { workspace: { select: { timeZone: true } } } } },
  });
  const bySurvey = grouped(rows, ({ surveyId }) => surveyId);
  return surveys.map(
    (surveyId) => new Map(bySurvey.get(surveyId)?.map((counter) => [counter.key, counter])),
  );
});

const quotas: [typeof SurveyQuota] = [SurveyQuota];

/** Options of the field that shows the quotas of a survey; nobody who answers sees them. */
export const quotaField = {
  type: quotas,
  description: `How many completed responses of which sort it takes; at most ${surveyLimits.quotas}.`,
};

/** The quotas of a definition, each with its survey. */
export function quotasIn(stored: unknown, surveyId: string): SurveysQuota[] {
  const definition = definitionIn(stored);
  return definition.quotas.map((quota) => ({ ...quota, surveyId, definition }));
}

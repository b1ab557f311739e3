import { builder } from '../../builder.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import { grouped } from '../../kernel/group.ts';
import { type Quota, type SurveyDefinition, surveyLimits } from '../definition/definition.ts';
import { definitionIn } from '../definition/stored.ts';
import { conditionHash } from './quotas.ts';

/** A quota, with its survey. */
type SurveysQuota = Quota & {
  readonly surveyId: string;
  readonly definition: SurveyDefinition;
};

const QuotaCountState = builder.enumType('QuotaCountState', {
  description: 'Whether the count of a quota is complete.',
  values: {
    EXACT: { description: 'The count is complete: all completed responses are counted.' },
    COUNTING: {
      description:
        'The count is too low: there were many responses when the condition was published, and a worker is still counting them. The quota uses this count until then, so the survey can take more responses than the limit.',
    },
    NOT_COUNTED: {
      description:
        'The count is 0, because the condition is not counted: it is only in the draft or in an earlier version. It is also 0 until a worker or a submit counts it, if an older server published the condition, or if the condition names days or periods and the time zone of the workspace has changed.',
    },
  } as const,
});

const SurveyQuota = builder.objectRef<SurveysQuota>('SurveyQuota').implement({
  description: 'A limit on the completed responses that meet a condition.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key, unique in the survey.' }),
    name: t.exposeString('name', { description: 'What the team calls it: `Customers under 30`.' }),
    limit: t.exposeInt('limit', {
      description:
        'How many completed responses can meet the condition at most. A further one is stored as QUOTA_FULL.',
    }),
    when: t.expose('when', {
      type: 'Condition',
      description:
        'The condition that a completed response must meet to count for this quota, in any version. A variable has the value that is stored with the response.',
    }),
    whenFull: t.string({
      nullable: true,
      description:
        'The key of the ending for respondents who come when it is full; null if the survey ends without one.',
      resolve: ({ whenFull }) => whenFull ?? null,
    }),
    count: t.int({
      description:
        'How many completed responses of the survey meet its condition, over all versions. `countState` says whether the count is complete.',
      resolve: async (quota, _args, ctx) => (await counterOf(ctx, quota))?.count ?? 0,
    }),
    countState: t.field({
      type: QuotaCountState,
      description: 'Whether `count` is complete.',
      resolve: async (quota, _args, ctx) => {
        const counter = await counterOf(ctx, quota);
        if (!counter) return 'NOT_COUNTED';
        return counter.countedToAt === null ? 'EXACT' : 'COUNTING';
      },
    }),
  }),
});

/** The counter of a quota; undefined if its key has no counter, or one of another condition. */
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

/** Options of the field that shows the quotas of a survey. Respondents do not see it. */
export const quotaField = {
  type: quotas,
  description: `Limits on the completed responses that meet a condition; at most ${surveyLimits.quotas}.`,
};

/** The quotas of a definition, each with its survey. */
export function quotasIn(stored: unknown, surveyId: string): SurveysQuota[] {
  const definition = definitionIn(stored);
  return definition.quotas.map((quota) => ({ ...quota, surveyId, definition }));
}

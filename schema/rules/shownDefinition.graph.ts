import { batched } from '../kernel/batched.ts';
import type { Context } from '../kernel/context.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import {
  attributePrefix,
  type CustomerFields,
  customerFields,
} from '../segments/customerFields.ts';
import { comparesPersonal } from '../segments/readSegment.ts';
import { type RuleCondition, type RuleStep, ruleDefinitionIn } from './definition.ts';
import { RuleStepType, type ShownStep } from './step.graph.ts';
import { RuleTriggerType } from './trigger.graph.ts';

const stepList: [typeof RuleStepType] = [RuleStepType];

/** The number of steps that is assumed for the cost of a request. */
const assumedSteps = 5;

/** The fields of customers, read once for all rules of a list. */
const fieldsOf = batched('ruleFields', async ({ db }, rules: readonly object[]) => {
  const fields = await customerFields(db);
  return rules.map(() => fields);
});

interface Defined {
  readonly definition: unknown;
}

async function shownCondition(
  ctx: Context,
  condition: RuleCondition | null,
): Promise<RuleCondition | null> {
  if (!condition || hasScope(ctx.viewer, personalScope)) return condition;
  return comparesPersonal(condition, await fieldsOf(ctx, condition)) ? null : condition;
}

/** A step without what is personal in it. */
function withoutPersonal(step: RuleStep, fields: CustomerFields): ShownStep {
  if (step.kind === 'SET_ATTRIBUTE') {
    const isPersonal = fields.get(`${attributePrefix}${step.attribute}`)?.isPersonal;
    return isPersonal ? { ...step, value: null } : step;
  }
  if (step.kind !== 'BRANCH') return step;
  const branches = step.branches.map((branch) =>
    comparesPersonal(branch.condition, fields) ? { ...branch, condition: null } : branch,
  );
  return { ...step, branches };
}

/** The fields of a rule and of its versions that show their definitions. */
export const shownDefinition = {
  trigger: {
    type: RuleTriggerType,
    description: 'What begins its runs.',
    resolve: ({ definition }: Defined) => ruleDefinitionIn(definition).trigger,
  },
  condition: {
    type: 'Condition',
    nullable: true,
    description: `What has to hold for a run to begin; null for always, and, where it compares what is personal, without the scope \`${personalScope}\`.`,
    resolve: ({ definition }: Defined, _args: object, ctx: Context) =>
      shownCondition(ctx, ruleDefinitionIn(definition).condition),
  },
  exitCondition: {
    type: 'Condition',
    nullable: true,
    description: `What ends a run before its next step; null for nothing, and, where it compares what is personal, without the scope \`${personalScope}\`.`,
    resolve: ({ definition }: Defined, _args: object, ctx: Context) =>
      shownCondition(ctx, ruleDefinitionIn(definition).exitCondition),
  },
  steps: {
    type: stepList,
    extensions: { rows: assumedSteps },
    description: 'What its runs do, from the first one on; each names the one that follows it.',
    resolve: async ({ definition }: Defined, _args: object, ctx: Context): Promise<ShownStep[]> => {
      const { steps } = ruleDefinitionIn(definition);
      if (hasScope(ctx.viewer, personalScope)) return [...steps];
      const fields = await fieldsOf(ctx, steps);
      return steps.map((step) => withoutPersonal(step, fields));
    },
  },
} as const;

import { builder } from '../builder.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import { WeekdayEnum } from '../workspaces/hours.graph.ts';
import { RuleDurationUnit, RuleOwnedModel, RuleRecipientKind } from './enums.graph.ts';
import { ruleKeyBounds, ruleLimits } from './limits.ts';

/** The key of the step that follows. */
export const followingStep = (t: InputFields, description: string) =>
  t.string(bounded(ruleKeyBounds, { description: `${description} Null to end the run.` }));

export const RuleRecipientInput = builder.inputType('RuleRecipientInput', {
  description: 'Who gets a message or a notice.',
  fields: (t) => ({
    kind: t.field({
      type: RuleRecipientKind,
      required: true,
      description: 'Whether it is the customer, an actor, a team or an owner.',
    }),
    actor: t.id(bounded({ reference: 'Actor' }, { description: 'ACTOR: the person, by the id.' })),
    team: t.id(bounded({ reference: 'Team' }, { description: 'TEAM: the team, by its id.' })),
    of: t.field({ type: RuleOwnedModel, description: 'OWNER_OF: whose owner.' }),
  }),
});

export const RuleDurationInput = builder.inputType('RuleDurationInput', {
  description: `How long a rule waits: ${ruleLimits.days} days at most.`,
  fields: (t) => ({
    amount: t.int(
      bounded({ min: 1, max: 1_000_000 }, { required: true, description: 'How many units.' }),
    ),
    unit: t.field({ type: RuleDurationUnit, required: true, description: 'What is counted.' }),
  }),
});

export const RuleUntilInput = builder.inputType('RuleUntilInput', {
  description:
    'A time of day, and the days on which it counts, in the time zone of the customer or else of the workspace.',
  fields: (t) => ({
    time: t.field({ type: 'LocalTime', required: true, description: 'The time of day: `09:00`.' }),
    weekdays: t.field({
      type: [WeekdayEnum],
      ...bounded(
        { maxItems: 7, unique: true },
        { description: 'The days of the week. By default all.' },
      ),
    }),
  }),
});

export const RuleBranchInput = builder.inputType('RuleBranchInput', {
  description: 'A way on, and when it is taken.',
  fields: (t) => ({
    condition: t.field({
      type: 'Condition',
      required: true,
      description: 'When it is taken: a condition as `condition` of the rule.',
    }),
    next: followingStep(t, 'The key of the step that follows then.'),
  }),
});

export const RuleArmInput = builder.inputType('RuleArmInput', {
  description: 'One of the ways that a SPLIT compares.',
  fields: (t) => ({
    key: t.string(
      bounded(
        { ...ruleKeyBounds, key: true },
        { required: true, description: 'Its key, unique in the step.' },
      ),
    ),
    sharePct: t.int(
      bounded(
        { min: 1, max: 100 },
        { required: true, description: 'Its share of the customers in percent; 100 in all arms.' },
      ),
    ),
    next: followingStep(t, 'The key of the step that follows; with none it is a hold-out.'),
  }),
});

export type RecipientInputShape = typeof RuleRecipientInput.$inferInput;

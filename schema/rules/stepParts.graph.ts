import { builder } from '../builder.ts';
import { encodeId } from '../kernel/id.ts';
import { WeekdayEnum } from '../workspaces/hours.graph.ts';
import type {
  BranchStep,
  Recipient,
  RuleCondition,
  RuleDuration,
  SplitStep,
  WaitStep,
} from './definition.ts';
import { RuleDurationUnit, RuleOwnedModel, RuleRecipientKind } from './enums.graph.ts';

export const RuleRecipientType = builder.objectRef<Recipient>('RuleRecipient').implement({
  description: 'Who gets a message or a notice.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: RuleRecipientKind,
      description: 'Whether it is the customer, an actor, a team or an owner.',
    }),
    actorId: t.id({
      nullable: true,
      description: 'ACTOR: the id of the person; else null.',
      resolve: (to) => (to.kind === 'ACTOR' ? encodeId('Actor', to.actor) : null),
    }),
    teamId: t.id({
      nullable: true,
      description: 'TEAM: the id of the team; else null.',
      resolve: (to) => (to.kind === 'TEAM' ? encodeId('Team', to.team) : null),
    }),
    of: t.field({
      type: RuleOwnedModel,
      nullable: true,
      description: 'OWNER_OF: whose owner; else null.',
      resolve: (to) => (to.kind === 'OWNER_OF' ? to.of : null),
    }),
  }),
});

export const RuleDurationType = builder.objectRef<RuleDuration>('RuleDuration').implement({
  description: 'How long a rule waits.',
  fields: (t) => ({
    amount: t.exposeInt('amount', { description: 'How many units, from 1.' }),
    unit: t.expose('unit', { type: RuleDurationUnit, description: 'What is counted.' }),
  }),
});

type Until = NonNullable<WaitStep['until']>;

export const RuleUntilType = builder.objectRef<Until>('RuleUntil').implement({
  description:
    'A time of day, and the days on which it counts, in the time zone of the customer or else of the workspace.',
  fields: (t) => ({
    time: t.expose('time', { type: 'LocalTime', description: 'The time of day.' }),
    weekdays: t.field({
      type: [WeekdayEnum],
      description: 'The days of the week; empty for all.',
      resolve: ({ weekdays }) => [...weekdays],
    }),
  }),
});

/** A branch whose condition the viewer may not see has none. */
export type ShownBranch = Omit<BranchStep['branches'][number], 'condition'> & {
  readonly condition: RuleCondition | null;
};

export const RuleBranchType = builder.objectRef<ShownBranch>('RuleBranch').implement({
  description: 'A way on, and when it is taken.',
  fields: (t) => ({
    condition: t.expose('condition', {
      type: 'Condition',
      nullable: true,
      description:
        'When it is taken; where it compares what is personal, null without the scope `customers:personal`.',
    }),
    next: t.exposeString('next', {
      nullable: true,
      description: 'The key of the step that follows; null if the run ends.',
    }),
  }),
});

export const RuleArmType = builder.objectRef<SplitStep['arms'][number]>('RuleSplitArm').implement({
  description: 'One of the ways that a SPLIT compares.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key, unique in the step.' }),
    sharePct: t.exposeInt('sharePct', {
      description: 'Its share of the customers in percent, from 1 to 100; 100 in all arms.',
    }),
    next: t.exposeString('next', {
      nullable: true,
      description: 'The key of the step that follows; null for a hold-out: the run ends.',
    }),
  }),
});

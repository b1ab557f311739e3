import { logFollowedTypes } from '../changes/follow.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { invalid } from '../kernel/userError.ts';
import { primitive } from '../toolkit/primitive.ts';
import './enums.graph.ts';
import { maxRules } from './limits.ts';
import { ruleInputs } from './ruleInputs.ts';
import { prepareRules, storeDefinitions } from './store.ts';
import { stopWatching } from './watching.ts';

export const Rule = primitive('Rule', {
  scope: 'rules',
  description:
    'What is done for a customer when something happens: a trigger, a condition, and steps. Each time is a run, which goes on with the version that it began with. What a step does, it does once, through any crash.',
  fields: {
    name: {
      description: 'What the team calls it: `Delivery → survey → apology`.',
      input: 'What the team calls it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What it is for.',
      filter: false,
      maxLength: 10_000,
    },
    status: {
      description: 'Whether it begins runs.',
      order: 'The status: DRAFT, ENABLED, DISABLED.',
      readOnly: true,
    },
    version: {
      description: 'The number of its newest definition, from 1: `versions` has them all.',
      readOnly: true,
    },
    limit: {
      description: 'How often a customer goes through it.',
      input: 'How often a customer goes through it. A new rule has ONE_AT_A_TIME by default.',
    },
    maxRuns: {
      description: 'How many runs a customer has in `maxRunsDays` at most; null for no limit.',
      input: 'How many runs a customer has in `maxRunsDays` at most; null for no limit.',
      filter: false,
      min: 1,
      max: 1_000,
    },
    maxRunsDays: {
      description: 'The days that `maxRuns` is about, from 1 to 366; null without it.',
      input: 'The days that `maxRuns` is about.',
      filter: false,
      min: 1,
      max: 366,
    },
    priority: {
      description:
        'Which rule comes first where a customer may not begin all, the one with the highest number; from 0 to 1,000.',
      input:
        'Which rule comes first where a customer may not begin all: the one with the highest number. A new rule has 0 by default.',
      order: 'How important it is beside other rules, the least important first.',
      min: 0,
      max: 1_000,
    },
    maxEventAgeHours: {
      description:
        'Hours after which what happened begins no run any more, from 1 to 8,784: it was recorded late.',
      input:
        'Hours after which what happened begins no run any more. A new rule has 24 by default.',
      filter: false,
      min: 1,
      max: 8_784,
    },
    maxLatenessMinutes: {
      description:
        'SCHEDULE: minutes by which its time can be missed, from 0 to 10,080; one that was missed by more begins no run.',
      input: 'SCHEDULE: minutes by which its time can be missed. A new rule has 60 by default.',
      filter: false,
      min: 0,
      max: 10_080,
    },
    enabledAt: {
      description: 'When it was last enabled; null before the first time.',
      order: 'When it was last enabled.',
      readOnly: true,
    },
    nextAt: {
      description: 'SCHEDULE: when it is due next; null unless it is enabled.',
      order: 'When it is due next.',
      readOnly: true,
    },
  },
  inputs: ruleInputs,
  list: {
    field: 'rules',
    description: 'The rules of the workspace, by name.',
    order: { name: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Creates a rule as a draft: \`ruleEnable\` has it begin runs. Everything that it needs is checked, and the \`path\` of an error leads there: rows that it names, conditions, circles, steps that nothing leads to, values that a template reads. A rule acts for the key that stores or enables it: that key needs the scope of each step, such as \`messages:write\` for SEND_MESSAGE. A workspace has at most ${maxRules.toLocaleString('en')}.`,
    input: 'A new rule. Its name, trigger and steps are required.',
    payload: 'The new rule; null if there are errors.',
  },
  update: {
    description:
      'Changes a rule. Another trigger, condition or list of steps is its next version, by which new runs begin at once, if it is enabled; runs that have begun go on with theirs. It is checked as by `ruleCreate`. Refused with `STALE_REVISION` if `revision` is set and the rule has changed since.',
    input:
      'Changes to a rule. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its versions and counts',
  maxRows: {
    count: maxRules,
    message: `A workspace has at most ${maxRules.toLocaleString('en')} rules. Delete one that is not used.`,
  },
  prepare: prepareRules,
  check: ({ after }) =>
    (after.maxRuns === null) === (after.maxRunsDays === null)
      ? []
      : [
          invalid(
            'REQUIRED',
            [after.maxRuns === null ? 'maxRuns' : 'maxRunsDays'],
            '`maxRuns` and `maxRunsDays` belong together: set both or none.',
          ),
        ],
  storeInputs: storeDefinitions,
  onArchive: { status: 'DISABLED', nextAt: null },
  onArchiveOrRestore: ({ db }, key) => stopWatching(db, key),
  // Its watches are deleted with it.
  onDelete: ({ db }, { id }) => logFollowedTypes(db, id),
  example: {
    name: 'Delivery → survey',
    trigger: { kind: 'CALL' },
    steps: [{ key: 'pause', kind: 'WAIT', for: { amount: 2, unit: 'HOURS' } }],
  },
});

const why = 'What the team has done for customers in general: a run has the customer.';
noPersonalData('Rule', why);
noPersonalData('RuleVersion', why);
noPersonalData('RuleWatch', why);
noPersonalData('RuleReference', why);
noPersonalData('RuleSkip', 'It has counts alone.');

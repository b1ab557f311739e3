import { builder } from '../../builder.ts';
import '../../caseCategories/caseCategory.ts';
import { DifferenceTest } from '../../scores/compare.graph.ts';
import { mostDays } from '../../scores/days.ts';
import { suppressedDescription } from '../../scores/estimate.graph.ts';
import { IntervalType } from '../../scores/interval.graph.ts';
import '../../teams/team.ts';
import { computed } from '../../toolkit/read/computed.ts';
import { rowField } from '../../toolkit/read/rowField.ts';
import '../../touchpoints/touchpoint.ts';
import { LoopInputType } from './closedLoop.input.ts';
import {
  type ClosedLoop,
  closedLoop,
  type LoopGroup,
  type LoopPoint,
  mostGroups,
} from './closedLoop.ts';
import { mostCases } from './foundCases.ts';
import { Measure } from './measure.graph.ts';
import type { Recovery, RecoveryGroup } from './recovery.ts';

/** What it costs: that of many look-ups. */
const cost = 1_000;

const Group = builder.objectRef<LoopGroup>('ClosedLoopGroup').implement({
  description: 'How well the loop is closed for the cases of one team, category or touchpoint.',
  interfaces: [Measure],
  fields: (t) => ({
    team: t.field(
      rowField(
        'Team',
        'The team of the cases; null if `by` is not TEAM, and for cases without a team.',
        ({ by, key }: LoopGroup) => (by === 'TEAM' ? key : null),
      ),
    ),
    category: t.field(
      rowField(
        'CaseCategory',
        'The category of the cases; null if `by` is not CATEGORY, and for cases without one.',
        ({ by, key }: LoopGroup) => (by === 'CATEGORY' ? key : null),
      ),
    ),
    touchpoint: t.field(
      rowField(
        'Touchpoint',
        'The touchpoint of the cases; null if `by` is not TOUCHPOINT, and for cases without one.',
        ({ by, key }: LoopGroup) => (by === 'TOUCHPOINT' ? key : null),
      ),
    ),
  }),
});

const Point = builder.objectRef<LoopPoint>('ClosedLoopPoint').implement({
  description: 'How well the loop is closed for the cases that were opened in one period.',
  interfaces: [Measure],
  fields: (t) => ({
    from: t.exposeString('from', { description: 'Its first day that counts: `2026-01-01`.' }),
    to: t.exposeString('to', { description: 'Its last day that counts.' }),
  }),
});

const RecoveryGroupType = builder.objectRef<RecoveryGroup>('ClosedLoopRecoveryGroup').implement({
  description: 'Customers who gave a bad answer, and how many of them gave a good one later.',
  fields: (t) => ({
    customers: t.exposeInt('customers', {
      description: 'How many customers gave a bad answer, each once.',
    }),
    n: t.exposeInt('n', { description: 'How many of them answered again in time.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'The share of those whose last answer in time is good, in percent; null if it is suppressed or `n` is 0.',
    }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'The 95 % interval of the share; null if it is suppressed or `n` is 0.',
    }),
    before: t.exposeFloat('before', {
      nullable: true,
      description:
        'The mean of the bad answers of those who answered again, which says how comparable the groups are; null if it is suppressed or `n` is 0.',
    }),
  }),
});

const RecoveryType = builder.objectRef<Recovery>('ClosedLoopRecovery').implement({
  description:
    'Customers who had a case after a bad answer beside customers who answered as badly and had none. A customer counts with the first bad answer to the question in a response that was begun on the days of the input, and is recovered if the last answer in the days after is a good one. One who had other cases than those of the input is in neither group. It compares, and proves nothing: cases are not opened by chance.',
  fields: (t) => ({
    withCase: t.expose('withCase', {
      type: RecoveryGroupType,
      description:
        'Those for whom a case of the input was opened between the bad answer and the last one.',
    }),
    withoutCase: t.expose('withoutCase', {
      type: RecoveryGroupType,
      description: 'Those for whom no case was opened between the bad answer and the last one.',
    }),
    difference: t.float({
      nullable: true,
      description:
        'The share with a case minus the share without, in percentage points; null if it is suppressed.',
      resolve: ({ difference }) => difference?.difference ?? null,
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: 'The 95 % interval of the difference, in percentage points.',
      resolve: ({ difference }) => difference?.interval ?? null,
    }),
    test: t.field({
      type: DifferenceTest,
      nullable: true,
      description: 'The test that was made; null if it is suppressed.',
      resolve: ({ difference }) => difference?.test ?? null,
    }),
    p: t.float({
      nullable: true,
      description:
        'How likely a difference at least as large is, in either direction, if the groups do not differ: 0 to 1. Null if it is suppressed, and where all or none recovered.',
      resolve: ({ difference }) => difference?.p ?? null,
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description: `For either group. ${suppressedDescription}`,
    }),
  }),
});

const Warning = builder.enumType('ClosedLoopWarning', {
  description: 'Why to take the numbers with caution.',
  values: {
    NEWEST_ONLY: {
      description: `Only the latest ${mostCases.toLocaleString('en')} cases, or bad answers, were counted; there are more.`,
    },
  } as const,
});

const ClosedLoopType = builder.objectRef<ClosedLoop>('ClosedLoop').implement({
  description:
    'How soon customers are answered and helped, and whether they are content again afterwards.',
  interfaces: [Measure],
  fields: (t) => ({
    groups: t.field({
      type: [Group],
      extensions: { rows: mostGroups },
      description: `The cases by team, category or touchpoint, as \`by\` of the input says: the ${mostGroups} groups with the most cases, the largest first. Empty without it.`,
      resolve: ({ groups }) => [...groups],
    }),
    series: t.field({
      type: [Point],
      extensions: { rows: mostDays },
      description:
        'The cases by the day, week, month, quarter or year in which they were opened, as `interval` of the input says, also where there are none. Empty without it.',
      resolve: ({ series }) => [...series],
    }),
    recovery: t.expose('recovery', {
      type: RecoveryType,
      nullable: true,
      description:
        'Whether customers with a case are content again more often than others; null without `recovery` in the input.',
    }),
    warnings: t.field({
      type: [Warning],
      description: 'Why to take the numbers with caution; usually empty.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});

builder.queryField('closedLoop', (t) =>
  t.field({
    type: ClosedLoopType,
    authScopes: { scope: 'cases:read' },
    description: `How well the loop is closed for the cases that were opened on some days, archived ones included. Duplicates that were joined into another case and spam do not count; open cases do, with the time that they have waited so far. It costs ${cost.toLocaleString('en')}, however many cases there are. Refused with \`BAD_USER_INPUT\` for a team, a category, a touchpoint, a survey or a question that there is not, and for days that are no range.`,
    args: {
      input: t.arg({
        type: LoopInputType,
        required: true,
        defaultValue: {},
        description: 'Which cases to look at; all by default.',
      }),
    },
    ...computed(closedLoop, { cost }),
  }),
);

import { builder } from '../../builder.ts';
import { IntervalType } from '../../scores/interval.graph.ts';
import { type CaseMeasures, type CaseShare, mostSteps, type TargetTimes } from './caseMeasures.ts';
import type { MedianWait } from './medianWait.ts';
import type { CurveStep } from './waitingCurve.ts';

const fewCases = 'null if there are fewer cases than the workspace’s `minimumN`';

const MedianIntervalType = builder
  .objectRef<NonNullable<MedianWait['interval']>>('MedianInterval')
  .implement({
    description:
      'The 95 % interval of a median of waiting times, in hours: the times at which half of the cases could have come to the target (Brookmeyer & Crowley 1982, on the log-log scale).',
    fields: (t) => ({
      low: t.exposeFloat('low', { description: 'Where it begins, in hours.' }),
      high: t.exposeFloat('high', {
        nullable: true,
        description: 'Where it ends, in hours; null where too many cases still wait to say that.',
      }),
    }),
  });

const CaseShareType = builder.objectRef<CaseShare>('ClosedLoopShare').implement({
  description: 'A share of cases.',
  fields: (t) => ({
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The share in percent, from 0 to 100; null if it is suppressed or `n` is 0.',
    }),
    n: t.exposeInt('n', { description: 'How many cases it is a share of.' }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'The 95 % interval of the share; null if it is suppressed or `n` is 0.',
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description:
        'Whether there are fewer cases than the workspace’s `minimumN`; then only their number is shown.',
    }),
  }),
});

const CurveStepType = builder.objectRef<CurveStep>('ClosedLoopCurveStep').implement({
  description: 'A moment at which cases came to a target, and what is left then.',
  fields: (t) => ({
    hours: t.exposeFloat('hours', { description: 'Hours since the cases were opened.' }),
    waiting: t.exposeFloat('waiting', {
      description: 'The share of cases that wait longer, from 0 to 1 (Kaplan & Meier 1958).',
    }),
    standardError: t.exposeFloat('standardError', {
      nullable: true,
      description: 'The standard error of `waiting` (Greenwood 1926); null where it is 0.',
    }),
    low: t.float({
      nullable: true,
      description:
        'The lower end of the 95 % interval of `waiting`, on the log-log scale; null where `waiting` is 0.',
      resolve: ({ interval }) => interval?.low ?? null,
    }),
    high: t.float({
      nullable: true,
      description: 'The upper end of that interval; null where `waiting` is 0.',
      resolve: ({ interval }) => interval?.high ?? null,
    }),
  }),
});

const TargetTimesType = builder.objectRef<TargetTimes>('ClosedLoopTarget').implement({
  description:
    'How soon cases came to a target: their first response, or their resolution. Cases that still wait count for as long as they have, so that it does not flatter; hours are those that elapsed, not of working time.',
  fields: (t) => ({
    n: t.exposeInt('n', { description: 'How many cases.' }),
    reached: t.exposeInt('reached', {
      nullable: true,
      description: `How many of them came to the target; ${fewCases}.`,
    }),
    medianHours: t.exposeFloat('medianHours', {
      nullable: true,
      description: `The hours after which half of the cases came to the target (Kaplan & Meier 1958); null while fewer than half did, and ${fewCases}.`,
    }),
    interval: t.expose('interval', {
      type: MedianIntervalType,
      nullable: true,
      description: `The 95 % interval of the median; null where the cases are too few to say where it begins, and ${fewCases}.`,
    }),
    curve: t.field({
      type: [CurveStepType],
      extensions: { rows: mostSteps },
      description: `The share of cases that wait longer, step by step; at most ${mostSteps} of the steps, at even distances. Empty if there are fewer cases than the workspace’s \`minimumN\`.`,
      resolve: ({ curve }) => [...curve],
    }),
    withinSla: t.expose('withinSla', {
      type: CaseShareType,
      description:
        'The share of cases that came to the target in time, by their `SlaPolicy`. Cases that are overdue count as late; those without a policy, and those that can still be in time, do not count.',
    }),
  }),
});

/** The fields that all cases have together, and those of a group or a period. */
export const Measure = builder.interfaceRef<CaseMeasures>('ClosedLoopMeasure').implement({
  description: 'How well the loop is closed for some cases.',
  fields: (t) => ({
    n: t.exposeInt('n', { description: 'How many cases.' }),
    suppressed: t.exposeBoolean('suppressed', {
      description:
        'Whether there are fewer cases than the workspace’s `minimumN`; then only their number is shown.',
    }),
    medianHours: t.float({
      nullable: true,
      description: `The hours after which half of the cases had their first response; null while fewer than half do, and ${fewCases}. The same as \`firstResponse { medianHours }\`.`,
      resolve: ({ firstResponse }) => firstResponse.medianHours,
    }),
    interval: t.field({
      type: MedianIntervalType,
      nullable: true,
      description: `The 95 % interval of \`medianHours\`; null where the cases are too few to say where it begins, and ${fewCases}.`,
      resolve: ({ firstResponse }) => firstResponse.interval,
    }),
    withinSla: t.field({
      type: CaseShareType,
      description:
        'The share of cases with a first response in time. The same as `firstResponse { withinSla }`.',
      resolve: ({ firstResponse }) => firstResponse.withinSla,
    }),
    firstResponse: t.expose('firstResponse', {
      type: TargetTimesType,
      description:
        'How soon customers were answered: until `firstResponseAt`. A case that was resolved, canceled or archived without a response waited for one until then.',
    }),
    resolution: t.expose('resolution', {
      type: TargetTimesType,
      description:
        'How soon cases were resolved: until `resolvedAt`. One that was reopened waits again since it was opened; one that was canceled or archived before waited until then.',
    }),
    reopened: t.expose('reopened', {
      type: CaseShareType,
      description:
        'The share of cases that were reopened, of those that were resolved or canceled at least once.',
    }),
    recovered: t.expose('recovered', {
      type: CaseShareType,
      description:
        'The recovery rate: the share of cases with the outcome RECOVERED, of those with an outcome. Suppressed if fewer than the workspace’s `minimumN` have one.',
    }),
    lost: t.expose('lost', {
      type: CaseShareType,
      description:
        'The share of cases with the outcome LOST, of those with an outcome; suppressed as `recovered` is.',
    }),
  }),
});

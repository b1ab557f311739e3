import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { invalid, notFound, throwUserErrors, UserErrorsThrown } from '../../kernel/userError.ts';
import { type RuleTrigger, ruleDefinitionIn } from '../../rules/definition.ts';
import { RuleStepKind } from '../../rules/enums.graph.ts';
import { readRuleDefinition } from '../../rules/readRuleDefinition.ts';
import { zoneOf } from '../../segments/members.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { idOf } from '../../toolkit/write/rowInput.ts';
import { resultIn, startDryRun } from './dryRuns.ts';
import type { DryRunPeriod } from './period.ts';
import { mostFacts } from './readPage.ts';
import type { DryRunResult, DryRunStep } from './result.ts';
import { mostScheduledTimes, scheduledTimes } from './scheduledTimes.ts';

/** Days of a dry run, at most. */
const maxDays = 366;

const dayMs = 86_400_000;

interface Count {
  readonly reason: string;
  readonly count: number;
}

const Count = builder.objectRef<Count>('RuleDryRunCount').implement({
  description: 'How often something would not have been done, and why.',
  fields: (t) => ({
    reason: t.exposeString('reason', {
      description: `Of a fact: one of the values of \`RuleSkipReason\`, or \`UNKNOWN\` where what decides is not stored of that time, and for those of one customer beyond ${mostFacts.toLocaleString('en')}. Of a step: as \`RunStep.reason\` has it.`,
    }),
    count: t.exposeInt('count', { description: 'How often.' }),
  }),
});

function countsOf(counts: Readonly<Record<string, number>>): Count[] {
  return Object.entries(counts)
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));
}

const Step = builder.objectRef<DryRunStep>('RuleDryRunStep').implement({
  description:
    'What a step would have come to, as counts of runs. Runs that an exit condition would have ended at it are among those that reached it alone.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'By which the definition of the rule names it.' }),
    kind: t.expose('kind', { type: RuleStepKind, description: 'What it does.' }),
    reached: t.exposeInt('reached', { description: 'How many runs would have come to it.' }),
    succeeded: t.exposeInt('succeeded', { description: 'For how many it would have succeeded.' }),
    failed: t.exposeInt('failed', { description: 'How many it would have failed.' }),
    skipped: t.field({
      type: [Count],
      description: 'Why it would have been skipped.',
      resolve: ({ skipped }) => countsOf(skipped),
    }),
    unsent: t.field({
      type: [Count],
      description:
        'Of the messages to customers that succeeding steps would have stored, those that would not have been sent: by the reason of the contact decision, `EXPIRED` where that came too late, or `UNKNOWN` where what decides is not stored of that time.',
      resolve: ({ unsent }) => countsOf(unsent),
    }),
    unknown: t.exposeInt('unknown', {
      description:
        'Of how many runs it is not known from here on: what decides was not stored, such as the answer to a survey that was not sent, or is still to come.',
    }),
  }),
});

const DryRun = builder.objectRef<DryRunResult>('RuleDryRun').implement({
  description:
    'What a rule would have done, from stored facts and without any effect. It grows while its job runs.',
  fields: (t) => ({
    wouldRun: t.exposeInt('wouldRun', { description: 'How many runs would have begun.' }),
    customers: t.exposeInt('customers', { description: 'Of how many customers.' }),
    unknown: t.exposeInt('unknown', {
      description: 'Of how many of these runs it is not known how they would have ended.',
    }),
    skipped: t.field({
      type: [Count],
      description: 'Facts that would have begun no run, by the reason.',
      resolve: ({ skipped }) => countsOf(skipped),
    }),
    byStep: t.field({
      type: [Step],
      description: 'The steps, in the order of the rule.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
});

builder.prismaObjectField('Job', 'dryRun', (t) =>
  t.field({
    type: DryRun,
    nullable: true,
    description:
      'What a dry run of a rule has found so far; null before its first page, and for other jobs.',
    select: { dryRun: true },
    resolve: ({ dryRun }) => resultIn(dryRun),
  }),
);

interface DryRunInput {
  readonly rule: string;
  readonly from: Date;
  readonly to: Date;
}

const RuleDryRunInput = builder.inputRef<DryRunInput>('RuleDryRunInput').implement({
  description: 'Which rule to try, and on which facts.',
  fields: (t) => ({
    rule: t.id(idOf('Rule')),
    from: t.field({
      type: 'DateTime',
      required: true,
      description: 'Facts that happened from then on.',
    }),
    to: t.field({
      type: 'DateTime',
      required: true,
      description: `Facts that happened before then: at most ${maxDays} days after \`from\`.`,
    }),
  }),
});

mutation<DryRunInput, { job: string }>('ruleDryRun', {
  description: `Creates a job that says what the newest version of a rule would have done with the facts of a period, in any status and without any effect: \`Job.dryRun\` has it, while the job runs and after. Facts, consents, contacts and segments count as they were; surveys, templates, limits and quiet hours as they are now; events that were imported as history as if they had been recorded when they happened. A field of a customer is known from the customer’s last change on. Other rules are not followed, and reminders not counted. Of a schedule, each time counts for each customer of its segment then; of calls, those that began a run are stored. Refused with \`WRONG_STATE\` for a rule of calls that has never been called, with \`INVALID_VALUE\` for a schedule that comes more than ${mostScheduledTimes.toLocaleString('en')} times in the period. The key needs the scopes of all that the rule does.`,
  scope: 'rules:write',
  input: RuleDryRunInput,
  entity: { field: 'job', model: 'Job', description: 'The job, which a worker does.' },
  resolve: async (ctx, { rule: id, from, to }) => {
    const period = { from, to };
    const days = (to.getTime() - from.getTime()) / dayMs;
    if (days <= 0 || days > maxDays) {
      const message = `This must be after \`from\`, by at most ${maxDays} days.`;
      throwUserErrors([invalid('INVALID_VALUE', ['input', 'to'], message)]);
    }
    const rule = await readableRule(ctx, id, period);
    return { job: await startDryRun(ctx, rule, period) };
  },
});

/** A rule that can be tried. */
async function readableRule(
  ctx: Context,
  id: string,
  period: DryRunPeriod,
): Promise<{ id: string; version: number }> {
  const rule = await ctx.db.rule.findFirst({
    where: { id },
    select: { id: true, version: true, definition: true },
  });
  if (!rule) throw new UserErrorsThrown(notFound(['input', 'rule'], 'rule'));
  const stored = ruleDefinitionIn(rule.definition);
  await demandTriggers(ctx, { id, trigger: stored.trigger }, period);
  const { errors } = await readRuleDefinition(ctx, stored);
  throwUserErrors(
    errors.map((error) => ({
      ...error,
      path: ['input', 'rule'],
      message: `${error.path.join('.')} of the rule: ${error.message}`,
    })),
  );
  return rule;
}

/** A dry run has something to go through, and not too much. */
async function demandTriggers(
  { db }: Context,
  { id: ruleId, trigger }: { readonly id: string; readonly trigger: RuleTrigger },
  period: DryRunPeriod,
): Promise<void> {
  if (trigger.kind === 'CALL') {
    const called = await db.run.findFirst({
      where: { ruleId, trigger: 'CALL' },
      select: { id: true },
    });
    if (called) return;
    const message =
      'No call has begun a run of this rule yet, and there is nothing to try it on. Enable it and call it with `ruleStart`, or try a rule that facts trigger.';
    throwUserErrors([invalid('WRONG_STATE', ['input', 'rule'], message)]);
  }
  if (trigger.kind !== 'SCHEDULE') return;
  const times = scheduledTimes(trigger, await zoneOf(db), period);
  if (times.length <= mostScheduledTimes) return;
  const most = mostScheduledTimes.toLocaleString('en');
  const message = `The schedule of the rule comes more than ${most} times in this period. Name a shorter one.`;
  throwUserErrors([invalid('INVALID_VALUE', ['input', 'to'], message)]);
}

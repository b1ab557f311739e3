import { AttributeDefinition } from '../../schema/attributes/attributeDefinition.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { newId } from '../../schema/kernel/id.ts';
import { owner } from '../../schema/kernel/scope.ts';
import { Rule } from '../../schema/rules/rule.ts';
import { enableRule } from '../../schema/rules/store.ts';
import { Segment } from '../../schema/segments/segment.ts';
import { newWebhookSecret } from '../../schema/webhooks/signature.ts';
import type { DemoRows } from './demoRows.ts';

/** What the rules of the demo name, by their keys. */
interface Named {
  readonly relationship: string;
  readonly effort: string;
  readonly apology: string;
}

/**
 * Stores the four rules of the demo and enables them: after its year, which is history for them. A survey or
 * a template that was deleted meanwhile needs none of them.
 */
export async function storeRules(
  { viewer: _, ...ctx }: Context,
  { surveys }: Pick<DemoRows, 'surveys'>,
): Promise<void> {
  const { relationship, 'workshop-effort': effort } = surveys;
  if (relationship === undefined || effort === undefined) return;
  const keys = [relationship, effort];
  const there = await ctx.db.survey.count({ where: { id: { in: keys }, archivedAt: null } });
  const apology = await ctx.db.messageTemplate.findFirst({
    where: { name: 'Apology after a repair', archivedAt: null },
    select: { id: true },
  });
  if (there < keys.length || !apology) return;
  const viewer = {
    ...({ actorId: '', keyId: null, keyKind: 'SECRET' } as const),
    ...{ scopes: new Set([owner]), verbatimsPersonal: false },
  };
  const owned: Context = { ...ctx, viewer };
  const rules = await makeRules(owned, { relationship, effort, apology: apology.id });
  for (const rule of rules) await enableRule(owned, rule);
}

async function makeRules(ctx: Context, named: Named): Promise<string[]> {
  const calls = await Segment.make(ctx, {
    name: 'To be called',
    description: 'A list: the service team calls them.',
  });
  return [
    await afterRepair(ctx, named),
    await detractor(ctx, named),
    await toBeCalled(ctx, calls),
    await calledOrNot(ctx, calls),
  ];
}

function afterRepair(ctx: Context, { effort, apology }: Named): Promise<string> {
  const isHard = { field: 'steps.ask.answers.ces', operator: 'lte', value: 3 };
  return Rule.make(ctx, {
    name: 'Repair → effort survey → apology',
    description: 'Asks two hours after the bike was fetched, and apologises if it was not easy.',
    trigger: { kind: 'EVENT_RECORDED', eventType: 'REPAIR_COLLECTED' },
    steps: [
      { key: 'pause', kind: 'WAIT', for: { amount: 2, unit: 'HOURS' }, next: 'ask' },
      { key: 'ask', kind: 'SEND_SURVEY', survey: effort, linkDays: 14, next: 'answer' },
      {
        ...{ key: 'answer', kind: 'WAIT', response: 'ask', for: { amount: 3, unit: 'DAYS' } },
        next: 'hard',
      },
      {
        ...{ key: 'hard', kind: 'BRANCH' },
        branches: [{ condition: { combinator: 'and', rules: [isHard] }, next: 'apologise' }],
      },
      { key: 'apologise', kind: 'SEND_MESSAGE', to: { kind: 'CUSTOMER' }, template: apology },
    ],
  });
}

async function detractor(ctx: Context, { relationship }: Named): Promise<string> {
  const endpoint = newId();
  await ctx.db.webhookEndpoint.createMany({
    data: {
      ...{ id: endpoint, url: 'https://www.example.com/hooks/cxgraph', scopes: [owner] },
      ...{ eventTypes: ['webhook.stopped'], secret: newWebhookSecret() },
      description: 'Where a CRM would listen. It is disabled: nothing listens there.',
      ...{ stopped: 'DISABLED', stoppedAt: ctx.now },
    },
  });
  return Rule.make(ctx, {
    name: 'Detractor → owner, CRM, tag',
    description: 'Has the owner of the survey look at each answer from 0 to 6.',
    trigger: { kind: 'ANSWER_SCORED', survey: relationship, question: 'nps', atMost: 6 },
    limit: 'ONCE_PER_TRIGGER',
    steps: [
      {
        ...{ key: 'look', kind: 'NOTIFY', to: { kind: 'OWNER_OF', of: 'SURVEY' } },
        text: 'A rider would not recommend us. The response has the reason.',
        next: 'crm',
      },
      { key: 'crm', kind: 'CALL_WEBHOOK', endpoint, data: { queue: 'detractors' }, next: 'tag' },
      { key: 'tag', kind: 'TAG', tags: ['detractor'] },
    ],
  });
}

async function toBeCalled(ctx: Context, calls: string): Promise<string> {
  const trouble = await Segment.make(ctx, {
    name: 'Trouble in a shop',
    description: 'A list: the shops add riders to it.',
  });
  await AttributeDefinition.make(ctx, {
    ...{ key: 'care', name: 'Care', type: 'CHOICE', choices: ['usual', 'personal'] },
  });
  return Rule.make(ctx, {
    name: 'Trouble in a shop → call',
    description: 'Puts riders who had trouble in a shop on the list of calls.',
    trigger: { kind: 'SEGMENT_ENTERED', segment: trouble },
    steps: [
      { key: 'call', kind: 'ADD_TO_LIST', segment: calls, next: 'care' },
      { key: 'care', kind: 'SET_ATTRIBUTE', attribute: 'care', attributeValue: 'personal' },
    ],
  });
}

/** An experiment: `Rule.experiment` says whether a call has more estimates approved. */
function calledOrNot(ctx: Context, calls: string): Promise<string> {
  return Rule.make(ctx, {
    name: 'Estimate → call, or none',
    description: 'Has the service team call half of those who got an estimate, to see if it helps.',
    trigger: { kind: 'EVENT_RECORDED', eventType: 'ESTIMATE_SENT' },
    steps: [
      {
        ...{ key: 'help', kind: 'SPLIT' },
        arms: [
          { key: 'call', sharePct: 50, next: 'list' },
          { key: 'none', sharePct: 50 },
        ],
      },
      { key: 'list', kind: 'ADD_TO_LIST', segment: calls },
    ],
  });
}

import { expect } from 'vitest';
import { endArchived, endRefused } from '../../schema/invitations/endRefused.ts';
import { lookAtDueInvitations } from '../../schema/invitations/lookAtDue.ts';
import { encodeId, newId } from '../../schema/kernel/id.ts';
import { messageTurns } from '../../schema/messages/sending/turns.ts';
import type { RuleDefinition } from '../../schema/rules/definition.ts';
import { planRules, scheduleTopic } from '../../schema/rules/schedule.ts';
import { watchRules } from '../../schema/rules/watching.ts';
import type { Happening, NamedInRule } from '../../schema/runs/dryRun/dryRun.fixture.ts';
import { carryOnRuns } from '../../schema/runs/turn/carryOn.ts';
import type { TestGraph, TestWorkspace } from './graph.ts';
import { publishLinked } from './invitations.ts';
import { newTemplate, recordingChannel, renderPlainly } from './messages.ts';
import { nps } from './responses.ts';
import { keyIn } from './ruleSteps.ts';
import { startDue } from './rules.ts';
import { drainTasks } from './tasks.ts';

/** When histories begin and end, and when all that follows from them is over. */
export const began = new Date('2026-06-01T08:00:00.000Z');
export const ended = new Date('2026-06-14T08:00:00.000Z');
const over = new Date('2026-08-01T08:00:00.000Z');

/** One of two workspaces with the same customers: in one a rule is tried, in the other it runs. */
export interface Twin {
  readonly workspace: TestWorkspace;
  readonly named: NamedInRule;
  readonly purpose: string;
  readonly surveyId: string;
  readonly listId: string;
}

const eventsThat = (mode: 'some' | 'none', type: string) => ({
  combinator: 'and',
  rules: [
    {
      ...{ field: 'events', operator: '=', match: { mode } },
      value: { combinator: 'and', rules: [{ field: 'type', operator: 'equals', value: type }] },
    },
  ],
});

/** Opens a workspace with a policy and customers, by their keys. */
export async function openTwin(
  graph: TestGraph,
  customers: readonly string[],
  policy: object,
): Promise<Twin> {
  const workspace = await graph.workspace();
  const { db } = workspace;
  const { errors } = await workspace.change('workspaceUpdate', policy);
  expect(errors).toEqual([]);
  const survey = await publishLinked(workspace, { recontactDays: 3 });
  await db.purpose.updateMany({ data: { legalBasis: 'CONSENT' } });
  const purpose = await db.purpose.findFirst({ select: { key: true } });
  const template = await newTemplate(workspace);
  const actor = await workspace.make('actor', { name: 'Ines' });
  await workspace.make('attributeDefinition', { key: 'plan', name: 'Plan', type: 'TEXT' });
  await db.customer.createMany({
    data: customers.map((id, index) => ({
      ...{ id, name: `C${index}`, email: `c${index}@example.com`, phone: `+4915112345${index}00` },
      ...{ locale: index === 1 ? 'de' : null, createdAt: began, updatedAt: began },
      timeZone: index === 2 ? 'America/New_York' : null,
    })),
  });
  const segment = async (name: string, condition?: object) => {
    const made = await workspace.change<{ segment: { id: string } }>(
      'segmentCreate',
      { name, condition },
      'segment { id }',
      { now: began },
    );
    return made.segment.id;
  };
  const listId = await segment('List');
  const visitorsId = await segment('Visitors', eventsThat('some', 'VISIT'));
  const newcomers = await segment('Newcomers', eventsThat('none', 'VISIT'));
  await startDue(db, began);
  const keyOf = (id: string) => keyIn('Segment', id);
  const named = {
    ...{ survey: keyIn('Survey', survey), template: keyIn('MessageTemplate', template) },
    ...{ list: keyOf(listId), visitors: keyOf(visitorsId), newcomers: keyOf(newcomers) },
    ...{ visitorsId, actor: keyIn('Actor', actor) },
  };
  return { workspace, named, purpose: purpose?.key ?? '', surveyId: survey, listId };
}

/** A rule as it is stored in both workspaces. */
export interface TwinRule {
  readonly id: string;
  readonly definition: RuleDefinition;
  readonly limit: 'ONCE_PER_CUSTOMER' | 'ONE_AT_A_TIME' | 'ONCE_PER_TRIGGER';
  readonly maxRuns: number | null;
}

export async function storeTwinRule(
  { workspace: { db } }: Twin,
  status: 'DRAFT' | 'ENABLED',
  { id, definition, limit, maxRuns }: TwinRule,
): Promise<void> {
  const stored = JSON.parse(JSON.stringify(definition));
  const days = maxRuns === null ? null : 2;
  const row = { id, name: 'Rule', status, limit, maxRuns, maxRunsDays: days, updatedAt: began };
  await db.rule.createMany({ data: { ...row, definition: stored } });
  await db.ruleVersion.createMany({
    data: { id: newId(), ruleId: id, number: 1, definition: stored, createdAt: began },
  });
  await db.$transaction((tx) => watchRules(tx, [id]));
  if (status === 'ENABLED') await planRules(db, began, [id]);
}

/** Has something happen at a moment, with what the workers do of it. */
export async function happen(
  twin: Twin,
  customer: string,
  { what, value }: Happening,
  now: Date,
): Promise<void> {
  const { workspace, named, purpose, surveyId, listId } = twin;
  const id = encodeId('Customer', customer);
  const at = now.toISOString();
  const ask = async (mutation: string, input: object) => {
    const { errors } = await workspace.change(mutation, input, undefined, { now });
    expect(errors).toEqual([]);
  };
  switch (what) {
    case 'GRANTED':
    case 'REVOKED': {
      const said = { purpose, status: what, statusAt: at, evidence: 'x' };
      await ask('consentRecord', { customer: { id }, ...said });
      break;
    }
    case 'BOUNCED': {
      const person = await workspace.db.customer.findFirst({ where: { id: customer } });
      const address = { email: person?.email };
      await ask('suppressedAddressRecord', { address, channel: 'EMAIL', reason: 'BOUNCED', at });
      break;
    }
    case 'REACHED':
      await workspace.db.surveyContact.createMany({
        data: {
          ...{ id: newId(), customerId: customer, surveyId: named.survey, at: now },
          ...{ channel: value > 5 ? 'SMS' : 'EMAIL', kind: 'INVITED' },
        },
      });
      break;
    case 'ANSWERED': {
      const why = { question: 'why', value: { text: value > 2 ? 'late' : 'rude' } };
      await ask('responseSubmit', {
        ...{ survey: surveyId, submissionKey: newId(), customer: { id } },
        answers: [nps(Math.max(value, 1)), ...(value <= 6 ? [why] : [])],
      });
      break;
    }
    case 'LISTED':
      await ask('segmentAddCustomers', { segment: listId, customers: [id] });
      break;
    case 'UNLISTED':
      await ask('segmentRemoveCustomers', { segment: listId, customers: [id] });
      break;
    default: {
      const event = { source: 'shop', id: newId(), type: what, value, occurredAt: at };
      await ask('eventRecord', { ...event, customer: { id } });
    }
  }
  await startDue(workspace.db, now);
}

/** Takes every message. */
const way = recordingChannel();

let clock = began;
const sending = messageTurns({
  channels: (channel) => (way.channels.includes(channel) ? way : null),
  render: renderPlainly,
  publicUrl: 'https://cx.example.com',
  clock: () => clock,
});
const workers = [carryOnRuns, lookAtDueInvitations, endRefused, endArchived, ...sending];
const topics = [...workers.map(({ topic }) => topic), scheduleTopic];

/** Carries out what is due until a moment, at the moment at which it is. */
export async function carryOut({ workspace: { db } }: Twin, until: Date): Promise<void> {
  for (;;) {
    const [due] = await db.outbox.findMany({
      where: { topic: { in: topics }, state: 'READY', nextAt: { lt: until } },
      orderBy: { nextAt: 'asc' },
      take: 1,
      select: { nextAt: true },
    });
    if (!due) return;
    clock = due.nextAt;
    await startDue(db, due.nextAt);
    await drainTasks(db, workers, due.nextAt);
    await startDue(db, due.nextAt);
  }
}

/** Carries out what is left once a history has ended, and no schedule comes any more. */
export async function carryOutTheRest(twin: Twin): Promise<void> {
  await carryOut(twin, ended);
  await twin.workspace.db.outbox.deleteMany({ where: { topic: scheduleTopic } });
  await carryOut(twin, over);
}

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { doInvitations } from '../../../test/support/invitations.ts';
import { doStep, doSteps, keyIn, reachStep } from '../../../test/support/ruleSteps.ts';
import { allOf, predicate } from '../../../test/support/segments.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'ada@example.com' });
  // Follows all changes: what is logged is numbered as for an endpoint.
  await workspace.change('webhookEndpointCreate', { url: 'https://hooks.example.com/all' });
});

const changes = async (type: string) => workspace.db.change.count({ where: { type } });

describe('a tag', () => {
  let feedback: string;
  beforeEach(async () => {
    const { made } = await workspace.change<{ made: { id: string } }>(
      'feedbackRecord',
      { ...{ source: 'CALL', channel: 'PHONE', text: 'Noise.' }, tags: ['loud'] },
      'made: feedback { id }',
    );
    feedback = keyIn('Feedback', made.id);
  });
  const tagging = (...tags: string[]) => ({ kind: 'TAG' as const, tags });
  const stored = () => workspace.db.feedback.findFirst({ select: { tags: true, revision: true } });
  const byFeedback = () => ({ trigger: 'FEEDBACK_RECORDED' as const, triggerId: feedback });

  test('is added to what triggered the run, once', async () => {
    const of = byFeedback();
    const { status, again } = await doStep(workspace, customer, tagging('loud', 'urgent'), of);
    expect(status).toBe('SUCCEEDED');
    expect(await again()).toMatchObject({ status: 'SUCCEEDED' });
    expect(await stored()).toEqual({ tags: ['loud', 'urgent'], revision: 2 });
    expect(await changes('feedback.updated')).toBe(1);
  });

  test('is added beside that of another step for the same feedback', async () => {
    const of = byFeedback();
    const one = await reachStep(workspace, [customer], tagging('one'), of);
    const two = await reachStep(workspace, [customer], tagging('two'), of);
    await doSteps(workspace, [...one, ...two]);
    expect(await stored()).toEqual({ tags: ['loud', 'one', 'two'], revision: 2 });
  });

  test('is one too many where there are 50', async () => {
    const tags = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
    const outcome = await doStep(workspace, customer, tagging(...tags), byFeedback());
    expect(outcome).toMatchObject({ status: 'SKIPPED', reason: 'TOO_MANY' });
    expect(await stored()).toEqual({ tags: ['loud'], revision: 1 });
  });

  test.each([
    ['a call', { trigger: 'CALL' as const }],
    ['feedback of another workspace', { trigger: 'FEEDBACK_RECORDED' as const }],
  ])('has nothing to be added to after %s', async (_name, trigger) => {
    const other = await graph.workspace();
    const theirs = await other.make('customer', { name: 'Eve' });
    const triggerId = trigger.trigger === 'CALL' ? null : feedback;
    const outcome = await doStep(other, theirs, tagging('x'), { ...trigger, triggerId });
    expect(outcome).toMatchObject({ status: 'SKIPPED', reason: 'NOTHING_TO_TAG' });
    expect(await stored()).toEqual({ tags: ['loud'], revision: 1 });
  });
});

describe('an attribute', () => {
  beforeEach(async () => {
    for (const [key, type] of [
      ['visits', 'NUMBER'],
      ['since', 'DATE'],
      ['vip', 'BOOLEAN'],
      ['note', 'TEXT'],
    ]) {
      await workspace.make('attributeDefinition', { key, name: key, type });
    }
    const plan = { key: 'plan', name: 'Plan', type: 'CHOICE', choices: ['gold', 'basic'] };
    await workspace.make('attributeDefinition', { ...plan, personal: true });
  });
  const setting = (attribute: string, value: string | null) => {
    return { kind: 'SET_ATTRIBUTE' as const, attribute, value };
  };
  const stored = async () => {
    const found = await workspace.ask<{ customer: { attributes: object[] } }>(
      'query ($id: ID!) { customer(id: $id) { attributes { key text number boolean date } } }',
      { id: customer },
    );
    return found.customer.attributes;
  };
  const none = { text: null, number: null, boolean: null, date: null };

  test.each([
    ['visits', '3', { number: 3 }],
    ['since', '2026-02-28', { date: '2026-02-28' }],
    ['vip', 'true', { boolean: true }],
    ['note', '3', { text: '3' }],
    ['plan', 'gold', { text: 'gold' }],
  ])('%s is set to %s as its type has it', async (key, value, shown) => {
    const { status, again } = await doStep(workspace, customer, setting(key, value));
    expect(status).toBe('SUCCEEDED');
    expect(await again()).toMatchObject({ status: 'SUCCEEDED' });
    expect(await stored()).toEqual([{ ...none, key, ...shown }]);
  });

  test('is cleared by null, and its customer is changed once', async () => {
    await doStep(workspace, customer, setting('visits', '3'));
    await doStep(workspace, customer, setting('visits', null));
    expect(await stored()).toEqual([]);
    expect(await workspace.db.customer.findFirst({ select: { revision: true } })).toEqual({
      revision: 3,
    });
    expect(await changes('customer.updated')).toBe(2);
  });

  test.each([
    ['visits', 'three', 'INVALID_VALUE'],
    ['visits', '', 'INVALID_VALUE'],
    ['since', '2026-02-30', 'INVALID_VALUE'],
    ['vip', 'yes', 'INVALID_VALUE'],
    ['plan', 'silver', 'INVALID_VALUE'],
    ['unknown', 'x', 'NO_ATTRIBUTE'],
  ])('%s does not take "%s"', async (key, value, reason) => {
    expect(await doStep(workspace, customer, setting(key, value))).toMatchObject({
      ...{ status: 'SKIPPED', reason },
    });
    expect(await stored()).toEqual([]);
  });

  test('that is set moves the customer into a segment', async () => {
    const condition = allOf(predicate('attributes.visits', 'gte', 3));
    const segment = await workspace.make('segment', { name: 'Regulars', condition });
    await doInvitations(workspace, new Date());
    await doStep(workspace, customer, setting('visits', '3'));
    await doInvitations(workspace, new Date());
    const { segment: found } = await workspace.ask<{ segment: { size: number } }>(
      'query ($id: ID!) { segment(id: $id) { size } }',
      { id: segment },
    );
    expect(found.size).toBe(1);
  });
});

describe('a list', () => {
  const adding = (segment: string) => {
    return { kind: 'ADD_TO_LIST' as const, segment: keyIn('Segment', segment) };
  };

  test('has the customer once, however often the step is done', async () => {
    const list = await workspace.make('segment', { name: 'Call back' });
    const { status, again } = await doStep(workspace, customer, adding(list));
    expect(status).toBe('SUCCEEDED');
    await again();
    expect(await workspace.db.segmentMember.count()).toBe(1);
    expect(await changes('segment.entered')).toBe(1);
  });

  test('is none where the segment has a condition, is archived or of another workspace', async () => {
    const condition = allOf(predicate('locale', 'equals', 'de'));
    const judged = await workspace.make('segment', { name: 'German', condition });
    const archived = await workspace.make('segment', { name: 'Old' });
    await workspace.change('segmentArchive', { id: archived });
    const foreign = await (await graph.workspace()).make('segment', { name: 'Theirs' });
    for (const segment of [judged, archived, foreign]) {
      const outcome = await doStep(workspace, customer, adding(segment));
      expect(outcome).toMatchObject({ status: 'SKIPPED', reason: 'NOT_A_LIST' });
    }
    expect(await workspace.db.segmentListed.count()).toBe(0);
  });
});

describe('an event', () => {
  const recording = (more: object = {}) => ({
    ...{ kind: 'RECORD_EVENT' as const, type: 'APOLOGY_SENT', value: 5, currency: 'EUR' },
    ...{ touchpoint: null, properties: { reason: 'noise' }, ...more },
  });

  test('is recorded once, with the key of the step as its id', async () => {
    const { id, status, made, again } = await doStep(workspace, customer, recording());
    expect(status).toBe('SUCCEEDED');
    expect(await again()).toMatchObject({ status: 'SUCCEEDED', made });
    expect(
      await workspace.db.customerEvent.findMany({
        select: {
          id: true,
          source: true,
          sourceId: true,
          type: true,
          customerId: true,
          value: true,
        },
      }),
    ).toEqual([
      {
        ...{ id: made?.eventId, source: 'cxgraph', sourceId: id, type: 'APOLOGY_SENT', value: 5 },
        customerId: keyIn('Customer', customer),
      },
    ]);
    expect(await changes('event.recorded')).toBe(1);
  });

  test('is refused where it says what no event may', async () => {
    const outcome = await doStep(workspace, customer, recording({ value: null }));
    expect(outcome).toMatchObject({ status: 'SKIPPED', reason: 'REQUIRED' });
    expect(await workspace.db.customerEvent.count()).toBe(0);
  });

  test('loses a touchpoint that was deleted since', async () => {
    const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
    const at = { touchpoint: keyIn('Touchpoint', touchpoint) };
    const reached = await reachStep(workspace, [customer], recording(at));
    await workspace.change('touchpointDelete', { id: touchpoint });
    expect(await doSteps(workspace, reached)).toMatchObject([{ status: 'SUCCEEDED' }]);
  });
});

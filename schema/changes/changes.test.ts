import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent } from '../../test/support/recordedEvents.ts';
import { nps, publish, send } from '../../test/support/responses.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { newEndpoint } from '../../test/support/webhooks.ts';
import { matchFacts } from '../customers/match/matchFacts.ts';
import { decodeAnyId } from '../kernel/id.ts';
import { linkResponses } from '../responses/customers/linkResponses.ts';
import { expireChangesOf } from './expire.ts';
import { numberChanges } from './number.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const follow = (...eventTypes: string[]) =>
  newEndpoint(workspace, { url: 'https://hooks.example.com/', eventTypes });
const logged = async () => {
  const rows = await workspace.db.change.findMany({ orderBy: [{ written: 'asc' }, { id: 'asc' }] });
  return rows.map(({ type, subjectId }) => [type, subjectId] as const);
};
const keyOf = (id: string) => decodeAnyId(id)?.key;
const feedback = { source: 'CALL', channel: 'PHONE', text: 'The noise is back.' };
const submit = (survey: string, submissionKey = 'a') =>
  send(workspace, 'responseSubmit', { survey, submissionKey, answers: [nps(9)] });

describe('what happens', () => {
  test('is not stored where nothing follows it', async () => {
    await workspace.make('customer', { name: 'Jana' });
    await follow('customer.merged');
    await workspace.make('customer', { name: 'Jana' });
    await submit(await publish(workspace));
    expect(await logged()).toEqual([]);
    const topics = await workspace.db.outbox.findMany({ where: { topic: 'changes' } });
    expect(topics).toEqual([]);
  });

  test('to customers is logged with ids alone', async () => {
    await follow();
    const jana = await workspace.make('customer', { name: 'Jana' });
    await workspace.change('customerUpdate', { id: jana, name: 'Jana B.' });
    const alias = await workspace.make('customer', { name: 'Jana' });
    await workspace.change('customerMerge', { customer: { id: alias }, into: { id: jana } });
    const gone = await workspace.make('customer', {});
    await workspace.change('customerDelete', { id: gone });
    const [one, two, three] = [jana, alias, gone].map(keyOf);
    expect(await logged()).toEqual([
      ...[
        ['customer.created', one],
        ['customer.updated', one],
        ['customer.created', two],
      ],
      ...[
        ['customer.merged', two],
        ['customer.updated', one],
      ],
      ...[
        ['customer.created', three],
        ['customer.deleted', three],
      ],
    ]);
  });

  test('to responses is logged when they are complete, and when they change then', async () => {
    await follow('response.completed', 'response.updated');
    const survey = await publish(workspace);
    const { response } = await submit(survey);
    await submit(survey);
    await workspace.change('responseUpdate', { id: response?.id, answers: [nps(8)] });
    const key = keyOf(response?.id ?? '');
    expect(await logged()).toEqual([
      ['response.completed', key],
      ['response.updated', key],
    ]);
  });

  test('to facts is logged when their customer is found later', async () => {
    await follow('feedback.updated', 'response.updated');
    const survey = await publish(workspace, {
      hiddenFields: [{ key: 'mail' }],
      customerKey: { kind: 'EMAIL', hiddenField: 'mail' },
    });
    const { response } = await send(workspace, 'responseSubmit', {
      ...{ survey, submissionKey: 'a', answers: [nps(9)] },
      hiddenFields: [{ key: 'mail', value: 'jana@example.com' }],
    });
    const said = await workspace.change<{ feedback: { id: string } }>(
      'feedbackRecord',
      { ...feedback, customer: { email: 'jana@example.com' } },
      'feedback { id }',
    );
    await drainTasks(workspace.db, [linkResponses, matchFacts]);
    expect(await logged()).toEqual([]);
    await workspace.make('customer', { email: 'jana@example.com' });
    await drainTasks(workspace.db, [linkResponses, matchFacts]);
    expect(new Set(await logged())).toEqual(
      new Set([
        ['feedback.updated', keyOf(said.feedback.id)],
        ['response.updated', keyOf(response?.id ?? '')],
      ]),
    );
  });

  test('in an anonymous survey is not logged', async () => {
    await follow();
    const survey = await publish(workspace, { anonymous: true });
    const before = await logged();
    await submit(survey);
    expect(await logged()).toEqual(before);
  });

  test('costs a submit no statement, whether it is followed or not', async () => {
    const survey = await publish(workspace);
    let count = 0;
    const statements = async () => {
      count += 1;
      const submitted = await graph.statementsOf(() => submit(survey, `submit ${count}`));
      return submitted.statements.length;
    };
    // One statement, once the survey is remembered.
    await expect.poll(statements, { timeout: 30_000 }).toBe(1);
    await follow('response.completed');
    expect(await statements()).toBe(1);
    expect(await logged()).toHaveLength(1);
  });

  test('to feedback and events is logged once, for those that are new', async () => {
    await follow('feedback.recorded', 'event.recorded');
    await workspace.change('feedbackRecord', feedback, 'feedback { id }');
    const event = { source: 'shop', id: '1', type: 'PURCHASE' };
    await recordEvent(workspace, event);
    await recordEvent(workspace, event);
    expect((await logged()).map(([type]) => type)).toEqual(['feedback.recorded', 'event.recorded']);
  });
});

test('changes are deleted after some days, and looked for again as long as there are any', async () => {
  await follow('feedback.recorded');
  await workspace.change('feedbackRecord', feedback, 'feedback { id }');
  const now = new Date();
  await drainTasks(workspace.db, [numberChanges], now);
  const expire = (days: number) =>
    drainTasks(workspace.db, [expireChangesOf(7)], new Date(now.getTime() + days * 86_400_000));
  expect(await expire(1)).toBe(1);
  expect(await logged()).toHaveLength(1);
  expect(await expire(8)).toBeGreaterThan(0);
  expect(await logged()).toEqual([]);
  // It still waits for its endpoint.
  expect(await workspace.db.webhookDelivery.count()).toBe(1);
  await expire(9);
  expect(await workspace.db.outbox.count({ where: { topic: 'expired changes' } })).toBe(0);
});

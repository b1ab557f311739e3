import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { matchFacts } from '../customers/match/matchFacts.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const drain = () => drainTasks(workspace.db, [matchFacts]);
const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

const said = { source: 'CALL', channel: 'PHONE', text: 'The noise is back.' };
async function record(more: object): Promise<string> {
  const { feedback, errors } = await workspace.change<{ feedback: { id: string } }>(
    'feedbackRecord',
    { ...said, ...more },
    'feedback { id }',
  );
  expect(errors).toEqual([]);
  return feedback.id;
}

async function shown(id: string) {
  const { feedback } = await workspace.ask<{
    feedback: {
      customerMatch: string;
      customer: { id: string } | null;
      identifier: { value: string } | null;
    };
  }>(
    `query($id: ID!) {
      feedback(id: $id) { customerMatch customer { id } identifier { value } }
    }`,
    { id },
  );
  const { customerMatch: match, customer, identifier } = feedback;
  return { match, customer: customer?.id ?? null, identifier: identifier?.value ?? null };
}

describe('feedback that names its customer', () => {
  test('gets the customer that is known, and waits for one that is not', async () => {
    const known = await workspace.make('customer', { email: 'known@x.example' });
    const one = await record({ customer: { email: 'Known@x.example' } });
    const other = await record({ customer: { email: 'later@x.example' } });
    await drain();
    expect(await shown(one)).toEqual({
      match: 'MATCHED',
      customer: known,
      identifier: 'known@x.example',
    });
    expect(await shown(other)).toMatchObject({ match: 'WAITING', customer: null });
    const later = await workspace.make('customer', { email: 'later@x.example' });
    await drain();
    expect(await shown(other)).toMatchObject({ match: 'MATCHED', customer: later });
    const { customer, unmatched } = await workspace.ask<{
      customer: { feedback: { nodes: { id: string }[] } };
      unmatched: { totalCount: number };
    }>(
      `query($id: ID!) {
        customer(id: $id) { feedback { nodes { id } } }
        unmatched: feedbackItems(filter: { unmatched: { eq: true } }) { totalCount }
      }`,
      { id: later },
    );
    expect(customer.feedback.nodes).toEqual([{ id: other }]);
    expect(unmatched.totalCount).toBe(0);
  });

  test('gets another one by an update, and none by null', async () => {
    const one = await workspace.make('customer', { name: 'One' });
    const two = await workspace.make('customer', { name: 'Two' });
    const id = await record({ customer: { id: one } });
    await workspace.change('feedbackUpdate', { id, customer: { id: two } });
    expect(await shown(id)).toMatchObject({ match: 'MATCHED', customer: two });
    await workspace.change('feedbackUpdate', { id, text: 'Another text.' });
    expect(await shown(id)).toMatchObject({ match: 'MATCHED', customer: two });
    await workspace.change('feedbackUpdate', { id, customer: null });
    expect(await shown(id)).toEqual({ match: 'NONE', customer: null, identifier: null });
  });

  test('is refused with an id that no customer has, and stored in bulk without that row', async () => {
    const lost = 'customer_01h2xcejqtf2nbrexx3vqjhp41';
    const { errors } = await workspace.change('feedbackRecord', {
      ...said,
      customer: { id: lost },
    });
    expect(codes(errors)).toEqual(['NOT_FOUND input.customer.id']);
    const customer = await workspace.make('customer', { phone: '+436603333333' });
    const rows = [
      { externalId: { system: 'crm', id: 'a' }, ...said, customer: { id: lost } },
      { externalId: { system: 'crm', id: 'b' }, ...said, customer: { phone: '+43 660 3333333' } },
      { externalId: { system: 'crm', id: 'c' }, ...said },
    ];
    const upsert = () =>
      workspace.change<{
        results: { status: string; feedback: { customer: { id: string } | null } | null }[];
      }>(
        'feedbackBulkUpsert',
        { rows, errorPolicy: 'REJECT_FAILED' },
        'results { status feedback { customer { id } } }',
      );
    expect((await upsert()).results).toEqual([
      { status: 'FAILED', feedback: null },
      { status: 'CREATED', feedback: { customer: { id: customer } } },
      { status: 'CREATED', feedback: { customer: null } },
    ]);
    expect((await upsert()).results.map(({ status }) => status)).toEqual([
      'FAILED',
      'UNCHANGED',
      'UNCHANGED',
    ]);
  });
});

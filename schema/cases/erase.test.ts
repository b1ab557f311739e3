import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  changeCase,
  codesOf,
  commentsOf,
  historyOf,
  openCase,
  readCase,
} from '../../test/support/cases.ts';
import { workFor } from '../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { newThread } from '../../test/support/messages.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
});
afterAll(() => graph.close());

const gone = async (mutation: string) => {
  await workspace.change(mutation, { customer: { id: customer } }, 'job { id }');
  await workFor(workspace, 1);
};

describe('the cases of a customer', () => {
  test('stay without what is about the person when the customer is anonymised, with their history', async () => {
    const kim = await workspace.make('actor', { name: 'Kim' });
    const id = await openCase(workspace, { customer, title: 'Jana is angry' });
    await workspace.change('caseComment', { id, text: 'Call Jana', mentions: [kim] });
    await changeCase(workspace, 'caseStart', { id, note: 'Jana was called' });
    await gone('customerAnonymise');
    expect(await readCase(workspace, id)).toMatchObject({ title: '', status: 'IN_PROGRESS' });
    expect(await commentsOf(workspace, id)).toEqual(['']);
    expect((await historyOf(workspace, id)).map(({ to, note }) => [to, note])).toEqual([
      ['OPEN', null],
      ['IN_PROGRESS', null],
    ]);
    expect(await workspace.db.notice.count({})).toBe(0);
  });

  test('take no text again once they were anonymised, but come to their end', async () => {
    const id = await openCase(workspace, { customer });
    await gone('customerAnonymise');
    const refused = [
      await changeCase(workspace, 'caseUpdate', { id, title: 'Jana' }),
      await changeCase(workspace, 'caseStart', { id, note: 'Jana' }),
      await workspace.change('caseComment', { id, text: 'Jana' }),
    ];
    expect(refused.flatMap(({ errors }) => codesOf(errors))).toEqual(
      refused.map(() => 'ERASED input.id'),
    );
    const { case: after } = await changeCase(workspace, 'caseResolve', { id, outcome: 'LOST' });
    expect(after).toMatchObject({ status: 'RESOLVED', outcome: 'LOST' });
  });

  test('are deleted when the customer is erased; those of others stay without what was deleted', async () => {
    const thread = await newThread(workspace, customer);
    const { feedback } = await workspace.change<{ feedback: { id: string } }>(
      'feedbackRecord',
      { source: 'CALL', channel: 'PHONE', text: 'Bad', customer: { id: customer } },
      'feedback { id }',
    );
    const [one, two] = [
      await openCase(workspace, { customer, thread, feedback: feedback.id }),
      await openCase(workspace, { customer }),
    ];
    await changeCase(workspace, 'caseJoin', { id: one, into: two });
    const other = await workspace.make('customer', { name: 'Ben' });
    const stays = await openCase(workspace, { customer: other, feedback: feedback.id });
    await gone('customerErase');
    const {
      one: first,
      two: second,
      stays: third,
    } = await workspace.ask<
      Record<string, { feedback: object | null; customer: { name: string } } | null>
    >(
      `query($one: ID!, $two: ID!, $stays: ID!) {
        one: case(id: $one) { id }
        two: case(id: $two) { id }
        stays: case(id: $stays) { feedback { id } customer { name } }
      }`,
      { one, two, stays },
    );
    expect([first, second]).toEqual([null, null]);
    expect(third).toEqual({ feedback: null, customer: { name: 'Ben' } });
  });

  test('stay without the thread of another customer that is deleted', async () => {
    const thread = await newThread(workspace, customer);
    const id = await openCase(workspace, { thread });
    const other = await workspace.make('customer', { name: 'Ben' });
    // As after a merge that was undone.
    await workspace.db.case.updateMany({ data: { customerId: decodeId('Customer', other) } });
    await gone('customerErase');
    const { case: found } = await workspace.ask<{ case: object }>(
      'query($id: ID!) { case(id: $id) { thread { id } customer { name } } }',
      { id },
    );
    expect(found).toEqual({ thread: null, customer: { name: 'Ben' } });
  });
});

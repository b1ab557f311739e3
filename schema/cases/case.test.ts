import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changeCase,
  codesOf,
  commentsOf,
  historyOf,
  openCase,
  readCase,
} from '../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { newThread } from '../../test/support/messages.ts';
import { nps, publish } from '../../test/support/responses.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const changed = (rows: Awaited<ReturnType<typeof historyOf>>) =>
  rows.map(({ revision, field, from, to }) => [revision, field, from, to]);

describe('a case', () => {
  test('is open when it is opened, and its history begins so', async () => {
    const now = new Date('2026-03-02T12:00:00Z');
    const id = await openCase(workspace, { priority: 'HIGH', severity: 'MAJOR' }, { now });
    expect(await readCase(workspace, id)).toEqual({
      ...{ id, revision: 1, title: 'The parcel was damaged', status: 'OPEN', statusReason: null },
      ...{ statusAt: now.toISOString(), openedAt: now.toISOString(), outcome: null },
      ...{ reopenings: 0, firstResponseAt: null, resolvedAt: null, closedAt: null },
    });
    expect(changed(await historyOf(workspace, id))).toEqual([[1, 'STATUS', null, 'OPEN']]);
    const { case: found } = await workspace.ask<{
      case: { openedBy: { kind: string }; history: { nodes: { actor: { kind: string } }[] } };
    }>(
      'query($id: ID!) { case(id: $id) { openedBy { kind } history { nodes { actor { kind } } } } }',
      { id },
    );
    expect(found.openedBy).toEqual(found.history.nodes[0]?.actor);
  });

  test('has the customer and touchpoint of its response and feedback, unless its input says otherwise', async () => {
    const touchpoint = await workspace.make('touchpoint', { name: 'Desk', channel: 'IN_STORE' });
    const [ada, ben] = [
      await workspace.make('customer', { name: 'Ada' }),
      await workspace.make('customer', { name: 'Ben' }),
    ];
    const survey = await publish(workspace, { target: { touchpoint } });
    const { response } = await workspace.change<{ response: { id: string } }>(
      'responseSubmit',
      { survey, submissionKey: 'a', answers: [nps(2)], customer: { id: ada }, touchpoint },
      'response { id }',
    );
    const { feedback } = await workspace.change<{ feedback: { id: string } }>(
      'feedbackRecord',
      { source: 'CALL', channel: 'PHONE', text: 'Late again', customer: { id: ben }, touchpoint },
      'feedback { id }',
    );
    const of = async (input: object) => {
      const id = await openCase(workspace, input);
      const { case: found } = await workspace.ask<{
        case: Record<'customer' | 'touchpoint', { name: string } | null>;
      }>('query($id: ID!) { case(id: $id) { customer { name } touchpoint { name } } }', { id });
      return [found.customer?.name, found.touchpoint?.name];
    };
    expect(await of({ response: response.id })).toEqual(['Ada', 'Desk']);
    expect(await of({ feedback: feedback.id })).toEqual(['Ben', 'Desk']);
    expect(await of({ response: response.id, customer: ben })).toEqual(['Ben', 'Desk']);
    expect(await of({ response: response.id, customer: null, touchpoint: null })).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('takes only a thread with its customer', async () => {
    const [ada, ben] = [
      await workspace.make('customer', { email: 'ada@example.com' }),
      await workspace.make('customer', { email: 'ben@example.com' }),
    ];
    const thread = await newThread(workspace, ada);
    const refused = await changeCase(workspace, 'caseOpen', { title: 'x', thread, customer: ben });
    expect(codesOf(refused.errors)).toEqual(['INVALID_VALUE input.thread']);
    const id = await openCase(workspace, { thread });
    const { case: found } = await workspace.ask<{ case: { customer: { id: string } } }>(
      'query($id: ID!) { case(id: $id) { customer { id } } }',
      { id },
    );
    expect(found.customer.id).toBe(ada);
    const other = await openCase(workspace, { customer: ben });
    const { errors } = await changeCase(workspace, 'caseUpdate', { id: other, thread });
    expect(codesOf(errors)).toEqual(['INVALID_VALUE input.thread']);
    const moved = await changeCase(workspace, 'caseUpdate', { id, customer: ben });
    expect(codesOf(moved.errors)).toEqual(['INVALID_VALUE input.customer']);
    const parted = { id, customer: ben, thread: null };
    expect((await changeCase(workspace, 'caseUpdate', parted)).errors).toEqual([]);
  });

  test('is owned by people who are there, not by keys and those who left', async () => {
    const { viewer } = await workspace.ask<{ viewer: { actor: { id: string } } }>(
      '{ viewer { actor { id } } }',
    );
    const former = await workspace.make('actor', { name: 'Former' });
    await workspace.change('actorArchive', { id: former });
    for (const owner of [viewer.actor.id, former]) {
      const { errors } = await changeCase(workspace, 'caseOpen', { title: 'x', owner });
      expect(codesOf(errors)).toEqual(['INVALID_VALUE input.owner']);
    }
  });

  test('has a change of its history for each field that a call changed, without texts and persons', async () => {
    const category = await workspace.make('caseCategory', { key: 'staff', name: 'Staff' });
    const customer = await workspace.make('customer', { name: 'Ada' });
    const id = await openCase(workspace, { category });
    await changeCase(workspace, 'caseUpdate', {
      ...{ id, title: 'A rude answer to Ada', priority: 'URGENT', category: null, customer },
      // It was so before.
      severity: null,
    });
    const rows = (await historyOf(workspace, id)).filter(({ revision }) => revision === 2);
    expect(changed(rows)).toEqual([
      [2, 'PRIORITY', 'NORMAL', 'URGENT'],
      [2, 'TITLE', null, null],
      [2, 'CATEGORY', category, null],
      [2, 'CUSTOMER', null, null],
    ]);
    expect(JSON.stringify(rows)).not.toContain('rude');
  });

  test('is archived and restored in its history once, however often it is called', async () => {
    const id = await openCase(workspace);
    for (const mutation of ['caseArchive', 'caseArchive', 'caseRestore', 'caseRestore']) {
      expect((await changeCase(workspace, mutation, { id })).errors).toEqual([]);
    }
    expect(changed(await historyOf(workspace, id))).toEqual([
      [1, 'STATUS', null, 'OPEN'],
      [2, 'ARCHIVED', 'false', 'true'],
      [3, 'ARCHIVED', 'true', 'false'],
    ]);
  });

  test('stays without its response once that is deleted', async () => {
    const survey = await publish(workspace);
    const { response } = await workspace.change<{ response: { id: string } }>(
      'responseSubmit',
      { survey, submissionKey: 'gone', answers: [nps(1)] },
      'response { id }',
    );
    const id = await openCase(workspace, { response: response.id });
    await changeCase(workspace, 'caseResolve', { id, followUpResponse: response.id });
    const { errors } = await workspace.change('responseDelete', { id: response.id });
    expect(errors).toEqual([]);
    const { case: found } = await workspace.ask<{ case: object }>(
      'query($id: ID!) { case(id: $id) { response { id } followUpResponse { id } } }',
      { id },
    );
    expect(found).toEqual({ response: null, followUpResponse: null });
  });

  test('is deleted with its history, comments and notices', async () => {
    const colleague = await workspace.make('actor', { name: 'Alex' });
    const id = await openCase(workspace);
    await workspace.change('caseComment', { id, text: 'Look', mentions: [colleague] });
    expect(await commentsOf(workspace, id)).toEqual(['Look']);
    const { errors } = await workspace.change('caseDelete', { id });
    expect(errors).toEqual([]);
    const { db } = workspace;
    expect(await db.caseComment.count({ where: { text: 'Look' } })).toBe(0);
    expect(await db.notice.count({ where: { text: 'Look' } })).toBe(0);
  });

  test('is found by its status, owner, team and customer, and on what it is about', async () => {
    const other = await graph.workspace();
    const [owner, team, customer] = [
      await other.make('actor', { name: 'Alex' }),
      await other.make('team', { name: 'Desk' }),
      await other.make('customer', { name: 'Ada' }),
    ];
    const id = await openCase(other, { owner, team, customer });
    await openCase(other);
    await changeCase(other, 'caseStart', { id });
    const found = await other.ask<Record<string, { nodes: { id: string }[] }>>(
      `{
        byStatus: cases(filter: { status: { eq: IN_PROGRESS } }) { nodes { id } }
        byOwner: cases(filter: { owner: { name: { eq: "Alex" } } }) { nodes { id } }
        byTeam: cases(filter: { team: { name: { eq: "Desk" } } }) { nodes { id } }
        byCustomer: cases(filter: { customer: { name: { eq: "Ada" } } }) { nodes { id } }
      }`,
    );
    const alone = { nodes: [{ id }] };
    expect(found).toEqual({ byStatus: alone, byOwner: alone, byTeam: alone, byCustomer: alone });
    const { customer: shown } = await other.ask<{ customer: object }>(
      `query($id: ID!) {
        customer(id: $id) {
          cases { nodes { id } }
          timeline { nodes { ... on TimelineCase { case { id status } } } }
        }
      }`,
      { id: customer },
    );
    expect(shown).toEqual({
      cases: alone,
      timeline: { nodes: [{ case: { id, status: 'IN_PROGRESS' } }] },
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changeCase,
  codesOf,
  commentsOf,
  historyOf,
  openCase,
  readCase,
} from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { newThread } from '../../../test/support/messages.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'ada@example.com' });
});
afterAll(() => graph.close());

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 12, minute));
const join = (id: string, into: string, more: object = {}) =>
  changeCase(workspace, 'caseJoin', { id, into, ...more });

describe('a duplicate that is joined', () => {
  test('is canceled, and the other case has the earlier opening, its comments, links and notices', async () => {
    const kim = await workspace.make('actor', { name: 'Kim' });
    const thread = await newThread(workspace, customer);
    const early = await openCase(workspace, { customer, thread }, { now: at(0) });
    const late = await openCase(workspace, { customer }, { now: at(5) });
    await workspace.change('caseComment', { id: early, text: 'First', mentions: [kim] });
    await workspace.change('caseComment', { id: late, text: 'Second' });
    const { case: survivor, errors } = await join(early, late);
    expect(errors).toEqual([]);
    expect(survivor).toMatchObject({ id: late, status: 'OPEN', openedAt: at(0).toISOString() });
    expect(await readCase(workspace, early)).toMatchObject({
      ...{ status: 'CANCELED', statusReason: 'DUPLICATE' },
    });
    expect(await commentsOf(workspace, late)).toEqual(['First', 'Second']);
    expect(await commentsOf(workspace, early)).toEqual([]);
    const { case: found } = await workspace.ask<{ case: object }>(
      'query($id: ID!) { case(id: $id) { thread { id } joined { nodes { id joinedInto { id } } } } }',
      { id: late },
    );
    expect(found).toEqual({
      thread: { id: thread },
      joined: { nodes: [{ id: early, joinedInto: { id: late } }] },
    });
    const changes = async (id: string) =>
      (await historyOf(workspace, id)).slice(1).map(({ field, from, to }) => [field, from, to]);
    expect(await changes(early)).toEqual([
      ['STATUS', 'OPEN', 'CANCELED'],
      ['JOINED', null, late],
    ]);
    expect(await changes(late)).toEqual([
      ['THREAD', null, null],
      ['OPENED_AT', at(5).toISOString(), at(0).toISOString()],
      ['JOINED', null, early],
    ]);
    const notices = await workspace.db.notice.findMany({ include: { case: true } });
    expect(notices.map((notice) => notice.case?.openedAt)).toEqual([at(0)]);
  });

  test('has its comments from then on where it was joined, over several joinings', async () => {
    const [one, two, three] = [
      await openCase(workspace, { customer }),
      await openCase(workspace, { customer }),
      await openCase(workspace, { customer }),
    ];
    await join(one, two);
    await join(two, three);
    await workspace.change('caseComment', { id: one, text: 'To the one that stands for all' });
    expect(await commentsOf(workspace, three)).toEqual(['To the one that stands for all']);
  });

  test('is not reopened, nor joined again; the same call changes nothing', async () => {
    const [one, two, three] = [
      await openCase(workspace, { customer }),
      await openCase(workspace, { customer }),
      await openCase(workspace, { customer }),
    ];
    await join(one, two);
    expect(await join(one, two)).toMatchObject({ case: { id: two, revision: 2 }, errors: [] });
    expect(codesOf((await join(one, three)).errors)).toEqual(['WRONG_STATE input.id']);
    const reopened = await changeCase(workspace, 'caseReopen', { id: one });
    expect(codesOf(reopened.errors)).toEqual(['WRONG_STATE input.id']);
  });

  test('is of the same customer, is another case, and is not stale', async () => {
    const [one, two, other] = [
      await openCase(workspace, { customer }),
      await openCase(workspace, { customer }),
      await openCase(workspace),
    ];
    expect(codesOf((await join(one, other)).errors)).toEqual(['INVALID_VALUE input.into']);
    expect(codesOf((await join(one, one)).errors)).toEqual(['INVALID_VALUE input.into']);
    expect(codesOf((await join(one, two, { revision: 9 })).errors)).toEqual([
      'STALE_REVISION input.revision',
    ]);
    await changeCase(workspace, 'caseResolve', { id: two });
    expect(codesOf((await join(one, two)).errors)).toEqual(['WRONG_STATE input.into']);
    expect(await readCase(workspace, one)).toMatchObject({ revision: 1, status: 'OPEN' });
  });

  test('loses no comment that is made at the same moment', async () => {
    const [one, two] = [
      await openCase(workspace, { customer }),
      await openCase(workspace, { customer }),
    ];
    const texts = Array.from({ length: 8 }, (_none, index) => `Comment ${index}`);
    const answers = await Promise.all([
      ...texts.slice(0, 4).map((text) => workspace.change('caseComment', { id: one, text })),
      join(one, two),
      ...texts.slice(4).map((text) => workspace.change('caseComment', { id: one, text })),
    ]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await commentsOf(workspace, two)).sort()).toEqual([...texts].sort());
    expect(await commentsOf(workspace, one)).toEqual([]);
  });

  test('of two that are joined into each other at once is one', async () => {
    const [one, two] = [
      await openCase(workspace, { customer }),
      await openCase(workspace, { customer }),
    ];
    const answers = await Promise.all([join(one, two), join(two, one)]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const statuses = [await readCase(workspace, one), await readCase(workspace, two)];
    expect(statuses.map(({ status }) => status).sort()).toEqual(['CANCELED', 'OPEN']);
  });
});

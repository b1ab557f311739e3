import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changeCase,
  codesOf,
  commentsOf,
  openCase,
  readCase,
} from '../../../test/support/cases.ts';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { decodeId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** A person of the team, and the workspace as their key sees it. */
const colleague = async (name: string): Promise<{ id: string; client: TestClient }> => {
  const id = await workspace.make('actor', { name });
  return { id, client: workspace.as({ actorId: decodeId('Actor', id) ?? '' }) };
};

const inboxOf = async ({ client }: { client: TestClient }) => {
  const { notices } = await client.ask<{
    notices: { nodes: { text: string; channel: string; case: { id: string } | null }[] };
  }>('{ notices { nodes { text channel case { id } customer { id } } } }');
  return notices.nodes;
};

describe('a comment of a case', () => {
  test('is in the inbox of those whom it mentions, once each, but not of its author', async () => {
    const [alex, kim, lee] = [
      await colleague('Alex'),
      await colleague('Kim'),
      await colleague('Lee'),
    ];
    const id = await openCase(workspace);
    const { comment, errors } = await alex.client.change<{ comment: object }>(
      'caseComment',
      { id, text: 'Who knows more?', mentions: [kim.id, alex.id, kim.id] },
      'comment { text author { name } mentions { nodes { name } } case { id } }',
    );
    expect(errors).toEqual([]);
    expect(comment).toEqual({
      ...{ text: 'Who knows more?', author: { name: 'Alex' }, case: { id } },
      mentions: { nodes: [{ name: 'Kim' }, { name: 'Alex' }] },
    });
    expect(await inboxOf(kim)).toEqual([
      { text: 'Who knows more?', channel: 'INBOX', case: { id }, customer: null },
    ]);
    expect(await inboxOf(alex)).toEqual([]);
    expect(await inboxOf(lee)).toEqual([]);
  });

  test('leaves the revision of the case, so that no one who changes it is too late', async () => {
    const id = await openCase(workspace);
    await workspace.change('caseComment', { id, text: 'First' });
    expect(await readCase(workspace, id)).toMatchObject({ revision: 1 });
    expect((await changeCase(workspace, 'caseStart', { id, revision: 1 })).errors).toEqual([]);
  });

  test('is stored whatever happens to the case at the same moment, and many at once are all stored', async () => {
    const id = await openCase(workspace);
    const texts = Array.from({ length: 12 }, (_none, index) => `Comment ${index}`);
    const answers = await Promise.all([
      ...texts.map((text) => workspace.change('caseComment', { id, text })),
      changeCase(workspace, 'caseResolve', { id }),
      changeCase(workspace, 'caseUpdate', { id, title: 'Another' }),
    ]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await commentsOf(workspace, id)).sort()).toEqual([...texts].sort());
  });

  test('mentions people who are there, not keys and those who left', async () => {
    const id = await openCase(workspace);
    const former = await colleague('Former');
    await workspace.change('actorArchive', { id: former.id });
    const { errors } = await workspace.change('caseComment', {
      ...{ id, text: 'x', mentions: [former.id] },
    });
    expect(codesOf(errors)).toEqual(['INVALID_VALUE input.mentions.0']);
    expect(await commentsOf(workspace, id)).toEqual([]);
  });

  test('is made once however often a call with its idempotency key is sent', async () => {
    const id = await openCase(workspace);
    const kim = await colleague('Kim');
    const input = { id, text: 'Once', mentions: [kim.id] };
    const sent = () =>
      workspace.change('caseComment', input, 'comment { id }', { idempotencyKey: 'comment' });
    const [first, second] = [await sent(), await sent()];
    expect(second).toEqual(first);
    expect(await commentsOf(workspace, id)).toEqual(['Once']);
    expect(await inboxOf(kim)).toHaveLength(1);
  });
});

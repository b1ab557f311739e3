import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  afterDays,
  atNoon,
  doInvitations,
  invitationNow,
  inviteAll,
  inviteOne,
  publishLinked,
  tokenIn,
} from '../../test/support/invitations.ts';
import { nps } from '../../test/support/responses.ts';

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
});

const update = (input: object) =>
  workspace.change<{ workspace: { surveyUrl: string } | null }>(
    'workspaceUpdate',
    input,
    'workspace { surveyUrl }',
  );
const codes = ({ errors }: { readonly errors: readonly { code: string; path: unknown }[] }) =>
  errors.map(({ code }) => code);

describe('the page for surveys of a workspace', () => {
  test('is where invitations to surveys without an address lead', async () => {
    const survey = await publishLinked(workspace, { url: null });
    const refused = await inviteAll(workspace, { survey, customers: [{ id: customer }] });
    expect(codes(refused)).toEqual(['WRONG_STATE']);
    const surveyUrl = 'https://example.com/ask/{token}';
    expect((await update({ surveyUrl })).workspace).toEqual({ surveyUrl });
    const { url } = await inviteOne(workspace, survey, customer);
    expect(url).toMatch(/^https:\/\/example\.com\/ask\/[\w-]{64}$/);
    const own = await publishLinked(workspace);
    const other = await inviteOne(workspace, own, customer);
    expect(other.url).toMatch(/^https:\/\/example\.com\/s\?i=[\w-]{64}&x=1$/);
  });

  test('is none of an anonymous survey, whose link has no token', async () => {
    await update({ surveyUrl: 'https://example.com/ask/{token}' });
    const survey = await publishLinked(workspace, { url: null, anonymous: true });
    const refused = await inviteAll(workspace, { survey, customers: [{ id: customer }] });
    expect(codes(refused)).toEqual(['WRONG_STATE']);
  });

  test.each(['http://example.com/{token}', 'https://example.com/', 'https://{token}.example.com/'])(
    'cannot be %s',
    async (surveyUrl) => {
      const { errors } = await update({ surveyUrl });
      expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'surveyUrl'] }]);
    },
  );
});

describe('an invitation whose response was deleted', () => {
  async function begun(mutation: string) {
    const survey = await publishLinked(workspace);
    const { id, url } = await inviteOne(workspace, survey, customer);
    const invitation = tokenIn(url);
    let keys = 0;
    const send = (name: string) => {
      keys += 1;
      const input = { survey, invitation, submissionKey: `key ${keys}`, answers: [nps(9)] };
      return workspace.change<{ response: { id: string } | null }>(name, input, 'response { id }', {
        now: atNoon,
      });
    };
    const { response } = await send(mutation);
    await workspace.change('responseDelete', { id: response?.id }, '', { now: atNoon });
    return { id, send, state: async () => (await invitationNow(workspace, id)).state };
  }

  test('before its end begins another one', async () => {
    const { id, send, state } = await begun('responseStart');
    expect(await state()).toBe('OPENED');
    expect((await invitationNow(workspace, id)).url).not.toBeNull();
    expect((await send('responseSubmit')).errors).toEqual([]);
    expect(await state()).toBe('COMPLETED');
  });

  test('before its end expires when it would have', async () => {
    const { state } = await begun('responseStart');
    await doInvitations(workspace, afterDays(29));
    expect(await state()).toBe('OPENED');
    await doInvitations(workspace, afterDays(31));
    expect(await state()).toBe('EXPIRED');
  });

  test('after its end is used up', async () => {
    const { send, state } = await begun('responseSubmit');
    expect(await state()).toBe('COMPLETED');
    expect(codes(await send('responseSubmit'))).toEqual(['INVITATION_ENDED']);
  });
});

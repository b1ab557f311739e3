import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import {
  afterDays,
  atNoon,
  doInvitations,
  invitationNow,
  inviteOne,
  publishLinked,
  tokenIn,
} from '../../test/support/invitations.ts';
import { merged } from '../../test/support/merging.ts';
import { nps } from '../../test/support/responses.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { decodeId } from '../kernel/id.ts';
import { rowTokenOf } from '../kernel/rowToken.ts';
import { eraseCustomersOf } from '../privacy/erasure.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let page: TestClient;
let customer: string;
let survey: string;
let id: string;
let token: string;
beforeAll(async () => {
  graph = await openTestGraph({ poolSize: 4 });
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  page = workspace.as({ keyKind: 'PUBLISHABLE' });
  customer = await workspace.make('customer', { email: 'ada@example.com' });
  survey = await publishLinked(workspace);
  const invitation = await inviteOne(workspace, survey, customer);
  id = invitation.id;
  token = tokenIn(invitation.url);
});

interface Answered {
  readonly response: { readonly id: string; readonly status: string } | null;
  readonly resumeToken?: string | null;
  readonly errors: readonly TestUserError[];
}

let keys = 0;
const send = (mutation: string, input: object, now = atNoon) => {
  keys += 1;
  const selection = `response { id status }${mutation === 'responseStart' ? ' resumeToken' : ''}`;
  return page.change<Answered>(mutation, { submissionKey: `key ${keys}`, ...input }, selection, {
    now,
  });
};
const submit = (input: object = {}, now = atNoon) =>
  send('responseSubmit', { survey, invitation: token, answers: [nps(9)], ...input }, now);
const start = (input: object = {}) =>
  send('responseStart', { survey, invitation: token, ...input });
const open = (text = token, now = atNoon, client = page) =>
  client.change<{ opened: { survey: string; locale: string; state: string } | null }>(
    'invitationOpen',
    { token: text },
    'opened { survey locale state }',
    { now },
  );
const codes = ({ errors }: { readonly errors: readonly TestUserError[] }) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);
const state = async () => (await invitationNow(workspace, id)).state;
const ended = ['INVITATION_ENDED input.invitation'];

describe('the link of an invitation', () => {
  test('is opened as often as wanted by the page’s own call, which learns the survey', async () => {
    for (const _time of [1, 2, 3]) {
      expect((await open()).opened).toEqual({ survey, locale: 'en', state: 'OPENED' });
    }
    expect(await state()).toBe('OPENED');
    expect((await submit()).response?.status).toBe('COMPLETED');
    expect(codes(await open())).toEqual(['INVITATION_ENDED input.token']);
  });

  test('begins one response, of its customer', async () => {
    const { response } = await submit();
    await doInvitations(workspace);
    const shown = await workspace.ask<{ response: object }>(
      'query ($id: ID!) { response(id: $id) { customer { id } invitation { id state } } }',
      { id: response?.id },
    );
    expect(shown.response).toEqual({
      ...{ customer: { id: customer }, invitation: { id, state: 'COMPLETED' } },
    });
    expect(await invitationNow(workspace, id)).toMatchObject({ response, url: null, due: null });
    expect(codes(await submit())).toEqual(ended);
    expect(codes(await start())).toEqual(ended);
    expect(await workspace.db.surveyResponse.count()).toBe(1);
  });

  test('finds its response again in a retry of the call', async () => {
    const first = await submit({ submissionKey: 'once' });
    const second = await submit({ submissionKey: 'once' });
    expect([second.response, second.errors]).toEqual([first.response, []]);
  });

  test('begins one response of two calls at once', async () => {
    const answers = await Promise.all([submit(), submit()]);
    expect(answers.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
    expect(answers.flatMap(codes)).toEqual(ended);
    expect(await workspace.db.surveyResponse.count()).toBe(1);
  });

  test('begins one response of one bulk call', async () => {
    const responses = ['a', 'b'].map((submissionKey) => ({
      ...{ submissionKey, invitation: token, answers: [nps(9)] },
    }));
    const { results } = await workspace.change<{ results: (TestUserError & Answered)[] }>(
      'responseBulkSubmit',
      { survey, responses, errorPolicy: 'REJECT_FAILED' },
      'results { response { id } errors { code path } }',
      { now: atNoon },
    );
    expect(results.map(codes)).toEqual([[], ['INVITATION_ENDED input.responses.1.invitation']]);
  });

  test('is followed by its state, page by page, and resumes the response on another device', async () => {
    const first = await start();
    expect([first.response?.status, await state()]).toEqual(['PARTIAL', 'STARTED']);
    const again = await start();
    expect([again.response?.id, again.resumeToken]).toEqual([
      ...[first.response?.id, first.resumeToken],
    ]);
    expect((await open()).opened?.state).toBe('STARTED');
    const { resumeToken } = first;
    await page.change('responseSave', { resumeToken, answers: [nps(9)] }, '', { now: atNoon });
    expect(await state()).toBe('PARTIAL');
    expect(codes(await submit())).toEqual(ended);
    await doInvitations(workspace, afterDays(31));
    expect(await state()).toBe('PARTIAL');
    await send('responseSubmit', { resumeToken, answers: [nps(9)] });
    expect(await state()).toBe('COMPLETED');
  });

  test('ends SCREENED_OUT with a response that is', async () => {
    await submit({ answers: [nps(0)] });
    expect(await state()).toBe('SCREENED_OUT');
  });

  test('does not end by a submit that is refused', async () => {
    expect(codes(await submit({ answers: [] }))).not.toEqual([]);
    await workspace.change('surveyClose', { id: survey });
    expect(codes(await submit())).toEqual(['SURVEY_CLOSED input.survey']);
    await workspace.change('surveyReopen', { id: survey });
    expect(await state()).toBe('QUEUED');
    expect((await submit()).errors).toEqual([]);
  });

  test('begins no response once it has expired', async () => {
    expect(codes(await submit({}, afterDays(30)))).toEqual(ended);
    expect(codes(await open(token, afterDays(30)))).toEqual(['INVITATION_ENDED input.token']);
    expect((await submit({}, afterDays(29.9))).errors).toEqual([]);
  });

  test('belongs to the survivor of a merged customer', async () => {
    const survivor = await workspace.make('customer', { email: 'a@example.org' });
    await merged(workspace, customer, survivor);
    const { response } = await submit();
    await doInvitations(workspace);
    const rows = await workspace.db.surveyResponse.findMany({ select: { customerId: true } });
    expect(response).not.toBeNull();
    expect(rows).toEqual([{ customerId: decodeId('Customer', survivor) }]);
  });
});

describe('a token is refused', () => {
  const unknown = ['NOT_FOUND input.invitation'];

  test('that is none, or signed for something else', async () => {
    const row = await workspace.db.survey.findFirst({ select: { secret: true } });
    const key = decodeId('Invitation', id) ?? '';
    const forged = [
      ...['', 'x', token.slice(1), `${token}A`, token.replace(/.$/, '!')],
      rowTokenOf('another secret', 'invitation', key),
      rowTokenOf(row?.secret ?? '', 'resume', key),
    ];
    for (const text of forged) {
      expect(codes(await submit({ invitation: text }))).toEqual(unknown);
      expect(codes(await open(text))).toEqual(['NOT_FOUND input.token']);
    }
    expect(await state()).toBe('QUEUED');
  });

  test('that is empty, once the survey is known to be open, too', async () => {
    await submit({ invitation: undefined });
    const answered = await submit({ invitation: '' });
    expect(codes(answered)).toEqual(['NOT_FOUND input.invitation']);
  });

  test('by another workspace, and by another survey', async () => {
    const foreign = await graph.workspace();
    const theirs = foreign.as({ keyKind: 'PUBLISHABLE' });
    expect(codes(await open(token, atNoon, theirs))).toEqual(['NOT_FOUND input.token']);
    const other = await publishLinked(workspace);
    expect(codes(await submit({ survey: other }))).toEqual(unknown);
  });

  test('beside a customer, and by an anonymous survey', async () => {
    const input = { submissionKey: 'k', survey, invitation: token, answers: [nps(9)] };
    const named = await workspace.change(
      'responseSubmit',
      { ...input, customer: { id: customer } },
      '',
      { now: atNoon },
    );
    expect(codes(named)).toEqual(['INVALID_VALUE input.customer']);
    const anonymous = await publishLinked(workspace, {
      ...{ anonymous: true, url: 'https://example.com/s' },
    });
    const invitation = await inviteOne(workspace, anonymous, customer);
    expect(invitation.url).toBe('https://example.com/s');
    expect(codes(await submit({ survey: anonymous }))).toEqual(['INVALID_VALUE input.invitation']);
  });

  test('once its customer was erased, and a retry shows no more', async () => {
    await submit();
    await workspace.change('customerErase', { customer: { id: customer } });
    await drainTasks(workspace.db, [eraseCustomersOf(null)]);
    expect(codes(await submit())).toEqual(unknown);
    expect(codes(await open())).toEqual(['NOT_FOUND input.token']);
    expect(await workspace.db.invitation.count()).toBe(0);
    expect(await workspace.db.surveyContact.count()).toBe(0);
  });
});

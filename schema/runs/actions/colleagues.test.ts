import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { atNoon } from '../../../test/support/invitations.ts';
import {
  newTemplate,
  type RecordingChannel,
  recordingChannel,
  renderPlainly,
} from '../../../test/support/messages.ts';
import { doStep, keyIn } from '../../../test/support/ruleSteps.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { encodeId } from '../../kernel/id.ts';
import { noticeTurns } from '../../notices/sendNotices.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let ines: string;
let mail: RecordingChannel;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  ines = await workspace.make('actor', { name: 'Ines', email: 'ines@example.com' });
  const account = await workspace.make('account', { name: 'Acme', owner: ines });
  customer = await workspace.make('customer', { name: 'Ada', account });
  mail = recordingChannel();
});

const toActor = (actor: string) => ({ kind: 'ACTOR' as const, actor: keyIn('Actor', actor) });
const ownerOf = (of: 'TOUCHPOINT' | 'STEP' | 'SURVEY' | 'ACCOUNT') => {
  return { kind: 'OWNER_OF' as const, of };
};
type To =
  | ReturnType<typeof toActor>
  | ReturnType<typeof ownerOf>
  | { readonly kind: 'TEAM'; readonly team: string };
const notifying = (to: To) => ({ kind: 'NOTIFY' as const, to, text: 'Call back.' });
const mailing = async (to: To, notAfterHours = 24) => ({
  ...{ kind: 'SEND_MESSAGE' as const, to, notAfterHours, data: { colour: 'red' } },
  template: keyIn(
    'MessageTemplate',
    await newTemplate(workspace, { kind: 'ALERT', purpose: null }),
  ),
});
const send = (now = atNoon) =>
  drainTasks(
    workspace.db,
    [
      noticeTurns({
        channels: (channel) => (channel === 'EMAIL' ? mail : null),
        render: renderPlainly,
        clock: () => now,
      }),
    ],
    now,
  );
const stored = () =>
  workspace.db.notice.findMany({
    select: { id: true, actorId: true, channel: true, state: true, attempts: true, refusal: true },
  });

describe('a notice', () => {
  test('is in the inbox of the person once, and is in that of no other', async () => {
    const { id, status, again } = await doStep(workspace, customer, notifying(toActor(ines)));
    expect(status).toBe('SUCCEEDED');
    expect(await again()).toMatchObject({ status: 'SUCCEEDED' });
    const notices =
      '{ notices { nodes { id text state readAt customer { name } run { rule { name } } } } }';
    const own = workspace.as({ actorId: keyIn('Actor', ines) });
    const notice = encodeId('Notice', id);
    expect(await own.ask(notices)).toEqual({
      notices: {
        nodes: [
          ...[
            {
              id: notice,
              text: 'Call back.',
              state: 'SENT',
              readAt: null,
              customer: { name: 'Ada' },
              run: { rule: { name: 'Apologise' } },
            },
          ],
        ],
      },
    });
    expect(await workspace.ask(notices)).toEqual({ notices: { nodes: [] } });
    const { errors } = await workspace.change('noticeRead', { id: notice });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    for (const now of [atNoon, new Date()]) {
      const read = await own.change('noticeRead', { id: notice }, 'notice { readAt }', { now });
      expect(read).toEqual({ notice: { readAt: atNoon.toISOString() }, errors: [] });
    }
  });

  test('is erased with the customer', async () => {
    await doStep(workspace, customer, notifying(toActor(ines)));
    await workspace.change('customerDelete', { id: customer });
    expect(await stored()).toEqual([]);
  });

  test('is for the owner of what triggered the run', async () => {
    const owner = ines;
    const touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'WEB', owner });
    const { made } = await workspace.change<{ made: { id: string } }>(
      'feedbackRecord',
      { ...{ source: 'CALL', channel: 'PHONE', text: 'Noise.', touchpoint } },
      'made: feedback { id }',
    );
    const of = {
      ...{ trigger: 'FEEDBACK_RECORDED' as const, triggerId: keyIn('Feedback', made.id) },
    };
    for (const what of ['TOUCHPOINT', 'ACCOUNT'] as const) {
      const outcome = await doStep(workspace, customer, notifying(ownerOf(what)), of);
      expect([what, outcome.status]).toEqual([what, 'SUCCEEDED']);
    }
    for (const what of ['STEP', 'SURVEY'] as const) {
      const outcome = await doStep(workspace, customer, notifying(ownerOf(what)), of);
      expect(outcome).toMatchObject({ status: 'SKIPPED', reason: 'NO_OWNER' });
    }
    expect(await stored()).toMatchObject([
      { actorId: keyIn('Actor', ines) },
      { actorId: keyIn('Actor', ines) },
    ]);
  });

  test('to a team is in the inbox of each of its people, or in that of its owner', async () => {
    const max = await workspace.make('actor', { name: 'Max' });
    const left = await workspace.make('actor', { name: 'Left' });
    await workspace.change('actorArchive', { id: left });
    const team = await workspace.make('team', { name: 'Desk', members: [max, ines], owner: ines });
    const to = { kind: 'TEAM' as const, team: keyIn('Team', team) };
    const { id, status } = await doStep(workspace, customer, notifying(to));
    expect(status).toBe('SUCCEEDED');
    expect(await stored()).toHaveLength(2);
    expect(new Map((await stored()).map((notice) => [notice.actorId, notice.id === id]))).toEqual(
      new Map([
        [keyIn('Actor', max), true],
        [keyIn('Actor', ines), false],
      ]),
    );
    await workspace.change('teamUpdate', { id: team, members: [left] });
    const owned = await doStep(workspace, customer, notifying(to));
    expect(owned.status).toBe('SUCCEEDED');
    expect((await stored()).filter(({ actorId }) => actorId === keyIn('Actor', ines))).toHaveLength(
      2,
    );
    await workspace.change('teamUpdate', { id: team, owner: null });
    const none = await doStep(workspace, customer, notifying(to));
    expect(none).toMatchObject({ status: 'SKIPPED', reason: 'NO_MEMBERS' });
    const other = await graph.workspace();
    const theirs = await other.make('customer', { name: 'Eve' });
    const foreign = await doStep(other, theirs, notifying(to));
    expect(foreign).toMatchObject({ status: 'SKIPPED', reason: 'NO_MEMBERS' });
  });

  test('is for no one who left the team', async () => {
    await workspace.change('actorArchive', { id: ines });
    expect(await doStep(workspace, customer, notifying(toActor(ines)))).toMatchObject({
      ...{ status: 'SKIPPED', reason: 'NO_ACTOR' },
    });
    expect(await doStep(workspace, customer, notifying(ownerOf('ACCOUNT')))).toMatchObject({
      ...{ status: 'SKIPPED', reason: 'NO_OWNER' },
    });
  });

  test('is not for a person of another workspace', async () => {
    const other = await graph.workspace();
    const theirs = await other.make('customer', { name: 'Eve' });
    expect(await doStep(other, theirs, notifying(toActor(ines)))).toMatchObject({
      ...{ status: 'SKIPPED', reason: 'NO_ACTOR' },
    });
  });
});

describe('a mail to the team', () => {
  test('is sent once, with one Message-ID at each attempt, and asks for no contact decision', async () => {
    await workspace.change('customerUpdate', { id: customer, email: null });
    const { id, status, again } = await doStep(workspace, customer, await mailing(toActor(ines)));
    expect(status).toBe('SUCCEEDED');
    await again();
    mail.answer(() => ({
      ...{ outcome: 'LATER', refusal: { kind: 'OTHER', code: '451' }, retryAfter: null },
    }));
    await send();
    expect(await stored()).toMatchObject([{ id, state: 'WAITING', attempts: 1, refusal: 'OTHER' }]);
    mail.answer(() => ({ outcome: 'SENT', providerId: null }));
    await send(new Date(atNoon.getTime() + 120_000));
    await send(new Date(atNoon.getTime() + 240_000));
    expect(mail.sent.map((message) => message.id)).toEqual([
      encodeId('Notice', id),
      encodeId('Notice', id),
    ]);
    expect(mail.sent[0]).toMatchObject({
      ...{ to: { address: 'ines@example.com', name: 'Ines' }, unsubscribeUrl: null },
    });
    const { data } = JSON.parse(mail.sent[0]?.text ?? '');
    expect(data).toMatchObject({
      ...{ colour: 'red', trigger: { kind: 'CALL' }, rule: { name: 'Apologise' } },
    });
    expect(await stored()).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  test('is not sent after its hours, nor to who left the team', async () => {
    await doStep(workspace, customer, await mailing(toActor(ines), 1));
    await send(new Date(atNoon.getTime() + 2 * 60 * 60 * 1000));
    await doStep(workspace, customer, await mailing(toActor(ines)));
    await workspace.change('actorArchive', { id: ines });
    await send();
    expect(mail.sent).toEqual([]);
    expect((await stored()).map(({ state }) => state).sort()).toEqual(['EXPIRED', 'FAILED']);
  });

  test('to a team goes to those of its people who have an address', async () => {
    const max = await workspace.make('actor', { name: 'Max', email: 'max@example.com' });
    const silent = await workspace.make('actor', { name: 'Silent' });
    const team = await workspace.make('team', { name: 'Desk', members: [silent, max, ines] });
    const to = { kind: 'TEAM' as const, team: keyIn('Team', team) };
    expect((await doStep(workspace, customer, await mailing(to))).status).toBe('SUCCEEDED');
    await send();
    expect(mail.sent.map((message) => message.to.address).sort()).toEqual([
      ...['ines@example.com', 'max@example.com'],
    ]);
    await workspace.change('teamUpdate', { id: team, members: [silent] });
    expect(await doStep(workspace, customer, await mailing(to))).toMatchObject({
      ...{ status: 'SKIPPED', reason: 'NO_ADDRESS' },
    });
  });

  test('is none for a person without an address, or a template for customers', async () => {
    const silent = await workspace.make('actor', { name: 'Silent' });
    expect(await doStep(workspace, customer, await mailing(toActor(silent)))).toMatchObject({
      ...{ status: 'SKIPPED', reason: 'NO_ADDRESS' },
    });
    const template = keyIn('MessageTemplate', await newTemplate(workspace));
    const outcome = await doStep(workspace, customer, {
      ...{ ...(await mailing(toActor(ines))), template },
    });
    expect(outcome).toMatchObject({ status: 'SKIPPED', reason: 'WRONG_TEMPLATE' });
    expect(await stored()).toEqual([]);
  });

  test('waits while the workspace sends nothing', async () => {
    await doStep(workspace, customer, await mailing(toActor(ines)));
    await workspace.change('workspaceUpdate', { outboundPaused: true });
    await send();
    expect(mail.sent).toEqual([]);
    await workspace.change('workspaceUpdate', { outboundPaused: false });
    await send(new Date());
    await send();
    expect(await stored()).toMatchObject([{ attempts: expect.any(Number) }]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  afterDays,
  atNoon,
  invitationNow,
  inviteOne,
  publishLinked,
  tokenIn,
} from '../../test/support/invitations.ts';
import {
  allMessages,
  doMessages,
  newTemplate,
  type RecordingChannel,
  recordingChannel,
} from '../../test/support/messages.ts';
import { nps } from '../../test/support/responses.ts';
import { decodeId, newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let mail: RecordingChannel;
let survey: string;
let jana: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  mail = recordingChannel();
  const templates = [];
  for (const kind of ['INVITE', 'REMINDER', 'THANK_YOU'] as const) {
    templates.push(await newTemplate(workspace, { kind }));
  }
  survey = await publishLinked(workspace, { templates });
  jana = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
});
afterAll(() => graph.close());

const kinds = async () => (await allMessages(workspace)).map(({ kind, state }) => [kind, state]);

describe('a survey with templates', () => {
  test('sends its invitations, with the link of each, and says that they were sent', async () => {
    const invitation = await inviteOne(workspace, survey, jana);
    await doMessages(workspace, mail);
    await doMessages(workspace, mail);
    expect(await kinds()).toEqual([['INVITE', 'SENT']]);
    expect(JSON.parse(mail.sent[0]?.text ?? '')).toMatchObject({
      survey: { name: 'All kinds', link: invitation.url },
    });
    expect(await invitationNow(workspace, invitation.id)).toMatchObject({
      ...{ state: 'SENT', due: null, sentAt: atNoon.toISOString() },
    });
  });

  test('looks no more at what has a message, as long as that waits', async () => {
    await inviteOne(workspace, survey, jana);
    const awaiting = () =>
      workspace.db.invitation.count({ where: { due: 'INVITATION', awaitsMessage: true } });
    expect(await awaiting()).toBe(1);
    await doMessages(workspace, null);
    expect([await awaiting(), await kinds()]).toEqual([0, [['INVITE', 'QUEUED']]]);
  });

  test('reminds in the same thread, as often as the invitation says', async () => {
    const { id } = await inviteOne(workspace, survey, jana, {
      remindAfterDays: 2,
      maxReminders: 2,
    });
    for (const day of [0, 3, 6, 9]) await doMessages(workspace, mail, afterDays(day));
    expect(await kinds()).toEqual([
      ['INVITE', 'SENT'],
      ['REMINDER', 'SENT'],
      ['REMINDER', 'SENT'],
    ]);
    expect(await invitationNow(workspace, id)).toMatchObject({ remindersSent: 2, due: null });
    const [first, second, third] = mail.sent;
    expect(third?.references).toEqual([first?.id, second?.id]);
    expect(new Set(mail.sent.map(({ replyToken }) => replyToken)).size).toBe(1);
  });

  test('sends no invitation to one who opened the page meanwhile', async () => {
    const { url } = await inviteOne(workspace, survey, jana);
    await workspace.change(
      'responseSubmit',
      {
        ...{ survey, submissionKey: 'a', invitation: tokenIn(url), answers: [nps(9)] },
      },
      '',
      { now: atNoon },
    );
    await doMessages(workspace, mail);
    expect(mail.sent.map(({ text }) => JSON.parse(text).survey.link)).toEqual([expect.anything()]);
    expect((await kinds()).filter(([kind]) => kind === 'INVITE')).toEqual([]);
  });

  test('thanks once for a completed response', async () => {
    const { url } = await inviteOne(workspace, survey, jana);
    await doMessages(workspace, mail);
    const submit = () =>
      workspace.change(
        'responseSubmit',
        {
          ...{ survey, submissionKey: 'a', invitation: tokenIn(url), answers: [nps(9)] },
        },
        '',
        { now: afterDays(1) },
      );
    await submit();
    await submit();
    await doMessages(workspace, mail, afterDays(1));
    expect(await kinds()).toEqual([
      ['INVITE', 'SENT'],
      ['THANK_YOU', 'SENT'],
    ]);
  });

  test('ends the invitation of an address that does not exist', async () => {
    mail.answer(() => ({ outcome: 'REFUSED', refusal: { kind: 'HARD', code: '550 5.1.1' } }));
    const { id } = await inviteOne(workspace, survey, jana);
    await doMessages(workspace, mail);
    expect(await invitationNow(workspace, id)).toMatchObject({ state: 'BOUNCED', due: null });
  });

  test('sends nothing to one who refused after the invitation', async () => {
    const { id } = await inviteOne(workspace, survey, jana);
    const { purposes } = await workspace.ask<{ purposes: { nodes: { key: string }[] } }>(
      '{ purposes(first: 100) { nodes { key } } }',
    );
    for (const { key: purpose } of purposes.nodes) {
      await workspace.change('consentRecord', {
        customer: { id: jana },
        purpose,
        status: 'DENIED',
      });
    }
    await doMessages(workspace, mail);
    expect(mail.sent).toEqual([]);
    expect(await invitationNow(workspace, id)).toMatchObject({ state: 'OPTED_OUT', due: null });
  });
});

test('without a template of the channel, a tool sends them as before', async () => {
  const other = await publishLinked(workspace);
  const { id } = await inviteOne(workspace, other, jana);
  await doMessages(workspace, mail);
  expect(mail.sent).toEqual([]);
  expect(await invitationNow(workspace, id)).toMatchObject({ state: 'QUEUED', due: 'INVITATION' });
});

describe('a tool that lists what it is to send', () => {
  const ofTool = async (due = 'INVITATION') => {
    const { invitations } = await workspace.ask<{ invitations: { nodes: { id: string }[] } }>(
      `{ invitations(filter: { due: { eq: ${due} }, sender: { eq: TOOL } }) { nodes { id } } }`,
    );
    return invitations.nodes.map(({ id }) => id);
  };
  const senderOf = async (id: string) => {
    const { invitation } = await workspace.ask<{ invitation: { sender: string | null } }>(
      'query ($id: ID!) { invitation(id: $id) { sender } }',
      { id },
    );
    return invitation.sender;
  };

  test('sees nothing that cxgraph sends, at no moment', async () => {
    const ours = await inviteOne(workspace, survey, jana);
    const theirs = await inviteOne(workspace, await publishLinked(workspace), jana);
    expect([await ofTool(), await senderOf(ours.id), await senderOf(theirs.id)]).toEqual([
      ...[[], null, null],
    ]);
    // There is no way to send by the channel, so the message waits.
    await doMessages(workspace, null);
    expect([await ofTool(), await senderOf(ours.id)]).toEqual([[theirs.id], 'CXGRAPH']);
    await doMessages(workspace, mail);
    expect([await ofTool(), await senderOf(ours.id)]).toEqual([[theirs.id], 'CXGRAPH']);
  });

  test('sees the reminders of those that cxgraph sent, where only the invitation has a template', async () => {
    const templates = [await newTemplate(workspace, { kind: 'INVITE' })];
    const mixed = await publishLinked(workspace, { templates });
    const { id } = await inviteOne(workspace, mixed, jana, { remindAfterDays: 2, maxReminders: 2 });
    await doMessages(workspace, mail);
    expect([await senderOf(id), await ofTool('REMINDER')]).toEqual(['CXGRAPH', []]);
    await doMessages(workspace, mail, afterDays(3));
    expect([await senderOf(id), await ofTool('REMINDER')]).toEqual(['TOOL', [id]]);
    expect(mail.sent).toHaveLength(1);
    await workspace.change('invitationMark', {
      invitations: [{ invitation: id, status: 'REMINDED', at: afterDays(3).toISOString() }],
    });
    expect(await ofTool('REMINDER')).toEqual([]);
  });

  test('sees no longer what got a template before it was sent', async () => {
    const other = await publishLinked(workspace);
    const { id } = await inviteOne(workspace, other, jana);
    await doMessages(workspace, mail);
    expect(await ofTool()).toEqual([id]);
    const { survey: stored } = await workspace.ask<{ survey: { revision: number } }>(
      'query ($id: ID!) { survey(id: $id) { revision } }',
      { id: other },
    );
    const templates = [await newTemplate(workspace, { kind: 'INVITE' })];
    const { errors } = await workspace.change('surveyUpdate', {
      ...{ id: other, revision: stored.revision, templates },
    });
    expect(errors).toEqual([]);
    // The next that is due has the worker look.
    const john = await workspace.make('customer', { name: 'John', email: 'john@example.com' });
    await inviteOne(workspace, other, john);
    await doMessages(workspace, mail);
    expect([await ofTool(), await senderOf(id), mail.sent.length]).toEqual([[], 'CXGRAPH', 2]);
  });

  test('is shown all that it is to send, however many are due at once', async () => {
    const other = await publishLinked(workspace);
    const { id } = await inviteOne(workspace, other, jana);
    const where = { id: decodeId('Invitation', id) ?? '' };
    const row = await workspace.db.invitation.findFirst({ where });
    if (!row) throw new Error('It is stored');
    const more = Array.from({ length: 1_100 }, () => ({ ...row, id: newId() }));
    await insertRows(workspace.db, 'Invitation', more);
    await graph.analyze();
    await doMessages(workspace, mail);
    const { invitations } = await workspace.ask<{ invitations: { totalCount: number } }>(
      '{ invitations(filter: { due: { isNull: false }, sender: { eq: TOOL } }) { totalCount } }',
    );
    expect(invitations.totalCount).toBe(1_101);
  });
});

test('a survey takes templates of messages that it sends, and refuses others', async () => {
  const plain = await graph.workspace();
  const templates: string[] = [];
  for (const kind of ['THANK_YOU', 'FOLLOW_UP', 'REMINDER', 'ALERT'] as const) {
    templates.push(await newTemplate(plain, { kind }));
  }
  const { errors } = await plain.change('surveyCreate', { name: 'Other', templates });
  expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'INVALID_VALUE input.templates.1',
    'INVALID_VALUE input.templates.3',
  ]);
});

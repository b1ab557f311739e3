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

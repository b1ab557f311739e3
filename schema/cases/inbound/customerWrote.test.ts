import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assignedTo, newPeople, sharingTeam } from '../../../test/support/assignedCases.ts';
import { changeCase, codesOf, historyOf, openCase, readCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { publishLinked } from '../../../test/support/invitations.ts';
import { newTemplate, sendMessage } from '../../../test/support/messages.ts';
import { decodeId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let jana: string;
let thread: string;
let token: string;
let count = 0;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  jana = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
  ({ thread, token } = await begun());
});

/** Begins a thread with a message to the customer. */
async function begun(more: object = {}) {
  const template = await newTemplate(workspace);
  const { message } = await sendMessage(workspace, { template, customer: { id: jana }, ...more });
  return { thread: message?.thread.id ?? '', token: message?.thread.replyToken ?? '' };
}

const receive = (input: object = {}) =>
  workspace.change('messageReceive', {
    ...{ channel: 'EMAIL', from: 'jana@example.com', text: 'It broke again.', token },
    ...{ externalId: `<${count++}@mail.example>`, ...input },
  });
const wrote = async (input: object = {}) => {
  const { errors } = await receive(input);
  expect(errors).toEqual([]);
};
const opens = () => workspace.change('workspaceUpdate', { inboundCases: 'OPEN' });
const change = async (mutation: string, input: object) => {
  const { errors } = await changeCase(workspace, mutation, input);
  expect(codesOf(errors)).toEqual([]);
};
const statusOf = async (id: string) => {
  const { status, statusReason, revision } = await readCase(workspace, id);
  return [status, statusReason, revision];
};
interface Listed {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly customer: { readonly id: string } | null;
  readonly thread: { readonly id: string } | null;
}
const cases = async () => {
  const found = await workspace.ask<{ cases: { nodes: Listed[] } }>(
    '{ cases(first: 100) { nodes { id title status customer { id } thread { id } } } }',
  );
  return found.cases.nodes;
};

describe('a message of a customer', () => {
  test.each(['caseResolve', 'caseClose'])(
    'reopens the case of its thread after %s',
    async (end) => {
      const id = await openCase(workspace, { thread });
      await change('caseResolve', { id, outcome: 'RECOVERED' });
      await change(end, { id });
      await wrote();
      const found = await readCase(workspace, id);
      expect(found).toMatchObject({
        ...{ status: 'REOPENED', statusReason: 'CUSTOMER_ANSWERED', reopenings: 1 },
        ...{ outcome: null, resolvedAt: null, closedAt: null },
      });
      expect(
        (await historyOf(workspace, id)).filter(({ field }) => field === 'STATUS').at(-1),
      ).toMatchObject({ to: 'REOPENED', reason: 'CUSTOMER_ANSWERED' });
    },
  );

  test('has a case that waits for the customer go on, and leaves others that are open', async () => {
    const [waits, partner, begins] = [
      await openCase(workspace, { thread }),
      await openCase(workspace, { thread }),
      await openCase(workspace, { thread }),
    ];
    await change('caseWait', { id: waits, reason: 'AWAITS_CUSTOMER' });
    await change('caseWait', { id: partner, reason: 'AWAITS_PARTNER' });
    await wrote();
    expect(await statusOf(waits)).toEqual(['IN_PROGRESS', null, 3]);
    expect(await statusOf(partner)).toEqual(['WAITING', 'AWAITS_PARTNER', 2]);
    expect(await statusOf(begins)).toEqual(['OPEN', null, 1]);
  });

  test('reopens the case that ended last, and none while another is open', async () => {
    const [first, last] = [
      await openCase(workspace, { thread }),
      await openCase(workspace, { thread }),
    ];
    await change('caseResolve', { id: last });
    await wrote();
    expect(await statusOf(last)).toEqual(['RESOLVED', null, 2]);
    await change('caseResolve', { id: first });
    await wrote();
    expect(await statusOf(first)).toEqual(['REOPENED', 'CUSTOMER_ANSWERED', 3]);
    expect(await statusOf(last)).toEqual(['RESOLVED', null, 2]);
  });

  test('in the thread of a duplicate is one for the case that stands for it', async () => {
    const { thread: other } = await begun();
    const duplicate = await openCase(workspace, { thread });
    const survivor = await openCase(workspace, { thread: other });
    await change('caseJoin', { id: duplicate, into: survivor });
    await change('caseResolve', { id: survivor });
    await wrote();
    expect((await statusOf(survivor))[0]).toBe('REOPENED');
    expect(await statusOf(duplicate)).toEqual(['CANCELED', 'DUPLICATE', 2]);
  });

  test('that comes again changes nothing', async () => {
    const id = await openCase(workspace, { thread });
    await change('caseResolve', { id });
    const same = { externalId: '<same@mail.example>' };
    await wrote(same);
    await change('caseResolve', { id });
    await wrote(same);
    expect(await statusOf(id)).toEqual(['RESOLVED', null, 4]);
  });

  test('that is refused changes nothing', async () => {
    const id = await openCase(workspace, { thread });
    await change('caseResolve', { id });
    const { errors } = await receive({ from: 'eve@example.com' });
    expect(codesOf(errors)).toEqual(['INVALID_VALUE input.from']);
    expect((await statusOf(id))[0]).toBe('RESOLVED');
  });

  test('does nothing where the workspace wants nothing', async () => {
    await workspace.change('workspaceUpdate', { inboundCases: 'NONE' });
    const id = await openCase(workspace, { thread });
    await change('caseResolve', { id });
    await wrote();
    expect((await statusOf(id))[0]).toBe('RESOLVED');
  });

  test('gives the case that it reopens to a person who works', async () => {
    const [ann = '', ben = ''] = await newPeople(workspace, 'Ann', 'Ben');
    const team = await sharingTeam(workspace, [ann, ben]);
    const id = await openCase(workspace, { thread, team, owner: ann });
    await change('caseResolve', { id });
    await workspace.change('actorUpdate', { id: ann, awayUntil: '2099-01-01T00:00:00Z' });
    await wrote();
    expect((await assignedTo(workspace, id)).owner).toBe(ben);
  });
});

test.each([
  ['a program sent', { headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] }],
  ['is a bounce', { headers: [{ name: 'Return-Path', value: '<>' }] }],
])('mail that %s neither opens nor reopens', async (_name, mail) => {
  await opens();
  await wrote(mail);
  expect(await cases()).toEqual([]);
  const id = await openCase(workspace, { thread });
  await change('caseResolve', { id });
  await wrote(mail);
  expect((await statusOf(id))[0]).toBe('RESOLVED');
});

test('an answer to a survey, such as that after a case, neither opens nor reopens', async () => {
  await opens();
  const survey = await publishLinked(workspace);
  ({ thread, token } = await begun({ asks: { survey, question: 'recommend' } }));
  const id = await openCase(workspace, { thread });
  await change('caseResolve', { id });
  await wrote({ text: '9' });
  expect(await workspace.db.surveyResponse.count({ where: {} })).toBe(1);
  expect((await statusOf(id))[0]).toBe('RESOLVED');
  // What comes after the answer is for a person.
  await wrote({ text: 'By the way, it broke again.' });
  expect((await statusOf(id))[0]).toBe('REOPENED');
});

describe('where messages open cases', () => {
  beforeEach(opens);

  test('one without a case opens one, with its customer, thread and subject', async () => {
    await wrote({ subject: '  Broken\n again ' });
    expect(await cases()).toMatchObject([
      {
        ...{ title: 'Broken again', status: 'OPEN', customer: { id: jana } },
        thread: { id: thread },
      },
    ]);
    await wrote();
    expect(await cases()).toHaveLength(1);
  });

  test.each([
    ['It broke.\nPlease help.', 'It broke. Please help.'],
    [`${'x'.repeat(199)}😀😀`, 'x'.repeat(199)],
    [' ', 'A message without text'],
  ])(
    'its title is the beginning of the text where there is no subject: %j',
    async (text, title) => {
      await wrote({ text });
      expect((await cases()).map((each) => each.title)).toEqual([title]);
    },
  );

  test('none is opened after one that was spam; after another that was canceled, one is', async () => {
    await wrote();
    const [spam] = await cases();
    await change('caseCancel', { id: spam?.id ?? '', reason: 'SPAM' });
    await wrote();
    expect(await cases()).toHaveLength(1);
    ({ thread, token } = await begun());
    await wrote();
    const other = (await cases()).find((each) => each.thread?.id === thread);
    await change('caseCancel', { id: other?.id ?? '', reason: 'NOTHING_TO_DO' });
    await wrote();
    expect((await cases()).filter((each) => each.thread?.id === thread)).toHaveLength(2);
  });

  test('two messages at once open one, and each that comes twice is stored once', async () => {
    const one = { externalId: '<one@mail.example>' };
    const answers = await Promise.all([receive(one), receive(), receive(one), receive()]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await cases()).toHaveLength(1);
    const threadId = decodeId('MessageThread', thread) ?? '';
    expect(await workspace.db.message.count({ where: { threadId, direction: 'INBOUND' } })).toBe(3);
  });

  test('a case of another workspace is not touched', async () => {
    const other = await graph.workspace();
    const theirs = await openCase(other);
    await changeCase(other, 'caseResolve', { id: theirs });
    await wrote();
    expect((await readCase(other, theirs)).status).toBe('RESOLVED');
  });
});

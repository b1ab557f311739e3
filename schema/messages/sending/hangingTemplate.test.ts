import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { atNoon } from '../../../test/support/invitations.ts';
import {
  allMessages,
  doMessages,
  recordingChannel,
  sendMessage,
} from '../../../test/support/messages.ts';
import { RenderingThreads } from '../../messageTemplates/rendering/renderingThreads.ts';
import { StoppedContents } from '../../messageTemplates/rendering/stoppedContents.ts';
import { templateRenderer } from './renderTemplates.ts';

/** More than are claimed at a time. */
const recipients = 50;

let graph: TestGraph;
let workspace: TestWorkspace;
let purpose: string;
let segment: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  purpose = await workspace.make('purpose', {
    ...{ key: 'care', name: 'Care', legalBasis: 'LEGITIMATE_INTEREST' },
  });
  await workspace.change('customerBulkUpsert', {
    rows: Array.from({ length: recipients }, (_one, index) => ({
      key: { email: `c${index}@example.com` },
    })),
  });
  const condition = { combinator: 'and', rules: [{ field: 'email', operator: 'notNull' }] };
  const made = await workspace.change<{ segment: { id: string } }>(
    'segmentCreate',
    { name: 'All', condition },
    'segment { id }',
    { now: atNoon },
  );
  segment = made.segment.id;
});
afterAll(() => graph.close());

const templateOf = (text: string) =>
  workspace.make('messageTemplate', {
    ...{ name: 'After a repair', channel: 'EMAIL', kind: 'FOLLOW_UP', purpose },
    contents: [{ locale: 'en', subject: 'Hello', text }],
  });

const loop = (name: string) => `{% for ${name} in (1..10000) %}`;
const endless = `Hello\n${loop('i')}${loop('j')}${loop('k')}${'{% endfor %}'.repeat(3)}`;

const send = (template: string) => sendMessage(workspace, { template, segment });

const statesOf = async () =>
  (await allMessages(workspace)).map(({ state, refusal, refusalCode, attempts }) => {
    return { state, refusal, refusalCode, attempts };
  });

test('a template that hangs is tried for three of its messages, which fail with where that was, and all others go out', async () => {
  const [hanging, sound] = [await templateOf(endless), await templateOf('Hello')];
  await send(hanging);
  await send(sound);
  const limits = { duration: 2_000, steps: 1e12 };
  const threads = new RenderingThreads(limits, new StoppedContents(() => 0));
  const run = vi.spyOn(threads, 'run');
  const mail = recordingChannel();
  await doMessages(workspace, mail, undefined, { render: templateRenderer(threads) });
  const states = await statesOf();
  expect(states.filter(({ state }) => state === 'SENT')).toHaveLength(recipients);
  expect(mail.sent.map(({ text }) => text)).toEqual(Array(recipients).fill('Hello'));
  const failed = states.filter(({ state }) => state !== 'SENT');
  expect(failed).toHaveLength(recipients);
  for (const message of failed) {
    expect(message).toEqual({
      ...{ state: 'FAILED', refusal: 'TEMPLATE', attempts: 1 },
      refusalCode: expect.stringMatching(new RegExp(`^${hanging} en text 2:\\d+ TIME$`)),
    });
  }
  const tries = run.mock.calls.filter(
    ([, job]) => job.kind === 'RENDER' && job.content.text === endless,
  );
  expect(tries).toHaveLength(3);

  // What is changed is tried at once.
  await workspace.change('messageTemplateUpdate', {
    id: hanging,
    contents: [{ locale: 'en', subject: 'Hello', text: 'Hello again' }],
  });
  await send(hanging);
  await doMessages(workspace, mail, undefined, { render: templateRenderer(threads) });
  const again = mail.sent.slice(recipients).map(({ text }) => text);
  expect(again).toEqual(Array(recipients).fill('Hello again'));
}, 300_000);

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { atNoon } from '../../../test/support/invitations.ts';
import { merge } from '../../../test/support/merging.ts';
import {
  allMessages,
  doMessages,
  newTemplate,
  type RecordingChannel,
  recordingChannel,
  renderPlainly,
  sendMessage,
} from '../../../test/support/messages.ts';
import type { ChannelFailure } from './sendOnce.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let mail: RecordingChannel;
let template: string;
let jana: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  mail = recordingChannel();
  template = await newTemplate(workspace);
  jana = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
});
afterAll(() => graph.close());

const send = () => sendMessage(workspace, { template, customer: { id: jana } });
const states = async () =>
  (await allMessages(workspace)).map(({ state, decision }) => [state, decision?.reason]);

/** Does the work of messages, and something else once, between the decision and the send. */
async function doMeanwhile(meanwhile: () => Promise<unknown>, rendersFirst: boolean) {
  let done = false;
  const once = async () => {
    if (done) return;
    done = true;
    await meanwhile();
  };
  await doMessages(workspace, mail, atNoon, {
    render: async (...asked) => {
      if (!rendersFirst) await once();
      const rendered = await renderPlainly(...asked);
      await once();
      return rendered;
    },
  });
}

describe('between the decision and the send', () => {
  test('an address that is suppressed gets nothing', async () => {
    await send();
    const address = { email: 'jana@example.com' };
    const suppress = () =>
      workspace.change(
        'suppressedAddressRecord',
        { address, channel: 'EMAIL', reason: 'BOUNCED' },
        '',
        { now: atNoon },
      );
    await doMeanwhile(suppress, true);
    expect(mail.sent).toEqual([]);
    expect(await states()).toEqual([['REFUSED', 'BOUNCED']]);
  });

  test.each([
    ['before', false],
    ['after', true],
  ])('a customer who is merged %s it is rendered has it as the survivor', async (_when, first) => {
    await send();
    const ben = await workspace.make('customer', { name: 'Ben', email: 'ben@example.com' });
    await doMeanwhile(() => merge(workspace, { id: jana }, { id: ben }), first);
    expect(mail.sent.map(({ to }) => to)).toEqual([{ address: 'ben@example.com', name: 'Ben' }]);
    expect((await states()).map(([state]) => state)).toEqual(['SENT']);
  });

  test('a customer who is erased gets nothing', async () => {
    await send();
    await doMeanwhile(() => workspace.change('customerDelete', { id: jana }), true);
    expect(mail.sent).toEqual([]);
    expect(await states()).toEqual([]);
  });
});

test('what a channel throws is made known, with its message', async () => {
  const failures: ChannelFailure[] = [];
  mail.answer(() => {
    throw new TypeError('jana@example.com is undefined');
  });
  const { message } = await send();
  await doMessages(workspace, mail, atNoon, { onFailure: (failure) => failures.push(failure) });
  expect(failures).toMatchObject([{ way: mail, message: { id: message?.id } }]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../../test/support/graph.ts';
import {
  allMessages,
  doMessages,
  newTemplate,
  recordingChannel,
  sendMessage,
} from '../../../test/support/messages.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const unclear = { state: 'QUEUED', refusal: 'OTHER', attempts: 1 };
const later = (refusal: object) => ({ outcome: 'LATER', retryAfter: null, refusal });

// What a module of an operator in JavaScript can answer.
test.each([
  ['nothing', undefined, unclear],
  ['a text', 'SENT', unclear],
  ['an outcome that there is not', { outcome: 'DONE' }, unclear],
  ['no reason', { outcome: 'REFUSED' }, unclear],
  ['a reason that there is not', later({ kind: 'BUSY', code: null }), unclear],
  ['a code that is a number', later({ kind: 'POLICY', code: 421 }), { refusal: 'POLICY' }],
  [
    'a time that is none',
    { ...later({ kind: 'POLICY', code: '421' }), retryAfter: Number.NaN },
    { state: 'QUEUED', refusal: 'POLICY', refusalCode: '421' },
  ],
  ['an id with NUL', { outcome: 'SENT', providerId: 'a\0b' }, { state: 'SENT' }],
  ['no id', { outcome: 'DELIVERED' }, { state: 'DELIVERED' }],
])(
  'a channel that answers %s sends a message once, and the others too',
  async (_name, answer, is) => {
    const workspace = await graph.workspace();
    const template = await newTemplate(workspace);
    for (const email of ['jana@example.com', 'ben@example.com']) {
      const id = await workspace.make('customer', { email });
      await sendMessage(workspace, { template, customer: { id } });
    }
    const mail = recordingChannel();
    const sent: string[] = [];
    const strange = {
      ...mail,
      send: async ({ to }: { to: { address: string } }) => {
        sent.push(to.address);
        if (sent.length > 10) throw new Error('It is sent without an end');
        return sent.length === 1
          ? (answer as never)
          : { outcome: 'SENT' as const, providerId: null };
      },
    };
    await doMessages(workspace, strange);
    expect(sent.sort()).toEqual(['ben@example.com', 'jana@example.com']);
    const [first, second] = await allMessages(workspace);
    expect(first).toMatchObject(is);
    expect(second).toMatchObject({ state: 'SENT' });
  },
);

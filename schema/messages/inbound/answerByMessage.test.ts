import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { atNoon, publishLinked } from '../../../test/support/invitations.ts';
import { newTemplate, sendMessage } from '../../../test/support/messages.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
let template: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
  template = await newTemplate(workspace);
  survey = await publishLinked(workspace);
});
afterAll(() => graph.close());

interface Answered {
  readonly message: {
    readonly id: string;
    readonly reading: string | null;
    readonly response: { readonly id: string } | null;
  } | null;
}

/** Has a new customer be asked by a message, and write answers. */
async function answered(...texts: readonly string[]) {
  const email = `${Math.random()}@example.com`;
  const customer = await workspace.make('customer', { name: 'Jana', email });
  const { message } = await sendMessage(workspace, {
    ...{ template, customer: { id: customer }, asks: { survey, question: 'recommend' } },
  });
  const token = message?.thread.replyToken;
  const messages = [];
  for (const text of texts) {
    const { message: received } = await workspace.change<Answered>(
      'messageReceive',
      { channel: 'EMAIL', from: email, text, token, externalId: `<${Math.random()}@example.com>` },
      'message { id reading response { id } }',
      { now: atNoon },
    );
    messages.push(received);
  }
  return messages;
}

const responsesWithMessages = async () => {
  const { responses } = await workspace.ask<{
    responses: { nodes: { id: string; message: { id: string; text: string } | null }[] };
  }>('{ responses(first: 50) { nodes { id message { id text } } } }');
  return responses.nodes;
};

describe('a message that answers a question', () => {
  test('has the response that it became, which has the message', async () => {
    const [vague, clear, later] = await answered('Well.', '9', '3');
    expect([vague, later]).toMatchObject([
      { reading: 'UNREADABLE', response: null },
      { reading: null, response: null },
    ]);
    expect(clear).toMatchObject({ reading: 'ANSWERED', response: { id: expect.any(String) } });
    expect(await responsesWithMessages()).toEqual([
      { id: clear?.response?.id, message: { id: clear?.id, text: '9' } },
    ]);
  });

  test('is read together with its response in a list, beside responses without a message', async () => {
    const all = [];
    for (const text of ['9', '1', '7']) all.push(...(await answered(text)));
    await workspace.change('responseSubmit', {
      ...{
        survey,
        submissionKey: 'page',
        answers: [{ question: 'recommend', value: { number: 5 } }],
      },
    });
    const { messages } = await workspace.ask<{ messages: { nodes: Answered['message'][] } }>(
      '{ messages(filter: { direction: { eq: INBOUND } }) { nodes { id response { id } } } }',
    );
    const pairs = all.map((message) => `${message?.id} ${message?.response?.id}`).sort();
    expect(messages.nodes.map((node) => `${node?.id} ${node?.response?.id}`).sort()).toEqual(pairs);
    const found = await responsesWithMessages();
    expect(
      found.flatMap(({ id, message }) => (message ? [`${message.id} ${id}`] : [])).sort(),
    ).toEqual(pairs);
    expect(found).toHaveLength(4);
  });

  test('stays without its response when that is deleted', async () => {
    const [message] = await answered('9');
    const { errors } = await workspace.change('responseDelete', { id: message?.response?.id });
    expect(errors).toEqual([]);
    const read = await workspace.ask<{ message: object }>(
      'query ($id: ID!) { message(id: $id) { reading text response { id } } }',
      { id: message?.id },
    );
    expect(read.message).toEqual({ reading: 'ANSWERED', text: '9', response: null });
  });

  test('shows its response to keys with the scopes of both, and to no other', async () => {
    await answered('9');
    const response = '{ messages { nodes { response { id } } } }';
    const message = '{ responses { nodes { message { id } } } }';
    const both = workspace.withScopes('messages:read', 'responses:read');
    expect(await both.ask(response)).toMatchObject({ messages: { nodes: expect.any(Array) } });
    expect(await both.ask(message)).toMatchObject({ responses: { nodes: [{ message: {} }] } });
    await expect(workspace.withScopes('messages:read').ask(response)).rejects.toThrow(
      /responses:read/,
    );
    await expect(workspace.withScopes('responses:read').ask(message)).rejects.toThrow(
      /messages:read/,
    );
  });
});

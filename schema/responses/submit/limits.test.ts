import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { inShort, nps, publish, send } from '../../../test/support/responses.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = await publish(workspace);
});
afterAll(() => graph.close());

let calls = 0;
const submit = async (answers: unknown, more: object = {}) => {
  const input = { survey, submissionKey: `${++calls}`, answers, ...more };
  return inShort((await send(workspace, 'responseSubmit', input)).allErrors);
};
const why = (text: string) => [nps(3), { question: 'why', value: { text } }];

describe('an input that is too large or has a wrong form is refused with its path:', () => {
  test('a megabyte of text', async () => {
    expect(await submit(why('x'.repeat(1_000_000)))).toEqual([
      'TOO_LONG input.answers.1.value.text',
    ]);
  });

  test('ten thousand answers', async () => {
    expect(await submit(Array.from({ length: 10_000 }, () => nps(9)))).toEqual([
      'TOO_MANY input.answers',
    ]);
  });

  test('NUL, and a lone surrogate', async () => {
    for (const text of ['a\0b', '\ud800']) {
      expect(await submit(why(text))).toEqual(['INVALID_CHARACTER input.answers.1.value.text']);
    }
    expect(await submit([nps(9)], { hiddenFields: [{ key: 'plan', value: '\0' }] })).toEqual([
      'INVALID_CHARACTER input.hiddenFields.0.value',
    ]);
    expect(await submit([nps(9)], { submissionKey: 'a\0' })).toEqual([
      'INVALID_CHARACTER input.submissionKey',
    ]);
  });

  test.each([
    [{ number: [9] }],
    [{ number: '9' }],
    [{ number: null }],
    [{ number: 9, text: 'x' }],
    [{}],
    [{ choices: { a: 1 } }],
    [[{ number: 9 }]],
    [null],
  ])('the value %j', async (value) => {
    const input = { survey, submissionKey: 'x', answers: [{ question: 'recommend', value }] };
    const { errors, data } = await workspace.answer(
      'mutation ($input: ResponseSubmitInput!) { responseSubmit(input: $input) { replayed } }',
      { input },
    );
    expect(errors).toHaveLength(1);
    expect(data).toBeUndefined();
  });

  test('a day before year 1, and a question named like a property of every object', async () => {
    const day = { question: 'day', value: { date: '0000-01-01' } };
    const inherited = { question: 'constructor', value: { text: 'x' } };
    expect(await submit([nps(9), day, inherited])).toEqual([
      'INVALID_ANSWER day INVALID_VALUE input.answers.1.value',
      'INVALID_ANSWER constructor UNKNOWN_QUESTION input.answers.2.question',
    ]);
  });
});

test('markup and formulas are stored as they were written', async () => {
  const text = '=HYPERLINK("https://x.example")<script>alert(1)</script>\u202e{{ x }}';
  expect(await submit(why(text))).toEqual([]);
  const { answers } = await workspace.ask<{ answers: { nodes: object[] } }>(
    '{ answers(filter: { text: { startsWith: "=HYPERLINK" } }) { nodes { text } } }',
  );
  expect(answers.nodes).toEqual([{ text }]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFor } from '../../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { imported } from '../../../test/support/importing.ts';
import { importedRows } from '../../../test/support/rowFiles.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const title = [{ locale: 'en', text: 'Why?' }];
const columns = [
  { column: 'key', to: { field: 'SUBMISSION_KEY' } },
  { column: 'why', to: { question: 'why' } },
  { column: 'mail', to: { hiddenField: 'mail' } },
];

test('a file of before an anonymisation corrects none of the responses that stayed', async () => {
  const survey = await workspace.make('survey', {
    name: 'Stay',
    hiddenFields: [{ key: 'mail' }],
    pages: [{ questions: [{ key: 'why', kind: 'LONG_TEXT', title }] }],
    customerKey: { hiddenField: 'mail', kind: 'EMAIL' },
  });
  await workspace.change('surveyPublish', { id: survey });
  const email = 'ana@x.example';
  const customer = await workspace.make('customer', { email });
  const { response } = await workspace.change<{ response: { id: string } }>(
    'responseSubmit',
    {
      survey,
      submissionKey: 'a',
      answers: [{ question: 'why', value: { text: 'I am Ana' } }],
      hiddenFields: [{ key: 'mail', value: email }],
    },
    'response { id }',
  );
  await workFor(workspace, 1);
  await workspace.change('customerAnonymise', { customer: { id: customer } });
  await workFor(workspace, 3);
  const ended = await imported(workspace, { survey, mapping: columns, onKnown: 'UPDATE' }, [
    ['key', 'why', 'mail'],
    [response.id, 'I am Ana', email],
  ]);
  expect(ended.rowErrors.map((error) => error.split(' ').at(-1))).toEqual(['ERASED']);
  expect(await workspace.db.answer.findMany({ select: { text: true } })).not.toContainEqual({
    text: 'I am Ana',
  });
  const [stored] = await workspace.db.surveyResponse.findMany({ select: { hiddenFields: true } });
  expect(stored?.hiddenFields).toEqual({});
  const unnamed = await imported(
    workspace,
    { survey, mapping: columns.slice(0, 2), onKnown: 'UPDATE' },
    [
      ['key', 'why'],
      [response.id, 'I am Ana'],
    ],
  );
  expect(unnamed.rowErrors.map((error) => error.split(' ').at(-1))).toEqual(['ERASED']);
  const answers = [{ question: 'why', value: { text: 'I am Ana' } }];
  const { errors } = await workspace.change('responseUpdate', { id: response.id, answers });
  expect(errors).toMatchObject([{ code: 'ERASED', path: ['input', 'id'] }]);
  expect(await workspace.db.answer.count({ where: { text: 'I am Ana' } })).toBe(0);
});

test('nor any feedback that stayed, by a call or by the id in a file', async () => {
  const email = 'bob@x.example';
  const customer = await workspace.make('customer', { email });
  const input = { source: 'REVIEW', channel: 'WEB', text: 'I am Bob', customer: { email } };
  const { feedback } = await workspace.change<{ feedback: { id: string } }>(
    'feedbackRecord',
    input,
    'feedback { id }',
  );
  await workspace.change('customerAnonymise', { customer: { id: customer } });
  await workFor(workspace, 3);
  const { errors } = await workspace.change('feedbackUpdate', {
    id: feedback.id,
    text: 'I am Bob',
  });
  expect(errors).toMatchObject([{ code: 'ERASED', path: ['input', 'id'] }]);
  const file = await importedRows(workspace, 'feedback', `_id,text\n${feedback.id},I am Bob\n`);
  expect(file.errors).toMatchObject([{ code: 'ERASED' }]);
  expect(await workspace.db.feedback.count({ where: { text: 'I am Bob' } })).toBe(0);
});

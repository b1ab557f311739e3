import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFor } from '../../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { matchFacts } from '../../customers/match/matchFacts.ts';
import { linkResponses } from './linkResponses.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let gold: string;
const email = 'ana@x.example';
const title = [{ locale: 'en', text: 'How?' }];

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email });
  gold = await workspace.make('segment', { name: 'Gold' });
  await move(gold, 'Add', customer);
});
afterAll(() => graph.close());

async function move(segment: string, verb: 'Add' | 'Remove', ...customers: string[]) {
  const { errors } = await workspace.change(`segment${verb}Customers`, { segment, customers });
  expect(errors).toEqual([]);
}

async function published(more: object = {}): Promise<string> {
  const id = await workspace.make('survey', {
    name: 'Named',
    hiddenFields: [{ key: 'mail' }],
    pages: [{ questions: [{ key: 'nps', kind: 'NPS', title }] }],
    ...more,
  });
  const { errors } = await workspace.change('surveyPublish', { id });
  expect(errors).toEqual([]);
  return id;
}
const byMail = { customerKey: { hiddenField: 'mail', kind: 'EMAIL' } };
const mail = (value: string) => ({ hiddenFields: [{ key: 'mail', value }] });

let keys = 0;
async function submitted(survey: string, more: object = {}): Promise<string> {
  keys += 1;
  const answers = [{ question: 'nps', value: { number: 9 } }];
  const input = { survey, submissionKey: `k${keys}`, answers, ...more };
  const { response, errors } = await workspace.change<{ response: { id: string } | null }>(
    'responseSubmit',
    input,
    'response { id }',
  );
  expect(errors).toEqual([]);
  return response?.id ?? '';
}

async function segmentsOf(id: string): Promise<readonly string[]> {
  await drainTasks(workspace.db, [linkResponses, matchFacts]);
  const { response } = await workspace.ask<{ response: { segments: { id: string }[] } }>(
    'query ($id: ID!) { response(id: $id) { segments { id } } }',
    { id },
  );
  return response.segments.map((segment) => segment.id);
}

test('a response keeps the segments of its moment, whatever its customer enters or leaves later', async () => {
  const survey = await published();
  const later = await workspace.make('segment', { name: 'Later' });
  const passing = await workspace.make('segment', { name: 'Passing' });
  await move(passing, 'Add', customer);
  const id = await submitted(survey, { customer: { email } });
  await move(later, 'Add', customer);
  await move(passing, 'Remove', customer);
  expect(await segmentsOf(id)).toEqual([gold, passing].sort());
  const next = await submitted(survey, { customer: { id: customer } });
  expect(await segmentsOf(next)).toEqual([gold, later].sort());
  await workspace.change('segmentDelete', { id: later });
  await workspace.change('segmentDelete', { id: passing });
  expect(await segmentsOf(id)).toEqual([gold]);
});

test('a response that its survey’s key links has them, and loses them with its customer', async () => {
  const survey = await published({
    customerKey: { question: 'who', kind: 'EMAIL' },
    pages: [{ questions: [{ key: 'who', kind: 'CONTACT', title, fields: ['EMAIL'] }] }],
  });
  const answers = [{ question: 'who', value: { contact: { email } } }];
  const id = await submitted(survey, { answers });
  expect(await segmentsOf(id)).toEqual([gold]);
  const removed = [{ question: 'who', value: null }];
  const { errors } = await workspace.change('responseUpdate', { id, answers: removed });
  expect(errors).toEqual([]);
  expect(await segmentsOf(id)).toEqual([]);
});

test('a response without a customer, or in an anonymous survey, has none', async () => {
  const named = await published();
  expect(await segmentsOf(await submitted(named, mail(email)))).toEqual([]);
  const anonymous = await published({ anonymous: true });
  expect(await segmentsOf(await submitted(anonymous, mail(email)))).toEqual([]);
});

test('a response that is linked later has none of the segments that its customer entered since', async () => {
  const survey = await published();
  const id = await submitted(survey, mail(email));
  const since = await workspace.make('segment', { name: 'Since' });
  await move(since, 'Add', customer);
  await workspace.change('surveyUpdate', { id: survey, ...byMail });
  expect(await segmentsOf(id)).toEqual([gold]);
  await workspace.change('segmentDelete', { id: since });
});

test('a response whose customer was not known yet has none', async () => {
  const survey = await published(byMail);
  const id = await submitted(survey, mail('new@x.example'));
  const made = await workspace.make('customer', { email: 'new@x.example' });
  await move(gold, 'Add', made);
  expect(await segmentsOf(id)).toEqual([]);
});

test('anonymising the customer takes the segments from the response', async () => {
  const person = await workspace.make('customer', { email: 'gone@x.example' });
  await move(gold, 'Add', person);
  const id = await submitted(await published(), { customer: { id: person } });
  expect(await segmentsOf(id)).toEqual([gold]);
  await workspace.change('customerAnonymise', { customer: { id: person } });
  await workFor(workspace, 1);
  expect(await segmentsOf(id)).toEqual([]);
});

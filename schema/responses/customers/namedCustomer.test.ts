import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFor } from '../../../test/support/erasures.ts';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { matchFacts } from '../../customers/match/matchFacts.ts';
import { linkResponses } from './linkResponses.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let survey: string;
let customer: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  survey = await published({});
  customer = await workspace.make('customer', { email });
});
afterAll(() => graph.close());

const email = 'ana@x.example';
const title = [{ locale: 'en', text: 'How?' }];

async function published(more: object): Promise<string> {
  const id = await workspace.make('survey', {
    name: 'Named',
    hiddenFields: [{ key: 'mail' }],
    pages: [{ questions: [{ key: 'nps', kind: 'NPS', title }] }],
    ...(Reflect.has(more, 'anonymous') ? {} : byMail),
    ...more,
  });
  const { errors } = await workspace.change('surveyPublish', { id });
  expect(errors).toEqual([]);
  return id;
}

const byMail = { customerKey: { hiddenField: 'mail', kind: 'EMAIL' } };
const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

let keys = 0;
const answered = (named: object) => {
  keys += 1;
  const answers = [{ question: 'nps', value: { number: 9 } }];
  return { submissionKey: `k${keys}`, answers, customer: named };
};

async function shown(id: string | undefined) {
  await drainTasks(workspace.db, [linkResponses, matchFacts]);
  const { response } = await workspace.ask<{
    response: { customerMatch: string; customer: { id: string } | null };
  }>('query ($id: ID!) { response(id: $id) { customerMatch customer { id } } }', { id });
  return [response.customerMatch, response.customer?.id ?? null];
}

interface Stored {
  readonly response: { readonly id: string } | null;
}

test.each(['responseSubmit', 'responseStart'])(
  '%s names the customer of its response, whatever its hidden field says',
  async (mutation) => {
    const submit = (input: object) =>
      workspace.change<Stored>(mutation, { survey, ...input }, 'response { id }');
    const hiddenFields = [{ key: 'mail', value: 'other@x.example' }];
    const known = { ...answered({ email: 'ANA@x.example' }), hiddenFields };
    const { response } = await submit(known);
    expect(await shown(response?.id)).toEqual(['MATCHED', customer]);
    expect((await submit(known)).response?.id).toBe(response?.id);
    const later = `later.${mutation}@x.example`;
    const waiting = await submit(answered({ email: later }));
    expect(await shown(waiting.response?.id)).toEqual(['WAITING', null]);
    const made = await workspace.make('customer', { email: later });
    expect(await shown(waiting.response?.id)).toEqual(['MATCHED', made]);
  },
);

test('so does each row of a bulk call, which is refused alone', async () => {
  const theirs = await (await graph.workspace()).make('customer', { name: 'Theirs' });
  const responses = [answered({ id: theirs }), answered({ id: customer })];
  const { results } = await workspace.change<{
    results: { response: { id: string } | null; errors: TestUserError[] }[];
  }>(
    'responseBulkSubmit',
    { survey, responses, errorPolicy: 'REJECT_FAILED' },
    'results { response { id } errors { code message path } }',
  );
  expect(results.map(({ errors }) => codes(errors))).toEqual([
    ['NOT_FOUND input.responses.0.customer.id'],
    [],
  ]);
  expect(await shown(results[1]?.response?.id)).toEqual(['MATCHED', customer]);
});

test('a publishable key names no customer, an anonymous survey has none, and who was erased stays so', async () => {
  const refused = async (client: Pick<TestWorkspace, 'change'>, of: string, named: object) =>
    codes((await client.change('responseSubmit', { survey: of, ...answered(named) })).errors);
  const page = workspace.as({ keyKind: 'PUBLISHABLE', scopes: new Set() });
  const externalId = { system: 'crm', id: 'anybody' };
  expect(await refused(page, survey, { externalId })).toEqual(['INVALID_VALUE input.customer']);
  const anonymous = await published({ anonymous: true });
  expect(await refused(workspace, anonymous, { email })).toEqual(['INVALID_VALUE input.customer']);
  const gone = await workspace.make('customer', { email: 'gone@x.example' });
  await workspace.change('customerErase', { customer: { id: gone } });
  await workFor(workspace, 2);
  expect(await refused(workspace, survey, { id: gone })).toEqual(['ERASED input.customer.id']);
});

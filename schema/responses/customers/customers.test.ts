import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const drain = () => drainTasks(workspace.db, [linkResponses, matchFacts]);
const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

const title = [{ locale: 'en', text: 'Who?' }];
const parts = {
  pages: [
    {
      questions: [
        { key: 'score', kind: 'NPS', title },
        { key: 'who', kind: 'CONTACT', fields: ['NAME', 'EMAIL', 'PHONE'], title },
        { key: 'number', kind: 'SHORT_TEXT', title },
      ],
    },
  ],
  hiddenFields: [{ key: 'crm' }, { key: 'other' }, { key: 'seats', kind: 'NUMBER' }],
};
const byCrm = { hiddenField: 'crm', kind: 'EXTERNAL_ID', system: 'crm' };
const byEmail = { question: 'who', kind: 'EMAIL' };

async function publish(more: object): Promise<string> {
  const id = await workspace.make('survey', { name: 'Any', ...parts, ...more });
  const { errors } = await workspace.change('surveyPublish', { id });
  expect(errors).toEqual([]);
  return id;
}

let keys = 0;
async function submit(
  survey: string,
  { answers = [], hidden = {} }: { answers?: object[]; hidden?: Record<string, string> } = {},
): Promise<string> {
  keys += 1;
  const { response, errors } = await workspace.change<{ response: { id: string } | null }>(
    'responseSubmit',
    {
      survey,
      submissionKey: `k${keys}`,
      answers: [{ question: 'score', value: { number: 9 } }, ...answers],
      hiddenFields: Object.entries(hidden).map(([key, value]) => ({ key, value })),
    },
    'response { id }',
  );
  expect(errors).toEqual([]);
  return response?.id ?? '';
}

const contact = (fields: object) => ({ question: 'who', value: { contact: fields } });

async function shown(id: string) {
  const { response } = await workspace.ask<{
    response: { customerMatch: string; customer: { id: string } | null };
  }>('query($id: ID!) { response(id: $id) { customerMatch customer { id } } }', { id });
  return { match: response.customerMatch, customer: response.customer?.id ?? null };
}

const matched = (customer: string) => ({ match: 'MATCHED', customer });
const open = (match: string) => ({ match, customer: null });

describe('a response to a survey with a customer key', () => {
  test('gets its customer by a hidden field, whether it is stored before or after the customer', async () => {
    const survey = await publish({ customerKey: byCrm });
    const early = await submit(survey, { hidden: { crm: ' c-1 ' } });
    await drain();
    expect(await shown(early)).toEqual(open('WAITING'));
    const customer = await workspace.make('customer', {
      externalIds: [{ system: 'crm', id: 'c-1' }],
    });
    await drain();
    expect(await shown(early)).toEqual(matched(customer));
    const late = await submit(survey, { hidden: { crm: 'c-1' } });
    await drain();
    expect(await shown(late)).toEqual(matched(customer));
    const asked = await workspace.ask<{
      customer: { responses: { nodes: { id: string }[] } };
      mine: { nodes: { id: string }[] };
    }>(
      `query($id: ID!, $filter: SurveyResponseFilter) {
        customer(id: $id) { responses { nodes { id } } }
        mine: responses(filter: $filter) { nodes { id } }
      }`,
      { id: customer, filter: { customer: { id: { eq: customer } } } },
    );
    expect(asked.customer.responses.nodes.map(({ id }) => id).toSorted()).toEqual(
      [early, late].toSorted(),
    );
    expect(asked.mine.nodes).toHaveLength(2);
  });

  test.each([
    [
      'an address of a contact',
      byEmail,
      contact({ email: 'ANA@x.example' }),
      { email: 'ana@x.example' },
    ],
    [
      'a number of a contact',
      { question: 'who', kind: 'PHONE' },
      contact({ phone: '+43 660 222 22 22' }),
      { phone: '+436602222222' },
    ],
    [
      'a written customer number',
      { question: 'number', kind: 'EXTERNAL_ID', system: 'shop' },
      { question: 'number', value: { text: 'A-17' } },
      { externalIds: [{ system: 'shop', id: 'A-17' }] },
    ],
  ])('gets its customer by %s', async (_what, customerKey, answer, input) => {
    const survey = await publish({ customerKey });
    const customer = await workspace.make('customer', input);
    const response = await submit(survey, { answers: [answer] });
    await drain();
    expect(await shown(response)).toEqual(matched(customer));
  });

  test('gets its customer by the id in a hidden field, and none by a text that is no key', async () => {
    const survey = await publish({ customerKey: { hiddenField: 'other', kind: 'ID' } });
    const customer = await workspace.make('customer', { name: 'By id' });
    const known = await submit(survey, { hidden: { other: customer } });
    const wrong = await submit(survey, { hidden: { other: 'customer_nonsense' } });
    const without = await submit(survey);
    await drain();
    expect(await shown(known)).toEqual(matched(customer));
    expect(await shown(wrong)).toEqual(open('NONE'));
    expect(await shown(without)).toEqual(open('NONE'));
  });

  test('of several customers is listed as unmatched until one of them alone has the address', async () => {
    const survey = await publish({ customerKey: byEmail });
    const one = await workspace.make('customer', { email: 'two@x.example' });
    const other = await workspace.make('customer', { email: 'two@x.example' });
    const response = await submit(survey, { answers: [contact({ email: 'two@x.example' })] });
    const waiting = await submit(survey, { answers: [contact({ email: 'none@x.example' })] });
    await submit(survey);
    await drain();
    const unmatched = async () => {
      const { responses } = await workspace.ask<{
        responses: { nodes: { id: string; customerMatch: string }[] };
      }>(
        `query($filter: SurveyResponseFilter) {
          responses(filter: $filter) { nodes { id customerMatch } }
        }`,
        { filter: { unmatched: { eq: true }, survey: { id: { eq: survey } } } },
      );
      return new Map(responses.nodes.map(({ id, customerMatch }) => [id, customerMatch]));
    };
    expect(await unmatched()).toEqual(
      new Map([
        [response, 'AMBIGUOUS'],
        [waiting, 'WAITING'],
      ]),
    );
    await workspace.change('customerUpdate', { id: other, email: null });
    await drain();
    expect(await shown(response)).toEqual(matched(one));
    expect(await unmatched()).toEqual(new Map([[waiting, 'WAITING']]));
  });

  test('follows a correction of its key, and keeps its customer when that gets another address', async () => {
    const survey = await publish({ customerKey: byEmail });
    const first = await workspace.make('customer', { email: 'first@x.example' });
    const second = await workspace.make('customer', { email: 'second@x.example' });
    const id = await submit(survey, { answers: [contact({ email: 'first@x.example' })] });
    await drain();
    expect(await shown(id)).toEqual(matched(first));
    await workspace.change('customerUpdate', { id: first, email: 'moved@x.example' });
    await drain();
    expect(await shown(id)).toEqual(matched(first));
    const answers = [contact({ email: 'second@x.example' })];
    expect((await workspace.change('responseUpdate', { id, answers })).errors).toEqual([]);
    await drain();
    expect(await shown(id)).toEqual(matched(second));
    const removed = [{ question: 'who', value: null }];
    expect((await workspace.change('responseUpdate', { id, answers: removed })).errors).toEqual([]);
    await drain();
    expect(await shown(id)).toEqual(open('NONE'));
  });

  test('that is only started has its customer, too', async () => {
    const survey = await publish({ customerKey: byCrm });
    const customer = await workspace.make('customer', {
      externalIds: [{ system: 'crm', id: 'started' }],
    });
    const { response } = await workspace.change<{ response: { id: string } }>(
      'responseStart',
      { survey, submissionKey: 'start', hiddenFields: [{ key: 'crm', value: 'started' }] },
      'response { id }',
    );
    await drain();
    expect(await shown(response.id)).toEqual(matched(customer));
  });

  test('prevents that its customer is deleted', async () => {
    const survey = await publish({ customerKey: byCrm });
    const id = await workspace.make('customer', { externalIds: [{ system: 'crm', id: 'gone' }] });
    await submit(survey, { hidden: { crm: 'gone' } });
    await drain();
    expect(codes((await workspace.change('customerDelete', { id })).errors)).toEqual([
      'IN_USE input.id',
    ]);
  });
});

describe('a customer key that is set on a survey with responses', () => {
  const jobs = async (survey: string) => {
    const { jobs: found } = await workspace.ask<{ jobs: { nodes: object[] } }>(
      `query($filter: JobFilter) {
        jobs(filter: $filter) { nodes { status format path rowsTotal rowsDone rowsUpdated share } }
      }`,
      { filter: { kind: { eq: 'RESPONSE_LINK' }, survey: { id: { eq: survey } } } },
    );
    return found.nodes;
  };
  const setKey = async (id: string, customerKey: object | null) => {
    const { errors } = await workspace.change('surveyUpdate', { id, customerKey });
    expect(errors).toEqual([]);
    await drain();
  };

  test('links them by a job, follows a change, and unlinks them when it is removed', async () => {
    const survey = await publish({});
    const byNumber = await workspace.make('customer', {
      externalIds: [{ system: 'crm', id: 'old' }],
    });
    const byAddress = await workspace.make('customer', { email: 'old@x.example' });
    const response = await submit(survey, {
      answers: [contact({ email: 'old@x.example' })],
      hidden: { crm: 'old' },
    });
    const other = await submit(survey);
    await drain();
    expect(await shown(response)).toEqual(open('NONE'));
    await setKey(survey, byCrm);
    expect(await shown(response)).toEqual(matched(byNumber));
    const done = { status: 'SUCCEEDED', format: null, path: null, share: 1 };
    expect(await jobs(survey)).toEqual([{ ...done, rowsTotal: 2, rowsDone: 2, rowsUpdated: 1 }]);
    await setKey(survey, byEmail);
    expect(await shown(response)).toEqual(matched(byAddress));
    await setKey(survey, null);
    expect(await shown(response)).toEqual(open('NONE'));
    expect(await shown(other)).toEqual(open('NONE'));
    expect(await jobs(survey)).toHaveLength(3);
    await setKey(survey, null);
    expect(await jobs(survey)).toHaveLength(3);
  });

  test('is read back as it was set, and copied with the survey', async () => {
    const survey = await publish({ customerKey: byCrm });
    const { survey: copy } = await workspace.change<{ survey: { customerKey: object } }>(
      'surveyDuplicate',
      { id: survey },
      'survey { customerKey { hiddenField question kind system } }',
    );
    expect(copy.customerKey).toEqual({ question: null, ...byCrm });
  });
});

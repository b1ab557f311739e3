import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { imported, storedRows } from '../../../test/support/importing.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { matchFacts } from '../../customers/match/matchFacts.ts';
import { decodeId } from '../../kernel/id.ts';
import { linkResponses } from '../customers/linkResponses.ts';

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

const title = [{ locale: 'en', text: 'How?' }];

async function publish(more: object = {}): Promise<string> {
  const id = await workspace.make('survey', {
    name: 'History',
    hiddenFields: [{ key: 'crm' }],
    pages: [{ questions: [{ key: 'nps', kind: 'NPS', title }] }],
    ...more,
  });
  const { errors } = await workspace.change('surveyPublish', { id });
  expect(errors).toEqual([]);
  return id;
}

const column = (name: string, to: object) => ({ column: name, to });
const columns = [
  column('key', { field: 'SUBMISSION_KEY' }),
  column('nps', { question: 'nps' }),
  column('no', { field: 'CUSTOMER_EXTERNAL_ID' }),
  column('mail', { field: 'CUSTOMER_EMAIL' }),
];
const header = ['key', 'nps', 'no', 'mail'];
const defaults = { customerSystem: 'crm' };

/** Customers by the answers of their responses. */
async function customers(survey: string) {
  const rows = await storedRows(workspace, survey);
  return new Map(
    rows.map(({ answers, customerMatch, customerId }) => [
      answers[0]?.number,
      [customerMatch, customerId] as const,
    ]),
  );
}

const keyOf = (id: string) => decodeId('Customer', id);

describe('an import with columns that name customers', () => {
  test('gives responses their customers, by external id before address, also later', async () => {
    const survey = await publish();
    const byNumber = await workspace.make('customer', {
      externalIds: [{ system: 'crm', id: '17' }],
    });
    const byAddress = await workspace.make('customer', { email: 'ana@x.example' });
    const ended = await imported(workspace, { survey, mapping: columns, defaults }, [
      header,
      ['a', '1', '17', 'ana@x.example'],
      ['b', '2', '', 'Ana@X.example'],
      ['c', '3', '18', ''],
      ['d', '4', '', ''],
      ['e', '5', '', 'no address'],
    ]);
    expect(ended).toMatchObject({ status: 'PARTIAL', rowErrors: ['6 mail INVALID_VALUE'] });
    expect(await customers(survey)).toEqual(
      new Map([
        [1, ['MATCHED', keyOf(byNumber)]],
        [2, ['MATCHED', keyOf(byAddress)]],
        [3, ['WAITING', null]],
        [4, ['NONE', null]],
      ]),
    );
    const later = await workspace.make('customer', {
      externalIds: [{ system: 'crm', id: '18' }],
    });
    await drain();
    expect((await customers(survey)).get(3)).toEqual(['MATCHED', keyOf(later)]);
  });

  test('decides over the customer key of the survey, and corrects the customer of a known row', async () => {
    const survey = await publish({
      customerKey: { hiddenField: 'crm', kind: 'EXTERNAL_ID', system: 'crm' },
    });
    const one = await workspace.make('customer', { externalIds: [{ system: 'crm', id: 'one' }] });
    const two = await workspace.make('customer', { externalIds: [{ system: 'crm', id: 'two' }] });
    const mapping = [...columns, column('hidden', { hiddenField: 'crm' })];
    const rows = (no: string) => [
      [...header, 'hidden'],
      ['a', '1', no, '', 'one'],
      ['b', '2', '', '', 'one'],
    ];
    const input = { survey, mapping, defaults, onKnown: 'UPDATE' };
    await imported(workspace, input, rows('two'));
    await drain();
    expect([...(await customers(survey)).values()]).toEqual([
      ['MATCHED', keyOf(two)],
      ['MATCHED', keyOf(one)],
    ]);
    const again = await imported(workspace, input, rows('one'));
    await drain();
    expect(again).toMatchObject({ rowsUpdated: 1, rowsKnown: 1, rowsFailed: 0 });
    expect((await customers(survey)).get(1)).toEqual(['MATCHED', keyOf(one)]);
    const failing = await imported(workspace, { ...input, onKnown: 'FAIL' }, rows('two'));
    expect(failing.rowErrors).toEqual(['2 key IDEMPOTENCY_KEY_REUSED']);
  });

  test('and without one for a row gives it the customer that the survey names, at once', async () => {
    const survey = await publish({
      customerKey: { hiddenField: 'crm', kind: 'EXTERNAL_ID', system: 'crm' },
    });
    const known = await workspace.make('customer', { externalIds: [{ system: 'crm', id: 'at' }] });
    const own = await workspace.make('customer', { externalIds: [{ system: 'crm', id: 'own' }] });
    const mapping = [...columns, column('hidden', { hiddenField: 'crm' })];
    await imported(workspace, { survey, mapping, defaults }, [
      [...header, 'hidden'],
      ['a', '1', '', '', ' at '],
      ['b', '2', '', '', 'later'],
      ['c', '3', '', '', ' '],
      ['d', '4', 'own', '', 'at'],
    ]);
    expect(await customers(survey)).toEqual(
      new Map([
        [1, ['MATCHED', keyOf(known)]],
        [2, ['WAITING', null]],
        [3, ['NONE', null]],
        [4, ['MATCHED', keyOf(own)]],
      ]),
    );
    expect(await workspace.db.outbox.count({ where: { topic: linkResponses.topic } })).toBe(0);
    const later = await workspace.make('customer', {
      externalIds: [{ system: 'crm', id: 'later' }],
    });
    await drain();
    expect((await customers(survey)).get(2)).toEqual(['MATCHED', keyOf(later)]);
    // What the key named follows the key.
    await workspace.change('surveyUpdate', { id: survey, customerKey: null });
    await drain();
    expect(await customers(survey)).toEqual(
      new Map([
        [1, ['NONE', null]],
        [2, ['NONE', null]],
        [3, ['NONE', null]],
        [4, ['MATCHED', keyOf(own)]],
      ]),
    );
  });

  test('is refused without the other system, and for an anonymous survey', async () => {
    const survey = await publish();
    const attempt = async (input: object) => {
      const { errors } = await workspace.change('responseImport', {
        format: 'CSV',
        mapping: columns,
        ...input,
      });
      return codes(errors);
    };
    expect(await attempt({ survey })).toEqual(['REQUIRED input.defaults.customerSystem']);
    const anonymous = await publish({ anonymous: true });
    expect(await attempt({ survey: anonymous, defaults })).toEqual([
      'INVALID_VALUE input.mapping.2.to',
      'INVALID_VALUE input.mapping.3.to',
    ]);
  });
});

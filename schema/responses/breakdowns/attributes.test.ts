import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileOf, workFor } from '../../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { nps, publish } from '../../../test/support/responses.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { matchFacts } from '../../customers/match/matchFacts.ts';
import { decodeId } from '../../kernel/id.ts';
import { foldRollups } from '../../scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';
import { linkResponses } from '../customers/linkResponses.ts';
import { countBreakdowns } from './countBreakdowns.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
});
// All surveys of a workspace are recounted whenever one of them is looked at.
beforeEach(async () => {
  workspace = await graph.workspace();
  await define('tier', { type: 'CHOICE', choices: ['gold', 'silver', 'bronze'] });
  await define('active', { type: 'BOOLEAN' });
});
afterAll(() => graph.close());

const define = (key: string, more: object) =>
  workspace.make('attributeDefinition', { key, name: key, ...more });
const tier = (choice: string | null) => ({ key: 'tier', value: choice && { choice } });

let names = 0;
/** Makes a customer of a tier, and returns the email address. */
async function customerOf(choice: string): Promise<string> {
  const email = newEmail();
  await workspace.make('customer', { email, attributes: [tier(choice)] });
  return email;
}
const newEmail = () => `c${++names}@x.example`;

/** Changes a customer, or makes one. */
async function change(email: string, attributes: readonly object[]): Promise<void> {
  const { errors } = await workspace.change('customerUpsert', { key: { email }, attributes });
  expect(errors).toEqual([]);
}

const mail = (value: string) => ({ hiddenFields: [{ key: 'mail', value }] });
const newSurvey = (more: object = {}) =>
  publish(workspace, {
    hiddenFields: [{ key: 'mail' }],
    customerKey: { hiddenField: 'mail', kind: 'EMAIL' },
    ...more,
  });
const byTier = { breakdowns: ['attributes.tier'] };

async function mark(id: string, ...breakdowns: string[]): Promise<void> {
  expect((await workspace.change('surveyUpdate', { id, breakdowns })).errors).toEqual([]);
}

let calls = 0;
async function submit(survey: string, more: object = {}): Promise<string> {
  calls += 1;
  const { response, errors } = await workspace.change<{ response: { id: string } | null }>(
    'responseSubmit',
    { survey, submissionKey: `k${calls}`, answers: [nps(9)], ...more },
    'response { id }',
  );
  expect(errors).toEqual([]);
  return response?.id ?? '';
}

async function work(): Promise<void> {
  const handlers = [linkResponses, matchFacts, foldRollups, countBreakdowns];
  await drainTasks(workspace.db, handlers, new Date(Date.now() + 1_000));
}

/** Completed responses by the values of a breakdown, after all is counted. */
async function counts(survey: string, key = 'attributes.tier'): Promise<Record<string, number>> {
  await work();
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  const surveyId = decodeId('Survey', survey) ?? '';
  const marked = await workspace.db.surveyBreakdown.findMany({ where: { surveyId, key } });
  const rows = await workspace.db.rollupByBreakdown.findMany({
    where: {
      ...{ surveyId, breakdown: marked[0]?.number ?? 0, breakdown2: 0 },
      ...{ measure: 'COMPLETED', grain: 'MONTH', n: { not: 0 } },
    },
  });
  return Object.fromEntries(rows.map(({ value, n }) => [value, n]));
}

async function storedWith(response: string): Promise<unknown> {
  const where = { id: decodeId('SurveyResponse', response) ?? '' };
  return (await workspace.db.surveyResponse.findMany({ where }))[0]?.attributes;
}

describe('a response of a survey that is broken down by an attribute', () => {
  test('has what its customer has at the submit, and a later change moves nothing', async () => {
    const survey = await newSurvey(byTier);
    const email = await customerOf('gold');
    const first = await submit(survey, { customer: { email } });
    expect(await storedWith(first)).toEqual({ tier: 'gold' });
    await change(email, [tier('silver')]);
    await submit(survey, { customer: { email } });
    expect(await counts(survey)).toEqual({ gold: 1, silver: 1 });
    await change(email, [tier(null)]);
    const last = await submit(survey, { customer: { email } });
    expect(await storedWith(last)).toEqual({ tier: null });
    await submit(survey);
    expect(await counts(survey)).toEqual({ gold: 1, silver: 1, '': 2 });
    await workspace.change('responseUpdate', { id: first, tags: ['late'] });
    await workspace.change('responseDelete', { id: last });
    expect(await counts(survey)).toEqual({ gold: 1, silver: 1, '': 1 });
  });

  test('has them in a bulk submit, whose statements do not grow with its responses', async () => {
    const survey = await newSurvey(byTier);
    const emails = [await customerOf('gold'), await customerOf('silver')];
    const bulk = async (count: number) => {
      calls += count;
      const responses = Array.from({ length: count }, (_, index) => ({
        ...{ submissionKey: `k${calls - index}`, answers: [nps(9)] },
        customer: { email: emails[index % 2] },
      }));
      const input = { survey, responses, errorPolicy: 'REJECT_ALL' };
      const { value, statements } = await graph.statementsOf(() =>
        workspace.change('responseBulkSubmit', input),
      );
      expect(value.errors).toEqual([]);
      return statements.length;
    };
    // The first call also reads the version that is answered.
    await bulk(2);
    const few = await bulk(2);
    expect(await bulk(40)).toBe(few);
    expect(await counts(survey)).toEqual({ gold: 22, silver: 22 });
  });

  test('has them once its hidden field is read, and those of another customer when that changes', async () => {
    const survey = await newSurvey({ breakdowns: ['attributes.tier', 'segments'] });
    const [gold, silver] = [await customerOf('gold'), await customerOf('silver')];
    const id = await submit(survey, mail(gold));
    expect(await counts(survey)).toEqual({ gold: 1 });
    await workspace.change('responseUpdate', { id, ...mail(silver) });
    expect(await counts(survey)).toEqual({ silver: 1 });
    await workspace.change('responseUpdate', { id, hiddenFields: [] });
    expect(await counts(survey)).toEqual({ '': 1 });
    expect(await storedWith(id)).toBeNull();
  });

  test('has them when its customer is made after it', async () => {
    const survey = await newSurvey(byTier);
    const [named, sent] = [newEmail(), newEmail()];
    await submit(survey, mail(named));
    await submit(survey, { customer: { email: sent } });
    expect(await counts(survey)).toEqual({ '': 2 });
    await change(named, [tier('bronze')]);
    await change(sent, [tier('silver')]);
    expect(await counts(survey)).toEqual({ bronze: 1, silver: 1 });
  });

  test('keeps them when its customer is merged into another, and when that is undone', async () => {
    const survey = await newSurvey(byTier);
    const [gold, silver] = [await customerOf('gold'), await customerOf('silver')];
    const id = await submit(survey, { customer: { email: gold } });
    const { merge } = await workspace.change<{ merge: { id: string } }>(
      'customerMerge',
      { customer: { email: gold }, into: { email: silver } },
      'merge { id }',
    );
    expect(await counts(survey)).toEqual({ gold: 1 });
    await submit(survey, { customer: { email: gold } });
    expect(await counts(survey)).toEqual({ gold: 1, silver: 1 });
    await workspace.change('customerMergeUndo', { merge: merge.id });
    expect(await counts(survey)).toEqual({ gold: 1, silver: 1 });
    expect(await storedWith(id)).toEqual({ tier: 'gold' });
  });

  test('has none in an anonymous survey', async () => {
    const survey = await newSurvey({ ...byTier, customerKey: null });
    const email = await customerOf('gold');
    await workspace.change('surveyUpdate', { id: survey, anonymous: true });
    expect((await workspace.change('surveyPublish', { id: survey })).errors).toEqual([]);
    const id = await submit(survey, mail(email));
    expect(await counts(survey)).toEqual({ '': 1 });
    expect(await storedWith(id)).toBeNull();
  });
});

describe('an attribute that becomes a breakdown', () => {
  test('counts earlier responses by what their customers have then', async () => {
    const survey = await newSurvey();
    const email = await customerOf('gold');
    const ids = [await submit(survey, { customer: { email } }), await submit(survey)];
    expect(await storedWith(ids[0] ?? '')).toBeNull();
    await change(email, [tier('silver')]);
    await mark(survey, 'attributes.tier');
    expect(await counts(survey)).toEqual({ silver: 1, '': 1 });
    await change(email, [tier('bronze')]);
    await mark(survey, 'attributes.tier', 'attributes.active');
    expect(await counts(survey)).toEqual({ silver: 1, '': 1 });
    expect(await storedWith(ids[0] ?? '')).toEqual({ tier: 'silver', active: null });
    expect(await storedWith(ids[1] ?? '')).toBeNull();
  });

  test('keeps what is stored when it moves among the paired ones, or out of them', async () => {
    const hiddenFields = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key }));
    const fields = hiddenFields.map(({ key }) => key);
    const survey = await newSurvey({ ...byTier, hiddenFields, customerKey: null });
    const email = await customerOf('gold');
    await submit(survey, { customer: { email } });
    await change(email, [tier('silver')]);
    await mark(survey, ...fields, 'attributes.tier');
    expect(await counts(survey)).toEqual({ gold: 1 });
    await mark(survey, 'attributes.tier', ...fields);
    expect(await counts(survey)).toEqual({ gold: 1 });
  });

  test('is taken from responses when it is none any more, and taken anew when it is one again', async () => {
    const survey = await newSurvey({ breakdowns: ['attributes.tier', 'attributes.active'] });
    const email = await customerOf('gold');
    const id = await submit(survey, { customer: { email } });
    await mark(survey, 'attributes.active');
    await work();
    expect(await storedWith(id)).toEqual({ active: null });
    await change(email, [tier('silver')]);
    await mark(survey, 'attributes.active', 'attributes.tier');
    expect(await counts(survey)).toEqual({ silver: 1 });
    await mark(survey);
    await work();
    expect(await storedWith(id)).toBeNull();
  });

  test('counts on where it is archived, and its choice no longer one', async () => {
    const definition = await define('phase', { type: 'CHOICE', choices: ['new', 'old'] });
    const survey = await newSurvey({ breakdowns: ['attributes.phase'] });
    const email = newEmail();
    const phase = (choice: string) => [{ key: 'phase', value: { choice } }];
    await change(email, phase('new'));
    await submit(survey, { customer: { email } });
    await change(email, phase('old'));
    const fewer = { id: definition, choices: ['old'] };
    expect((await workspace.change('attributeDefinitionUpdate', fewer)).errors).toEqual([]);
    await workspace.change('attributeDefinitionArchive', { id: definition });
    await submit(survey, { customer: { email } });
    expect(await counts(survey, 'attributes.phase')).toEqual({ new: 1, old: 1 });
  });

  test('has no value once it is deleted, nor where its key names another sort of attribute since', async () => {
    const definition = await define('mood', { type: 'BOOLEAN' });
    const survey = await newSurvey({ breakdowns: ['attributes.mood'] });
    const email = newEmail();
    await change(email, [{ key: 'mood', value: { boolean: true } }]);
    await submit(survey, { customer: { email } });
    await change(email, [{ key: 'mood', value: null }]);
    const gone = await workspace.change('attributeDefinitionDelete', { id: definition });
    expect(gone.errors).toEqual([]);
    await submit(survey, { customer: { email } });
    expect(await counts(survey, 'attributes.mood')).toEqual({ true: 1, '': 1 });
    await define('mood', { type: 'TEXT', personal: true });
    await change(email, [{ key: 'mood', value: { text: 'in tears' } }]);
    const id = await submit(survey, { customer: { email } });
    expect(await counts(survey, 'attributes.mood')).toEqual({ true: 1, '': 2 });
    expect(await storedWith(id)).toBeNull();
  });
});

test('an export of a customer has the attributes that are stored with responses', async () => {
  const survey = await newSurvey(byTier);
  const email = await customerOf('gold');
  await submit(survey, { customer: { email } });
  const { job } = await workspace.change<{ job: { id: string } }>(
    'customerExport',
    { customer: { email } },
    'job { id }',
  );
  const lines = (await fileOf(workspace, workspace, job.id)).trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line));
  expect(rows.filter(({ type }) => type === 'SurveyResponse')).toMatchObject([
    { row: { attributes: { tier: 'gold' } } },
  ]);
});

test.each(['customerErase', 'customerAnonymise'])(
  '%s leaves no attribute of the customer in responses and counts',
  async (verb) => {
    const survey = await newSurvey(byTier);
    const email = await customerOf('gold');
    const id = await submit(survey, { customer: { email } });
    await submit(survey);
    expect(await counts(survey)).toEqual({ gold: 1, '': 1 });
    expect((await workspace.change(verb, { customer: { email } })).errors).toEqual([]);
    await workFor(workspace, 5);
    expect(await counts(survey)).toEqual({ '': verb === 'customerErase' ? 1 : 2 });
    expect((await storedWith(id)) ?? null).toBeNull();
    const surveyId = decodeId('Survey', survey) ?? '';
    expect(await workspace.db.breakdownValue.count({ where: { surveyId } })).toBe(0);
  },
);

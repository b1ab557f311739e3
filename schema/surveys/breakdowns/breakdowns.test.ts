import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profilePages } from '../../../test/support/breakdownWorld.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { allAnswers, publish } from '../../../test/support/responses.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { decodeId } from '../../kernel/id.ts';
import { countBreakdownsBy } from '../../responses/breakdowns/countBreakdowns.ts';
import { breakdownLimits } from './breakdown.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const update = (id: string, input: object) => workspace.change('surveyUpdate', { id, ...input });

async function refused(id: string, input: object): Promise<unknown[]> {
  const { errors } = await update(id, input);
  return errors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
}

async function breakdownsOf(id: string): Promise<object[]> {
  const { found } = await workspace.ask<{ found: { breakdowns: object[] } }>(
    `query ($id: ID!) { found: survey(id: $id) {
      breakdowns { key source paired counted progress valueCount full }
    } }`,
    { id },
  );
  return found.breakdowns;
}

describe('the breakdowns of a survey', () => {
  test('are in the order of the input, the first six of them paired', async () => {
    const hiddenFields = Array.from({ length: 6 }, (_, index) => ({ key: `field${index}` }));
    const id = await workspace.make('survey', { name: 'New', pages: profilePages, hiddenFields });
    const keys = hiddenFields.map(({ key }) => key);
    expect(await refused(id, { breakdowns: ['size', ...keys] })).toEqual([]);
    const shared = { counted: true, progress: 1, valueCount: 0, full: false };
    expect(await breakdownsOf(id)).toEqual([
      { key: 'size', source: 'PROFILE', paired: true, ...shared },
      ...keys.map((key, index) => ({
        ...{ key, source: 'HIDDEN_FIELD', paired: index < 5, ...shared },
      })),
    ]);
    await update(id, { breakdowns: ['tags', 'field5', 'size'] });
    expect(await breakdownsOf(id)).toMatchObject([
      { key: 'tags', source: 'TAGS', paired: true },
      { key: 'field5', paired: true },
      { key: 'size', paired: true },
    ]);
    await update(id, { breakdowns: [] });
    expect(await breakdownsOf(id)).toEqual([]);
  });

  test('can be chosen with the survey, and are copied with it', async () => {
    const input = { name: 'New', hiddenFields: [{ key: 'region' }], breakdowns: ['region'] };
    const id = await workspace.make('survey', input);
    expect(await breakdownsOf(id)).toMatchObject([{ key: 'region', counted: true }]);
    const { survey } = await workspace.change<{ survey: { id: string } }>(
      'surveyDuplicate',
      { id },
      'survey { id }',
    );
    expect(await breakdownsOf(survey.id)).toMatchObject([{ key: 'region', counted: true }]);
  });

  test('say how far the responses of before are counted', async () => {
    const id = await publish(workspace);
    await workspace.change('responseBulkSubmit', {
      survey: id,
      errorPolicy: 'REJECT_ALL',
      responses: [1, 2, 3, 4].map((key) => ({
        ...{ submissionKey: `${id} ${key}`, answers: allAnswers },
        hiddenFields: [{ key: 'plan', value: 'pro' }],
      })),
    });
    await update(id, { breakdowns: ['plan'] });
    expect(await breakdownsOf(id)).toMatchObject([{ counted: false, progress: 0 }]);
    const task = { id, topic: 'breakdowns', subjectId: decodeId('Survey', id), attempts: 1 };
    await workspace.db.$transaction((db) =>
      countBreakdownsBy(3).handle(db, [{ ...task, payload: 'COUNT' }], new Date()),
    );
    expect(await breakdownsOf(id)).toMatchObject([{ counted: false, progress: 0.75 }]);
    await drainTasks(workspace.db, [countBreakdownsBy(3)]);
    expect(await breakdownsOf(id)).toMatchObject([{ counted: true, progress: 1, valueCount: 1 }]);
  });
});

describe('a breakdown is refused', () => {
  test('if it is no hidden field, profile question, tag or segment', async () => {
    const id = await publish(workspace);
    expect(await refused(id, { breakdowns: ['plan', 'colour', 'nothing'] })).toEqual([
      'UNKNOWN_FIELD breakdowns.1',
      'UNKNOWN_FIELD breakdowns.2',
    ]);
    expect(await breakdownsOf(id)).toEqual([]);
    expect(await refused(id, { breakdowns: ['plan', 'plan'] })).toEqual([]);
    expect(await breakdownsOf(id)).toMatchObject([{ key: 'plan' }]);
  });

  test('if it is what names the customer, marked before or after that', async () => {
    const id = await publish(workspace);
    const customerKey = { hiddenField: 'plan', kind: 'EMAIL' };
    expect(await refused(id, { customerKey, breakdowns: ['plan'] })).toEqual([
      'INVALID_VALUE breakdowns.0',
    ]);
    expect(await refused(id, { breakdowns: ['plan'] })).toEqual([]);
    expect(await refused(id, { customerKey })).toEqual(['INVALID_VALUE customerKey.hiddenField']);
    expect(await refused(id, { customerKey, breakdowns: [] })).toEqual([]);
    const { errors } = await workspace.change('surveyUpdate', { id, breakdowns: ['plam'] });
    // It is not among those that the message names.
    expect(errors).toMatchObject([{ message: expect.not.stringContaining('plan') }]);
  });

  test('if it is an attribute of another type, a personal one or none of the workspace', async () => {
    const define = (key: string, more: object) =>
      workspace.make('attributeDefinition', { key, name: key, ...more });
    await define('tier', { type: 'CHOICE', choices: ['gold'] });
    await define('note', { type: 'TEXT' });
    await define('ill', { type: 'BOOLEAN', personal: true });
    const other = await graph.workspace();
    await other.make('attributeDefinition', { key: 'theirs', name: 'Theirs', type: 'BOOLEAN' });
    const id = await publish(workspace);
    const keys = ['tier', 'note', 'ill', 'theirs', ''].map((key) => `attributes.${key}`);
    const { errors } = await update(id, { breakdowns: keys });
    expect(errors.map(({ code, path, message }) => [code, path.at(-1), message])).toEqual([
      ['WRONG_TYPE', '1', expect.stringContaining('of type TEXT')],
      ['INVALID_VALUE', '2', expect.stringContaining('is personal')],
      ['UNKNOWN_FIELD', '3', expect.stringContaining('attributeDefinitionCreate')],
      ['UNKNOWN_FIELD', '4', expect.stringContaining('attributeDefinitionCreate')],
    ]);
    expect(await breakdownsOf(id)).toEqual([]);
    expect(await refused(id, { breakdowns: ['attributes.tier'] })).toEqual([]);
    expect(await breakdownsOf(id)).toMatchObject([{ key: 'attributes.tier', source: 'ATTRIBUTE' }]);
  });

  test('if it is of customers and the survey anonymous', async () => {
    const id = await publish(workspace, { anonymous: true });
    expect(await refused(id, { breakdowns: ['segments', 'attributes.tier'] })).toEqual([
      'INVALID_VALUE breakdowns.0',
      'INVALID_VALUE breakdowns.1',
    ]);
    expect(await refused(id, { breakdowns: ['tags'] })).toEqual([]);
  });

  test('beyond those that a survey and a workspace can have', async () => {
    const full = await graph.workspace();
    const hiddenFields = Array.from({ length: 21 }, (_, index) => ({ key: `field${index}` }));
    const keys = hiddenFields.map(({ key }) => key);
    const id = await full.make('survey', { name: 'New', hiddenFields });
    const many = await full.change('surveyUpdate', { id, breakdowns: keys });
    expect(many.errors).toMatchObject([{ code: 'TOO_MANY', path: ['input', 'breakdowns'] }]);
    const surveys = breakdownLimits.ofWorkspace / breakdownLimits.ofSurvey;
    for (let index = 0; index < surveys; index++) {
      await full.make('survey', { name: 'New', hiddenFields, breakdowns: keys.slice(0, 20) });
    }
    const { errors } = await full.change('surveyUpdate', { id, breakdowns: ['field1'] });
    expect(errors).toMatchObject([{ code: 'TOO_MANY', path: ['input', 'breakdowns'] }]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

const define = (input: object) => workspace.make('attributeDefinition', { name: 'Any', ...input });

describe('an attribute', () => {
  test.each([
    [{ key: '1st', type: 'TEXT' }, 'INVALID_VALUE input.key'],
    [{ key: 'a b', type: 'TEXT' }, 'INVALID_VALUE input.key'],
    [{ key: 'a', type: 'CHOICE' }, 'REQUIRED input.choices'],
    [{ key: 'a', type: 'TEXT', choices: ['x'] }, 'INVALID_VALUE input.choices'],
    [{ key: 'a', type: 'TEXT', unit: 'EUR' }, 'INVALID_VALUE input.unit'],
  ])('is refused as %j', async (input, error) => {
    const { errors } = await workspace.change('attributeDefinitionCreate', { name: 'A', ...input });
    expect(codes(errors)).toEqual([error]);
  });

  test('has a key of its own, which it keeps, also against calls at the same time', async () => {
    await define({ key: 'tariff', type: 'TEXT' });
    const again = { key: 'tariff', type: 'NUMBER', name: 'Again' };
    const { errors } = await workspace.change('attributeDefinitionCreate', again);
    expect(codes(errors)).toEqual(['KEY_TAKEN input.key']);
    const raced = await Promise.all(
      [1, 2, 3].map(() =>
        workspace.change('attributeDefinitionCreate', { ...again, key: 'raced' }),
      ),
    );
    expect(raced.flatMap((answer) => codes(answer.errors)).toSorted()).toEqual([
      'KEY_TAKEN input.key',
      'KEY_TAKEN input.key',
    ]);
  });

  test('that is personal stays so, in an update and in bulk', async () => {
    const externalId = { system: 'crm', id: 'diagnosis' };
    const id = await define({
      key: 'diagnosis',
      type: 'TEXT',
      personal: true,
      externalIds: [externalId],
    });
    const change = { id, personal: false };
    const { errors } = await workspace.change('attributeDefinitionUpdate', change);
    expect(codes(errors)).toEqual(['FIXED input.personal']);
    const bulk = await workspace.change('attributeDefinitionBulkUpsert', {
      rows: [{ externalId, personal: false }],
    });
    expect(codes(bulk.errors)).toEqual(['FIXED input.rows.0.personal']);
  });

  test('cannot become personal while a survey is broken down by it, in an update and in bulk', async () => {
    const externalId = { system: 'crm', id: 'tier' };
    const tier = { key: 'tier', type: 'CHOICE', choices: ['gold'], externalIds: [externalId] };
    const [id, breakdowns] = [await define(tier), ['attributes.tier']];
    const survey = await workspace.make('survey', { name: 'By tier', breakdowns });
    const personal = () => workspace.change('attributeDefinitionUpdate', { id, personal: true });
    expect(codes((await personal()).errors)).toEqual(['FIXED input.personal']);
    const rows = [{ externalId, personal: true }];
    const bulk = await workspace.change('attributeDefinitionBulkUpsert', { rows });
    expect(codes(bulk.errors)).toEqual(['FIXED input.rows.0.personal']);
    await workspace.change('surveyUpdate', { id: survey, breakdowns: [] });
    expect(codes((await personal()).errors)).toEqual([]);
  });

  test('keeps a choice that a customer has, also one that gets it at the same time', async () => {
    const id = await define({ key: 'size', type: 'CHOICE', choices: ['s', 'm', 'l'] });
    const shirt = (choice: string) =>
      workspace.change('customerCreate', { attributes: [{ key: 'size', value: { choice } }] });
    await shirt('m');
    const removed = await workspace.change('attributeDefinitionUpdate', {
      id,
      choices: ['s', 'l'],
    });
    expect(codes(removed.errors)).toEqual(['FIXED input.choices']);
    for (let round = 0; round < 5; round++) {
      const choice = `x${round}`;
      await workspace.change('attributeDefinitionUpdate', { id, choices: ['m', choice] });
      const [stored, left] = await Promise.all([
        shirt(choice),
        workspace.change('attributeDefinitionUpdate', { id, choices: ['m'] }),
      ]);
      expect([stored, left].filter(({ errors }) => errors.length > 0)).toHaveLength(1);
      await workspace.db.customerAttribute.deleteMany({ where: { text: choice } });
    }
  });
});

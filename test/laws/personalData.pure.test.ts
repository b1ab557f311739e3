import { expect, test } from 'vitest';
import { models } from '../../prisma/generated/datamodel.ts';
import '../../schema/index.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import {
  classificationOf,
  tablesAboutCustomers,
  textColumns,
} from '../../schema/privacy/classified.ts';

/** What is not classified, or twice, a sentence each with the cure. */
function findings(model: ModelName): string[] {
  const columns = textColumns(model).map(({ name }) => name);
  if (columns.length === 0) return [];
  const table = classificationOf(model);
  const cure = `Say so in its room, where an erasure, an anonymisation and an export of a customer read it: personalData('${model}', { personal: [], named: [], internal: [], other: [] })`;
  if (!table) {
    return [
      `${model} has text (${columns.join(', ')}), and it is not known which of it is about a person. ${cure}; or noPersonalData('${model}', 'why no row is about a customer').`,
    ];
  }
  if (table.why !== undefined) return [];
  const { personal = [], named = [], internal = [], other = [] } = table;
  const listed = [...personal, ...named, ...internal, ...other];
  return [
    ...columns
      .filter((column) => !listed.includes(column))
      .map((column) => `${model}.${column} can be about a person or not. ${cure}.`),
    ...listed
      .filter((column, index) => listed.indexOf(column) < index)
      .map((column) => `${model}.${column} is listed twice. Leave one out.`),
    ...listed
      .filter((column) => !columns.includes(column))
      .map((column) => `${model} has no text ${column}. Leave it out.`),
  ];
}

test('every text of every table is said to be about a person or not', () => {
  expect((Object.keys(models) as ModelName[]).flatMap(findings)).toEqual([]);
});

test('a table with rows about customers does not say that it has none', () => {
  const denied = tablesAboutCustomers().filter(
    ({ model }) => classificationOf(model)?.why !== undefined,
  );
  expect(denied.map(({ model }) => model)).toEqual([]);
});

test('the tables about customers are found by their references', () => {
  const tables = tablesAboutCustomers().map(({ model }) => model);
  expect(tables).toEqual(
    expect.arrayContaining([
      'CustomerEvent',
      'SurveyResponse',
      'Answer',
      'Feedback',
      'FeedbackExternalId',
      'CustomerAttribute',
      'CustomerExternalId',
    ]),
  );
  expect(tables).not.toContain('Survey');
  expect(tables.indexOf('Answer')).toBeGreaterThan(tables.indexOf('SurveyResponse'));
});

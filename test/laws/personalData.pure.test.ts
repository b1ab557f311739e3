import { type GraphQLField, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { models } from '../../prisma/generated/datamodel.ts';
import { schema } from '../../schema/index.ts';
import { isObject } from '../../schema/kernel/isObject.ts';
import { allVerbatims, verbatimsOf } from '../../schema/kernel/personalData.ts';
import { personalScope, verbatimScope } from '../../schema/kernel/scope.ts';
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

/** Personal columns that keys see without `customers:personal` wherever they see the row, and why. */
const shownToAll: Readonly<Record<string, string>> = {
  'SurveyResponse.variables': 'Texts in it are left out: verbatims.test.ts looks at that.',
  'SurveyResponse.hiddenFields': 'The page with the survey sets them, not the respondent.',
  'SurveyResponse.url': 'An address of the page with the survey.',
  'SurveyResponse.userAgent': 'A program says it of itself.',
  'Feedback.url': 'An address, not the words that can be read there.',
  'CustomerEvent.properties': 'A system recorded them.',
  'CustomerAttribute.text': 'Those of personal attributes are left out, the row with them.',
  'Consent.source': 'It says where, in words of the team or of a system.',
  'Consent.evidence': 'The same.',
};

/** The columns of a table that a field of its type shows. */
function columnsShownBy({ name, extensions }: GraphQLField<unknown, unknown>): string[] {
  const { pothosExposedField: exposed, column, pothosPrismaSelect: selected } = extensions;
  const select = isObject(selected) && isObject(selected.select) ? selected.select : selected;
  const columns = [exposed, column].filter((each) => typeof each === 'string');
  return [...columns, ...(isObject(select) ? Object.keys(select) : []), name];
}

test('a personal text that a type shows is in own words, or needs a scope, or it is said why it does not', () => {
  const shown = (Object.keys(models) as ModelName[]).flatMap((model) => {
    const type = schema.getType(model);
    const { personal = [] } = classificationOf(model) ?? {};
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const columns = columnsShownBy(field).filter((column) => personal.includes(column));
      return [...new Set(columns)].map((column) => ({ model, column, field }));
    });
  });
  const open = shown.filter(({ model, column, field: { description, extensions } }) => {
    const { nullWithout } = extensions;
    if (verbatimsOf(model).includes(column)) return nullWithout !== verbatimScope;
    // Those of hand-written fields are null by a resolver: the description says so.
    return nullWithout !== personalScope && !description?.includes(personalScope);
  });
  expect([...new Set(open.map(({ model, column }) => `${model}.${column}`))].sort()).toEqual(
    Object.keys(shownToAll).sort(),
  );
  expect(shown.length).toBeGreaterThan(open.length);
});

test('columns in own words are texts of their tables', () => {
  for (const [model, columns] of allVerbatims()) {
    expect(textColumns(model).map(({ name }) => name)).toEqual(
      expect.arrayContaining([...columns]),
    );
  }
});

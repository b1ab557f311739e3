import { expect, test } from 'vitest';
import '../../schema/index.ts';
import { allPrimitives } from '../../schema/toolkit/primitive/registry.ts';
import { comparedTextFindings } from './comparedTexts.ts';

test('every text that lists can be filtered by has the columns that compare it', () => {
  expect(allPrimitives().length).toBeGreaterThan(3);
  expect(comparedTextFindings(allPrimitives())).toEqual([]);
});

test('one that has none is found, and a list of texts needs one of them', () => {
  const touchpoint = allPrimitives().find(({ model }) => model === 'Touchpoint');
  const fieldList = touchpoint?.fieldList.map((field) => ({
    ...field,
    options: { ...field.options, filter: true },
  }));
  const persona = allPrimitives().find(({ model }) => model === 'Persona');
  const goals = persona?.fieldList.find(({ name }) => name === 'goals');
  const listed = goals && { ...goals, options: { ...goals.options, filter: true } };
  expect(
    comparedTextFindings([
      { model: 'Touchpoint', field: 'touchpoint', fieldList: fieldList ?? [] },
      { model: 'Persona', field: 'persona', fieldList: listed ? [listed] : [] },
    ]),
  ).toEqual([
    'Touchpoint.description can be filtered without descriptionFolded and descriptionComposed. Add what is missing to prisma/schema, as base.prisma says, or declare touchpoint.description with `filter: false`.',
    'Persona.goals can be filtered without goalsComposed. Add what is missing to prisma/schema, as base.prisma says, or declare persona.goals with `filter: false`.',
  ]);
});

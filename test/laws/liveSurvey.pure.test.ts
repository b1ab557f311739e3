import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  execute,
  GraphQLObjectType,
  GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  separateOperations,
} from 'graphql';
import { expect, test } from 'vitest';
import { definitionOf, type LiveSurveyContent } from '../../client/survey/index.ts';
import { schema } from '../../schema/index.ts';
import type { SurveyDefinition } from '../../schema/surveys/definition/definition.ts';
import { definitions } from './definitions.ts';

const operations = parse(
  readFileSync(new URL('../../client/operations/surveys.graphql', import.meta.url), 'utf8'),
);

/** The client's own operation for a live survey, with the fragments it needs. */
function liveOperation() {
  const operation = operations.definitions.find(
    (each) =>
      each.kind === Kind.OPERATION_DEFINITION &&
      each.selectionSet.selections.some(
        (field) => field.kind === Kind.FIELD && field.name.value === 'liveSurvey',
      ),
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation asks for it');
  const document = separateOperations(operations)[operation.name?.value ?? ''];
  if (!document) throw new Error('The operation has no name');
  return document;
}

/** The graph's own type, on a root that hands it a definition without a database. */
function graphOf(definition: SurveyDefinition): GraphQLSchema {
  const type = schema.getType('LiveSurvey');
  const args = schema.getQueryType()?.getFields().liveSurvey?.args ?? [];
  if (!isObjectType(type)) throw new Error('There is no type LiveSurvey');
  const survey = {
    surveyId: '01936f2a-0000-7000-8000-000000000000',
    version: 1,
    locales: ['en', 'de'],
    defaultLocale: 'en',
    anonymous: false,
    timeZone: 'America/Santiago',
    definition,
  };
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        liveSurvey: {
          type,
          args: Object.fromEntries(args.map(({ name, type }) => [name, { type }])),
          resolve: () => survey,
        },
      },
    }),
    types: Object.values(schema.getTypeMap()).filter(
      (each) => isObjectType(each) && each.getInterfaces().some(({ name }) => name === 'Question'),
    ),
  });
}

test('what the client makes of a live survey is what the server holds answers against', async () => {
  const document = liveOperation();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(definitions, async (definition) => {
      const { data, errors } = await execute({
        schema: graphOf(definition),
        document,
        variableValues: { id: 'survey_01h2xcejqtf2nbrexx3vqjhp41' },
        contextValue: { viewer: null },
      });
      expect(errors).toBeUndefined();
      const { liveSurvey } = JSON.parse(JSON.stringify(data)) as { liveSurvey: LiveSurveyContent };
      expect(definitionOf(liveSurvey)).toEqual(definition);
      expect(liveSurvey.timeZone).toBe('America/Santiago');
      for (const { questions } of definition.pages) {
        for (const { kind } of questions) seen.add(kind);
      }
    }),
    { numRuns: 200 },
  );
  expect(seen.size).toBe(17);
});

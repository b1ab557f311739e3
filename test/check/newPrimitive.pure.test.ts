import { expect, test } from 'vitest';
import { demandFree, namesOf, type Taken } from './newPrimitive.ts';
import { declarationFile, prismaFile, withBackRelation } from './newPrimitiveFiles.ts';

test.each([
  ['stores', 'store', 'Store'],
  ['companies', 'company', 'Company'],
  ['cases', 'case', 'Case'],
  ['addresses', 'address', 'Address'],
  ['branches', 'branch', 'Branch'],
  ['boxes', 'box', 'Box'],
  ['mediaPlans', 'mediaPlan', 'MediaPlan'],
])('one of %s is a %s', (plural, singular, model) => {
  expect(namesOf(plural)).toEqual({ plural, singular, model });
});

test('a plural of its own way takes the type’s name with it', () => {
  expect(namesOf('people', 'Person')).toEqual({
    plural: 'people',
    singular: 'person',
    model: 'Person',
  });
});

test.each([
  [undefined, undefined, 'Name it by a plural noun: npm run primitive -- stores'],
  ['Stores', undefined, 'with a small one first'],
  ['../stores', undefined, 'cannot name a primitive'],
  ['store', undefined, 'It is not clear'],
  ['address', undefined, 'It is not clear'],
  ['status', undefined, 'It is not clear'],
  ['statuses', undefined, 'It is not clear'],
  ['people', undefined, 'npm run primitive -- people Person'],
  ['people', 'person', 'with a capital one first'],
])('%j %j names no primitive', (plural, type, message) => {
  expect(() => namesOf(plural, type)).toThrow(message);
});

const taken: Taken = {
  paths: new Set(['prisma/schema/persona.prisma', 'schema/text']),
  stored: new Set(['Channel', 'OfferExternalId']),
  types: new Set(['Query', 'TextFilter']),
  builtIn: new Set(['Date']),
};

test.each([
  ['personas', 'Persona', 'prisma/schema/persona.prisma exists already'],
  ['text', 'Word', 'schema/text exists already'],
  ['channels', 'Channel', 'prisma/schema has a "Channel" already'],
  ['offers', 'Offer', 'prisma/schema has a "OfferExternalId" already'],
  ['queries', 'Query', 'a type "Query" already'],
  ['texts', 'Text', 'a type "TextFilter" already'],
  ['dates', 'Date', 'would shadow the type'],
])('%s are not begun: %s is taken', (plural, type, message) => {
  expect(() => demandFree(namesOf(plural, type), taken)).toThrow(message);
});

test('what is free is begun', () => {
  expect(() => demandFree(namesOf('stores'), taken)).not.toThrow();
});

test('the workspace gets the relation back, in line with its others', () => {
  const workspace = `model Workspace {
  id String @id @db.Uuid

  actors Actor[]
  jobs   Job[]
  state  State?
}
`;
  expect(withBackRelation(workspace, namesOf('mediaPlans'))).toBe(`model Workspace {
  id String @id @db.Uuid

  actors     Actor[]
  jobs       Job[]
  state      State?
  mediaPlans MediaPlan[]
}
`);
  expect(() => withBackRelation('model Workspace {\n}\n', namesOf('stores'))).toThrow(
    'no paragraph of relations',
  );
});

test('the first sentences are in English', () => {
  const { plural, ...rest } = namesOf('eventKinds');
  const files = declarationFile({ plural, ...rest }) + prismaFile({ plural, ...rest });
  expect(files).toContain("description: 'Makes an event kind.'");
  expect(files).toContain("row: 'An event kind by the external id it has");
  expect(files).toContain('model EventKind {');
});

import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { storedField } from '../../schema/kernel/datamodel.ts';
import { allVerbatims } from '../../schema/kernel/personalData.ts';
import { allScopes, owner, personalScope } from '../../schema/kernel/scope.ts';
import { scopesOf } from '../../schema/toolkit/read/compiled/write.ts';
import { tableOf } from '../../schema/toolkit/write/reference.ts';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../support/graph.ts';
import { seedEverything } from './everything.ts';
import type { Everything } from './examples.ts';
import { listFields } from './lists.ts';

/** What every column in respondents’ own words has. */
const words = 'The dog at the corner shop bit me';

let graph: TestGraph;
let workspace: TestWorkspace;
let own: Everything;
/** Has all scopes but the one. */
let reader: TestClient;
let personal: TestClient;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  own = await seedEverything(workspace);
  for (const [model, columns] of allVerbatims()) {
    const values = columns.map((column) => {
      const isJson = storedField(model, [column]).type === 'Json';
      return [column, isJson ? { name: words } : words];
    });
    await tableOf(workspace.db, model).updateManyAndReturn({
      data: Object.fromEntries(values),
      select: { id: true },
    });
  }
  const others = allScopes().filter((scope) => scope !== owner && scope !== personalScope);
  reader = workspace.as({ scopes: new Set(others), verbatimsPersonal: true });
  personal = workspace.as({
    ...{ scopes: new Set([...others, personalScope]), verbatimsPersonal: true },
  });
});
afterAll(() => graph.close());

const nodeTypes = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));

function isAskable(field: GraphQLField<unknown, unknown>): boolean {
  if (field.args.some(isRequiredArgument)) return false;
  try {
    return !scopesOf(field).includes(personalScope) || field.extensions.nullWithout !== undefined;
  } catch {
    // Its rule is a function.
    return true;
  }
}

/** What an object shows: its own values, and those of what it leads to. */
function selectionOf(type: GraphQLObjectType, depth: number): string {
  const parts = Object.values(type.getFields())
    .filter(isAskable)
    .flatMap((field) => {
      const below = getNamedType(field.type);
      if (isLeafType(below)) return [field.name];
      if (!isObjectType(below) || depth === 0) return [];
      const isList = below.name.endsWith('Connection');
      const selected = selectionOf(below, isList ? depth : depth - 1);
      return selected === '' ? [] : [`${field.name} { ${selected} }`];
    });
  return parts.join(' ');
}

async function textOf(client: TestClient, type: GraphQLObjectType): Promise<string> {
  const id = own[type.name as keyof Everything];
  const document = `query($id: ID!) { node(id: $id) { ... on ${type.name} { ${selectionOf(type, 1)} } } }`;
  return JSON.stringify(await client.answer(document, { id }));
}

/** How often the words are in an answer. */
const timesIn = (text: string) => text.split(words).length - 1;

describe('where the workspace says that respondents’ own words are personal', () => {
  test.each(nodeTypes.map((type) => ({ name: type.name, type })))(
    'no field of $name has them without customers:personal',
    async ({ type }) => {
      expect(await textOf(reader, type)).not.toContain(words);
    },
  );

  test.each([...allVerbatims().keys()])('they are fields of %s for a key with it', async (name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no type`);
    const columns = allVerbatims().get(name) ?? [];
    expect(timesIn(await textOf(personal, type))).toBeGreaterThanOrEqual(columns.length);
  });

  const compared = listFields().flatMap(({ parent, field, model }) => {
    const columns = [...allVerbatims()].find(([each]) => each === model)?.[1] ?? [];
    const filter = schema.getType(`${model}Filter`);
    if (parent !== 'Query' || !isInputObjectType(filter)) return [];
    return columns
      .filter((column) => filter.getFields()[column])
      .map((column) => ({ field, model, column }));
  });

  test('some of them can be compared', () => {
    expect(compared.map(({ model, column }) => `${model}.${column}`)).toEqual(
      expect.arrayContaining(['Feedback.text', 'Feedback.author', 'Answer.text', 'Answer.other']),
    );
  });

  test.each(compared)(
    '$field cannot be filtered by $column without customers:personal',
    async ({ field, column }) => {
      const document = `{ ${field}(filter: { or: [{ ${column}: { contains: "dog" } }] }) { totalCount } }`;
      const { errors } = await reader.answer(document);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: personalScope });
      expect(errors?.[0]?.message).toContain(`filter.or.${column} needs the scope`);
      await personal.ask(document);
      await workspace.as({ scopes: reader.viewer?.scopes ?? new Set() }).ask(document);
    },
  );

  test('nor is a list by those of related rows', async () => {
    const document =
      '{ responses(filter: { answers: { some: { text: { contains: "dog" } } } }) { totalCount } }';
    const { errors } = await reader.answer(document);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: personalScope });
    await personal.ask(document);
  });
});

test('where the workspace does not, a key needs no scope for them beside that of the rows', async () => {
  const plain = workspace.as({ scopes: reader.viewer?.scopes ?? new Set() });
  for (const name of allVerbatims().keys()) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no type`);
    expect(timesIn(await textOf(plain, type))).toBe(timesIn(await textOf(personal, type)));
  }
});

import { type GraphQLInputField, getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { allScopes, owner, personalScope } from '../../schema/kernel/scope.ts';
import { allPrimitives } from '../../schema/toolkit/primitive/registry.ts';
import { boundsOf } from '../../schema/toolkit/write/input.ts';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../support/graph.ts';
import { seedEverything } from './everything.ts';
import type { Everything } from './examples.ts';
import { inputWith } from './idPaths.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let own: Everything;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  own = await seedEverything(workspace);
});
afterAll(() => graph.close());

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** A way to a field about a person in the input of a mutation. */
interface Way {
  readonly mutation: string;
  readonly path: readonly string[];
  readonly field: GraphQLInputField;
  /** Whether the input is a fact, which can name whose it is by an address. */
  readonly ofFact: boolean;
}

function waysIn(
  mutation: string,
  input: Pick<GraphQLInputField, 'type'>,
  path: readonly string[],
  ofFact = false,
): Way[] {
  const type = getNamedType(input.type);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const { personal, namesOwner } = boundsOf(field);
    const below = [...path, field.name];
    if (personal) return [{ mutation, path: below, field, ofFact }];
    return waysIn(mutation, field, below, ofFact || namesOwner === true);
  });
}

const ways = mutations.flatMap(({ name, args: [input] }) => (input ? waysIn(name, input, []) : []));
const ofCustomers = ways.filter(({ ofFact }) => !ofFact);
const ofFacts = ways.filter(({ ofFact }) => ofFact);
const shown = ({ mutation, path }: Way) => ({ mutation, at: path.join('.') });

/** Sends the least that a mutation needs, with a field about a person in it. */
async function send(client: TestClient, { mutation, path, field }: Way) {
  const [input] = mutations.find(({ name }) => name === mutation)?.args ?? [];
  if (!input) throw new Error(`${mutation} has no input`);
  const { email, phone } = boundsOf(field);
  const value = email ? 'law@example.com' : phone ? '+436601234567' : 'Some text';
  const { errors } = await client.answer(
    `mutation ($input: ${input.type}) { ${mutation}(input: $input) { errors { code } } }`,
    { input: inputWith(input, path, value, own) },
  );
  return errors?.map(({ message, extensions }) => ({
    code: extensions?.code,
    scope: extensions?.scope,
    at: message.split(' ')[0]?.replaceAll(/\.\d+/g, ''),
  }));
}

const refusedAt = (path: readonly string[]) => [
  { code: 'FORBIDDEN', scope: personalScope, at: ['input', ...path].join('.') },
];

describe('a field of an input', () => {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);

  test('that sets what a type shows only with customers:personal says so', () => {
    const unmarked = allPrimitives().flatMap(({ model, fieldList }) => {
      const personal = fieldList.filter(({ options }) => options.personal);
      const written = inputs.filter(
        ({ name }) => name.startsWith(model) && /(Input|Row)$/.test(name),
      );
      return written.flatMap((type) =>
        personal
          .map(({ name }) => type.getFields()[name])
          .filter((field) => field && !boundsOf(field).personal)
          .map((field) => `${type.name}.${field?.name}`),
      );
    });
    expect(unmarked).toEqual([]);
    expect(ofCustomers.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining([
        'name',
        'email',
        'phone',
        'rows.name',
        'key.email',
        'rows.key.phone',
      ]),
    );
  });

  test('that takes an email address or a telephone number says so, too', () => {
    // Colleagues are no customers, nor is the team that a workspace alerts.
    const others = inputs.filter(({ name }) => !/^(Actor|Workspace)/.test(name));
    const unmarked = others.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => boundsOf(field).email || boundsOf(field).phone)
        .filter((field) => !boundsOf(field).personal)
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(unmarked).toEqual([]);
  });
});

describe('without customers:personal, a key that has all other scopes', () => {
  const others = () => allScopes().filter((name) => ![owner, personalScope].includes(name));

  test.each(ways.map((way) => ({ ...shown(way), way })))(
    'cannot send $at to $mutation',
    async ({ way }) => {
      const client = workspace.withScopes(...others());
      // An export of a person needs the scope as a whole.
      const refused =
        way.mutation === 'customerExport'
          ? [{ code: 'FORBIDDEN', scope: personalScope, at: 'Mutation.customerExport' }]
          : refusedAt(way.path);
      expect(await send(client, way)).toEqual(refused);
    },
  );
});

describe('a key that cannot read customers', () => {
  test.each(ofFacts.map((way) => ({ ...shown(way), way })))(
    'can send $at to $mutation: it does not learn whose it is',
    async ({ way }) => {
      const scope = way.mutation.startsWith('event') ? 'events:write' : 'feedback:write';
      expect(await send(workspace.withScopes(scope), way)).toBeUndefined();
    },
  );
});

test('a personal attribute is set with customers:personal alone', async () => {
  for (const personal of [true, false]) {
    const key = personal ? 'law_personal' : 'law_plain';
    await workspace.make('attributeDefinition', { key, type: 'TEXT', name: key, personal });
    const attributes = [{ key, value: { text: 'Some text' } }];
    const write = (mutation: string, input: object, ...scopes: string[]) =>
      workspace
        .withScopes('customers:write', ...scopes)
        .answer(
          `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { errors { code path } } }`,
          { input },
        );
    const externalId = { system: 'law', id: key };
    for (const [mutation, input] of [
      ['customerCreate', { attributes }],
      ['customerUpdate', { id: own.Customer, attributes }],
      ['customerUpsert', { key: { externalId }, attributes }],
      ['customerBulkUpsert', { rows: [{ key: { externalId }, attributes }] }],
    ] as const) {
      const { errors } = await write(mutation, input);
      expect(errors?.[0]?.extensions?.scope).toBe(personal ? personalScope : undefined);
      if (personal) expect(errors?.[0]?.message).toContain(`"${key}" needs the scope`);
      expect(await write(mutation, input, personalScope)).toMatchObject({
        data: { [mutation]: { errors: [] } },
      });
    }
  }
});

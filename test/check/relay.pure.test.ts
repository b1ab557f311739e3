import { readdir } from 'node:fs/promises';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { type RelayModule, withRelayArtifacts } from '../support/relayCompiler.ts';

interface List {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every connection of the graph, wherever it stands. */
const lists: readonly List[] = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));

const directions = {
  Forwards: { size: 'first', cursor: 'after' },
  Backwards: { size: 'last', cursor: 'before' },
} as const;

/** The way from the root to types that have no id by which they can be fetched again. */
const ways: Readonly<Record<string, readonly string[]>> = {
  CaseBoardColumn: ['caseBoard', 'overdue'],
};

/**
 * A module with a fragment that pages through one list. What can be fetched again by its id, and
 * the root, are refetchable, as `usePaginationFragment` wants it; other types are, on the way from the root.
 */
function pagingModule({ type, field }: List, direction: keyof typeof directions) {
  const { size, cursor } = directions[direction];
  const name = `${type.name}${field.name}${direction}`;
  const way = ways[type.name] ?? [];
  const again =
    way.length > 0 || type === schema.getQueryType() || type.getInterfaces().some(isNode);
  const document = `
    fragment ${name}_list on ${way.length > 0 ? 'Query' : type.name}
      @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
      ${again ? `@refetchable(queryName: "${name}Query")` : ''} {
      ${way.map((step) => `${step} {`).join(' ')}
      ${field.name}(${size}: $count, ${cursor}: $cursor) @connection(key: "${name}_${field.name}") {
        edges { node { __typename } }
      }
      ${'}'.repeat(way.length)}
    }`;
  return { name, text: `graphql\`${document}\`;\n` };
}

function isNode({ name }: { name: string }): boolean {
  return name === 'Node';
}

/** The names of what is written for modules. */
const compiled = (modules: readonly RelayModule[]) =>
  withRelayArtifacts(modules, (directory) => readdir(directory));

test('Relay pages through every list of the graph, forwards and backwards', async () => {
  const modules = lists.flatMap((list) => [
    pagingModule(list, 'Forwards'),
    pagingModule(list, 'Backwards'),
  ]);
  expect(modules.length).toBeGreaterThan(30);
  const made = await compiled(modules);
  expect(made.sort()).toEqual(
    modules.flatMap(({ name }) => [`${name}_list.graphql.js`, `${name}Query.graphql.js`]).sort(),
  );
});

test('Relay refuses what the graph does not have', async () => {
  const text = 'graphql`query AbsentQuery { personas { edges { node { absent } } } }`;\n';
  await expect(compiled([{ name: 'Absent', text }])).rejects.toThrow(
    'The type `Persona` has no field `absent`',
  );
});

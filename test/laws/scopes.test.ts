import { GraphQLNonNull, getNullableType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { allScopes } from '../../schema/kernel/scope.ts';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../support/graph.ts';
import { seedEverything } from './everything.ts';
import { declared, type Everything } from './examples.ts';
import { leastOf } from './idPaths.ts';
import { alsoNeeds, type RootField, rootFields, toAnswer } from './rootScopes.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let own: Everything;
/** One whose rows are changed and deleted on the way. */
let worn: TestWorkspace;
let passing: Everything;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  own = await seedEverything(workspace);
  worn = await graph.workspace();
  passing = await seedEverything(worn);
});
afterAll(() => graph.close());

async function ask(client: TestClient, { operation, field }: RootField) {
  const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const { args = [] } = type?.getFields()[field] ?? {};
  const byEither = args.some(({ name }) => name === 'key') && args.length === 2;
  const used = args.filter(
    ({ name, type, defaultValue }) =>
      (String(type).endsWith('!') && defaultValue === undefined) || (byEither && name === 'id'),
  );
  const variables = Object.fromEntries(
    used.map((each) => [
      each.name,
      leastOf({ ...each, type: new GraphQLNonNull(getNullableType(each.type)) }, passing),
    ]),
  );
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(' ');
  const handed = used.map(({ name }) => `${name}: $${name}`).join(' ');
  const call = used.length > 0 ? `${field}(${handed})` : field;
  const head = used.length > 0 ? `${operation}(${declared})` : operation;
  const { errors } = await client.answer(`${head} { ${call} { __typename } }`, variables);
  return errors?.map(({ message, extensions, path }) => ({
    code: extensions?.code,
    scope: extensions?.scope,
    names: extensions?.scope ? message.includes(String(extensions.scope)) : undefined,
    path,
  }));
}

const refused = (code: string, { field, scope }: RootField) => [
  code === 'UNAUTHENTICATED'
    ? { code, scope: undefined, names: undefined, path: [field] }
    : { code, scope, names: true, path: [field] },
];

describe.each(rootFields)('$operation $field', (root) => {
  test('without a key is UNAUTHENTICATED', async () => {
    expect(await ask(worn.as(null), root)).toEqual(refused('UNAUTHENTICATED', root));
  });

  const publishable = () => worn.as({ keyKind: 'PUBLISHABLE', scopes: new Set(['owner']) });
  const answering = toAnswer[root.field];
  if (answering) {
    test('is answered to a publishable key, and to one that has the wider scope', async () => {
      expect(await ask(publishable(), root)).toBeUndefined();
      for (const wider of answering.within) {
        expect(await ask(worn.withScopes(wider), root)).toBeUndefined();
      }
    });
  } else {
    test('with a publishable key is FORBIDDEN, whatever its scopes say', async () => {
      const errors = await ask(publishable(), root);
      expect(errors?.map(({ code, path }) => ({ code, path }))).toEqual([
        { code: 'FORBIDDEN', path: [root.field] },
      ]);
    });
  }

  if (root.scope === null) {
    test('needs no scope', async () => {
      expect(await ask(worn.withScopes(), root)).toBeUndefined();
    });
    return;
  }
  const { scope } = root;

  test(`needs ${scope}, and says so to a key that has all others`, async () => {
    const own = [scope, ...(answering?.within ?? [])];
    const written = own.map((name) => name.replace(/:read$/, ':write'));
    const others = allScopes().filter((name) => ![...own, ...written, 'owner'].includes(name));
    expect(await ask(worn.withScopes(...others), root)).toEqual(refused('FORBIDDEN', root));
  });

  test('is answered to a key that has it', async () => {
    const more = alsoNeeds[root.field] ?? [];
    expect(await ask(worn.withScopes(scope, ...more), root)).toBeUndefined();
    if (scope.endsWith(':read')) {
      const write = scope.replace(/:read$/, ':write');
      expect(await ask(worn.withScopes(write, ...more), root)).toBeUndefined();
    }
  });
});

/** The scope that a type itself needs, wherever it stands. */
const typeScopes: Record<string, string | null> = {
  ...Object.fromEntries(
    declared.map(({ model, scope, rowScope }) => [model, rowScope ? null : `${scope}:read`]),
  ),
  Workspace: null,
  ApiKey: 'keys:read',
  Survey: 'surveys:read',
  SurveyVersion: 'surveys:read',
  SurveyResponse: 'responses:read',
  Answer: 'responses:read',
  CustomerEvent: 'events:read',
  CustomerMerge: 'customers:read',
  Consent: 'consents:read',
  Invitation: 'invitations:read',
  Wave: 'invitations:read',
  SurveyContact: 'contacts:read',
  SegmentChange: 'segments:read',
  SuppressedAddress: 'consents:read',
  Job: 'responses:read',
  JobError: 'responses:read',
  WebhookDelivery: 'webhooks:read',
  RuleVersion: 'rules:read',
  CaseChange: 'cases:read',
  CaseComment: 'cases:read',
  Message: 'messages:read',
  MessageThread: 'messages:read',
  MessageSend: 'messages:read',
  Run: 'rules:read',
  RunStep: 'rules:read',
  Notice: 'notices:read',
};

describe('what is reached by its id or over a relation', () => {
  const reached = Object.entries(typeScopes).map(([type, scope]) => ({ type, scope }));

  test('is of a type this test knows', () => {
    const nodes = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
    expect(nodes.map(({ name }) => name).sort()).toEqual(Object.keys(typeScopes).sort());
  });

  test.each(reached)('$type by node(id) and nodes(ids) needs $scope', async ({ type, scope }) => {
    const id = own[type as keyof Everything];
    const documents = [
      `query($id: ID!) { node(id: $id) { id } }`,
      `query($id: ID!) { nodes(ids: [$id]) { id } }`,
    ];
    for (const document of documents) {
      const codes = async (client: TestClient) => {
        const { data, errors } = await client.answer<{ node?: unknown; nodes?: unknown[] }>(
          document,
          { id },
        );
        expect(JSON.stringify(data ?? null)).not.toContain(id);
        return errors?.map(({ extensions }) => extensions?.code);
      };
      expect(await codes(workspace.as(null))).toEqual(['UNAUTHENTICATED']);
      expect(await codes(workspace.as({ keyKind: 'PUBLISHABLE' }))).toEqual(['FORBIDDEN']);
      if (scope === null) continue;
      const others = allScopes().filter(
        (name) => ![scope, scope.replace('read', 'write'), 'owner'].includes(name),
      );
      expect(await codes(workspace.withScopes(...others))).toEqual(['FORBIDDEN']);
      expect(JSON.stringify(await workspace.withScopes(scope).ask(document, { id }))).toContain(id);
    }
  });

  test.each([
    ['personas { nodes { journeys { nodes { id } } } }', 'personas:read', 'journeys:read'],
    ['journeys { nodes { personas { nodes { id } } } }', 'journeys:read', 'personas:read'],
    ['journeys { nodes { touchpoints { nodes { id } } } }', 'journeys:read', 'touchpoints:read'],
    ['steps { nodes { personas { totalCount } } }', 'journeys:read', 'personas:read'],
    ['steps { nodes { touchpoints { totalCount } } }', 'journeys:read', 'touchpoints:read'],
    ['touchpoints { nodes { steps { nodes { id } } } }', 'touchpoints:read', 'journeys:read'],
    ['touchpoints { nodes { journeys { totalCount } } }', 'touchpoints:read', 'journeys:read'],
    ['touchpoints { nodes { events { totalCount } } }', 'touchpoints:read', 'events:read'],
    ['customers { nodes { events { nodes { id } } } }', 'customers:read', 'events:read'],
    ['events { nodes { customer { id } } }', 'events:read', 'customers:read'],
    ['touchpoints { nodes { surveys { totalCount } } }', 'touchpoints:read', 'surveys:read'],
    ['surveys { nodes { touchpoint { name } } }', 'surveys:read', 'touchpoints:read'],
    ['journeys { nodes { export } }', 'journeys:read', 'personas:read'],
    ['personas { nodes { owner { email } } }', 'personas:read', 'actors:read'],
  ])('{ %s } with %s alone needs %s too', async (selection, granted, needed) => {
    const { errors } = await workspace.withScopes(granted).answer(`{ ${selection} }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: needed });
    expect(errors?.[0]?.message).toContain(`"${needed}"`);
    const everything = workspace.withScopes(
      'actors:read',
      'personas:read',
      'journeys:read',
      'touchpoints:read',
      'surveys:read',
      'customers:read',
      'events:read',
    );
    await everything.ask(`{ ${selection} }`);
  });

  test.each([
    [
      'personas(filter: { journeys: { some: { title: { contains: "b" } } } })',
      'personas:read',
      'journeys:read',
    ],
    [
      'journeys(filter: { personas: { none: { name: { eq: "J" } } } })',
      'journeys:read',
      'personas:read',
    ],
    ['journeys(filter: { owner: { name: { eq: "J" } } })', 'journeys:read', 'actors:read'],
    ['events(filter: { identifier: { kind: { eq: EMAIL } } })', 'events:read', 'customers:read'],
    ['touchpoints(filter: { not: { steps: { some: {} } } })', 'touchpoints:read', 'journeys:read'],
  ])(
    '%s with %s alone needs %s too: filters reveal rows as well',
    async (list, granted, needed) => {
      const { errors } = await workspace.withScopes(granted).answer(`{ ${list} { totalCount } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: needed });
      await workspace.withScopes(granted, needed).ask(`{ ${list} { totalCount } }`);
    },
  );
});

describe('a key', () => {
  test('hands on no scope that it does not have', async () => {
    const clerk = workspace.withScopes('keys:write', 'personas:write');
    const make = async (...scopes: string[]) => {
      const { errors } = await clerk.change('apiKeyCreate', { name: 'Another', scopes });
      return errors.map(({ code, path }) => ({ code, path: path.join('.') }));
    };
    expect(await make('personas:read', 'keys:read', 'personas:write')).toEqual([]);
    expect(await make('personas:read', 'journeys:read')).toEqual([
      { code: 'INVALID_VALUE', path: 'input.scopes.1' },
    ]);
    expect(await make('owner')).toEqual([{ code: 'INVALID_VALUE', path: 'input.scopes.0' }]);
    expect(await make('personas:everything')).toEqual([
      { code: 'INVALID_VALUE', path: 'input.scopes.0' },
    ]);
  });

  test('makes no touchpoint on the way of a journey without touchpoints:write', async () => {
    const input = {
      title: 'With a new touchpoint',
      stages: [
        {
          name: 'S',
          steps: [{ title: 's', touchpoints: [{ new: { name: 'T', channel: 'WEB' } }] }],
        },
      ],
    };
    const document = `mutation($input: JourneyCreateInput!) {
      journeyCreate(input: $input) { journey { id } errors { code } }
    }`;
    const mapper = workspace.withScopes('journeys:write', 'touchpoints:read');
    const { errors } = await mapper.answer(document, { input });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      scope: 'touchpoints:write',
    });
    const written = workspace.withScopes('journeys:write', 'touchpoints:write');
    expect((await written.change('journeyCreate', input)).errors).toEqual([]);
    const { journeys } = await workspace.ask<{ journeys: { totalCount: number } }>(
      '{ journeys(filter: { title: { eq: "With a new touchpoint" } }) { totalCount } }',
    );
    expect(journeys.totalCount).toBe(1);
  });
});

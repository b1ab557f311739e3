import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../support/graph.ts';
import { inviteOne, publishLinked, tokenIn } from '../support/invitations.ts';
import { seedEverything } from './everything.ts';
import type { Everything } from './examples.ts';
import { leastOf } from './idPaths.ts';

/**
 * The ways into the graph that a publishable key has: reading a live survey, answering it, and what a
 * customer's link is for.
 */
const ways = [
  ...['liveSurvey', 'responseResume', 'responseStart', 'responseSave', 'responseSubmit'],
  ...['invitationOpen', 'preferences', 'preferenceChange', 'consentConfirm'],
];

/** What it can read there of types that hold more than it may see. */
const openFields: Readonly<Record<string, readonly string[]>> = {
  SurveyResponse: ['id', 'status', 'locale', 'channel', 'ending', 'startedAt', 'completedAt'],
};

let graph: TestGraph;
let workspace: TestWorkspace;
let own: Everything;
let page: TestClient;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  own = await seedEverything(workspace);
  // Scopes that such a key should not have do not help it.
  page = workspace.as({ keyKind: 'PUBLISHABLE', scopes: new Set(['owner']) });
});
afterAll(() => graph.close());

type Field = GraphQLField<unknown, unknown>;

/** `field(arg: $arg)` with the least of arguments, for a field below the root: literals only. */
function called({ name, args }: Field): string {
  const needed = args.filter(isRequiredArgument);
  return needed.length === 0 ? name : `${name}(${needed.map(literal).join(' ')})`;
}

function literal(argument: GraphQLArgument): string {
  const type = getNamedType(argument.type);
  if (isInputObjectType(type)) throw new Error(`${argument.name} of type ${type} needs a literal`);
  return `${argument.name}: ${type.name === 'String' || type.name === 'ID' ? '"en"' : 'CSV'}`;
}

/** A selection that asks for as little as a field's type allows. */
function least(field: Field): string {
  return isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
}

/** A field below one of the ways. */
interface Below {
  /** `Type.field`. */
  readonly name: string;
  /** Selects it from its way, and nothing else; aliases keep the names apart. */
  readonly selection: (alias: string) => string;
}

/** Every field below the types that can be got at. */
function fieldsBelow(root: Field): Below[] {
  const found: Below[] = [];
  const seen = new Set<string>();
  const walk = (field: Field, path: string[]) => {
    const type = getNamedType(field.type);
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    for (const each of types.filter(isObjectType)) {
      if (seen.has(each.name)) continue;
      seen.add(each.name);
      const fragment = each === type ? [] : [`... on ${each.name}`];
      for (const below of Object.values(each.getFields())) {
        const name = `${each.name}.${below.name}`;
        const to = [...path, ...fragment, called(below)];
        found.push({
          name,
          selection: (alias) => {
            const steps = to.map((step) => (step.startsWith('...') ? step : `${alias}: ${step}`));
            return `${steps.join(' { ')}${least(below)}${' }'.repeat(to.length - 1)}`;
          },
        });
        const closed = openFields[each.name] && !openFields[each.name]?.includes(below.name);
        if (!closed) walk(below, to);
      }
    }
  };
  walk(root, []);
  return found;
}

const rootTypes = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);

function rootField(name: string): Field {
  const field = rootTypes.map((type) => type.getFields()[name]).find((found) => found);
  if (!field) throw new Error(`The graph has no ${name}`);
  return field;
}

/** A survey that is live, and what each way into the graph is asked with. */
async function inputs(): Promise<Record<string, Record<string, unknown>>> {
  const title = [{ locale: 'en', text: 'How likely?' }];
  const survey = await workspace.make('survey', {
    name: 'Open',
    pages: [{ questions: [{ key: 'nps', kind: 'NPS', title }] }],
  });
  await workspace.change('surveyPublish', { id: survey });
  const start = { survey, submissionKey: 'start', locale: 'en', channel: 'WEB' };
  const { resumeToken } = await page.change<{ resumeToken: string }>(
    'responseStart',
    start,
    'resumeToken',
  );
  const answers = [{ question: 'nps', value: { number: 9 } }];
  const customer = await workspace.make('customer', { email: 'page@example.com' });
  const { customer: linked } = await workspace.ask<{
    customer: { preferencesLink: { token: string } };
  }>('query ($id: ID!) { customer(id: $id) { preferencesLink(days: 30) { token } } }', {
    id: customer,
  });
  const { token } = linked.preferencesLink;
  const { link } = await workspace.change<{ link: { token: string } }>(
    'consentRequest',
    { customer: { id: customer }, purpose: 'newsletter' },
    'link { token }',
  );
  const asking = await publishLinked(workspace);
  const { url } = await inviteOne(workspace, asking, customer);
  return {
    invitationOpen: { input: { token: tokenIn(url) } },
    preferences: { token },
    preferenceChange: {
      input: { token, preferences: [{ purpose: 'newsletter', allowed: true }] },
    },
    consentConfirm: { input: { token: link.token } },
    liveSurvey: { id: survey },
    responseResume: { resumeToken },
    responseStart: { input: start },
    responseSave: { input: { resumeToken, answers } },
    responseSubmit: { input: { survey, submissionKey: 'whole', locale: 'en', answers } },
  };
}

/** Asks once for some fields below a way. */
async function askThe(way: string, fields: readonly Below[], variables: Record<string, unknown>) {
  const field = rootField(way);
  const operation = schema.getMutationType()?.getFields()[way] ? 'mutation' : 'query';
  const used = field.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(' ');
  const handed = used.map(({ name }) => `${name}: $${name}`).join(' ');
  const selections = fields.map(({ selection }, index) => selection(`f${index}`));
  const document = `${operation}(${declared}) { way: ${way}(${handed}) { ${selections.join(' ')} } }`;
  return page.answer<{ way: unknown }>(document, variables);
}

function isClosed(name: string): boolean {
  const [type = '', field = ''] = name.split('.');
  return openFields[type] !== undefined && !openFields[type]?.includes(field);
}

describe('a publishable key', () => {
  test('gets in by no other root field', async () => {
    for (const type of rootTypes) {
      for (const field of Object.values(type.getFields())) {
        if (ways.includes(field.name)) continue;
        const operation = type === schema.getMutationType() ? 'mutation' : 'query';
        const used = field.args.filter(isRequiredArgument);
        const variables = Object.fromEntries(used.map((each) => [each.name, leastOf(each, own)]));
        const declared = used.map((each) => `$${each.name}: ${each.type}`).join(' ');
        const handed = used.map((each) => `${each.name}: $${each.name}`).join(' ');
        const { data, errors } = await page.answer<object>(
          used.length > 0
            ? `${operation}(${declared}) { ${field.name}(${handed})${least(field)} }`
            : `${operation} { ${field.name}${least(field)} }`,
          variables,
        );
        const values = Object.values(data ?? {}).filter((value) => value !== null);
        const codes = errors?.map(({ extensions }) => extensions?.code);
        expect({ [field.name]: codes, values }).toEqual({
          [field.name]: ['FORBIDDEN'],
          values: [],
        });
      }
    }
  });

  test('reads on these ways what is for customers, and is refused every other field', async () => {
    const variables = await inputs();
    const read = new Set<string>();
    const tried = new Set<string>();
    for (const way of ways) {
      const ask = async (fields: readonly Below[]) => {
        const { errors } = await askThe(way, fields, variables[way] ?? {});
        return errors?.map(({ path, extensions }) => [path?.[0], extensions?.code]);
      };
      const below = fieldsBelow(rootField(way));
      for (const { name } of below) tried.add(name);
      const open = below.filter(({ name }) => !isClosed(name));
      // Together, because the way to them may be a change: that is what takes the time.
      for (let from = 0; from < open.length; from += 25) {
        const some = open.slice(from, from + 25);
        const names = some.map(({ name }) => name);
        expect({ way, names, errors: await ask(some) }).toEqual({ way, names, errors: undefined });
        for (const name of names) read.add(name);
      }
      for (const closed of below.filter(({ name }) => isClosed(name))) {
        const { name } = closed;
        const refused = [['way', 'FORBIDDEN']];
        expect({ way, name, errors: await ask([closed]) }).toEqual({ way, name, errors: refused });
      }
    }
    expect(tried).toContain('SurveyResponse.answers');
    expect(read).toContain('LiveSurvey.pages');
    // Nothing that has an id of its own but the response it sent, and no list of rows.
    const types = new Set([...read].map((name) => name.split('.')[0] ?? ''));
    expect(
      [...types].filter((name) => {
        const type = schema.getType(name);
        return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
      }),
    ).toEqual(['SurveyResponse']);
    expect([...types].filter((name) => name.endsWith('Connection'))).toEqual([]);
  });
});

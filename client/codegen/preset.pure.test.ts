import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { decodeDates } from '../runtime/dates.ts';
import { fragmentsOfFiles, sourceFiles } from './documents.ts';
import { operationModel } from './model-operation.ts';
import { generatedFiles } from './preset.ts';

const schema = buildSchema(`
  scalar DateTime
  enum Mood { GOOD BAD }
  interface Event { id: ID! at: DateTime! }
  type Visit implements Event { id: ID! at: DateTime! until: DateTime pages: Int! }
  type Call implements Event { id: ID! at: DateTime! mood: Mood! }
  type Mail implements Event { id: ID! at: DateTime! mood: Mood! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type EventConnection { nodes: [Event!]! pageInfo: PageInfo! }
  type Query {
    "One event."
    event(id: ID!, locale: String): Event
    events(first: Int, after: String, last: Int, before: String): EventConnection!
    visits(customer: ID!, first: Int, after: String): EventConnection!
    days: [[DateTime!]]!
    between(from: DateTime!, to: DateTime!): Int!
    now: DateTime!
  }
  type Mutation { eventDelete(id: ID!): Boolean! }
`);

function document(name: string, text: string) {
  return { location: `client/operations/${name}.graphql`, document: parse(text) };
}

function modelOf(text: string, ...others: ReturnType<typeof document>[]) {
  const files = sourceFiles([document('events', text), ...others]);
  const operation = files.flatMap((file) => file.operations)[0];
  if (!operation) throw new Error('There is no operation.');
  return operationModel({ schema, fragments: fragmentsOfFiles(files) }, operation);
}

function moduleOf(text: string, ...others: ReturnType<typeof document>[]): string {
  return generatedFiles(schema, [document('events', text), ...others]).get('events.ts') ?? '';
}

describe('the functions', () => {
  test('are named by the verb, and `delete`, which is a keyword, becomes `remove`', () => {
    const text = moduleOf(
      'query EventsGet($id: ID!) { event(id: $id) { id } } mutation EventsDelete($id: ID!) { eventDelete(id: $id) }',
    );
    expect(text.match(/export async function \w+/g)).toEqual([
      'export async function get',
      'export async function remove',
    ]);
  });

  test('have the description of their root field', () => {
    expect(moduleOf('query EventsGet($id: ID!) { event(id: $id) { id } }')).toContain(
      '/** One event. */\nexport async function get(\n',
    );
  });

  test('have their own description where one is written, and do not send it', () => {
    const text = moduleOf(
      '"Who came." query EventsGet($id: ID!) { event(id: $id) { ...Seen } } "Seen so far." fragment Seen on Event { id }',
    );
    expect(text).toContain('/** Who came. */\nexport async function get(\n');
    expect(text).toContain('/** Seen so far. */\nexport interface Seen {\n');
    expect(text).toContain("text: 'query EventsGet($id:ID!){event(id:$id){id}}',");
  });

  test.each([
    ['a sole required variable is a parameter', '$id: ID!', 'id: $id', 'id: string,'],
    [
      'optional ones follow it in an object',
      '$id: ID!, $locale: String',
      'id: $id, locale: $locale',
      "id: string,\n  variables: Omit<EventsGetVariables, 'id'> = {},",
    ],
    [
      'one with a default is optional',
      '$id: ID! = "a", $locale: String',
      'id: $id, locale: $locale',
      'variables: EventsGetVariables = {},',
    ],
  ])('%s', (_, declared, passed, parameters) => {
    expect(moduleOf(`query EventsGet(${declared}) { event(${passed}) { id } }`)).toContain(
      `export async function get(\n  client: Client,\n  ${parameters}\n  options?: CallOptions,\n)`,
    );
  });

  test('several required variables are in one object, and a DateTime is a Date', () => {
    const text = moduleOf(
      'query EventsCount($from: DateTime!, $to: DateTime!) { between(from: $from, to: $to) }',
    );
    expect(text).toContain(
      'export interface EventsCountVariables {\n  from: Date;\n  to: Date;\n}\n\nexport type EventsCountResult = number;',
    );
    expect(text).toContain('count(\n  client: Client,\n  variables: EventsCountVariables,\n');
  });
});

describe('an operation is refused, with what to do,', () => {
  test.each([
    ['without the file’s name', 'query Get { now }', 'name it "Events" and a verb'],
    ['without a verb', 'query Events { now }', 'name it "Events" and a verb'],
    ['with a verb that no function can have', 'query EventsImport { now }', 'take another verb'],
    ['with two root fields', 'query EventsGet { now days }', 'select exactly one root field'],
    [
      'when its result does not say its type',
      'query EventsGet { event(id: "a") { id ... on Visit { pages } } }',
      'select __typename',
    ],
  ])('%s', (_, text, cure) => {
    expect(() => moduleOf(text)).toThrow(cure);
  });

  test('when a scalar has no type', () => {
    const odd = buildSchema('scalar Colour type Query { colour: Colour }');
    const colours = document('colours', 'query ColoursGet { colour }');
    expect(() => generatedFiles(odd, [colours])).toThrow(
      'The scalar Colour has no type: add it to client/codegen/scalars.ts.',
    );
  });
});

describe('the document', () => {
  test('is minified, and has its fragments’ fields, each once', () => {
    const model = modelOf(
      `query EventsGet { event(id: "a") { __typename id ...Timed ...OfVisit @include(if: true) } }
       fragment Timed on Event { id at }
       fragment OfVisit on Visit { until ...Timed }`,
    );
    expect(model.text).toBe(
      'query EventsGet{event(id:"a"){__typename id at ...on Visit@include(if:true){until ...on Event{id at}}}}',
    );
  });
});

describe('the result', () => {
  test('of an interface has a member for each shape, and types of the same shape share one', () => {
    const text = moduleOf(
      'query EventsGet { event(id: "a") { __typename ... on Visit { pages } ... on Event { at } } }',
    );
    expect(text).toContain(
      "export type EventsGetResult = {\n  __typename: 'Call' | 'Mail';\n  at: Date;\n} | {\n  __typename: 'Visit';\n  pages: number;\n  at: Date;\n} | null;\n",
    );
  });

  test('that is one fragment has its name, imported when it is in another file', () => {
    const shared = document('shared', 'fragment Timed on Event { id at }');
    const text = moduleOf('query EventsGet { event(id: "a") { ...Timed } }', shared);
    expect(text).toContain("import type { Timed } from './shared.ts';\n");
    expect(text).toContain('export type EventsGetResult = Timed | null;\n');
  });

  test('has the response key of an alias, and lists as deep as the schema’s', () => {
    expect(moduleOf('query EventsDays { all: days }')).toContain(
      'export type EventsDaysResult = (Date[] | null)[];\n',
    );
  });

  test('may lack a field that is selected on a condition, unless it is also selected without one', () => {
    const text = moduleOf(
      `query EventsGet($more: Boolean!) {
         event(id: "a") { id @include(if: $more) at ... @skip(if: $more) { at seen: at } }
       }`,
    );
    expect(text).toContain('{\n  id?: string;\n  at: Date;\n  seen?: Date;\n} | null;\n');
  });
});

describe('the decoding paths', () => {
  test('follow aliases, lists, fragments and the members of a union', () => {
    const model = modelOf(
      `query EventsList {
         page: events { nodes { __typename ...Timed ... on Visit { end: until } ... on Call { mood } } }
       }
       fragment Timed on Event { at }`,
    );
    expect(model.dates).toEqual({ page: { nodes: { at: true, end: true } } });
    const at = '2026-11-21T12:00:00.000Z';
    const answer = {
      page: {
        nodes: [
          { __typename: 'Visit', at, end: null },
          { __typename: 'Visit', at, end: at },
          { __typename: 'Call', at, mood: 'GOOD' },
        ],
      },
    };
    decodeDates('EventsList', answer, model.dates ?? {});
    expect(answer.page.nodes).toEqual([
      { __typename: 'Visit', at: new Date(at), end: null },
      { __typename: 'Visit', at: new Date(at), end: new Date(at) },
      { __typename: 'Call', at: new Date(at), mood: 'GOOD' },
    ]);
  });

  test('merge several selections of one object', () => {
    const model = modelOf(
      `query EventsList { events { nodes { __typename at } ...Rest } }
       fragment Rest on EventConnection { nodes { __typename ... on Visit { until } } }`,
    );
    expect(model.dates).toEqual({ events: { nodes: { at: true, until: true } } });
  });

  test('may be the root field itself, and are absent where there is no DateTime', () => {
    expect(modelOf('query EventsNow { now }').dates).toEqual({ now: true });
    expect(modelOf('query EventsGet { event(id: "a") { id } }').dates).toBeNull();
  });
});

describe('a list', () => {
  const selection = '{ nodes { id } pageInfo { hasNextPage endCursor } }';

  test('can be iterated forwards', () => {
    const text = moduleOf(
      `query EventsList($first: Int, $after: String, $last: Int, $before: String) {
         events(first: $first, after: $after, last: $last, before: $before) ${selection}
       }`,
    );
    expect(text).toContain("  variables: Omit<EventsListVariables, 'last' | 'before'> = {},\n");
    expect(text).toContain('    (after) => list(client, { ...variables, after }, options),\n');
  });

  test('with a required variable passes it to every page', () => {
    const text = moduleOf(
      `query EventsListVisits($customer: ID!, $after: String) {
         visits(customer: $customer, after: $after) ${selection}
       }`,
    );
    expect(text).toContain(
      'export function iterateVisits(\n  client: Client,\n  customer: string,\n',
    );
    expect(text).toContain(
      '    (after) => listVisits(client, customer, { ...variables, after }, options),\n',
    );
  });
});

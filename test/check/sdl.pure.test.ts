import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { sdlFindings } from './sdl.ts';

/** A graph in order, to put one defect into. */
const good = `
"Whom a team knows, and how to ask."
schema {
  query: Query
  mutation: Mutation
}

"What can be read."
type Query {
  "Everybody who answers for a map."
  actors(
    "How many rows from the beginning."
    first: Int
    "Only rows behind this one."
    after: String
    "How many rows from the end."
    last: Int
    "Only rows ahead of this one."
    before: String
    "Only rows that are like this."
    filter: ActorFilter
    "The most important comes first."
    orderBy: [ActorOrder!]
  ): ActorConnection!
}

"What can be changed."
type Mutation {
  "Adds an actor."
  actorCreate("Everything that is needed for it." input: ActorCreateInput!): ActorCreatePayload!
}

"Who owns and reviews maps."
type Actor {
  "How the team calls them."
  name: String!
}

"A page of people."
type ActorConnection {
  "Without cursors."
  nodes: [Actor!]!
}

"Which people to list."
input ActorFilter {
  "How the team calls them."
  name: String
}

"How people are sorted."
input ActorOrder {
  "By how the team calls them."
  name: String
}

"A new actor."
input ActorCreateInput {
  "How the team calls them."
  name: String
}

"What came of it."
type ActorCreatePayload {
  "What to fix."
  errors: [UserError!]!
}

"What is wrong with an input."
type UserError {
  "In words."
  message: String!
}`;

const findingsOf = (sdl: string) => sdlFindings(buildSchema(sdl), new Set());

/** The good graph with a part exchanged; the part must be there. */
function changed(from: string, to: string): string {
  expect(good).toContain(from);
  return good.replace(from, to);
}

test('a good graph has no finding', () => {
  expect(findingsOf(good)).toEqual([]);
});

test.each([
  ['How the surveyOwner is called.', 1],
  ['How `surveyOwner` has it.', 0],
  ['As https://example.com/someName has it.', 0],
])('a description has code in backticks alone: %s', (description, findings) => {
  const sdl = changed(
    'type Actor {\n  "How the team calls them."',
    `type Actor {\n  "${description}"`,
  );
  expect(findingsOf(sdl)).toHaveLength(findings);
});

describe('a description is missed', () => {
  test.each([
    ['schema', '"Whom a team knows, and how to ask."', ''],
    ['Query', '"What can be read."', ''],
    ['Query.actors', '"Everybody who answers for a map."', ''],
    ['Query.actors(first:)', '"How many rows from the beginning."', '" "'],
    [
      'ActorCreateInput.name',
      '"How the team calls them."\n  name: String\n}\n\n"What',
      '\n  name: String\n}\n\n"What',
    ],
    ['Kind.KEY', 'type Actor {', 'enum Kind { KEY }\n\ntype Actor {'],
    ['@seen', 'type Actor {', 'scalar Text\ndirective @seen on FIELD\ntype Actor {'],
    [
      '@seen(by:)',
      'type Actor {',
      'scalar Text\n"Once." directive @seen(by: Int) on FIELD\n"It." type Actor {',
    ],
  ])('at %s', (name, from, to) => {
    expect(findingsOf(changed(from, to))).toContain(`${name} has no description.`);
  });
});

describe('a description that repeats the name is found', () => {
  test.each([
    'Name',
    'The name.',
    'The actor’s name.',
    'The name of the actor.',
    'Names of actors',
    'Its `name`.',
    'The name. At most 200 characters.',
    'The name of this actor. Null is refused.',
    'Names. At most 1,000 entries of at most 200 characters.',
  ])('%s', (text) => {
    const sdl = good.replace(/(type Actor \{\s+)"[^"]+"/, `$1"${text}"`);
    expect(findingsOf(sdl)).toEqual([
      `Actor.name is described by its own name: "${text}". Say what a reader cannot guess.`,
    ]);
  });

  test.each([
    'Their name, capital letters before small ones.',
    'The name: `Ann Miller`.',
    'The nickname.',
  ])('and one that does not is let pass: %s', (text) => {
    expect(findingsOf(good.replace(/(type Actor \{\s+)"[^"]+"/, `$1"${text}"`))).toEqual([]);
  });
});

test('a description that is still to be written is found', () => {
  const sdl = good.replace(/(type Actor \{\s+)"[^"]+"/, '$1"TODO: What the team calls it."');
  expect(findingsOf(sdl)).toEqual([
    'Actor.name is still to be described: "TODO: What the team calls it.". Say what it is.',
  ]);
});

describe('a deprecation', () => {
  const deprecated = (reason: string) =>
    findingsOf(changed('name: String!', `name: String! @deprecated(reason: "${reason}")`));

  test('says what to use and until when it stays', () => {
    expect(deprecated('Use `title`. Gone after 2027-01-31.')).toEqual([]);
  });

  test.each(['Old.', 'Use `title`.', 'Gone after 2027-01-31.', 'Use title after 2027-31-01.'])(
    'does not say only: %s',
    (reason) => {
      expect(deprecated(reason)).toEqual([
        'Actor.name is deprecated without a replacement in `…` and a date (yyyy-mm-dd) at which it goes.',
      ]);
    },
  );
});

describe('a name', () => {
  const named = (name: string) =>
    findingsOf(`${good}\n"One thing." type ${name} { "Text." a: Int }`);

  test.each(['Response', 'Event', 'Map', 'Location', 'Error'])(
    'that hides a browser’s is found: %s',
    (name) => {
      expect(named(name)).toEqual([
        `${name} has the name of a browser’s global. Say of what it is: SurveyResponse.`,
      ]);
    },
  );

  test.each(['Personas', 'JourneySteps', 'CreatedPersonasPayload'])(
    'in the plural is found: %s',
    (name) => {
      expect(named(name)).toEqual([`${name} is a plural. A type is one thing.`]);
    },
  );

  test.each(['Node', 'BusinessHours', 'MapStatus', 'Address', 'Analysis', 'SurveyResponse'])(
    'that is one thing is let pass: %s',
    (name) => {
      expect(named(name)).toEqual([]);
    },
  );
});

describe('a list', () => {
  test('that is neither a connection nor known to be bounded is found', () => {
    const sdl = changed(
      'name: String!',
      'name: String!\n  "What they can do."\n  skills: [String!]!',
    );
    const [finding, ...others] = findingsOf(sdl);
    expect(finding).toMatch(/^Actor\.skills is a bare list\. Make it a connection/);
    expect(others).toEqual([]);
    expect(sdlFindings(buildSchema(sdl), new Set(['Actor.skills']))).toEqual([]);
  });

  test.each([
    ['first', '"How many rows from the beginning."\n    first: Int', 'Int'],
    ['before', '"Only rows ahead of this one."\n    before: String', 'String'],
    ['filter', '"Only rows that are like this."\n    filter: ActorFilter', 'ActorFilter'],
    ['orderBy', '"The most important comes first."\n    orderBy: [ActorOrder!]', '[ActorOrder!]'],
  ])('that has no default for %s is found', (name, argument, type) => {
    expect(findingsOf(changed(argument, ''))).toEqual([
      `Query.actors has no argument ${name}: ${type}. Make it by \`nestedList\`.`,
    ]);
  });
});

describe('a mutation', () => {
  test.each([
    [
      'whose verb comes first',
      good.replaceAll('actorCreate(', 'createActor(').replaceAll('ActorCreate', 'CreateActor'),
      'createActor does not begin with the noun of a type: personaCreate.',
    ],
    [
      'with a second argument',
      changed('input: ActorCreateInput!)', 'input: ActorCreateInput!, "Once more." again: Int)'),
      'actorCreate must take `input: ActorCreateInput!` and nothing else.',
    ],
    [
      'that can go without its input',
      changed('input: ActorCreateInput!)', 'input: ActorCreateInput)'),
      'actorCreate must take `input: ActorCreateInput!` and nothing else.',
    ],
    [
      'with the input of another',
      changed('input: ActorCreateInput!)', 'input: ActorFilter!)'),
      'actorCreate must take `input: ActorCreateInput!` and nothing else.',
    ],
    [
      'that answers with the row alone',
      changed('ActorCreateInput!): ActorCreatePayload!', 'ActorCreateInput!): Actor!'),
      'actorCreate must answer with ActorCreatePayload and its errors: [UserError!]!.',
    ],
    [
      'whose errors can be null',
      changed('errors: [UserError!]!', 'errors: [UserError!]'),
      'actorCreate must answer with ActorCreatePayload and its errors: [UserError!]!.',
    ],
    [
      'that takes an id of nothing in particular',
      changed(
        '"A new actor."\ninput ActorCreateInput {',
        '"A new actor."\ninput ActorCreateInput {\n  "Who leads them: `actor_…`."\n  leadId: ID',
      ),
      "ActorCreateInput.leadId is an id of nothing in particular. Say whose: `bounded({ reference: 'Persona' }, …)`.",
    ],
  ])('%s is found', (_, sdl, finding) => {
    expect(findingsOf(sdl)).toEqual([finding]);
  });
});

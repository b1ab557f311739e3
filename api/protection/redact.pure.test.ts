import fc from 'fast-check';
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { redact } from './redact.ts';

const schema = buildSchema(/* GraphQL */ `
  enum Channel { WEB EMAIL }
  input Trait { key: String! weight: Int channel: Channel }
  input Choice @oneOf { id: ID text: String }
  input Create { name: String! traits: [Trait!] choice: Choice }
  type Query { create(input: Create): String list(first: Int, id: ID, on: Boolean, rate: Float): String }
`);

/** The error of graphql-js about a request. */
function errorsOf(query: string, variables?: Record<string, unknown>): readonly GraphQLError[] {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    const result = execute({ schema, document, variableValues: variables });
    return 'errors' in result ? (result.errors ?? []) : [];
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

const redacted = (query: string, variables?: Record<string, unknown>) =>
  errorsOf(query, variables).map((error) => redact(error));

const byVariable = 'query ($input: Create) { create(input: $input) }';

describe('an error about a document that is too repetitive to be validated', () => {
  test('says what to leave out', () => {
    const repeated = `{ ${Array.from({ length: 1_600 }, () => 'list(first: 1)').join(' ')} }`;
    expect(redacted(repeated)).toEqual([
      {
        message:
          'Fields of one name stand in the document too often to be compared. Leave out repetitions.',
      },
    ]);
  });
});

describe('an error about a variable', () => {
  test.each([
    [
      { name: { secret: 'hunter2' } },
      'Variable "$input" got an invalid value at "input.name": String cannot represent a non string value',
      'input.name',
    ],
    [
      { name: 'a', traits: [{ key: 'k', channel: 'hunter2' }] },
      'Variable "$input" got an invalid value at "input.traits[0].channel": The value does not exist in "Channel" enum.',
      'input.traits[0].channel',
    ],
    [
      { name: 'a', traits: [{ key: 'k', weight: 'hunter2' }] },
      'Variable "$input" got an invalid value at "input.traits[0].weight": Int cannot represent non-integer value',
      'input.traits[0].weight',
    ],
    [
      { name: 'a', traits: 'hunter2' },
      'Variable "$input" got an invalid value at "input.traits": Expected type "Trait" to be an object.',
      'input.traits',
    ],
    [
      { name: 'a', 'hunter 2': 1 },
      'Variable "$input" got an invalid value: it has a field that "Create" does not define.',
      'input',
    ],
    [
      { name: 'a', ['x'.repeat(65)]: 1 },
      'Variable "$input" got an invalid value: it has a field that "Create" does not define.',
      'input',
    ],
    [
      { name: 'a', hunter2: 1 },
      'Variable "$input" got an invalid value: it has the field "hunter2" that "Create" does not define.',
      'input',
    ],
    [
      {},
      'Variable "$input" got an invalid value: Field "name" of required type "String!" was not provided.',
      'input',
    ],
    [
      { name: null },
      'Variable "$input" got an invalid value at "input.name": Expected non-nullable type "String!" not to be null.',
      'input.name',
    ],
    [
      { name: 'a', choice: { id: 'hunter2', text: 'hunter2' } },
      'Variable "$input" got an invalid value at "input.choice": Exactly one key must be specified for OneOf type "Choice".',
      'input.choice',
    ],
  ])('names the path and the type of %j, and not the value', (input, message, inputPath) => {
    expect(redacted(byVariable, { input })).toEqual([{ message, inputPath }]);
  });

  test('keeps the suggestion', () => {
    const input = { name: 'a', traits: [{ key: 'k', channel: 'EMAILS' }] };
    expect(redacted(byVariable, { input })[0]?.message).toBe(
      'Variable "$input" got an invalid value at "input.traits[0].channel": The value does not exist in "Channel" enum. Did you mean the enum value "EMAIL"?',
    );
  });

  test('repeats nothing of any value, whatever it looks like', () => {
    const mark = 'hunter2';
    const disguised = fc.constantFrom(
      `${mark}" at "input.name"; String cannot represent`,
      `; Expected type "${mark}" to be an object.`,
      `"; Field "${mark}" is not defined by type "X".`,
      `${mark}\n${mark}`,
    );
    const wrong = fc.oneof(
      disguised.map((text) => ({ name: [text] })),
      disguised.map((text) => ({ name: 'a', traits: [{ key: 'k', weight: text }] })),
      disguised.map((text) => ({ name: 'a', traits: [{ key: 'k', channel: text }] })),
      disguised.map((text) => ({ name: 'a', [text]: 1 })),
      disguised.map((text) => text),
      fc
        .object({ key: disguised, values: [disguised], maxDepth: 2 })
        .map((inner) => ({ name: inner })),
    );
    fc.assert(
      fc.property(wrong, (input) => {
        const messages = redacted(byVariable, { input });
        expect(messages.length).toBeGreaterThan(0);
        expect(JSON.stringify(messages)).not.toContain(mark);
      }),
    );
  });
});

describe('an error about a document', () => {
  test.each([
    ['{ list(first: "hunter2") }', 'Int cannot represent non-integer value'],
    ['{ list(id: {hunter2: 1}) }', 'ID cannot represent a non-string and non-integer value'],
    ['{ list(on: "hunter2") }', 'Boolean cannot represent a non boolean value'],
    ['{ list(rate: "hunter2") }', 'Float cannot represent non numeric value'],
    ['{ create(input: "hunter2") }', 'Expected value of type "Create".'],
    [
      '{ create(input: {name: "a", traits: [{key: "k", channel: "hunter2"}]}) }',
      'Enum "Channel" cannot represent non-enum value',
    ],
    [
      '{ create(input: {name: "a", traits: [{key: "k", channel: hunter2}]}) }',
      'The value does not exist in "Channel" enum.',
    ],
    ['{ list "hunter2" }', 'Syntax Error: Expected Name, found String.'],
    [
      '{ list(first: 1hunter2) }',
      'Syntax Error: Invalid number, expected digit but got something else.',
    ],
    ['{ list(id: "hunter2\n") }', 'Syntax Error: Unterminated string.'],
    ['{ list', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{ lst }', 'Cannot query field "lst" on type "Query". Did you mean "list"?'],
  ])('of %j is %j', (query, message) => {
    expect(redacted(query).map((requestError) => requestError.message)).toEqual([message]);
  });

  test('is cut at 300 characters', () => {
    const [requestError] = redacted(`{ ${'a'.repeat(5_000)} }`);
    expect(requestError?.message).toHaveLength(300);
  });

  test('that repeats the words of an error very often is read in linear time', () => {
    const begun = performance.now();
    const [error] = errorsOf(`{ list "${' cannot represent'.repeat(30_000)}" }`);
    expect(error && redact(error).message).toBe('Syntax Error: Expected Name, found String.');
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

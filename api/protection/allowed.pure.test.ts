import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { redact } from './redact.ts';

const many = Array.from({ length: 25 }, (_, index) => `f${index + 1}: Int`).join(' ');
const schema = buildSchema(/* GraphQL */ `
  enum Channel { WEB EMAIL }
  input Trait { key: String! channel: Channel }
  input Choice @oneOf { id: ID text: String }
  input Wide { ${many} }
  input Create { name: String! traits: [Trait!] choice: Choice wide: Wide }
  type Query { create(input: Create): String list(first: Int, id: ID): String none: String }
`);

function messagesOf(query: string, variables?: Record<string, unknown>): string[] {
  const document = parse(query);
  const errors = [...validate(schema, document)];
  const run = errors.length === 0 ? execute({ schema, document, variableValues: variables }) : {};
  if ('errors' in run) errors.push(...(run.errors ?? []));
  return errors.map((error) => redact(error, schema).message);
}

const twenty = Array.from({ length: 20 }, (_, index) => `f${index + 1}`).join(', ');

describe('an error about a name that does not exist lists the names that do', () => {
  test.each([
    [{ title: 'a' }, ' There are name, traits, choice, wide.'],
    [{ traits: [{ weight: 1 }] }, ' There are key, channel.'],
    [{ traits: [{ key: 'k', channel: 'FAX' }] }, ' There are WEB, EMAIL.'],
    [{ choice: { id: 1, text: 'a' } }, ' There are id, text.'],
    [{ wide: { f30: 1 } }, ` There are ${twenty} and 5 more.`],
  ])('in a variable: %j', (input, list) => {
    const messages = messagesOf('query ($input: Create) { create(input: $input) }', {
      input: { name: 'a', ...input },
    });
    expect(messages.filter((message) => message.endsWith(list))).toHaveLength(1);
  });

  test.each([
    ['{ create(input: {name: "a", title: "b"}) }', ' There are name, traits, choice, wide.'],
    ['{ create(input: {name: "a", choice: {}}) }', ' There are id, text.'],
    ['{ create(input: {name: "a", traits: {key: "k", channel: FAX}}) }', ' There are WEB, EMAIL.'],
    [
      '{ create(input: {name: "a", traits: {key: "k", channel: "WEB"}}) }',
      ' There are WEB, EMAIL.',
    ],
    ['{ create(input: "a") }', ' There are name, traits, choice, wide.'],
    ['{ list(last: 1) }', ' There are first, id.'],
    ['{ create(id: 1) }', ' There is input.'],
    ['{ everything }', ' There are create, list, none.'],
  ])('in a document: %j', (query, list) => {
    expect(messagesOf(query).map((message) => message.endsWith(list))).toEqual([true]);
  });

  test.each(['{ none(first: 1) }', '{ lst }', '{ list(first: "a") }'])(
    '%j has no list',
    (query) => {
      expect(messagesOf(query).join()).not.toContain('There ');
    },
  );

  test('has the same length however much is sent', () => {
    const error = new GraphQLError(`Field "${'x'.repeat(9_000)}" is not defined by type "Wide".`);
    expect(redact(error, schema).message.length).toBeLessThan(600);
  });
});

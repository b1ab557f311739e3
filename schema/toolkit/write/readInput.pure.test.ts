import {
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { encodeId, newId } from '../../kernel/id.ts';
import { type Bounds, bounded, boundsOf } from './input.ts';
import { readInput } from './readInput.ts';

const bound = (bounds: Bounds) => bounded(bounds, { description: '' });
const externalId = new GraphQLInputObjectType({
  name: 'ExternalIdInput',
  fields: { system: { type: GraphQLString }, id: { type: GraphQLString } },
});
const entityKey = new GraphQLInputObjectType({
  name: 'EntityKey',
  fields: { id: { type: GraphQLID }, externalId: { type: externalId } },
});
const Part: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'PartInput',
  fields: () => ({
    text: { type: GraphQLString, ...bound({ maxLength: 5, notBlank: true, notNull: true }) },
    note: { type: GraphQLString },
    count: { type: GraphQLInt, ...bound({ min: 0, max: 5 }) },
    share: { type: GraphQLFloat },
    address: { type: GraphQLString, ...bound({ url: true }) },
    owner: { type: GraphQLID, ...bound({ reference: 'Actor' }) },
    who: { type: entityKey, ...bound({ reference: 'Persona' }) },
    people: {
      type: new GraphQLList(new GraphQLNonNull(GraphQLID)),
      ...bound({ reference: 'Persona', maxItems: 3 }),
    },
    words: { type: new GraphQLList(GraphQLString), ...bound({ maxItems: 2, maxLength: 3 }) },
    parts: { type: new GraphQLList(Part) },
  }),
});

const read = (value: object) => readInput(new GraphQLNonNull(Part), value, {}, ['input']);
const errorsOf = (value: object) =>
  read(value).errors.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('text', () => {
  test.each([
    ['text', '12345', []],
    ['text', '123456', ['TOO_LONG input.text']],
    ['text', ' \n\t', ['BLANK input.text']],
    ['text', '', ['BLANK input.text']],
    ['text', null, ['REQUIRED input.text']],
    ['text', undefined, []],
    ['text', 'a\0b', ['INVALID_CHARACTER input.text']],
    ['text', 'a\ud800', ['INVALID_CHARACTER input.text']],
    ['text', '😀', []],
    ['note', '', []],
    ['note', null, []],
    ['note', 'x'.repeat(10_000), []],
    ['note', 'x'.repeat(10_001), ['TOO_LONG input.note']],
    ['address', 'https://example.com/a?b', []],
    ['address', 'javascript:alert(1)', ['INVALID_VALUE input.address']],
    ['address', '/relative', ['INVALID_VALUE input.address']],
    ['count', 5, []],
    ['count', 6, ['OUT_OF_RANGE input.count']],
    ['count', -1, ['OUT_OF_RANGE input.count']],
    ['words', ['abc', 'abcd'], ['TOO_LONG input.words.1']],
    ['words', ['a', 'b', 'c'], ['TOO_MANY input.words']],
    ['parts', Array.from({ length: 101 }, () => ({})), ['TOO_MANY input.parts']],
    ['parts', [{}, { parts: [{ text: '' }] }], ['BLANK input.parts.1.parts.0.text']],
  ])('%s: %j → %j', (name, value, expected) => {
    expect(errorsOf({ [name]: value })).toEqual(expected);
  });

  test('every error is listed, and no message repeats the input', () => {
    const { errors } = read({ text: 'a secret that is too long', count: 99, address: 'a secret' });
    expect(errors.map(({ code }) => code)).toEqual(['TOO_LONG', 'OUT_OF_RANGE', 'INVALID_VALUE']);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });
});

describe('a reference to another row', () => {
  const actor = newId();
  const [one, two] = [newId(), newId()];

  test('is listed with its path, and replaced by the key once the row is found', () => {
    const input = {
      owner: encodeId('Actor', actor),
      people: [encodeId('Persona', one), encodeId('Persona', two)],
      who: { externalId: { system: 'crm', id: '7' } },
    };
    const { value, references, errors } = read(input);
    expect(errors).toEqual([]);
    expect(references.map(({ model, path, by }) => ({ model, path: path.join('.'), by }))).toEqual([
      { model: 'Actor', path: 'input.owner', by: { key: actor } },
      { model: 'Persona', path: 'input.people.0', by: { key: one } },
      { model: 'Persona', path: 'input.people.1', by: { key: two } },
      { model: 'Persona', path: 'input.who', by: { externalId: { system: 'crm', id: '7' } } },
    ]);
    references[3]?.assign(one);
    expect(value).toEqual({ owner: actor, people: [one, two], who: { key: one } });
    expect(input.people).toEqual([encodeId('Persona', one), encodeId('Persona', two)]);
  });

  test.each([
    [{ owner: 'nonsense' }, ['INVALID_ID input.owner']],
    [{ owner: encodeId('Persona', one) }, ['INVALID_ID input.owner']],
    [{ owner: null }, []],
    [{ people: [encodeId('Persona', one), actor] }, ['INVALID_ID input.people.1']],
    [{ who: { id: encodeId('Journey', one) } }, ['INVALID_ID input.who.id']],
    [{ who: { externalId: { system: '', id: 'x' } } }, ['BLANK input.who.externalId.system']],
    [
      { who: { externalId: { system: 'crm', id: 'x'.repeat(201) } } },
      ['TOO_LONG input.who.externalId.id'],
    ],
  ])('%j → %j', (value, expected) => {
    expect(errorsOf(value)).toEqual(expected);
    expect(read(value).references.filter(({ path }) => path.at(-1) === '1')).toEqual([]);
  });

  test('can be one value where a list is expected', () => {
    expect(read({ people: encodeId('Persona', one) }).value).toEqual({ people: [one] });
  });
});

test('the bounds of a field are in its description, and can be read from the schema', () => {
  const options = bounded(
    { maxLength: 20, min: 1, max: 5, maxItems: 3, notNull: true },
    { required: true, description: 'A name.' },
  );
  expect(options).toMatchObject({
    required: true,
    description:
      'A name. At most 3 entries of at most 20 characters. From 1 to 5. Null is refused.',
  });
  expect(boundsOf(options)).toEqual({ maxLength: 20, min: 1, max: 5, maxItems: 3, notNull: true });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { isQuotable, NAMING } from './sentences.ts';

describe('a sentence of the server can be quoted', () => {
  test.each([
    ['if it repeats nothing that was sent', 'first: from 0 to 100 rows a page.', { first: 101 }],
    ['with a name that was sent', 'input.name: This is needed.', { input: { name: '' } }],
    ['with a part of a word', 'There is no such actor.', { name: 'act', kind: 'or' }],
    ['with the form of an id', 'This is not an id: "persona_…".', { id: 'persona_1' }],
    ['with a number in a number', 'At most 100 entries; there are 101.', { first: 10, last: 1 }],
    ['with what is no word', 'At most 1000 rows!', ['!', '', ' ', null, true]],
    [
      'with a name of the schema, and the key of a question',
      'CSAT does not fit a question of NPS. It has NPS, MEAN.',
      { input: { question: 'nps', metric: 'CSAT', channel: 'EMAIL' } },
    ],
    ['of a document, with what it does not say', 'No "stage" is there.', { text: long('b c d') }],
  ])('%s', (_, sentence, sent) => {
    expect(isQuotable(sentence, JSON.stringify(sent))).toBe(true);
  });
});

describe('a sentence of the server is left out', () => {
  test.each([
    ['with a text that was sent', 'Rosa, 34 exists.', { input: { rows: [{ name: 'Rosa, 34' }] } }],
    ['with it in another case', 'ROSA@EXAMPLE.ORG is taken.', { email: 'Rosa@example.org' }],
    ['with it in another form of its letters', 'Re\u0301mi is taken.', ['R\u00e9mi']],
    ['with it escaped', '"a\\nb" is taken.', ['a\nb']],
    ['with its beginning', 'Not "I never heard anyt…".', ['I never heard anything at all.']],
    ['with a number that was sent', 'There is no version 17.', { version: 17 }],
    ['with a day that was sent', '2026-01-31 is past.', [new Date('2026-01-31T00:00:00Z')]],
    ['with more than a name where one belongs', 'rosa@a.example', { question: 'Rosa@A.example' }],
    ['with what it quotes of a document', 'Not "the boss".', { text: long('says the boss') }],
    ['of two lines', 'One.\nTwo.', {}],
    ['of more than 500 characters', 'x'.repeat(501), {}],
    ['that is empty', '', {}],
    ['where it is not known what was sent', 'A sentence.', undefined],
  ])('%s', (_, sentence, sent) => {
    expect(isQuotable(sentence, JSON.stringify(sent))).toBe(false);
  });

  test('with a word that was sent, at any position of the sentence and of the input', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,40}$/u);
    fc.assert(
      fc.property(word, fc.string(), fc.jsonValue(), (value, around, other) => {
        const sentence = `${around} ${value}. ${around}`;
        expect(isQuotable(sentence, JSON.stringify({ other, rows: [{ value }] }))).toBe(false);
      }),
    );
  });
});

test('the values that may be repeated are names of the schema, or keys of questions', () => {
  const text = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
  const fields = Object.values(buildSchema(text).getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ name }) => NAMING.test(name))
    .map(({ name, type }) => ({ name, type: getNamedType(type) }))
    .filter(({ type }) => !isEnumType(type) && !isInputObjectType(type));
  expect(new Set(fields.map(({ name, type }) => `${name}: ${type}`))).toEqual(
    new Set(['question: String']),
  );
});

function long(part: string): string {
  return `Once upon a time ${part} and so on. ${'More of it. '.repeat(20)}`;
}

import { describe, expect, test } from 'vitest';
import { breakingFindings } from './schemaDiff.ts';

const older = `
type Query { persona(id: ID!): Persona, kinds: [Kind!]! }
type Persona { id: ID!, name: String! }
enum Kind { PRIMARY SECONDARY }
input PersonaFilter { name: String }
`;
const cure =
  'Keep it, deprecated, beside what replaces it; or list it with a date and a reason in test/check/breaking.json.';

describe('a newer schema', () => {
  test('may add types, fields, values, optional arguments and deprecations', () => {
    const newer = older
      .replace('name: String! }', 'name: String! @deprecated(reason: "x"), title: String! }')
      .replace('persona(id: ID!)', 'persona(id: ID!, at: String)')
      .replace('name: String }', 'name: String, title: String }')
      .replace('SECONDARY', 'SECONDARY NEGATIVE');
    expect(breakingFindings(older, `${newer} type Journey { id: ID! }`, [])).toEqual([]);
  });

  test.each([
    ['lose a field', 'id: ID!, name: String!', 'id: ID!', 'Persona.name was removed.'],
    [
      'make a field nullable',
      'name: String! }',
      'name: String }',
      'Persona.name changed type from String! to String.',
    ],
    ['lose a value', 'SECONDARY', '', 'SECONDARY was removed from enum type Kind.'],
    [
      'ask for more',
      'persona(id: ID!)',
      'persona(id: ID!, at: String!)',
      'A required arg at on Query.persona was added.',
    ],
    [
      'ask for more in an input',
      'name: String }',
      'name: String, title: String! }',
      'A required field title on input type PersonaFilter was added.',
    ],
  ])('must not %s', (_, from, to, change) => {
    const newer = older.replace(from, to);
    expect(breakingFindings(older, newer, [])).toEqual([`${change} ${cure}`]);
    const meant = { change, date: '2026-11-21', reason: 'No client could use it.' };
    expect(breakingFindings(older, newer, [meant])).toEqual([]);
  });

  test('breaks only with a date and a reason', () => {
    const newer = older.replace(', name: String! }', ' }');
    const change = 'Persona.name was removed.';
    const vague = [`test/check/breaking.json lists "${change}" without a date or a reason.`];
    expect(breakingFindings(older, newer, [{ change, date: 'soon', reason: 'x' }])).toEqual(vague);
    expect(breakingFindings(older, newer, [{ change, date: '2026-11-21', reason: ' ' }])).toEqual(
      vague,
    );
  });
});

import { expect, test } from 'vitest';
import type { Primitive } from '../../schema/toolkit/primitive/registry.ts';
import { declared } from '../laws/examples.ts';
import { variedRows } from '../laws/variedRows.ts';
import { lawFindings } from './lawful.ts';

function primitive(model: string): Primitive {
  const found = declared.find((each) => each.model === model);
  if (!found) throw new Error(`${model} is not declared`);
  return found;
}

test('every law can be tried on every primitive', () => {
  expect(lawFindings(declared)).toEqual([]);
});

test('a primitive on which a law cannot be tried is named with the cure', () => {
  const persona = primitive('Persona');
  expect(lawFindings([{ ...persona, example: undefined }])).toEqual([
    "Persona has no example, so that no law is tried on it. Say in its declaration the least that makes a row: example: { name: '…' }.",
  ]);
  expect(lawFindings([{ ...persona, example: {} }])).toEqual([
    'The example of Persona has no "name", without which no row is made.',
    'The example of Persona has no "traits", so that no law is tried on PersonaTrait. Give it one.',
  ]);
  expect(lawFindings([{ ...persona, fieldList: [] }])).toEqual([
    'Persona needs a field whose value the laws can change: a text, say',
  ]);
});

test.each(declared)('rows of $model differ in all columns that lists sort by', (each) => {
  const { fieldList } = each;
  const rows = variedRows(each, () => undefined);
  const sorted = fieldList.filter(({ options }) => options.order);
  const keys = new Set(fieldList.filter(({ options }) => options.key).map(({ name }) => name));
  for (const { name, isRequired } of [
    ...sorted,
    { name: 'createdAt', isRequired: true },
    { name: 'updatedAt', isRequired: true },
    { name: 'archivedAt', isRequired: false },
  ]) {
    const values = rows.map((row) => row[name]);
    const some = values.filter((value) => value !== null).map(String);
    expect({ name, nulls: values.length - some.length }).toEqual({
      name,
      nulls: isRequired ? 0 : 2,
    });
    expect(new Set(some).size, name).toBeGreaterThan(1);
    // No two rows have the same key.
    if (!keys.has(name)) expect(new Set(some).size, name).toBeLessThan(some.length);
  }
});

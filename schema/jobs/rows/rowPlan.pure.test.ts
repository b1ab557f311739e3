import { describe, expect, test } from 'vitest';
import { ColumnMismatch } from '../../files/columnPlan.ts';
import '../../index.ts';
import { isImported, primitiveOf, rowPlan } from './rowPlan.ts';
import type { RowColumn } from './rowSettings.ts';

function typeNamed(model: string) {
  const type = primitiveOf(model);
  if (!type) throw new Error(`${model} has no files`);
  return type;
}

function touchpointPlan(mapping: readonly RowColumn[] | null = null) {
  return rowPlan(typeNamed('Touchpoint'), ['_id', 'name'], mapping);
}

describe('columns of external ids', () => {
  const row = (line: number, width: number) =>
    Object.fromEntries(
      Array.from({ length: width }, (_, index) => [`externalId.${line}-${index}`, '1']),
    );

  test('are at most 2000 in all rows of a file', () => {
    const plan = touchpointPlan();
    for (const line of [1, 2, 3, 4]) plan.ofRow(row(line, 500));
    expect(plan.ofRow(row(4, 500))).toHaveLength(2_000);
    const more = () => plan.ofRow({ 'externalId.more': '1' });
    expect(more).toThrow(ColumnMismatch);
    expect(more).toThrow(
      'The file has more than 2000 columns that are read, as rows bring new ones. Divide it into files with fewer, or say with a mapping which to read. One more is "externalId.more".',
    );
    expect(more).toThrow(
      expect.objectContaining({ anonymous: expect.not.stringContaining('externalId.more') }),
    );
    expect(plan.columns).toHaveLength(2_000);
  });

  test('have systems of at most 100 characters; the names of others are cut', () => {
    const longest = `externalId.${'x'.repeat(100)}`;
    const plan = touchpointPlan();
    plan.ofHeader(['name', longest, `externalId.${'y'.repeat(100_000)}`]);
    expect(plan.columns.map(({ column }) => column)).toEqual(['name', longest]);
    expect(plan.ignored.map((name) => name.length)).toEqual([200]);
    const names = [longest, `${longest}x`, 'externalId. '];
    expect(names.map((name) => isImported(typeNamed('Touchpoint'), [], name))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a column that begins like others and is none of them', () => {
  test.each([
    ['Customer', 'key.emial', 'There are key.email'],
    ['Customer', 'Key.Mail', 'There are key.email'],
    ['Customer', 'attributes.unknown', 'attributeDefinitionCreate'],
    ['Feedback', 'customer.emial', 'There are customer.id, customer.email'],
    ['Feedback', 'Customer.externalId', 'There are customer.id, customer.email'],
    ['Feedback', 'customer.externalId. ', 'There are customer.id, customer.email'],
  ])('of a file of %s is refused: %s', (model, name, cure) => {
    const plan = rowPlan(typeNamed(model), ['name', 'text', 'key.email'], null);
    const read = () => plan.ofHeader(['name', 'text', name]);
    expect(read).toThrow(cure);
    expect(read).toThrow(`The column is "${name.trim()}`);
    expect(read).toThrow(
      expect.objectContaining({ anonymous: expect.not.stringContaining('The column is') }),
    );
  });
});

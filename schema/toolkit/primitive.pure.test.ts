import { assertInputObjectType, assertObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../index.ts';
import { allPrimitives } from './primitive/registry.ts';
import { Store } from './primitive/store.ts';
import { boundsOf } from './write/input.ts';

const fieldsOf = (type: string) => assertObjectType(schema.getType(type)).getFields();

test('the schema says in which column or relation each declared field is stored', () => {
  for (const { model, fieldList } of allPrimitives()) {
    for (const { name, isReference, options } of fieldList) {
      const storage = isReference ? { relation: name } : { column: name, scope: options.scope };
      expect(fieldsOf(model)[name]?.extensions, `${model}.${name}`).toMatchObject(storage);
    }
  }
});

test('the schema says by which name lists can be sorted by a field', () => {
  expect(fieldsOf('Persona').sharePct?.extensions.order).toBe('SHARE_PCT');
  expect(fieldsOf('Persona').quote?.extensions.order).toBeUndefined();
});

test('the schema says of each list which rows it shows, in which order, and which scope it needs', () => {
  const order = [{ field: 'OCCURRED_AT', direction: 'desc' }];
  expect(schema.getQueryType()?.getFields().feedbackItems?.extensions.list).toEqual({
    model: 'Feedback',
    scope: 'feedback:read',
    order,
    size: { page: 25 },
    page: expect.any(Function),
  });
  expect(fieldsOf('Touchpoint').feedback?.extensions.list).toEqual({
    model: 'Feedback',
    relation: 'feedback',
    scope: 'feedback:read',
    order,
    size: { page: 10 },
    page: expect.any(Function),
  });
});

test('the inputs that create, update and upsert a row have the same bounds', () => {
  const bounds = ['FeedbackRecordInput', 'FeedbackUpdateInput', 'FeedbackBulkUpsertRow'].map(
    (name) => {
      const { rating, text, touchpoint } = assertInputObjectType(schema.getType(name)).getFields();
      if (!rating || !text || !touchpoint) throw new Error(`${name} lacks a field`);
      return [boundsOf(rating).min, boundsOf(text).maxLength, boundsOf(touchpoint).reference];
    },
  );
  expect(bounds).toEqual(bounds.map(() => [0, 20_000, 'Touchpoint']));
});

test('a declaration with both `prepare` and `bulk` is refused, because rows of bulk calls are not prepared', () => {
  const withBulk = allPrimitives().filter(({ bulk }) => bulk);
  expect(withBulk.length).toBeGreaterThan(0);
  for (const primitive of withBulk) {
    expect(() => new Store(primitive, { prepare: async () => [] })).toThrow('leave "bulk" out');
  }
});

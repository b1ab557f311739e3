import { assertInputObjectType, assertObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../index.ts';
import { allPrimitives } from './primitive/registry.ts';
import { Store } from './primitive/store.ts';
import { boundsOf } from './write/input.ts';

const fieldsOf = (type: string) => assertObjectType(schema.getType(type)).getFields();

test('the built schema says of each declared field in which column or relation it is stored', () => {
  for (const { model, fieldList } of allPrimitives()) {
    for (const { name, isReference, options } of fieldList) {
      const place = isReference ? { relation: name } : { column: name, scope: options.scope };
      expect(fieldsOf(model)[name]?.extensions, `${model}.${name}`).toMatchObject(place);
    }
  }
});

test('and by which name lists are sorted by it', () => {
  expect(fieldsOf('Persona').sharePct?.extensions.order).toBe('SHARE_PCT');
  expect(fieldsOf('Persona').quote?.extensions.order).toBeUndefined();
});

test('and of each list whose rows it shows, in which order, and which scope opens it', () => {
  const order = [{ field: 'OCCURRED_AT', direction: 'desc' }];
  expect(schema.getQueryType()?.getFields().feedbackItems?.extensions.list).toEqual({
    model: 'Feedback',
    scope: 'feedback:read',
    order,
  });
  expect(fieldsOf('Touchpoint').feedback?.extensions.list).toEqual({
    model: 'Feedback',
    relation: 'feedback',
    scope: 'feedback:read',
    order,
  });
});

test('the inputs that make, change and upsert a row have the same bounds', () => {
  const bounds = ['FeedbackRecordInput', 'FeedbackUpdateInput', 'FeedbackBulkUpsertRow'].map(
    (name) => {
      const { rating, text, touchpoint } = assertInputObjectType(schema.getType(name)).getFields();
      if (!rating || !text || !touchpoint) throw new Error(`${name} lacks a field`);
      return [boundsOf(rating).min, boundsOf(text).maxLength, boundsOf(touchpoint).reference];
    },
  );
  expect(bounds).toEqual(bounds.map(() => [0, 20_000, 'Touchpoint']));
});

test('rows of bulk calls are not prepared: a declaration that says both is refused', () => {
  const withBulk = allPrimitives().filter(({ bulk }) => bulk);
  expect(withBulk.length).toBeGreaterThan(0);
  for (const primitive of withBulk) {
    expect(() => new Store(primitive, { prepare: async () => [] })).toThrow('say no "bulk"');
  }
});

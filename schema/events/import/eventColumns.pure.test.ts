import { expect, test } from 'vitest';
import { eventPlan } from './eventColumns.ts';

test.each([
  ['customer.emial', 'There are customer.id, customer.email'],
  ['Customer.Mail', 'There are customer.id, customer.email'],
  ['customer.externalId', 'customer.externalId.SYSTEM'],
  ['touchpoint.name', 'There are touchpoint.id, touchpoint.externalId.SYSTEM'],
])(
  'a column that would name a customer or touchpoint and does not is refused: %s',
  (name, cure) => {
    expect(() => eventPlan(null).ofHeader(['id', 'type', name])).toThrow(cure);
    expect(() => eventPlan(null).ofRow({ id: '1', [name]: 'x' })).toThrow(cure);
  },
);

test('a mapping leaves columns out, which are listed, also those of NDJSON', () => {
  const mapping = [{ column: 'buyer.mail', to: { name: 'customer.email' } }];
  const plan = eventPlan(mapping);
  expect(plan.ofRow({ buyer: { mail: 'a@x.example' }, note: 'x' })).toEqual(['a@x.example']);
  expect(plan.ignored).toEqual(['note']);
});

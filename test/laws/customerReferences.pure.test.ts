import { expect, test } from 'vitest';
import { models } from '../../prisma/generated/datamodel.ts';
import { customerReferences } from '../../schema/customers/ofCustomer.ts';
import '../../schema/index.ts';

type Models = Readonly<
  Record<
    string,
    readonly { readonly name: string; readonly type: string; readonly column?: string }[]
  >
>;

/** References to customers that no room declares, a sentence each with the cure. */
function undeclared(stored: Models): string[] {
  const declared = new Set(
    customerReferences().map(({ model, relation }) => `${model}.${relation}`),
  );
  return Object.entries(stored).flatMap(([model, fields]) =>
    fields
      .filter(({ type, column, name }) => {
        return type === 'Customer' && column && !declared.has(`${model}.${name}`);
      })
      .map(
        ({ name }) =>
          `${model}.${name} refers to a customer, and no room says what becomes of it when customers are merged. Say so in its room: ofCustomer('${model}', { ${name === 'customer' ? '' : `relation: '${name}', `}merge: 'FOLLOW' }).`,
      ),
  );
}

test('each reference to a customer says how it merges', () => {
  expect(undeclared(models)).toEqual([]);
});

test('one that does not say it is named with the cure', () => {
  const added = [
    { name: 'customer', type: 'Customer', column: 'customerId' },
    { name: 'referrer', type: 'Customer', column: 'referrerId' },
    { name: 'customers', type: 'Customer' },
  ];
  expect(undeclared({ ...models, Visit: added })).toEqual([
    "Visit.customer refers to a customer, and no room says what becomes of it when customers are merged. Say so in its room: ofCustomer('Visit', { merge: 'FOLLOW' }).",
    "Visit.referrer refers to a customer, and no room says what becomes of it when customers are merged. Say so in its room: ofCustomer('Visit', { relation: 'referrer', merge: 'FOLLOW' }).",
  ]);
});

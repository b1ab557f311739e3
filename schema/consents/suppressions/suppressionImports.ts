import type { GraphQLSchema } from 'graphql';
import { CellError, textOf } from '../../files/cells.ts';
import {
  choiceField,
  type FactField,
  type FactFields,
  momentField,
  textField,
} from '../../jobs/facts/factFields.ts';
import { FactProblem, factImportsOf } from '../../jobs/facts/factImports.ts';
import type { ImportKind } from '../../jobs/importKind.ts';
import { enumValues } from '../../kernel/datamodel.ts';
import { isObject } from '../../kernel/isObject.ts';
import { recordSuppressions } from './recordSuppressions.ts';

/** What other tools call the reasons. */
const reasons = new Map([
  ...['opted out', 'opt out', 'unsubscribed', 'unsubscribe'].map(
    (each) => [each, 'OPTED_OUT'] as const,
  ),
  ...['bounced', 'bounce', 'hard bounce', 'cleaned', 'undeliverable'].map(
    (each) => [each, 'BOUNCED'] as const,
  ),
  ...['complained', 'spam', 'spam report', 'abuse'].map((each) => [each, 'COMPLAINED'] as const),
]);

/** What the columns of a file of addresses can be for. */
export const suppressionFields: FactFields = {
  row: 'a suppressed address',
  fields: new Map<string, FactField>([
    ['email', addressField('email')],
    ['phone', addressField('phone')],
    [
      'channel',
      choiceField(
        'channel',
        new Map(enumValues('Channel').map((channel) => [channel, channel])),
        'This takes EMAIL, SMS, PHONE or IVR.',
      ),
    ],
    [
      'reason',
      choiceField(
        'reason',
        reasons,
        'This takes OPTED_OUT, BOUNCED or COMPLAINED, or what other tools call them: unsubscribed, hard bounce, spam.',
      ),
    ],
    ['purpose', textField('purpose')],
    ['at', momentField('at')],
  ]),
  open: [],
  needed: ['address', 'reason', 'at'],
  isWrittenAlone: () => false,
};

/** Of a row with both, each is an address of its own: the second has a row of its own. */
function addressField(kind: 'email' | 'phone'): FactField {
  return {
    take: (draft, cell) => {
      if (draft.address === undefined) draft.address = { [kind]: textOf(cell).trim() };
      else throw new CellError('INVALID_VALUE', both);
    },
  };
}

const both = 'The row has an email address and a number. Have a row for each of them.';

/** Imports of suppressed addresses: see `suppressedAddressImport`. */
export function suppressionImportsOf(schema: GraphQLSchema): ImportKind {
  return factImportsOf(schema, {
    kind: 'SUPPRESSION_IMPORT',
    topic: 'suppressionImports',
    mutation: 'suppressedAddressImport',
    rowCalled: 'suppressed address',
    scope: 'consents:write',
    fields: suppressionFields,
    targets: [
      {
        rowType: 'SuppressedAddressBulkRecordRow',
        entryOf: ({ channel, ...entry }) => {
          if (channel !== undefined) return { channel, ...entry };
          if (isObject(entry.address) && 'email' in entry.address) {
            return { channel: 'EMAIL', ...entry };
          }
          const message =
            'For a telephone number, say which of SMS, PHONE and IVR it is about, in a column or in `defaults`.';
          return new FactProblem('channel', 'REQUIRED', message);
        },
        fieldOf: ([field = '', ...path]) => (field === 'address' ? path : [field, ...path]),
        record: (ctx, sent, failed) => recordSuppressions(ctx, sent, failed, { rejectsAll: false }),
      },
    ],
  });
}

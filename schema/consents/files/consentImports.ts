import type { GraphQLSchema } from 'graphql';
import type { FactDraft } from '../../jobs/facts/factFields.ts';
import { FactProblem, type FactTarget, factImportsOf } from '../../jobs/facts/factImports.ts';
import type { ImportKind } from '../../jobs/importKind.ts';
import { isObject } from '../../kernel/isObject.ts';
import { recordConsents } from '../recordConsents.ts';
import { channelsOf } from '../suppressions/addresses.ts';
import { recordSuppressions } from '../suppressions/recordSuppressions.ts';
import { consentFields } from './consentFields.ts';

/** Imports of consents: see `consentImport`. */
export function consentImportsOf(schema: GraphQLSchema): ImportKind {
  return factImportsOf(schema, {
    kind: 'CONSENT_IMPORT',
    topic: 'consentImports',
    mutation: 'consentImport',
    rowCalled: 'consent',
    scope: 'consents:write',
    fields: consentFields,
    // An address that a row says has bounced takes no consent of another row.
    targets: [bounces, statements],
  });
}

/** Rows that say what became of an address: they suppress it. */
const bounces: FactTarget = {
  rowType: 'SuppressedAddressBulkRecordRow',
  entryOf: ({ status, statusAt, channel, ...draft }) => {
    if (!isAboutAddress(status)) return null;
    // NDJSON may have the key of the customer as an object.
    const { email, phone } = { ...(isObject(draft.customer) ? draft.customer : {}), ...draft };
    if (email === undefined && phone === undefined) {
      const message = `A row of ${String(status)} is about an address: it needs \`customer.email\` or \`customer.phone\`.`;
      return new FactProblem('customer', 'REQUIRED', message);
    }
    if (email === undefined && channel === undefined) {
      const message = 'For a telephone number, say which of SMS, PHONE and IVR it is about.';
      return new FactProblem('channel', 'REQUIRED', message);
    }
    // Of a row with both, the channel says which of them it is about.
    const isPhone = email === undefined || (phone !== undefined && isByPhone(channel));
    const address = isPhone ? { phone } : { email };
    return { address, reason: status, at: statusAt, channel: channel ?? 'EMAIL' };
  },
  fieldOf: ([field = '', ...path]) => {
    if (field === 'address') return ['customer', ...path];
    return [names.get(field) ?? field, ...path];
  },
  record: (ctx, sent, failed) => recordSuppressions(ctx, sent, failed, { rejectsAll: false }),
};

function isByPhone(channel: unknown): boolean {
  return channelsOf.phone.some((each) => each === channel);
}

const names = new Map([
  ['at', 'statusAt'],
  ['reason', 'status'],
]);

/** Rows that say what a customer said. */
const statements: FactTarget = {
  rowType: 'ConsentBulkRecordRow',
  entryOf: ({ email: _email, phone: _phone, ...consent }: FactDraft) => {
    if (isAboutAddress(consent.status)) return null;
    if (consent.purpose !== undefined) return consent;
    const message = 'The row has no purpose. Map a column to it, or set it in `defaults`.';
    return new FactProblem('purpose', 'REQUIRED', message);
  },
  record: async (ctx, sent, failed) => {
    const recorded = await recordConsents(ctx, sent, failed, {
      ...{ rejectsAll: false, refusesSuppressed: true },
    });
    return new Map(
      [...recorded].map(([index, { isOutweighed, ...each }]) => [
        index,
        { ...each, remark: isOutweighed ? outweighed : null },
      ]),
    );
  },
};

const outweighed =
  'The consent is from before a refusal of the customer. It is stored as history, and lifts nothing.';

function isAboutAddress(status: unknown): boolean {
  return status === 'BOUNCED' || status === 'COMPLAINED';
}

import { type Cell, textOf } from '../../files/cells.ts';
import {
  choiceField,
  customerIdFields,
  type FactField,
  type FactFields,
  momentField,
  namingFields,
  textField,
} from '../../jobs/facts/factFields.ts';
import { enumValues } from '../../kernel/datamodel.ts';

/** What a status of a file can mean: what a customer said, or what became of the address. */
export const fileStatuses = [
  'GRANTED',
  'DENIED',
  'REVOKED',
  'PENDING',
  'BOUNCED',
  'COMPLAINED',
] as const;

export type FileStatus = (typeof fileStatuses)[number];

/** What other tools call them. */
const otherWords: Readonly<Record<FileStatus, readonly string[]>> = {
  GRANTED: ['subscribed', 'opted in', 'opt in', 'optin', 'confirmed'],
  DENIED: ['declined', 'refused'],
  REVOKED: ['unsubscribed', 'opted out', 'opt out', 'optout', 'withdrawn'],
  PENDING: ['unconfirmed'],
  BOUNCED: ['cleaned', 'hard bounce', 'hard bounced', 'undeliverable'],
  COMPLAINED: ['spam', 'spam report', 'abuse'],
};

const statuses = new Map<string, string>(
  fileStatuses.flatMap((status) => [status, ...otherWords[status]].map((word) => [word, status])),
);

export const channelField = choiceField(
  'channel',
  new Map(enumValues('Channel').map((channel) => [channel, channel])),
  `This takes one of ${enumValues('Channel').join(', ')}.`,
);

/** An address is remembered beside what names the customer: it may be the address that bounced. */
function addressField(kind: 'email' | 'phone'): FactField {
  const names = namingFields.get(`customer.${kind}`);
  return {
    take: (draft, cell, settings) => {
      names?.take(draft, cell, settings);
      draft[kind] = textOf(cell);
    },
  };
}

/** Parts of the evidence, each a line of it: `IP: 203.0.113.7`. */
function evidenceLine(label: string): FactField {
  return {
    take: (draft, cell) => {
      const line = `${label}: ${singleLine(cell)}`;
      draft.evidence = draft.evidence === undefined ? line : `${draft.evidence}\n${line}`;
    },
  };
}

function singleLine(cell: Cell): string {
  return textOf(cell).trim().replaceAll(/\s+/g, ' ');
}

/** What the columns of a file of consents can be for. */
export const consentFields: FactFields = {
  row: 'a consent',
  fields: new Map<string, FactField>([
    ...namingFields,
    ['customer.email', addressField('email')],
    ['customer.phone', addressField('phone')],
    ['purpose', textField('purpose')],
    ['channel', channelField],
    [
      'status',
      choiceField(
        'status',
        statuses,
        `This is no status. There are ${fileStatuses.join(', ')}, and what other tools call them: subscribed, unsubscribed, cleaned. Say with \`statuses\` what another word means.`,
      ),
    ],
    ['statusAt', momentField('statusAt')],
    ['expiresAt', momentField('expiresAt')],
    ['source', textField('source')],
    ['evidence', textField('evidence')],
  ]),
  open: [customerIdFields, { prefix: 'evidence.', word: 'LABEL', fieldOf: evidenceLine }],
  needed: ['customer', 'status', 'statusAt'],
  isWrittenAlone: (name) => name === '_consent' || name === '_recordedAt',
};

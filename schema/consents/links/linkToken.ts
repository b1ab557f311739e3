import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { decodeBase64url } from '../../kernel/base64url.ts';

/** What a link in a message is for: to change preferences with, or to confirm a consent with. */
export type LinkKind = 'PREFERENCES' | 'CONFIRMATION';

/** What a link says; all of it is signed. */
export interface ConsentLink {
  readonly kind: LinkKind;
  readonly workspace: string;
  /** The key of the customer; of a confirmation, that of the consent that waits for it. */
  readonly subject: string;
  /** The key of the only purpose that it is about; null for all, or in confirmations of earlier versions. */
  readonly purpose: string | null;
  /** Null for all channels. */
  readonly channel: Channel | null;
  /** In whole seconds. */
  readonly expiresAt: Date;
}

/** Bytes of the parts of a token, in their order. */
const sizes = { kind: 1, workspace: 16, subject: 16, purpose: 16, channel: 1, expiry: 4 };
const signedBytes = Object.values(sizes).reduce((sum, size) => sum + size, 0);
const signatureBytes = 32;

/** The characters of every token. */
export const linkTokenLength = Math.ceil(((signedBytes + signatureBytes) * 8) / 6);

const kinds: readonly LinkKind[] = ['PREFERENCES', 'CONFIRMATION'];

/** Links are in mails for years: a number stays that of its channel, and 0 is all channels. */
const channelNumbers: Readonly<Record<Channel, number>> = {
  ...{ WEB: 1, MOBILE_APP: 2, EMAIL: 3, SMS: 4, CHAT: 5, CHATBOT: 6, MESSENGER: 7, PHONE: 8 },
  ...{ IVR: 9, IN_STORE: 10, KIOSK: 11, POST: 12, SOCIAL: 13, DEVICE: 14, OTHER: 15 },
};
const channels = new Map(
  Object.entries(channelNumbers).map(([channel, number]) => [number, channel as Channel]),
);

const noPurpose = '00000000-0000-0000-0000-000000000000';

/** The token of a link. It is the same each time it is made, and is not stored. */
export function linkTokenOf(secret: string, link: ConsentLink): string {
  const ends = Buffer.alloc(sizes.channel + sizes.expiry);
  ends.writeUInt8(link.channel === null ? 0 : channelNumbers[link.channel], 0);
  ends.writeUInt32BE(Math.floor(link.expiresAt.getTime() / 1_000), sizes.channel);
  const signed = Buffer.concat([
    Buffer.of(kinds.indexOf(link.kind) + 1),
    ...[link.workspace, link.subject, link.purpose ?? noPurpose].map((key) => parse(key)),
    ends,
  ]);
  return Buffer.concat([signed, signatureOf(secret, signed)]).toString('base64url');
}

/** What a token claims, not verified yet (see `isSignedLink`); null if it is no token. */
export function claimedLink(token: string): ConsentLink | null {
  if (token.length !== linkTokenLength) return null;
  const bytes = decodeBase64url(token);
  if (bytes?.length !== signedBytes + signatureBytes) return null;
  const kind = kinds[bytes.readUInt8(0) - 1];
  const number = bytes.readUInt8(signedBytes - sizes.expiry - sizes.channel);
  const channel = number === 0 ? null : channels.get(number);
  if (kind === undefined || channel === undefined) return null;
  try {
    const [workspace = '', subject = '', purpose = ''] = [0, 1, 2].map((index) =>
      stringify(bytes.subarray(1 + index * 16, 17 + index * 16)),
    );
    const expiresAt = new Date(bytes.readUInt32BE(signedBytes - sizes.expiry) * 1_000);
    return {
      ...{ kind, workspace, subject, channel, expiresAt },
      purpose: purpose === noPurpose ? null : purpose,
    };
  } catch {
    return null;
  }
}

/** Whether a token was signed with this secret; compares in constant time. */
export function isSignedLink(secret: string, token: string): boolean {
  const bytes = decodeBase64url(token);
  if (bytes?.length !== signedBytes + signatureBytes) return false;
  const expected = signatureOf(secret, bytes.subarray(0, signedBytes));
  return timingSafeEqual(bytes.subarray(signedBytes), expected);
}

/** A name of a token as evidence, from which the token cannot be made. */
export function linkName(token: string): string {
  return createHash('sha256').update(token).digest('base64url').slice(0, 16);
}

function signatureOf(secret: string, signed: Buffer): Buffer {
  return createHmac('sha256', secret).update('consent link\0').update(signed).digest();
}

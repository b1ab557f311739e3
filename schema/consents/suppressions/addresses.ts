import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { keyText } from '../../customers/customerKey.ts';
import { keyedHash } from '../../kernel/workspaceSecret.ts';

/** A kind of address, as the column of a customer that has it. */
export type AddressKind = 'email' | 'phone';

/** The channels that reach a person by an address. The others reach a device, an account or a house. */
export const channelsOf: Readonly<Record<AddressKind, readonly Channel[]>> = {
  email: ['EMAIL'],
  phone: ['SMS', 'PHONE', 'IVR'],
};

/** The column of a customer with the address for a channel; null if it needs none that is stored here. */
export function addressFor(channel: Channel): AddressKind | null {
  if (channelsOf.email.includes(channel)) return 'email';
  return channelsOf.phone.includes(channel) ? 'phone' : null;
}

/** The hash by which an address in its normal form is recognised. */
export function addressHash(secret: string, kind: AddressKind, address: string): string {
  return keyedHash(secret, 'suppressed address', keyText({ [kind]: address }));
}

/** The channels that a statement about one channel, or about all, is about for an address. */
export function channelsAbout(channel: Channel | null, kind: AddressKind): readonly Channel[] {
  if (channel === null) return channelsOf[kind];
  return addressFor(channel) === kind ? [channel] : [];
}

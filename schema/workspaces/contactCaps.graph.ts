import type { Channel } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Channel as ChannelEnum } from '../touchpoints/channel.graph.ts';

/** How often surveys may reach a customer within days of 24 hours. */
export interface ContactCap {
  /** The channel whose contacts are counted; null for all. */
  readonly channel: Channel | null;
  /** 0 for never. */
  readonly contacts: number;
  readonly days: number;
}

/** Caps of a workspace, at most. */
export const maxCaps = 20;

export const ContactCapType = builder.objectRef<ContactCap>('ContactCap').implement({
  description: 'How often surveys may reach a customer within a number of days, at most.',
  fields: (t) => ({
    channel: t.expose('channel', {
      type: ChannelEnum,
      nullable: true,
      description: 'The channel whose contacts are counted; null for all channels.',
    }),
    contacts: t.exposeInt('contacts', {
      description: 'How many contacts are allowed, from 0, which is never, to 1,000.',
    }),
    days: t.exposeInt('days', {
      description: 'In how many days, each of 24 hours; from 1 to 365.',
    }),
  }),
});

export const ContactCapInput = builder.inputType('ContactCapInput', {
  description: 'How often surveys may reach a customer within a number of days, at most.',
  fields: (t) => ({
    channel: t.field({
      type: ChannelEnum,
      description: 'The channel whose contacts are counted. By default all channels.',
    }),
    contacts: t.int(
      bounded(
        { min: 0, max: 1000 },
        { required: true, description: 'How many contacts are allowed; 0 for never.' },
      ),
    ),
    days: t.int(
      bounded(
        { min: 1, max: 365 },
        { required: true, description: 'In how many days, each of 24 hours.' },
      ),
    ),
  }),
});

/** Caps as they are stored. */
export function capsOf(
  inputs: readonly (typeof ContactCapInput.$inferInput)[],
): { channel: Channel | null; contacts: number; days: number }[] {
  return inputs.map(({ channel, contacts, days }) => ({
    channel: channel ?? null,
    contacts,
    days,
  }));
}

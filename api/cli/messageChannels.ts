import { outbound } from '../../schema/kernel/outbound.ts';
import { guardedPost } from '../channels/guardedPost.ts';
import { type Channels, openChannels } from '../channels/open.ts';
import type { Config } from '../config.ts';
import { addressOfDatabase, embeddedIn } from '../database/address.ts';
import { databaseSettings } from './databaseSettings.ts';
import type { Terminal } from './terminal.ts';

/** Opens what sends messages in a process with a worker. */
export function messageChannels(config: Config, { complain }: Terminal): Promise<Channels> {
  const embedded = embeddedIn(addressOfDatabase(databaseSettings(config))) !== null;
  return openChannels(config.channels, { embedded, post: guardedPost(outbound), print: complain });
}

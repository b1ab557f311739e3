import type { Logger } from 'pino';
import { outbound } from '../../schema/kernel/outbound.ts';
import { guardedPost } from '../channels/guardedPost.ts';
import { type Channels, openChannels } from '../channels/open.ts';
import type { Config } from '../config.ts';
import { addressOfDatabase, embeddedIn } from '../database/address.ts';
import { databaseSettings } from './databaseSettings.ts';
import type { Terminal } from './terminal.ts';

/** Opens what sends messages in a process with a worker, and says once what mails will lack. */
export async function messageChannels(
  config: Config,
  { complain }: Terminal,
  log: Pick<Logger, 'warn'>,
): Promise<Channels> {
  const embedded = embeddedIn(addressOfDatabase(databaseSettings(config))) !== null;
  const opening = { embedded, post: guardedPost(outbound), print: complain };
  const channels = await openChannels(config.channels, opening);
  const mail = channels.of('EMAIL');
  // What is printed reaches no customer.
  if (config.publicUrl === null && mail !== null && mail.name !== 'console') {
    log.warn(
      { channel: 'EMAIL', way: mail.name },
      'PUBLIC_URL is not set, so mails have no link and no header to unsubscribe by: set it to the address under which customers reach the server',
    );
  }
  return channels;
}

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Channel } from '../../prisma/generated/client/enums.ts';
import { outbound } from '../../schema/kernel/outbound.ts';
import type { MessageChannel } from '../../schema/messages/channel.ts';
import type { Post } from '../../schema/webhooks/deliveries/post.ts';
import { ConfigError } from '../configValues.ts';
import { consoleChannel } from './consoleChannel.ts';
import { inboxChannel } from './inboxChannel.ts';
import type { ChannelSettings, MessageWebhook } from './settings.ts';
import { webhookChannel } from './webhookChannel.ts';

/** What sends the messages of each channel, in this process. */
export interface Channels {
  /** Null for a channel that nothing sends by. */
  of(channel: Channel): MessageChannel | null;
  /** Ends the connections of all. */
  close(): Promise<void>;
}

interface Opening {
  /** Whether the database is embedded: then mail is printed, unless there is a mail server. */
  readonly embedded: boolean;
  readonly post: Post;
  readonly print: (text: string) => void;
  /** What a module gets: the environment variables. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

const inApp = { WEB: 'inbox', MOBILE_APP: 'inbox', CHAT: 'inbox', CHATBOT: 'inbox' } as const;

/**
 * Opens what `CXGRAPH_CHANNELS` names, each once.
 *
 * @throws {ConfigError} for a name that is not known, a module that is no channel, and settings that miss
 */
export async function openChannels(settings: ChannelSettings, opening: Opening): Promise<Channels> {
  const byDefault = settings.smtp ? 'smtp' : opening.embedded ? 'console' : 'none';
  const senders = Object.entries({ EMAIL: byDefault, ...inApp, ...settings.senders });
  const opened = new Map<string, MessageChannel | null>();
  const byChannel = new Map<string, MessageChannel>();
  try {
    for (const [channel, name] of senders) {
      if (!Object.hasOwn(Channel, channel)) throw new ConfigError(unknownChannel(channel));
      const open = opened.has(name) ? opened.get(name) : await openOne(name, settings, opening);
      opened.set(name, open ?? null);
      if (open) byChannel.set(channel, fitting(open, channel, name));
    }
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
  return { of: (channel) => byChannel.get(channel) ?? null, close: () => closeAll(opened) };
}

function unknownChannel(channel: string): string {
  return (
    `CXGRAPH_CHANNELS names the channel ${channel}, which there is not. The channels are ` +
    `${Object.values(Channel).join(', ')}.`
  );
}

async function closeAll(opened: ReadonlyMap<string, MessageChannel | null>): Promise<void> {
  await Promise.allSettled([...opened.values()].map(async (channel) => channel?.close?.()));
}

async function openOne(
  name: string,
  { smtp, webhook }: ChannelSettings,
  { post, print, environment = process.env }: Opening,
): Promise<MessageChannel | null> {
  switch (name) {
    case 'none':
      return null;
    case 'inbox':
      return inboxChannel;
    case 'console':
      return consoleChannel(print);
    case 'webhook':
      if (webhook) return webhookChannel(checkedWebhook(webhook), post);
      throw new ConfigError('The channel webhook needs MESSAGE_WEBHOOK_URL.');
    case 'smtp':
      // Loaded by those alone that send mail.
      if (smtp) return (await import('./smtp.ts')).openSmtp(smtp);
      throw new ConfigError('The channel smtp needs SMTP_URL.');
    default:
      return ofModule(name, environment);
  }
}

function checkedWebhook(webhook: MessageWebhook): MessageWebhook {
  const problem = outbound().urlError(webhook.url);
  if (problem !== null) throw new ConfigError(`MESSAGE_WEBHOOK_URL: ${problem}`);
  return webhook;
}

async function ofModule(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<MessageChannel> {
  if (!/[./\\]/.test(path)) {
    throw new ConfigError(
      `CXGRAPH_CHANNELS names "${path}", which is none of smtp, webhook, inbox, console and none. The ` +
        'path of a module begins with ./ or /.',
    );
  }
  const { default: exported }: { default?: unknown } = await imported(path);
  // A module of CommonJS that was compiled has its default export inside.
  const isCompiled = typeof exported === 'object' && exported !== null && 'default' in exported;
  const make = isCompiled ? exported.default : exported;
  if (typeof make !== 'function') {
    throw new ConfigError(
      `CXGRAPH_CHANNELS names ${path}, whose default export is no function. Export one that makes the ` +
        'channel: export default (environment) => ({ name, channels, send }).',
    );
  }
  const made: unknown = await make(environment);
  if (isMessageChannel(made)) return made;
  throw new ConfigError(
    `CXGRAPH_CHANNELS names ${path}, which makes no channel: an object with name, channels (some of ` +
      `${Object.values(Channel).join(', ')}) and the function send.`,
  );
}

async function imported(path: string): Promise<{ default?: unknown }> {
  const url = pathToFileURL(resolve(path)).href;
  try {
    // Node reads TypeScript from 22.18 on; tsx does in all.
    if (/\.[cm]?ts$/.test(path)) {
      return await (await import('tsx/esm/api')).tsImport(url, import.meta.url);
    }
    return await import(url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`CXGRAPH_CHANNELS names ${path}, which cannot be loaded: ${reason}`, {
      cause: error,
    });
  }
}

function isMessageChannel(made: unknown): made is MessageChannel {
  if (typeof made !== 'object' || made === null) return false;
  const channels: unknown = Reflect.get(made, 'channels');
  return (
    typeof Reflect.get(made, 'name') === 'string' &&
    typeof Reflect.get(made, 'send') === 'function' &&
    Array.isArray(channels) &&
    channels.every((channel) => Object.hasOwn(Channel, String(channel)))
  );
}

function fitting(open: MessageChannel, channel: string, name: string): MessageChannel {
  if (open.channels.some((served) => served === channel)) return open;
  throw new ConfigError(
    `CXGRAPH_CHANNELS says ${channel}=${name}, which serves ${open.channels.join(', ')} only.`,
  );
}

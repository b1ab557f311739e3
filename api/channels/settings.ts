import { ConfigError, choice, integer } from '../configValues.ts';
import { type MailName, mailNameIn } from './mailAddress.ts';
import { type SmtpServer, smtpServer } from './smtpServer.ts';

/** Which channels messages go out by, and what these need. */
export interface ChannelSettings {
  /** By channel, the name of what sends: `smtp`, or the path of a module. The others have their default. */
  readonly senders: Readonly<Record<string, string>>;
  readonly smtp: SmtpSettings | null;
  readonly webhook: MessageWebhook | null;
}

export interface SmtpSettings {
  readonly server: SmtpServer;
  readonly from: MailName;
  /** An address with `{token}` in it; null for the address of `from` with the token behind a `+`. */
  readonly replyTo: string | null;
  readonly dkim: DkimSettings | null;
  /** Connections to the server at a time. */
  readonly connections: number;
}

export interface DkimSettings {
  readonly domain: string;
  readonly selector: string;
  /** The private key as PEM, or the path of a file with it. */
  readonly key: string;
}

export interface MessageWebhook {
  readonly url: string;
  /** `whsec_` with base64 after it. */
  readonly secret: string;
}

/** The environment variables of channels. */
export const channelVariables = [
  {
    name: 'CXGRAPH_CHANNELS',
    meaning:
      'What sends the messages of each channel: smtp, webhook, inbox, console, none, or the path of a module of yours, such as EMAIL=smtp, SMS=./sms.js. Set it for every server and worker.',
    fallback:
      'EMAIL=smtp if SMTP_URL is set, else EMAIL=console on the embedded database; WEB, MOBILE_APP, CHAT and CHATBOT are inbox',
  },
  {
    name: 'SMTP_URL',
    meaning:
      'The mail server: smtps://user:password@host:465, or smtp://user:password@host:587 with STARTTLS. What is special in a URL is written as in one: @ in a password is %40.',
    fallback: 'none',
  },
  {
    name: 'SMTP_TLS',
    meaning:
      'Whether mail goes out only where the connection is encrypted, and to the server that its certificate names: required or optional.',
    fallback: 'required, but optional for a server on this machine',
  },
  {
    name: 'SMTP_CONNECTIONS',
    meaning:
      'Connections to the mail server at a time, of each server and worker. Each sends one mail after the other.',
    fallback: '5',
  },
  {
    name: 'MESSAGE_FROM',
    meaning: 'Who mail is from, and the address of its envelope: Acme <care@acme.example>.',
    fallback: 'none; it has to be set with SMTP_URL',
  },
  {
    name: 'MESSAGE_REPLY_TO',
    meaning:
      'Where answers to mail go: an address with {token} in it, by which an answer finds its thread, such as replies+{token}@acme.example or {token}@replies.acme.example.',
    fallback: 'the address of MESSAGE_FROM, with + and the token behind its name',
  },
  {
    name: 'DKIM_DOMAIN',
    meaning: 'The domain that mail is signed for, where your mail server does not sign it.',
    fallback: 'none: mail is not signed here',
  },
  {
    name: 'DKIM_SELECTOR',
    meaning: 'The selector of the public key: it is the TXT record SELECTOR._domainkey.DOMAIN.',
    fallback: 'none; it has to be set with DKIM_DOMAIN',
  },
  {
    name: 'DKIM_KEY',
    meaning: 'The private key, RSA with 1024 bits or more, as PEM, or the path of a file with it.',
    fallback: 'none; it has to be set with DKIM_DOMAIN',
  },
  {
    name: 'MESSAGE_WEBHOOK_URL',
    meaning:
      'Where the channel webhook posts messages: an https address of a public host, others only with OUTBOUND_ALLOW.',
    fallback: 'none',
  },
  {
    name: 'MESSAGE_WEBHOOK_SECRET',
    meaning:
      'What these are signed with, by Standard Webhooks: whsec_ with 24 to 64 bytes in base64 after it.',
    fallback: 'none; it has to be set with MESSAGE_WEBHOOK_URL',
  },
] as const;

type Read = (name: (typeof channelVariables)[number]['name']) => string | undefined;

/** @throws {ConfigError} for the first variable with a value that it cannot have */
export function channelSettings(read: Read): ChannelSettings {
  return {
    senders: sendersIn(read('CXGRAPH_CHANNELS') ?? ''),
    smtp: smtpSettings(read),
    webhook: messageWebhook(read('MESSAGE_WEBHOOK_URL'), read('MESSAGE_WEBHOOK_SECRET')),
  };
}

/** Whether there are such channels shows when they are opened. */
function sendersIn(text: string): Readonly<Record<string, string>> {
  const senders = new Map<string, string>();
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [, channel, sender] = /^([A-Z_]+)\s*=\s*(\S.*)$/.exec(entry) ?? [];
    if (channel === undefined || sender === undefined) {
      throw new ConfigError(
        `CXGRAPH_CHANNELS has "${entry}". Write CHANNEL=NAME, such as EMAIL=smtp or SMS=./sms.js, ` +
          'with a comma between two.',
      );
    }
    if (senders.has(channel)) throw new ConfigError(`CXGRAPH_CHANNELS names ${channel} twice.`);
    senders.set(channel, sender);
  }
  return Object.fromEntries(senders);
}

function smtpSettings(read: Read): SmtpSettings | null {
  const url = read('SMTP_URL');
  const tls = choice('SMTP_TLS', read('SMTP_TLS'), ['required', 'optional']);
  const from = read('MESSAGE_FROM');
  const sender = from === undefined ? null : mailNameIn(from);
  if (from !== undefined && sender === null) {
    throw new ConfigError(
      `MESSAGE_FROM must be one address, such as Acme <care@acme.example>, not "${from}".`,
    );
  }
  const replyTo = replyToIn(read('MESSAGE_REPLY_TO'));
  const dkim = dkimSettings(read);
  const connections = integer('SMTP_CONNECTIONS', read('SMTP_CONNECTIONS'), 5, 1, 100);
  if (url === undefined) return null;
  if (!sender) {
    throw new ConfigError('SMTP_URL needs MESSAGE_FROM, such as Acme <care@acme.example>.');
  }
  requireSpace(replyTo ?? sender.address.replace('@', '+{token}@'), replyTo === null);
  return { server: smtpServer(url, tls), from: sender, replyTo, dkim, connections };
}

/** Characters of a token, and those that an address has before its @ at most. */
const lengths = { token: 42, local: 64 };

function requireSpace(pattern: string, isOfSender: boolean): void {
  const local = pattern.slice(0, pattern.indexOf('@')).replace('{token}', '');
  if (Buffer.byteLength(local) + lengths.token <= lengths.local) return;
  throw new ConfigError(
    `${isOfSender ? 'MESSAGE_FROM' : 'MESSAGE_REPLY_TO'} has too long a name before its @: with the ` +
      `token of ${lengths.token} characters there would be more than ${lengths.local}. Set ` +
      'MESSAGE_REPLY_TO to a shorter one, such as re+{token}@acme.example.',
  );
}

function replyToIn(text: string | undefined): string | null {
  if (text === undefined) return null;
  const [before, after, ...others] = text.split('{token}');
  const sample = mailNameIn(`${before}token${after}`);
  const isAlone = /(^|\+)$/.test(before ?? '') && after?.startsWith('@');
  if (others.length === 0 && isAlone && sample?.name === null) return text;
  throw new ConfigError(
    'MESSAGE_REPLY_TO must be an address with {token} before its @, alone or behind a +, such as ' +
      `replies+{token}@acme.example, not "${text}".`,
  );
}

function dkimSettings(read: Read): DkimSettings | null {
  const [domain, selector, key] = [read('DKIM_DOMAIN'), read('DKIM_SELECTOR'), read('DKIM_KEY')];
  if (domain === undefined && selector === undefined && key === undefined) return null;
  if (domain === undefined || selector === undefined || key === undefined) {
    throw new ConfigError('DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY have to be set together.');
  }
  for (const [name, value] of [
    ['DKIM_DOMAIN', domain],
    ['DKIM_SELECTOR', selector],
  ]) {
    if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(value ?? '')) {
      throw new ConfigError(`${name} must be a name of DNS, such as acme.example, not "${value}".`);
    }
  }
  return { domain, selector, key };
}

function messageWebhook(
  url: string | undefined,
  secret: string | undefined,
): MessageWebhook | null {
  if (url === undefined && secret === undefined) return null;
  if (url === undefined || secret === undefined) {
    throw new ConfigError(
      'MESSAGE_WEBHOOK_URL and MESSAGE_WEBHOOK_SECRET have to be set together.',
    );
  }
  const bytes = Buffer.from(secret.replace(/^whsec_/, ''), 'base64').length;
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) || bytes < 24 || bytes > 64) {
    throw new ConfigError(
      'MESSAGE_WEBHOOK_SECRET must be whsec_ with 24 to 64 bytes in base64 after it. Make one with: ' +
        'echo "whsec_$(openssl rand -base64 32)"',
    );
  }
  return { url, secret };
}

import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createTransport, type SentMessageInfo } from 'nodemailer';
import type { MessageChannel } from '../../schema/messages/channel.ts';
import { ConfigError } from '../configValues.ts';
import { mailOf } from './mail.ts';
import { mailAddress } from './mailAddress.ts';
import type { DkimSettings, SmtpSettings } from './settings.ts';
import { smtpOutcome } from './smtpOutcome.ts';

/** Headers that a signature covers: what a reader sees, and both of RFC 8058. */
const signedHeaders = [
  ...['From', 'To', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'In-Reply-To', 'References'],
  ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', 'Auto-Submitted'],
  ...['List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':');

/** Milliseconds that a mail takes at most, however slowly the server answers. */
const patience = 60_000;

/**
 * Sends mail by the operator's mail server, over a few connections that stay open for the next mails.
 *
 * @throws {ConfigError} for a key of DKIM that cannot sign
 */
export async function openSmtp(
  settings: SmtpSettings,
  { patienceMs = patience }: { patienceMs?: number } = {},
): Promise<MessageChannel> {
  const { server, dkim } = settings;
  const transport = createTransport({
    pool: true,
    maxConnections: settings.connections,
    // A mail whose connection was cut may have been taken: whether it is sent again is decided outside.
    maxRequeues: 0,
    // Before the server ends a connection that it calls idle, with the next mail just on its way.
    idleTimeout: 10_000,
    host: server.host,
    port: server.port,
    secure: server.secure,
    ...(server.login && { auth: server.login }),
    ...(server.tls === 'required' ? { requireTLS: true } : { opportunisticTLS: true }),
    // What need not be encrypted need not be encrypted to a certain server.
    tls: { rejectUnauthorized: server.secure || server.tls === 'required' },
    connectionTimeout: Math.min(10_000, patienceMs),
    greetingTimeout: Math.min(10_000, patienceMs),
    dnsTimeout: Math.min(10_000, patienceMs),
    // Left too early, a mail is sent twice: servers look into a mail before they take it.
    socketTimeout: patienceMs,
    maxResponseSize: 65_536,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && { dkim: await signing(dkim) }),
  });
  return {
    name: 'smtp',
    channels: ['EMAIL'],
    send: async (message, signal) => {
      const to = mailAddress(message.to.address);
      if (to === null) return { outcome: 'REFUSED', refusal: { kind: 'OTHER', code: null } };
      const mail = mailOf(message, to, settings);
      const until = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
      try {
        const sent = await transport.sendMail({ ...mail, signal: until });
        return { outcome: 'SENT', providerId: providerIdOf(sent) };
      } catch (error) {
        signal.throwIfAborted();
        return smtpOutcome(error);
      }
    },
    close: async () => transport.close({ force: true }),
  };
}

/** What the server calls the mail, where it says so in the way of Postfix and others. */
function providerIdOf({ serverMessageId, response = '' }: SentMessageInfo): string | null {
  if (typeof serverMessageId === 'string') return serverMessageId.slice(0, 200);
  return /\bqueued as ([\w.-]{1,100})/i.exec(response)?.[1] ?? null;
}

async function signing({ domain, selector, key }: DkimSettings) {
  const pem = key.startsWith('-----BEGIN') ? key.replaceAll('\\n', '\n') : await keyFile(key);
  const bits = bitsOf(pem);
  if (bits === null || bits < 1024) {
    throw new ConfigError(
      'DKIM_KEY is no private key of RSA with at least 1024 bits as PEM. Make one with: ' +
        'openssl genrsa 2048',
    );
  }
  return {
    domainName: domain,
    keySelector: selector,
    privateKey: pem,
    headerFieldNames: signedHeaders,
  };
}

async function keyFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new ConfigError(`DKIM_KEY names a file that cannot be read${code}: ${path}.`);
  }
}

/** Null for what is no private key of RSA: mail would go out unsigned, without a word. */
function bitsOf(pem: string): number | null {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem);
    return asymmetricKeyType === 'rsa' ? (asymmetricKeyDetails?.modulusLength ?? null) : null;
  } catch {
    return null;
  }
}

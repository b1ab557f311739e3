import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMessage } from '../../schema/messages/channel.ts';
import { headerText } from './mailAddress.ts';
import type { SmtpSettings } from './settings.ts';

/** Messages of a thread that `References` names: the first, and the last ones. */
const referencesNamed = 20;

/**
 * A message as a mail. All it contains are texts: nothing in it is read from a file or an address.
 *
 * @param to its checked address
 */
export function mailOf(
  message: OutgoingMessage,
  to: string,
  { from, replyTo }: Pick<SmtpSettings, 'from' | 'replyTo'>,
): SendMailOptions {
  const { id, subject, text, html, replyToken, unsubscribeUrl } = message;
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const references = referencesOf(message.references, domain);
  return {
    messageId: messageIdOf(id, domain),
    envelope: { from: from.address, to: [to] },
    from: named(message.fromName ?? from.name, from.address),
    to: named(message.to.name, to),
    replyTo: replyToken === null ? undefined : replyAddress(replyToken, from.address, replyTo),
    subject: headerText(subject ?? '', 500),
    text: bodyText(text),
    html: html === null ? undefined : bodyText(html),
    inReplyTo: references.at(-1),
    references,
    xMailer: false,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(/^[A-Za-z0-9-]{2,35}$/.test(message.locale) && { 'Content-Language': message.locale }),
      ...unsubscribeHeaders(unsubscribeUrl),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function named(name: string | null, address: string) {
  return { name: headerText(name ?? '', 100), address };
}

const idForm = /^[\w.!#$%&'*+/=?^`{|}~-]+$/;

/**
 * The Message-ID of a message, the same at every attempt.
 *
 * @throws {TypeError} for an id that cannot stand in one
 */
export function messageIdOf(id: string, domain: string): string {
  if (!idForm.test(id) || id.length > 200) throw new TypeError('This id cannot be a Message-ID.');
  return `<${id}@${domain}>`;
}

/** An id with an @ is that of a mail that came in. */
function referencesOf(ids: readonly string[], domain: string): string[] {
  const whole = ids
    .map((id) => id.replace(/^<|>$/g, ''))
    .map((id) => (id.includes('@') ? id : `${id}@${domain}`))
    .filter(
      (id) => id.length <= 250 && /^[^@]+@[^@]+$/.test(id) && idForm.test(id.replace('@', '.')),
    );
  const [first, ...others] = whole;
  return first === undefined
    ? []
    : [first, ...others.slice(1 - referencesNamed)].map((id) => `<${id}>`);
}

function replyAddress(token: string, from: string, pattern: string | null): string | undefined {
  if (!/^[\w-]+$/.test(token)) throw new TypeError('This token cannot stand in an address.');
  const at = from.lastIndexOf('@');
  return (pattern ?? `${from.slice(0, at)}+{token}${from.slice(at)}`).replace('{token}', token);
}

/** The two headers of RFC 8058, for an https address alone. */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  if (url === null || !/^https:\/\/[\x21-\x7e]+$/.test(url) || /[<>,]/.test(url)) return {};
  return {
    'List-Unsubscribe': `<${url}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** Without the controls that mail cannot carry. */
function bodyText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that are taken out
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
}

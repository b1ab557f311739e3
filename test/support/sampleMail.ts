import type { SmtpSettings } from '../../api/channels/settings.ts';
import type { OutgoingMessage } from '../../schema/messages/channel.ts';

/** A mail to a customer. */
export const sampleMail: OutgoingMessage = {
  id: 'message_01jd8w3v4xf6e8h2k5m7n9p0q1',
  channel: 'EMAIL',
  to: { address: 'rosa@example.com', name: 'Rosa Díaz' },
  fromName: null,
  locale: 'es',
  subject: '¿Cómo fue su visita?',
  text: 'Hola Rosa:\n\n¿Cómo fue?\n',
  html: '<p>Hola Rosa</p>',
  replyToken: 'sample-token-of-a-thread',
  references: [],
  unsubscribeUrl: 'https://acme.example/preferences/abc',
};

/** Settings for a mail server of tests. */
export function smtpSettingsOf(port: number, change: Partial<SmtpSettings> = {}): SmtpSettings {
  return {
    server: { host: '127.0.0.1', port, secure: false, login: null, tls: 'optional' },
    from: { name: 'Acme', address: 'care@acme.example' },
    replyTo: null,
    dkim: null,
    connections: 5,
    ...change,
  };
}

/** A signal that is never aborted. */
export const noAbort = new AbortController().signal;

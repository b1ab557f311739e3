import type { Logger } from 'pino';
import type { Channel } from '../../prisma/generated/client/enums.ts';
import type { MessageChannel, OutgoingMessage } from '../../schema/messages/channel.ts';
import type { AlertOwner } from '../../schema/webhooks/alert/alert.ts';

/** What alerts are made known with. */
export interface AlertOptions {
  readonly log: Pick<Logger, 'warn'>;
  /** What sends the messages of a channel; null for one that nothing sends by. */
  readonly channels: (channel: Channel) => MessageChannel | null;
}

/** Logs an alert, and mails it where the workspace has an address for that and there is a channel for mail. */
export function mailAlert({ log, channels }: AlertOptions): AlertOwner {
  return async ({ id, workspace, email, subject, text }, signal) => {
    const channel = email === null ? null : channels('EMAIL');
    if (email === null || channel === null) {
      log.warn({ workspace, alert: id, mailed: false }, subject);
      return;
    }
    const message: OutgoingMessage = {
      id,
      channel: 'EMAIL',
      to: { address: email, name: null },
      fromName: null,
      locale: 'en',
      subject,
      text,
      html: null,
      replyToken: null,
      references: [],
      unsubscribeUrl: null,
    };
    const sent = await channel.send(message, signal);
    if (sent.outcome === 'LATER') throw new Error('The mail server takes the alert later.');
    log.warn({ workspace, alert: id, mailed: sent.outcome !== 'REFUSED' }, subject);
  };
}

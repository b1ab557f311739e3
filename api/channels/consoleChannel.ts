import { Channel } from '../../prisma/generated/client/enums.ts';
import type { MessageChannel, OutgoingMessage } from '../../schema/messages/channel.ts';
import { visibleText } from './mailAddress.ts';

/** Prints each message, for development: nothing goes out. */
export function consoleChannel(print: (text: string) => void): MessageChannel {
  return {
    name: 'console',
    channels: Object.values(Channel),
    send: async (message) => {
      print(printed(message));
      return { outcome: 'SENT', providerId: null };
    },
  };
}

function printed({ channel, to, subject, text, html, unsubscribeUrl }: OutgoingMessage): string {
  const name = to.name === null ? '' : `${to.name} `;
  const lines = [
    `${channel} to ${name}<${to.address}>${html === null ? '' : ', also as HTML'}`,
    ...(subject === null ? [] : [subject]),
    // What a terminal would obey is not printed.
    ...text.split(/\r\n|[\r\n]/).map((line) => line.replaceAll('\t', '    ')),
    ...(unsubscribeUrl === null ? [] : [`Unsubscribe: ${unsubscribeUrl}`]),
  ];
  return lines.map((line) => `  │ ${visibleText(line)}`).join('\n');
}

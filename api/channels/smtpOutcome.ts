import type { Sent } from '../../schema/messages/channel.ts';
import { classifyReply } from '../../schema/messages/classifyReply.ts';

/** Errors of a connection: the message may be taken by the next. After its last byte it may have been taken, too. */
const ofConnection = new Set([
  ...['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL', 'EABORT', 'ESTREAM'],
]);

/**
 * What an error of nodemailer means for the message. Its text is not used: it repeats addresses.
 *
 * @throws {Error} for an error that is neither of the mail server nor of the connection
 */
export function smtpOutcome(error: unknown): Sent {
  const { code, responseCode, response, command } = fieldsOf(error);
  const answered = commandOf(command);
  if (responseCode !== null && responseCode >= 400 && answered) {
    const classified = classifyReply({
      code: responseCode,
      enhanced: /^\d{3}[ -]+#?([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null,
      command: answered,
    });
    if (classified.outcome === 'REFUSED') return { ...classified, outcome: 'REFUSED' };
    return { ...classified, outcome: 'LATER', retryAfter: null };
  }
  const said = responseCode === null ? null : String(responseCode);
  const isLogin = code === 'EAUTH' || code === 'ENOAUTH';
  if (isLogin || ofConnection.has(code)) {
    const refusal = { kind: isLogin ? 'OTHER' : 'UNREACHABLE', code: said } as const;
    return { outcome: 'LATER', refusal, retryAfter: null };
  }
  // The server said at its greeting how much it takes, or that it takes no such address.
  if (code === 'EMESSAGE') return { outcome: 'REFUSED', refusal: { kind: 'SIZE', code: said } };
  if (code === 'EENVELOPE') return { outcome: 'REFUSED', refusal: { kind: 'OTHER', code: said } };
  throw new Error(`Sending mail failed with ${code || 'an error without a code'}.`);
}

function fieldsOf(error: unknown) {
  const of = (name: string) =>
    error instanceof Error && name in error ? Reflect.get(error, name) : undefined;
  const number = of('responseCode');
  return {
    code: String(of('code') ?? ''),
    responseCode: typeof number === 'number' ? number : null,
    response: String(of('response') ?? ''),
    command: String(of('command') ?? ''),
  };
}

function commandOf(command: string): 'MAIL' | 'RCPT' | 'DATA' | null {
  if (command === 'MAIL FROM') return 'MAIL';
  if (command === 'RCPT TO') return 'RCPT';
  return command === 'DATA' ? 'DATA' : null;
}

import { ConfigError } from '../configValues.ts';

/** A mail server, as `SMTP_URL` names it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** Whether the connection is encrypted from its first byte, not by STARTTLS. */
  readonly secure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly tls: 'required' | 'optional';
}

const local = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/**
 * Reads the address of a mail server. Its errors do not repeat it, since it has a password.
 *
 * @param tls undefined for the default: optional for a server on this machine
 * @throws {ConfigError} for an address of another form
 */
export function smtpServer(text: string, tls: SmtpServer['tls'] | undefined): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSound =
    url !== null &&
    /^smtps?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    /^\/?$/.test(url.pathname) &&
    url.search === '' &&
    url.hash === '';
  if (!isSound) {
    throw new ConfigError(
      'SMTP_URL must be smtps://user:password@host:465 or smtp://user:password@host:587, with nothing ' +
        'behind the port. Write what is special in a URL as in one: @ in a password is %40, / is %2F.',
    );
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const user = decoded(url.username);
  const pass = decoded(url.password);
  if ((user === '') !== (pass === '')) {
    throw new ConfigError('SMTP_URL must have both a user and a password, or neither.');
  }
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    login: user === '' ? null : { user, pass },
    tls: tls ?? (local.test(host) ? 'optional' : 'required'),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ConfigError('SMTP_URL has a % that stands for nothing. Write % itself as %25.');
  }
}

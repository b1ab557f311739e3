import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type ReceivedMail, readMail } from './readMail.ts';

/** What a mail server does with the next mails. CUT ends the connection once it has the whole mail. */
export type MailManner =
  | 'TAKE'
  | 'HANG'
  | 'CUT'
  | 'DRIP'
  | { readonly at: 'MAIL' | 'RCPT' | 'DATA'; readonly reply: string };

export interface MailServer {
  readonly port: number;
  readonly mails: ReceivedMail[];
  /** Connections since the start. */
  readonly connections: number;
  behave(manner: MailManner): void;
  /** Ends all connections, as a server does with idle ones. */
  cut(): void;
  close(): Promise<void>;
}

/** A mail server for tests: on this machine, without encryption unless `options` say otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  let manner: MailManner = 'TAKE';
  let connections = 0;
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const refusedAt = (step: string) =>
    typeof manner === 'object' && manner.at === step ? replyOf(manner.reply) : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onMailFrom: (_address, _session, done) => done(refusedAt('MAIL')),
    onRcptTo: (_address, _session, done) => done(refusedAt('RCPT')),
    onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refused = refusedAt('DATA');
        if (refused) return done(refused);
        const from = mailFrom ? mailFrom.address : '';
        const to = rcptTo.map(({ address }) => address);
        mails.push(readMail(Buffer.concat(chunks).toString('latin1'), { from, to }));
        if (manner === 'CUT') return cut();
        if (manner === 'DRIP') return drip(sockets);
        if (manner !== 'HANG') done(null, 'Ok: queued as 4bX7z1');
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address: AddressInfo | string | null = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    mails,
    get connections() {
      return connections;
    },
    behave: (next) => {
      manner = next;
    },
    cut,
    close: async () => {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function replyOf(reply: string): Error {
  const [code, ...text] = reply.split(' ');
  return Object.assign(new Error(text.join(' ')), { responseCode: Number(code) });
}

/** One line of a reply after the other, and never the last. */
function drip(sockets: ReadonlySet<Socket>): void {
  for (const socket of sockets) {
    const timer = setInterval(() => socket.write('250-Still here\r\n'), 20);
    socket.on('close', () => clearInterval(timer));
  }
}

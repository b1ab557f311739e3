import { connect, createServer, type Socket } from 'node:net';

/**
 * Where the connection is cut: before the statement reaches the database, or instead of its answer.
 * With `silence` it stays, and nothing comes any more.
 */
export type Cut = { readonly at: number; readonly side: 'statement' | 'answer' | 'silence' };

/** What went through since watching began. */
export interface Watched {
  /** The texts of the statements, in their order, over all connections. */
  readonly statements: readonly string[];
  /** The statement at which the connection was cut; null as long as none was. */
  readonly cut: string | null;
}

/**
 * `open` leads to the database; `cut` refuses; `silent` takes connections and says nothing; `starting`
 * speaks for a PostgreSQL that is not ready yet.
 */
type Mode = 'open' | 'cut' | 'silent' | 'starting';

/** A way to a PostgreSQL database that can be cut, at a statement or as a whole. */
export interface StatementProxy {
  /** Listens, and answers with the URL that leads through here to the database of another. */
  via(url: string): Promise<string>;
  /** Counts statements from now on, and cuts the connection of one of them, counted from 1. */
  watch(cut?: Cut): Watched;
  /** Ends the connections that are there, and treats others like this from now on. */
  become(mode: Mode): void;
  /** Notifications that it did not pass on. */
  readonly unheard: number;
  close(): void;
}

/**
 * Speaks just enough of PostgreSQL's protocol 3 (without TLS) to distinguish statements.
 *
 * @param options whether it passes notifications on, which a pooler that hands out connections for a
 *   transaction does not
 */
export function statementProxy({ notifies = true } = {}): StatementProxy {
  let unheard = 0;
  let mode: Mode = 'open';
  let target = new URL('postgres://localhost');
  let watching: { statements: string[]; cut: string | null; order: Cut | undefined } | null = null;
  const sockets = new Set<Socket>();

  /** Whether this statement is the one to cut at; counts it. */
  const isToCut = (text: string): Cut['side'] | null => {
    if (!watching) return null;
    watching.statements.push(text);
    const { order, statements } = watching;
    if (!order || statements.length !== order.at) return null;
    watching.cut = text;
    return order.side;
  };

  // Without noDelay each of a statement's small messages waits for the acknowledgement of the last.
  const proxy = createServer({ noDelay: true }, (near) => {
    sockets.add(near);
    near.on('error', () => {}).on('close', () => sockets.delete(near));
    if (mode === 'cut') return void near.destroy();
    if (mode === 'silent') return void near.resume();
    if (mode === 'starting') return void near.once('data', () => near.end(startingUp));
    const far = connect({
      port: Number(target.port || 5432),
      host: target.hostname,
      noDelay: true,
    });
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('close', () => far.destroy());
    let withheld = false;
    let silenced = false;
    const asked = messages({ startup: true });
    const prepared = new Map<string, string>();
    near.on('data', (chunk) => {
      for (const message of asked(chunk)) {
        const text = statementIn(message, prepared);
        const side = text === null ? null : isToCut(text);
        if (side === 'statement') {
          far.destroy();
          // Reset, where the other side is closed in order: a client has to bear both.
          near.resetAndDestroy();
          return;
        }
        if (side === 'answer') withheld = true;
        if (side === 'silence') silenced = true;
        if (!silenced) far.write(message);
      }
    });
    const answered = messages({ startup: false });
    far.on('data', (chunk) => {
      for (const message of answered(chunk)) {
        if (!notifies && typeOf(message) === 'A') unheard += 1;
        else if (!withheld) near.write(message);
        else if (typeOf(message) === 'Z') far.end();
      }
    });
  });

  return {
    via: (url) =>
      new Promise((resolve) => {
        target = new URL(url);
        proxy.listen(0, '127.0.0.1', () => {
          const address = proxy.address();
          const through = new URL(url);
          through.hostname = '127.0.0.1';
          through.port = String(typeof address === 'object' ? address?.port : '');
          resolve(through.href);
        });
      }),
    watch: (order) => {
      const begun = { statements: [], cut: null, order };
      watching = begun;
      return begun;
    },
    become: (next) => {
      mode = next;
      for (const socket of sockets) socket.destroy();
    },
    get unheard() {
      return unheard;
    },
    close: () => proxy.close(),
  };
}

/** An ErrorResponse: each field has a letter and ends with a zero, and so does the message. */
const startingUp = (() => {
  const fields = ['SFATAL', 'VFATAL', 'C57P03', 'Mthe database system is starting up', ''];
  const body = Buffer.from(`${fields.join('\0')}\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
})();

/** Cuts a stream into its messages: a type, a length that counts itself, and a body. */
function messages({ startup }: { startup: boolean }): (chunk: Buffer) => Generator<Buffer> {
  let rest = Buffer.alloc(0);
  // The first message of a client has no type.
  let header = startup ? 0 : 1;
  return function* (chunk) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= header + 4) {
      const length = header + rest.readUInt32BE(header);
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      header = 1;
      yield message;
    }
  };
}

function typeOf(message: Buffer): string {
  return String.fromCharCode(message[0] ?? 0);
}

/**
 * The text of a statement that is run: of a simple query (Q), or of a prepared one when its values come
 * (B), which may be long after its text did (P); null for all else.
 */
function statementIn(message: Buffer, prepared: Map<string, string>): string | null {
  const [first = '', second = ''] = message.subarray(5).toString('utf8').split('\0');
  switch (typeOf(message)) {
    case 'Q':
      return first;
    case 'P':
      prepared.set(first, second);
      return null;
    case 'B':
      return prepared.get(second) ?? null;
    default:
      return null;
  }
}

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type Socket, Server as TcpServer } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';

export interface ConnectionOptions {
  /** Connections at a time. */
  readonly max: number;
  readonly log: Logger;
}

/** How a server's connections end. */
export interface ConnectionsEnding {
  /** Milliseconds that requests under way are given. */
  readonly grace: number;
  /** Milliseconds that a connection without a request is given to send one more. */
  readonly idle: number;
}

/** The connections of a server. */
export interface Connections {
  /** To be called for each request before it is answered. */
  take(request: IncomingMessage, response: ServerResponse): Taken;
  /** Closes the port, ends the connections, and resolves when there are none. */
  end(ending: ConnectionsEnding): Promise<void>;
}

/**
 * What is to become of a request. `EXCESS`: there are too many connections. `TOO_LATE`: the answer
 * could not be sent any more, so the request must not be carried out.
 */
export type Taken = 'WELCOME' | 'EXCESS' | 'TOO_LATE';

interface Connection {
  /** It came when there were as many as there may be. */
  readonly excess: boolean;
  /** Whether what it may have sent is still to be looked at. */
  isNew: boolean;
  readonly underWay: Set<ServerResponse>;
  /** Of the monotonic clock: when it came, or its last answer had left. */
  idleSince: number;
  /** Bytes that had arrived by then: if there are more, a request is on its way. */
  idleBytes: number;
}

/** Milliseconds that the other side is given to end a connection that we have ended. */
const lingering = 2_000;

/** Milliseconds that a connection beyond the maximum is given to ask and to be refused. */
const excessTime = 5_000;

/** Milliseconds in which a good moment to close the port is looked for. */
const acceptTime = 200;

/** Milliseconds of a turn of the event loop in which nothing happened. */
const shortTurn = 0.1;

/** Milliseconds for which a burst of connections may keep the first of them waiting. */
const burstTime = 25;

/** Connections of a burst that are read in one turn of the event loop, for the sake of who works. */
const readAtOnce = 20;

/** Milliseconds between two looks for connections that have fallen idle. */
const sweepPause = 25;

/**
 * Counts and ends the connections of a server that does not listen yet. Node would destroy them
 * instead, which resets a connection on which something is still arriving: the other side may lose
 * an answer that was sent.
 */
export function connectionsOf(server: Server, { max, log }: ConnectionOptions): Connections {
  const open = new Map<Socket, Connection>();
  const tellRefused = atMostEvery(60_000, (refused) =>
    log.warn({ refused, max }, 'More connections than MAX_CONNECTIONS: they were refused'),
  );
  const unread: Socket[] = [];
  let admitted = 0;
  let accepted = 0;
  let ending = false;
  server.maxConnections = max + Math.max(1, Math.ceil(max / 10));
  // Of connections that have been idle for too long. Without a listener, Node destroys them.
  server.on('timeout', endGently);
  server.on('drop', () => {
    accepted += 1;
    tellRefused();
  });
  server.on('connection', (socket: Socket) => {
    accepted += 1;
    const excess = admitted >= max;
    if (excess) tellRefused();
    else admitted += 1;
    const timer = excess ? setTimeout(() => socket.destroy(), excessTime) : undefined;
    open.set(socket, {
      excess,
      isNew: true,
      underWay: new Set(),
      idleSince: performance.now(),
      idleBytes: 0,
    });
    // In the next tick, in which Node has it begin to read.
    process.nextTick(() => socket.pause());
    if (unread.push(socket) === 1) void readAfterBurst();
    socket.once('close', () => {
      clearTimeout(timer);
      open.delete(socket);
      if (!excess) admitted -= 1;
    });
    // Node calls this after an answer with "Connection: close".
    socket.destroySoon = () => endGently(socket);
  });

  function take(request: IncomingMessage, response: ServerResponse): Taken {
    const { socket } = request;
    const connection = open.get(socket);
    if (!connection || socket.writableEnded) return 'TOO_LATE';
    const { excess, underWay } = connection;
    if (ending || excess) {
      const earlier = [...underWay].at(-1);
      if (earlier?.headersSent && saysClose(earlier)) return 'TOO_LATE';
      // Requests can come before the last one is answered: the last of their answers says it.
      if (earlier && !earlier.headersSent) earlier.setHeader('connection', 'keep-alive');
      response.setHeader('connection', 'close');
    }
    underWay.add(response);
    const fallIdle = () => {
      connection.idleSince = performance.now();
      connection.idleBytes = socket.bytesRead;
    };
    response.once('close', () => {
      underWay.delete(response);
      fallIdle();
      // What still comes of a request that was answered before its end is no other request.
      if (!request.complete) request.once('end', fallIdle);
    });
    return excess ? 'EXCESS' : 'WELCOME';
  }

  /**
   * Each turn of the event loop accepts a single connection. So those of a burst are read when all
   * of them are in: their requests would make turns long, and keep the others out for seconds.
   */
  async function readAfterBurst(): Promise<void> {
    // Into the last phase of this turn: the next one looks anew for what has come.
    await nextTurn();
    const deadline = performance.now() + burstTime;
    for (let before = -1; before !== accepted && performance.now() < deadline; ) {
      before = accepted;
      await nextTurn();
    }
    const burst = unread.splice(0);
    while (burst.length > 0) {
      const next = burst.splice(0, readAtOnce);
      for (const socket of next) socket.resume();
      await nextTurn();
      for (const socket of next) {
        const connection = open.get(socket);
        if (connection) connection.isNew = false;
      }
    }
  }

  function endIdle(idle: number, endingSince: number): void {
    for (const [socket, { isNew, underWay, idleSince, idleBytes }] of open) {
      if (socket.writableEnded || isNew || underWay.size > 0 || socket.bytesRead > idleBytes)
        continue;
      if (performance.now() - Math.max(idleSince, endingSince) >= idle) endGently(socket);
    }
  }

  /**
   * Connections that the kernel has accepted and we have not are reset when the port closes. So it
   * is closed after a turn of the event loop that found none, and was so short that hardly one came
   * since. None at all cannot be had: the kernel goes on accepting until the port closes. That is
   * what SHUTDOWN_DELAY_MS is for: a balancer sends none by then.
   */
  async function untilNoneWaits(): Promise<void> {
    // Into the last phase of this turn: the next one looks anew for what has come.
    await nextTurn();
    const deadline = performance.now() + acceptTime;
    for (let began = performance.now(); began < deadline; began = performance.now()) {
      const before = accepted;
      await nextTurn();
      if (accepted === before && performance.now() - began < shortTurn) return;
    }
  }

  return {
    take,
    end: async ({ grace, idle }) => {
      await untilNoneWaits();
      ending = true;
      // Not the HTTP server's own `close`, which destroys the idle connections.
      const closed = new Promise((resolve) => TcpServer.prototype.close.call(server, resolve));
      for (const { underWay } of open.values()) {
        const last = [...underWay].at(-1);
        if (last && !last.headersSent) last.setHeader('connection', 'close');
      }
      const since = performance.now();
      // In the turn's last phase, when everything that had arrived was read.
      const sweep = setInterval(() => setImmediate(endIdle, idle, since), sweepPause);
      const deadline = setTimeout(() => server.closeAllConnections(), grace);
      setImmediate(endIdle, idle, since);
      await closed;
      clearInterval(sweep);
      clearTimeout(deadline);
      // Ends what the HTTP server does beside: it looks after slow connections.
      server.close();
    },
  };
}

/**
 * Ends our side of a connection, and takes what still arrives until the other side ends its own, as
 * RFC 9112 (9.6) has it.
 */
function endGently(socket: Socket): void {
  if (socket.writableEnded) return;
  socket.end();
  const timer = setTimeout(() => socket.destroy(), lingering);
  socket.once('close', () => clearTimeout(timer));
}

function saysClose(response: ServerResponse): boolean {
  return response.getHeader('connection') === 'close';
}

/** Tells at once, and then at most every so many milliseconds, how often it was called since. */
function atMostEvery(milliseconds: number, tell: (count: number) => void): () => void {
  let count = 0;
  let waiting = false;
  const tellNow = () => {
    waiting = count > 0;
    if (!waiting) return;
    tell(count);
    count = 0;
    setTimeout(tellNow, milliseconds).unref();
  };
  return () => {
    count += 1;
    if (!waiting) tellNow();
  };
}

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
  /** Milliseconds in which requests under way may finish. */
  readonly grace: number;
  /** Milliseconds in which a connection without a request may still send one. */
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
 * What happens to a request. `EXCESS`: there are too many connections. `TOO_LATE`: the answer
 * could not be sent any more, so the request must not be carried out.
 */
export type Taken = 'WELCOME' | 'EXCESS' | 'TOO_LATE';

interface Connection {
  /** It came when the maximum was already open. */
  readonly excess: boolean;
  /** Whether what it may have sent has not been read yet. */
  isNew: boolean;
  readonly underWay: Set<ServerResponse>;
  /** When it came, or its last answer had left: milliseconds of the monotonic clock. */
  idleSince: number;
  /** Bytes that had arrived by then: if there are more, a request is on its way. */
  idleBytes: number;
}

/** Milliseconds in which the other side may end a connection that we have ended. */
const lingering = 2_000;

/** Milliseconds in which a connection beyond the maximum may send a request and be refused. */
const excessTime = 5_000;

/** Milliseconds in which a good moment to close the port is looked for. */
const acceptTime = 200;

/** Milliseconds of a turn of the event loop in which nothing happened. */
const shortTurn = 0.1;

/** Milliseconds for which a burst of connections may keep the first of them waiting. */
const burstTime = 25;

/** Connections of a burst that are read in one turn of the event loop: more would delay others. */
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
  const reportRefused = atMostEvery(60_000, (refused) =>
    log.warn({ refused, max }, 'More connections than MAX_CONNECTIONS: they were refused'),
  );
  const unread: Socket[] = [];
  let admitted = 0;
  let accepted = 0;
  let ending = false;
  server.maxConnections = max + Math.max(1, Math.ceil(max / 10));
  // Emitted for connections that were idle for too long. Without a listener, Node destroys them.
  server.on('timeout', endGently);
  server.on('drop', () => {
    accepted += 1;
    reportRefused();
  });
  server.on('connection', (socket: Socket) => {
    accepted += 1;
    const excess = admitted >= max;
    if (excess) reportRefused();
    else admitted += 1;
    const timer = excess ? setTimeout(() => socket.destroy(), excessTime) : undefined;
    open.set(socket, {
      excess,
      isNew: true,
      underWay: new Set(),
      idleSince: performance.now(),
      idleBytes: 0,
    });
    // Node begins to read in the next tick, so the pause has to come in it as well.
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
      // Requests can come before earlier ones are answered: only the last answer says "close".
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
      // The rest of a request that was answered early is not another request.
      if (!request.complete) request.once('end', fallIdle);
    });
    return excess ? 'EXCESS' : 'WELCOME';
  }

  /**
   * A turn of the event loop accepts a single connection. So those of a burst are read once all of
   * them are accepted: their requests would make turns long, and the rest would wait for seconds.
   */
  async function readAfterBurst(): Promise<void> {
    // Waits for the last phase of this turn: the next turn polls for new connections.
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
   * The connections that the kernel has accepted and we have not are reset when the port closes. So
   * it closes after a turn of the event loop that accepted none, and was too short for a new one to
   * come. One can still be lost, because the kernel accepts until the port closes: with
   * SHUTDOWN_DELAY_MS, a balancer sends none by then.
   */
  async function untilNoneWaits(): Promise<void> {
    // Waits for the last phase of this turn: the next turn polls for new connections.
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
      // In the turn's last phase, when all that had arrived has been read.
      const sweep = setInterval(() => setImmediate(endIdle, idle, since), sweepPause);
      const deadline = setTimeout(() => server.closeAllConnections(), grace);
      setImmediate(endIdle, idle, since);
      await closed;
      clearInterval(sweep);
      clearTimeout(deadline);
      // Stops the HTTP server's timer for slow connections.
      server.close();
    },
  };
}

/**
 * Ends our side of a connection, and reads on until the other side ends its own, as RFC 9112 (9.6)
 * asks.
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

/** Reports the number of calls, at once and then at most every so many milliseconds. */
function atMostEvery(milliseconds: number, report: (calls: number) => void): () => void {
  let count = 0;
  let waiting = false;
  const reportNow = () => {
    waiting = count > 0;
    if (!waiting) return;
    report(count);
    count = 0;
    setTimeout(reportNow, milliseconds).unref();
  };
  return () => {
    count += 1;
    if (!waiting) reportNow();
  };
}

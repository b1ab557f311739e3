import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A proxy before several servers. */
export interface RoundRobin {
  readonly url: string;
  /** How many connections it has taken. */
  readonly taken: number;
  /** How many of these it has. */
  readonly open: number;
  /** Cuts every connection. */
  cut(): void;
  close(): void;
}

/** Hands each connection to the next of the servers. */
export async function roundRobin(urls: readonly string[]): Promise<RoundRobin> {
  const sockets = new Set<Socket>();
  let taken = 0;
  const server = createServer((client) => {
    const { hostname, port } = new URL(urls[taken % urls.length] ?? '');
    taken += 1;
    const upstream = connect(Number(port), hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get taken() {
      return taken;
    },
    get open() {
      return sockets.size / 2;
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

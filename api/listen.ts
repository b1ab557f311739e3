import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Milliseconds that bound slow senders; keep-alive is longer than that of usual balancers. */
export const timeouts = { headers: 10_000, request: 30_000, keepAlive: 65_000 };

/**
 * Connections that may wait to be accepted, as far as the system allows. With Node’s 511 a burst of
 * new ones has others dropped, which try again after one, three and seven seconds.
 */
const backlog = 4_096;

/** Node’s options of the server. */
export const serverOptions = {
  headersTimeout: timeouts.headers,
  // `limitReceiving` does this: a file may take longer, as long as it keeps coming.
  requestTimeout: 0,
  keepAliveTimeout: timeouts.keepAlive,
  // Of all headers together, in bytes.
  maxHeaderSize: 16_384,
  // Milliseconds. Every 30 s, as Node does, slow headers would be noticed up to 30 s late.
  connectionsCheckingInterval: 1_000,
};

/** Listens; answers with the address. */
export function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog }, () => {
      server.off('error', reject);
      const address = server.address() as AddressInfo;
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve(`http://${name}:${address.port}`);
    });
  });
}

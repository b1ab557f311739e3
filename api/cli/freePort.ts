import { createServer } from 'node:net';

/**
 * Finds out whether a port can be listened on, before anything is done that takes long.
 *
 * @param port 0 is any free one
 * @throws {Error} with the code `EADDRINUSE`, or another of the system's
 */
export async function requireFreePort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen({ host, port }, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

import { createServer } from 'node:net';

/**
 * Checks that the server can listen here, before the slow part of a start.
 *
 * @param port 0 for any free port
 * @throws {Error} with the code `EADDRINUSE` where another program listens; else one that says what
 * to correct
 */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? error : unusable(host, port, error.code));
    };
    probe.once('error', fail).listen({ host, port }, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

function unusable(host: string, port: number, code = 'unknown'): Error {
  const cure = 'Choose an address of this machine with --host or HOST, a port with --port or PORT.';
  return new Error(`The server cannot listen at ${host}, port ${port} (${code}). ${cure}`);
}

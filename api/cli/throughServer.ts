import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { commandSocket, type SocketMessage } from './commandSocket.ts';
import type { Terminal } from './terminal.ts';

/**
 * Has the server that has the embedded database open run a command, and prints the command's output.
 *
 * @param url of the database
 * @param argv of the command, without the program's name
 * @returns the command's exit code; null where no server listens for commands
 * @throws Error when the server stops before the command has ended
 */
export async function throughServer(
  url: string,
  argv: readonly string[],
  terminal: Terminal,
): Promise<number | null> {
  const path = commandSocket(url);
  const socket = path === null ? null : await connected(path);
  if (!socket) return null;
  // A socket that breaks ends the loop below, too.
  socket.on('error', () => {});
  socket.write(`${JSON.stringify(argv)}\n`);
  try {
    for await (const line of createInterface({ input: socket })) {
      const message: SocketMessage = JSON.parse(line);
      if ('say' in message) terminal.say(message.say);
      else if ('complain' in message) terminal.complain(message.complain);
      else return message.code;
    }
  } finally {
    socket.destroy();
  }
  throw new Error(
    'The server stopped before the command had ended. Check what it has done, then run it again.',
  );
}

/** Null where no server listens: none runs, or one was killed and left its socket. */
function connected(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null);
      else reject(new Error(`The server at ${path} cannot be reached (${error.code}).`));
    });
  });
}

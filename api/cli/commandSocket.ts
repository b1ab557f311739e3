import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A line of a command's output, or, as the last message, its exit code. */
export type SocketMessage =
  | { readonly say: string }
  | { readonly complain: string }
  | { readonly code: number };

/** Bytes of a socket's path: the smallest limit of an operating system is 104, with a zero at the end. */
const maxPath = 103;

/**
 * The path of the socket where the server that has an embedded database open listens for commands.
 * It is in the database's directory, which only the owner can enter.
 *
 * @param url of the database
 * @returns null for a database without a directory, on Windows, and where the path is too long
 */
export function commandSocket(url: string): string | null {
  const directory = /^pglite:\/\/(?!memory$)(.+)$/.exec(url)?.[1];
  if (directory === undefined || process.platform === 'win32') return null;
  let path: string;
  try {
    path = join(realpathSync(directory), 'commands.sock');
  } catch {
    return null;
  }
  const shorter = relative(process.cwd(), path);
  return [path, shorter].find((each) => Buffer.byteLength(each) <= maxPath) ?? null;
}

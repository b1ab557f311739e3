import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a command says, line by line, and then how it ended. */
export type SocketMessage =
  | { readonly say: string }
  | { readonly complain: string }
  | { readonly code: number };

/** Bytes that systems take of a socket's path; the shortest limit is 104, with a zero at its end. */
const maxPath = 103;

/**
 * Where the server that has an embedded database open listens for commands. The database's directory
 * is its owner's alone, so that no other user comes near.
 *
 * @param url the database's
 * @returns null for a database that has no directory, and where there can be no such socket: on
 * Windows, and where the path is too long
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

import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { decodeId, encodeId } from '../../schema/kernel/id.ts';

/** The keys of the demo workspace, which the first screen shows. */
export interface DemoKeys {
  /** The row's key; in the file it has the form that the command line takes. */
  readonly workspaceId: string;
  readonly secret: string;
  readonly publishable: string;
}

/** The file of the demo's keys, which protect nothing: the next start shows them again. */
export interface DemoKeyFile {
  /** Relative to where the process was started, unless the database's address is absolute. */
  readonly path: string;
  read(): Promise<DemoKeys | null>;
  write(keys: DemoKeys): Promise<void>;
}

/**
 * The file beside an embedded database. Null for a database in memory, which is made anew each
 * time, and for PostgreSQL, where the demo's keys are printed once.
 *
 * @param url the database's, as `openDatabase` takes it
 */
export function demoKeyFile(url: string): DemoKeyFile | null {
  const directory = /^pglite:\/\/(?!memory$)(.+)$/.exec(url)?.[1];
  if (directory === undefined) return null;
  const path = join(dirname(directory), 'demo-keys.json');
  return {
    path,
    read: async () => {
      try {
        return parse(await readFile(path, 'utf8'));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    write: async (keys) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const shown = { ...keys, workspaceId: encodeId('Workspace', keys.workspaceId) };
      await writeFile(path, `${JSON.stringify(shown, null, 2)}\n`, { mode: 0o600 });
      // The mode above is for a new file; an old one keeps its own.
      await chmod(path, 0o600);
    },
  };
}

/** For people: whether the keys that are shown can be seen again. */
export function whereKeysAre(url: string): string {
  const file = demoKeyFile(url);
  if (file === null) return 'Keep the keys now: they are shown this once.';
  return `Each start shows the keys again. They are in ${resolve(file.path)}`;
}

/** Null for a file that is not whole: keys can be made anew. */
function parse(text: string): DemoKeys | null {
  try {
    const keys: Partial<Record<string, unknown>> = JSON.parse(text);
    const { workspaceId, secret, publishable } = keys;
    return typeof workspaceId === 'string' &&
      typeof secret === 'string' &&
      typeof publishable === 'string'
      ? {
          // Files of earlier versions have the row's key.
          workspaceId: decodeId('Workspace', workspaceId) ?? workspaceId,
          secret,
          publishable,
        }
      : null;
  } catch {
    return null;
  }
}

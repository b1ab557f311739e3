import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The major version of PostgreSQL in the pinned PGlite, which opens no directory of another one. */
export const embeddedMajor = '18';

/** Files that PGlite makes before it writes PG_VERSION; an interrupted start leaves them behind. */
const ofInterruptedStart =
  /^(base|global|pg_\w+(\.conf)?|postgresql(\.auto)?\.conf|postmaster\.\w+)$/;

/** Files that a system puts into any folder: hidden ones, and those that a disk's repair needs. */
const ofSystem = /^(\.|lost\+found$)/;

/** The bits of a file's mode for everyone but its owner. */
const others = 0o077;

/**
 * Makes the directory and its parents where they are missing, for their owner only. Of a directory
 * that exists and is ours, it removes the access of others.
 *
 * @returns its real path: one directory has one lock, by whatever link it is reached
 * @throws {Error} when it has no database but other files, and so belongs to something else
 */
export function privateDirectory(directory: string): string {
  makeFolder(resolve(directory));
  const path = realpathSync(directory);
  refuseOtherThings(path);
  if (isOpenToOthers(path)) takeFromOthers(path);
  return path;
}

/**
 * Makes a folder and its missing parents, one level at a time: the recursion of Node never ends
 * where none can be made, as in `/proc`.
 *
 * @throws {Error} that says which folder cannot be made, or that it is a file
 */
function makeFolder(path: string): void {
  if (dirname(path) !== path && !existsSync(path)) makeFolder(dirname(path));
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw new Error(`DATABASE_URL: ${path} is a file. Name a folder: pglite://DIR.`);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    if (reason === 'EEXIST') return;
    throw new Error(`DATABASE_URL: the folder ${path} cannot be made (${reason}).`, {
      cause: error,
    });
  }
}

function refuseOtherThings(path: string): void {
  if (readMajor(path) !== null) return;
  const found = readdirSync(path).filter(
    (name) => !ofInterruptedStart.test(name) && !ofSystem.test(name),
  );
  if (found.length === 0) return;
  const shown = found.slice(0, 3).join(', ') + (found.length > 3 ? ', …' : '');
  throw new Error(
    `DATABASE_URL: the folder ${path} has no database in it, but other things (${shown}). ` +
      'Name a new folder, or an empty one: pglite://DIR.',
  );
}

/** Removes the access of others from a directory and all that is in it. */
export function takeFromOthers(directory: string): void {
  const inside = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  for (const path of [directory, ...inside.map((name) => join(directory, name))]) {
    if (isOpenToOthers(path)) chmodSync(path, lstatSync(path).mode & 0o777 & ~others);
  }
}

/** False on Windows, where access follows the parent folder, and for links, which have none. */
function isOpenToOthers(path: string): boolean {
  const found = lstatSync(path);
  if (found.isSymbolicLink() || found.uid !== process.getuid?.()) return false;
  return (found.mode & others) !== 0;
}

/** @throws {Error} when another major version made the directory; the message says what to do */
export function refuseOtherMajor(directory: string): void {
  const major = readMajor(directory);
  if (major === null || major === embeddedMajor) return;
  throw new Error(
    `The database in ${resolve(directory)} was made by PostgreSQL ${major}; this version of ` +
      `cxgraph has PostgreSQL ${embeddedMajor} inside and cannot open it. Start the version of ` +
      'cxgraph that made it and move its rows out with pg_dump, or move the directory away to ' +
      'begin with an empty one, or set DATABASE_URL=pglite://OTHER_DIR.',
  );
}

/** @throws {Error} when the directory has no database: opening it would make an empty one */
export function requireDatabase(directory: string): void {
  if (readMajor(directory) === null) throw new Error('its directory is gone or empty');
}

/** The major version of the database in a directory; null in a new one. */
export function readMajor(directory: string): string | null {
  try {
    return readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

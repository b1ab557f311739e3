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

/** The major version of PostgreSQL inside the pinned PGlite; it can open no other's directory. */
export const embeddedMajor = '18';

/** What PGlite makes before it writes PG_VERSION, which a start that was cut leaves behind. */
const ofCutStart = /^(base|global|pg_\w+(\.conf)?|postgresql(\.auto)?\.conf|postmaster\.\w+)$/;

/** What systems put into any folder: hidden files, and what a disk keeps for its repair. */
const ofSystem = /^(\.|lost\+found$)/;

/** What others may do with a file or a directory, as bits of its mode. */
const others = 0o077;

/**
 * Makes the directory when it is missing, and what is missing above it, for its owner only; takes
 * others' access from one that is there, if it is ours.
 *
 * @returns its real path: one directory has one lock, by whatever link it is reached
 * @throws {Error} when it is somebody else's: it has no database, but other things
 */
export function privateDirectory(directory: string): string {
  makeFolder(resolve(directory));
  const path = realpathSync(directory);
  refuseOtherThings(path);
  if (isOpenToOthers(path)) takeFromOthers(path);
  return path;
}

/**
 * Makes a folder and what is missing above it, one level at a time: the recursion of Node goes round
 * for ever where none can be made, as in `/proc`.
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
  const found = readdirSync(path).filter((name) => !ofCutStart.test(name) && !ofSystem.test(name));
  if (found.length === 0) return;
  const shown = found.slice(0, 3).join(', ') + (found.length > 3 ? ', …' : '');
  throw new Error(
    `DATABASE_URL: the folder ${path} has no database in it, but other things (${shown}). ` +
      'Name a new folder, or an empty one: pglite://DIR.',
  );
}

/** Takes others' access from a directory and all that is in it. */
export function takeFromOthers(directory: string): void {
  const inside = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  for (const path of [directory, ...inside.map((name) => join(directory, name))]) {
    if (isOpenToOthers(path)) chmodSync(path, lstatSync(path).mode & 0o777 & ~others);
  }
}

/** Windows has no owner to tell; what is there has the access of where it is. A link has no access of its own. */
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

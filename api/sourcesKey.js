// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What npm notes at each installation: which packages are installed, where the lock file has what should be. */
const installed = 'node_modules/.package-lock.json';

/** Changes with each source and package that a bundle is made of, and with the Prisma client. */
export function keyOfSources() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json', installed]) note(hash, join(root, name));
  for (const room of ['api', 'client', 'prisma', 'schema']) noteFolder(hash, join(root, room));
  return hash.digest('hex').slice(0, 32);
}

/** Folders with nothing that a bundle of the command line contains. */
const left = new Set(['client/dist', 'prisma/generated'].map((path) => join(root, path)));

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} folder
 */
function noteFolder(hash, folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) note(hash, path);
    else if (!left.has(path) && entry.name !== 'node_modules') noteFolder(hash, path);
  }
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function note(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false });
  hash.update(`${relative(root, path)}\0${found?.size}\0${found?.mtimeMs}\0`);
}

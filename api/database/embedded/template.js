// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';

/*
 * An empty database, as `initdb` makes it: unpacking one takes a third of the time of making it. The
 * package has the directory of an earlier PGlite with the same catalogs; PostgreSQL refuses to open one
 * with others. It is plain JavaScript, as `thread.js` is.
 */

/** Written last: without this file, the next start takes the directory for an interrupted one. */
const versionFile = 'PG_VERSION';

/** The process that made the package had it open; nothing has it open now. */
const pidFile = 'postmaster.pid';

/** `template1` and `template0`: two thirds of the files, which only CREATE DATABASE reads. */
const templates = /^base\/[14](\/|$)/;

/** Settings by which the package differs from what our PGlite makes; the last of a name counts. */
const settings = { 'postgresql.conf': "timezone = 'UTC'\nlog_timezone = 'UTC'\n" };

/**
 * Writes an empty database into a directory, for its owner only.
 *
 * @param {string} directory with no database in it; what an interrupted start left is overwritten
 */
export async function unpackTemplate(directory) {
  const packed = Buffer.from(await (await dataDir()).arrayBuffer());
  /** @type {Buffer} */
  let version = Buffer.alloc(0);
  // In chunks of 16 KB, the default, copying them together takes as long as unpacking.
  const archive = gunzipSync(packed, { chunkSize: 16 * 1024 * 1024 });
  for (const { name, isDirectory, content } of entriesOf(archive)) {
    if (templates.test(name)) continue;
    const path = join(directory, name);
    if (isDirectory) mkdirSync(path, { recursive: true, mode: 0o700 });
    else if (name === versionFile) version = content;
    else if (name !== pidFile) write(path, content);
  }
  for (const [name, lines] of Object.entries(settings)) {
    writeFileSync(join(directory, name), lines, { flag: 'a' });
  }
  // Of a start that ended after it had opened the directory.
  rmSync(join(directory, pidFile), { force: true });
  write(join(directory, versionFile), version);
}

/**
 * @param {string} path
 * @param {Buffer} content
 */
function write(path, content) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, content, { mode: 0o600 });
}

/** Bytes of a header of the tar format, and of the blocks that contents fill. */
const block = 512;

/**
 * The files and directories of a tar archive (ustar), by their paths in it.
 *
 * @param {Buffer} archive
 */
function* entriesOf(archive) {
  const text = (
    /** @type {Buffer} */ header,
    /** @type {number} */ from,
    /** @type {number} */ to,
  ) => header.toString('latin1', from, to).split('\0')[0] ?? '';
  for (let offset = 0; offset + block <= archive.length; ) {
    const header = archive.subarray(offset, offset + block);
    const path = text(header, 0, 100);
    if (path === '') return;
    const size = Number.parseInt(text(header, 124, 136), 8) || 0;
    const from = offset + block;
    yield {
      name: `${text(header, 345, 500)}/${path}`.replace(/^\/+|\/+$/g, ''),
      isDirectory: text(header, 156, 157) === '5',
      content: archive.subarray(from, from + size),
    };
    offset = from + Math.ceil(size / block) * block;
  }
}

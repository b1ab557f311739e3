import { randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Interruption } from './interruption.ts';

/**
 * Writes a file that appears only when it is complete: a partial file in the same folder is written
 * first and then renamed, which replaces an earlier file. Where the writing breaks off, or is
 * interrupted, the earlier file does not change.
 *
 * @param mode of the file; by default that of the user's other new files
 */
export async function writeWhole(
  content: Readable,
  out: string,
  interruption: Interruption,
  mode?: number,
): Promise<void> {
  const partial = `${out}.${randomUUID()}.part`;
  const { restore } = interruption;
  interruption.restore = () => {
    restore();
    rmSync(partial, { force: true });
  };
  try {
    await pipeline(content, createWriteStream(partial, { mode, flags: 'wx' }));
    await rename(partial, out);
  } finally {
    await rm(partial, { force: true });
    interruption.restore = restore;
  }
}

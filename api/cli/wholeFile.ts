import { randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Interruption } from './interruption.ts';

/**
 * Writes a file that is there only once it is whole: it is written beside its place, and then takes
 * the place of what was there. Where the writing breaks off, or is interrupted, an earlier file stays
 * as it was.
 *
 * @param mode of the file; if left out, as the user's other new files
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

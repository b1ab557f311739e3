import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Migration } from './migrate.ts';

/** Beside the migrations: what all of them make, as one script. `npm run migrate` writes it. */
const fileName = 'squashed.sql';

export const squashedPath = (directory: string) => join(directory, fileName);

/** The first line of the script: of which migrations it is. */
export function squashedHeader(
  migrations: readonly Pick<Migration, 'name' | 'checksum'>[],
): string {
  const hash = createHash('sha256');
  for (const { name, checksum } of migrations) hash.update(`${name} ${checksum}\n`);
  return `-- ${migrations.length} migrations at once, written by \`npm run migrate\`: ${hash.digest('hex')}\n`;
}

/**
 * The script that makes in an empty database what migrations make one after the other: no table is
 * altered, and no foreign key is added to one that exists, so that the embedded database is busy for a
 * sixth less. Null where there is none, or where it is of other migrations.
 */
export async function readSquashed(
  directory: string,
  migrations: readonly Migration[],
): Promise<string | null> {
  const script = await readFile(squashedPath(directory), 'utf8').catch(() => null);
  return script?.startsWith(squashedHeader(migrations)) ? script : null;
}

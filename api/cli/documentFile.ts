import { readFile } from 'node:fs/promises';
import { firstInvalidByte } from '../protection/utf8.ts';
import { sizeOfFile } from './paths.ts';
import type { Terminal } from './terminal.ts';
import { printable } from './words.ts';

/** A part of a document that the import left out or changed. */
export interface UnmappedDocumentPart {
  readonly path: string;
  readonly reason: string;
}

/**
 * A document's text, without its byte order mark.
 *
 * @throws Error that names its first byte that is not UTF-8
 */
export async function readDocument(file: string): Promise<string> {
  await sizeOfFile(file);
  const bytes = await readFile(file);
  const invalid = firstInvalidByte(bytes);
  if (invalid < 0) return new TextDecoder().decode(bytes);
  throw new Error(
    `${file} is not UTF-8, from its byte ${invalid + 1} on. Convert it with iconv first.`,
  );
}

/** Lists what the import left out or changed. */
export function reportUnmapped(
  unmapped: readonly UnmappedDocumentPart[] | null,
  terminal: Terminal,
): void {
  for (const { path, reason } of unmapped ?? []) {
    terminal.complain(printable(`  ${path}: ${reason}`));
  }
}

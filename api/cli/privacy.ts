// Declares which columns are about persons.
import '../../schema/index.ts';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import pino from 'pino';
import { grouped } from '../../schema/kernel/group.ts';
import { decodeId, encodeId } from '../../schema/kernel/id.ts';
import { isObject } from '../../schema/kernel/isObject.ts';
import {
  type ListedErasure,
  listedErasures,
  reapplyErasures,
} from '../../schema/privacy/erasureList.ts';
import { allWorkspaces } from '../database/allWorkspaces.ts';
import type { Database } from '../database/open.ts';
import { ownerContext } from '../ownerContext.ts';
import { sizeOfFile } from './paths.ts';
import type { Shell } from './shell.ts';
import type { Terminal } from './terminal.ts';
import { countOf } from './words.ts';

/** `cxgraph privacy list`: a line of JSON for each erasure, to be stored away from the database. */
export async function listErasures({ withExistingDatabase, terminal }: Shell): Promise<void> {
  await withExistingDatabase((database) => sayErasures(database, terminal));
}

/** Prints the erasures of all workspaces. */
export async function sayErasures(database: Database, terminal: Terminal): Promise<void> {
  for await (const { id } of allWorkspaces(database.platform)) {
    for await (const { customer, ...listed } of listedErasures(database.workspace(id))) {
      const ids = {
        workspace: encodeId('Workspace', id),
        customer: encodeId('Customer', customer),
      };
      terminal.say(JSON.stringify({ ...ids, ...listed }));
    }
  }
}

/** `cxgraph privacy reapply`: erases again what a restored backup has. */
export async function reapplyList(file: string, shell: Shell): Promise<void> {
  await sizeOfFile(file);
  const lines = await readLines(file);
  const isWhole = await shell.withExistingDatabase((database) =>
    reapplyLines(database, lines, shell.terminal),
  );
  if (!isWhole) shell.fail();
}

type Line = ListedErasure & { readonly workspaceId: string };

/**
 * Applies the erasures of a list again, and prints what it did.
 *
 * @returns whether all of them could be applied wholly
 */
export async function reapplyLines(
  database: Database,
  lines: readonly Line[],
  terminal: Terminal,
): Promise<boolean> {
  const known = new Set<string>();
  for await (const { id } of allWorkspaces(database.platform)) known.add(id);
  const byWorkspace = grouped(lines, ({ workspaceId }) => workspaceId);
  let isWhole = true;
  for (const [workspaceId, erasures] of byWorkspace) {
    const name = encodeId('Workspace', workspaceId);
    const ctx = known.has(workspaceId)
      ? await ownerContext(database.workspace(workspaceId), pino({ level: 'silent' }))
      : null;
    if (!ctx) {
      terminal.say(`${name}  is not in this database: nothing to erase.`);
      continue;
    }
    const { erased, otherSecret } = await reapplyErasures(ctx, erasures);
    terminal.say(
      `${name}  ${countOf(erasures.length, 'erasure')} in the list; ${countOf(erased, 'customer')} erased again.`,
    );
    if (otherSecret === 0) continue;
    isWhole = false;
    terminal.say(
      `${name}  The hashes of ${countOf(otherSecret, 'erasure')} were made with a secret that this backup does not have: what named these customers is not refused. Erase them again if they come back.`,
    );
  }
  return isWhole;
}

/** @throws Error that names the first line that `privacy list` did not print */
export async function readLines(file: string): Promise<Line[]> {
  const lines: Line[] = [];
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file) })) {
    number += 1;
    if (text.trim() === '') continue;
    const line = lineOf(text);
    if (!line) {
      throw new Error(
        `Line ${number} of ${file} is none of \`cxgraph privacy list\`. Nothing was changed.`,
      );
    }
    lines.push(line);
  }
  return lines;
}

function lineOf(text: string): Line | null {
  const parsed = parsedOf(text);
  if (!isObject(parsed)) return null;
  const { workspace, customer, anonymised, erasedAt, secretId, hashes } = parsed;
  const workspaceId = typeof workspace === 'string' ? decodeId('Workspace', workspace) : null;
  const key = typeof customer === 'string' ? decodeId('Customer', customer) : null;
  if (workspaceId === null || key === null) return null;
  if (typeof anonymised !== 'boolean' || typeof secretId !== 'string') return null;
  if (typeof erasedAt !== 'string' || Number.isNaN(Date.parse(erasedAt))) return null;
  if (!Array.isArray(hashes) || !hashes.every((each) => typeof each === 'string')) return null;
  return { workspaceId, customer: key, anonymised, erasedAt, secretId, hashes };
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

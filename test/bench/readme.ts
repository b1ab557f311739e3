import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/program.ts';
import { type Line, markdown } from './table.ts';

const begin = '<!-- bench -->';
const end = '<!-- /bench -->';

/** Replaces the README's table of the bench, with the day, the machine and the versions. */
export async function writeReadme(
  lines: readonly Line[],
  { engines, rounds }: { engines: readonly string[]; rounds: number },
): Promise<void> {
  const path = join(projectRoot, 'README.md');
  const text = await readFile(path, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} … ${end} for the table.`);
  const [processor] = cpus();
  const machine = [
    `${cpus().length} cores (${processor?.model.trim()})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    ...engines,
  ];
  const day = new Date().toISOString().slice(0, 10);
  const note = `Measured on ${day} on ${machine.join('; ')}; medians of ${rounds} rounds.`;
  const filled = `${begin}\n${note}\n\n${markdown(lines)}\n`;
  await writeFile(path, text.slice(0, from) + filled + text.slice(to));
}

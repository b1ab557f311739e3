import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { generateIn } from '../../prisma/generate.js';

const generated = 'prisma/generated';

/** Whether `prisma/generated` is what the checked-in models make. */
export async function databaseClientFindings(): Promise<string[]> {
  const cache = 'node_modules/.cache';
  mkdirSync(cache, { recursive: true });
  // Below node_modules, so that the generators are found from there.
  const root = mkdtempSync(join(cache, 'models-'));
  try {
    for (const path of [
      'prisma/schema',
      'prisma/generator.js',
      'prisma.config.ts',
      'package.json',
    ]) {
      cpSync(path, join(root, path), { recursive: true });
    }
    await generateIn(root);
    const [fresh, stored] = [filesIn(join(root, generated)), filesIn(generated)];
    return [...new Set([...fresh.keys(), ...stored.keys()])]
      .filter((path) => fresh.get(path) !== stored.get(path))
      .map(
        (path) =>
          `${join(generated, path)} is not what the models make. Run \`npm run generate\` and commit what it writes.`,
      );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The files of code in a directory, by their paths in it. */
function filesIn(directory: string): ReadonlyMap<string, string> {
  if (!existsSync(directory)) return new Map();
  const entries = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return new Map(
    entries
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path, readFileSync(join(directory, path), 'utf8')]),
  );
}

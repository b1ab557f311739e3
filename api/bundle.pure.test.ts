import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { currentBundle, located, read } from './bundle.js';

test('a bundle has every module that a program of a thread imports', async () => {
  const programs = read.filter((path) => path.endsWith('.js'));
  const imported: string[] = [];
  for (const program of programs) {
    const text = await readFile(program, 'utf8');
    for (const [, from = ''] of text.matchAll(
      /^(?:import|\} from) ?(?:.* from )?'(\.[^']+)';$/gm,
    )) {
      imported.push(join(program, '..', from));
    }
  }
  expect(imported).toContain('schema/messageTemplates/rendering/dialect.js');
  expect(imported.filter((path) => !programs.includes(path))).toEqual([]);
});

test('a bundle knows each source that reads what lies beside it', async () => {
  const rooms = await Promise.all(
    ['api', 'prisma/migrate', 'prisma/seed', 'schema'].map(async (room) =>
      (await readdir(room, { recursive: true })).map((path) => join(room, path)),
    ),
  );
  const sources = rooms.flat().filter((path) => /^(?!.*\.(test|fixture)\.ts$).*\.ts$/.test(path));
  const texts = await Promise.all(
    sources.map(async (path) => ({ path, text: await readFile(path, 'utf8') })),
  );
  const found = texts.filter(({ text }) => text.includes('import.meta.url'));
  // It makes migrations, and is in no bundle.
  const apart = ['prisma/migrate/engine.ts', 'prisma/migrate/make.ts'];
  expect([...found.map(({ path }) => path), 'api/main.ts'].sort()).toEqual(
    [...located, ...apart].sort(),
  );
});

test('a start opens the database with modules that the server, which is bundled after them, shares', async () => {
  const bundle = await currentBundle();
  if (!bundle) throw new Error('node_modules cannot be written');
  await bundle.addRest(Promise.resolve());
  const folder = dirname(fileURLToPath(bundle.main));
  const [first, server] = [await sourcesIn(folder), await sourcesIn(join(folder, 'server'))];
  expect(first).toContain('api/database/embedded/embeddedDatabase.ts');
  expect(first).not.toContain('schema/index.ts');
  expect(server).toEqual(expect.arrayContaining(['api/cli/serve.ts', 'schema/index.ts']));
  // A module that was in both would have two states.
  expect(server.filter((source) => first.includes(source))).toEqual([]);
});

/** The sources in a folder's bundled files, each of which begins with its path in a comment. */
async function sourcesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const sources = texts.flatMap((text) => [
    ...text.matchAll(/^\/\/ ((?:api|client|prisma|schema)\/\S+\.ts)$/gm),
  ]);
  return sources.map(([, source = '']) => source);
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { located, read } from './bundle.js';

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

import { readFile } from 'node:fs/promises';
import { join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { read } from './bundle.js';

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

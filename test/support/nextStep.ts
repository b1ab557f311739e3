import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is to be done next for a primitive that `npm run primitive` began, in a sentence. Reads the
 * files of the project, so that it can be asked before anything is generated.
 *
 * @param project the project's directory, unless it is the current one
 */
export function nextStep(model: string, plural: string, project = '.'): string {
  const read = (path: string) => readFileSync(join(project, path), 'utf8');
  const singular = `${model[0]?.toLowerCase()}${model.slice(1)}`;
  const stored = `prisma/schema/${singular}.prisma`;
  const declaration = `schema/${plural}/${singular}.ts`;
  const open = [stored, declaration].flatMap((path) => openLines(path, read(path)));
  if (open.length > 0) {
    return `Give it its columns and describe them; these lines are open:\n${open.join('\n')}`;
  }
  const isGenerated =
    read('schema/rooms.ts').includes(`./${plural}/${singular}.ts`) &&
    read('schema/schema.graphql').includes(`\ntype ${model} `);
  if (!isGenerated) return 'Run `npm run generate`: it makes the database client and the graph.';
  if (!migrationsIn(project).includes(`CREATE TABLE "${model}" (`)) {
    return `Run \`npm run migrate -- ${inSnakeCase(plural)}\`: it writes the migration. Read it.`;
  }
  return (
    'Replace this test by what is particular to it, as in schema/touchpoints/touchpoint.test.ts, ' +
    'or delete it. Then run `npx vitest run --project pglite test/laws` and `npm run check`.'
  );
}

function openLines(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.includes('TODO') ? `${path}:${index + 1} ${line.trim()}` : []));
}

function migrationsIn(project: string): string {
  const directory = join(project, 'prisma/migrations');
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(directory, name, 'migration.sql'), 'utf8'))
    .join('\n');
}

function inSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

import { existsSync, readFileSync } from 'node:fs';
import { allAtOnce, pendingSql } from '../../prisma/migrate/make.ts';
import { migrationsDirectory } from '../../prisma/migrate/migrate.ts';
import { squashedPath } from '../../prisma/migrate/squashed.ts';
import { declaringImports, declaringPath } from './declaring.ts';
import { printedOrdinaryFields, printedRows, printedSchema } from './print.ts';

const regenerate = 'Run `npm run generate` and commit what it writes.';

/** Whether `schema/rooms.ts` names all files that declare something of the graph. */
export function declaringFindings(): string[] {
  return read(declaringPath) === declaringImports()
    ? []
    : [`${declaringPath} does not import what the folders of schema/ declare. ${regenerate}`];
}

/** Whether `schema/schema.graphql`, and what stands beside it, are what the schema prints. */
export function printedFindings(): string[] {
  const printed = {
    'schema/schema.graphql': printedSchema(),
    'schema/rows.json': printedRows(),
    'schema/ordinary.json': printedOrdinaryFields(),
  };
  return Object.entries(printed)
    .filter(([path, text]) => read(path) !== text)
    .map(([path]) => `${path} is not what the schema is. ${regenerate}`);
}

/** Whether the migrations lead to the Prisma schema: one after the other, and all at once. */
export async function migrationFindings(): Promise<string[]> {
  const sql = await pendingSql();
  if (sql === '') {
    return read(squashedPath(migrationsDirectory)) === (await allAtOnce())
      ? []
      : [
          'prisma/migrations/squashed.sql is not what the migrations make. Run ' +
            '`npm run migrate -- probe` and commit what it writes.',
        ];
  }
  return [
    'The migrations do not lead to prisma/schema. Write the missing one by ' +
      `\`npm run migrate -- what_it_does\`, read it and commit it. It would say:\n${sql}`,
  ];
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

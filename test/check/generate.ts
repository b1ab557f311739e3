import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { ensureGenerated } from '../../prisma/generate.js';
import { declaringImports, declaringPath } from './declaring.ts';

/** `npm run generate`: everything that is made from something else, in the order it depends. */
await ensureGenerated();
await writeFile(declaringPath, declaringImports());
// Only now is there a database client for the schema to be built on.
const { printedOrdinaryFields, printedRows, printedSchema } = await import('./print.ts');
await writeFile('schema/schema.graphql', printedSchema());
await writeFile('schema/rows.json', printedRows());
await writeFile('schema/ordinary.json', printedOrdinaryFields());
const codegen = spawnSync('node_modules/.bin/graphql-codegen', ['--config', 'codegen.ts'], {
  stdio: 'inherit',
});
process.exitCode = codegen.status ?? 1;

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import codegen from '../../codegen.ts';

/**
 * A process of its own: beside a built schema, codegen finds descriptions on the built-in scalars
 * that it does not find when `npm run generate` runs it.
 */
const findings = await clientFindings();
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;

/** Whether `client/generated` is what the checked-in schema and operations make. */
async function clientFindings(): Promise<string[]> {
  const directory = 'client/generated';
  const made: { filename: string; content: string }[] = await generate(
    { ...codegen, silent: true, noSilentErrors: true },
    false,
  );
  const fresh = new Map(made.map(({ filename, content }) => [join(filename), content]));
  const existing = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return [
    ...[...fresh]
      .filter(([path, content]) => read(path) !== content)
      .map(
        ([path]) =>
          `${path} is not what its operations make. Run \`npm run generate\` and commit what it writes.`,
      ),
    ...existing
      .filter((path) => !fresh.has(path))
      .map((path) => `${path} is made by nothing any more. Delete it.`),
  ];
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import {
  declarationFile,
  type Names,
  prismaFile,
  testFile,
  withBackRelation,
} from './newPrimitiveFiles.ts';

const workspaceFile = 'prisma/schema/workspace.prisma';
const example = 'npm run primitive -- stores';

/** `npm run primitive -- stores`: writes the first files of a primitive, and what to do next. */
async function main(plural: string | undefined, type: string | undefined): Promise<void> {
  const names = namesOf(plural, type);
  demandFree(names, readTaken());
  const files = new Map([
    [`prisma/schema/${names.singular}.prisma`, prismaFile(names)],
    [workspaceFile, withBackRelation(readFileSync(workspaceFile, 'utf8'), names)],
    [`schema/${names.plural}/${names.singular}.ts`, declarationFile(names)],
    [`schema/${names.plural}/${names.singular}.test.ts`, testFile(names)],
  ]);
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`Wrote ${path}`);
  }
  // A long name may need other line breaks than the templates have.
  const written = [...files.keys()].filter((path) => path.endsWith('.ts'));
  spawnSync('node_modules/.bin/biome', ['format', '--write', ...written], { stdio: 'ignore' });
  console.log(
    `Its test says what to do next:\n  npx vitest run --project pglite schema/${names.plural}`,
  );
}

/**
 * What to call a primitive.
 *
 * @param plural as on the command line: `stores`
 * @param type the name of its type, where that does not follow from the plural: `Person`
 * @throws {Error} for no noun, or none whose singular is known
 */
export function namesOf(plural: string | undefined, type?: string): Names {
  if (plural === undefined) {
    throw new Error(`Which primitive? Name it by a plural noun: ${example}`);
  }
  if (!/^[a-z][a-zA-Z0-9]*$/.test(plural)) {
    throw new Error(
      `"${plural}" cannot name a primitive: use a plural noun of letters, with a small one first, ` +
        `as in ${example} or ${example.replace('stores', 'mediaPlans')}`,
    );
  }
  if (type !== undefined && !/^[A-Z][a-zA-Z0-9]*$/.test(type)) {
    throw new Error(
      `"${type}" cannot name a type: use letters, with a capital one first, as in ` +
        'npm run primitive -- people Person',
    );
  }
  const singular = type ? uncapitalized(type) : singularOf(plural);
  if (singular === undefined) {
    throw new Error(
      `It is not clear what one of "${plural}" is called. Use the plural, as in ${example}; if this ` +
        'is one, add the name of its type: npm run primitive -- people Person',
    );
  }
  return { plural, singular, model: capitalized(singular) };
}

function singularOf(plural: string): string | undefined {
  // `statuses` and `houses` look alike, as do `heroes` and `shoes`.
  if (!plural.endsWith('s') || /(ss|us|is|[ouiy]ses|oes)$/.test(plural)) return undefined;
  const singular = plural
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x|zz)es$/, '$1')
    .replace(/s$/, (end, at: number) => (plural[at - 1] === 's' ? end : ''));
  return singular.length > 1 ? singular : undefined;
}

function capitalized(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

function uncapitalized(name: string): string {
  return `${name[0]?.toLowerCase()}${name.slice(1)}`;
}

/** The names that a primitive cannot have any more. */
export interface Taken {
  /** Files and folders of `prisma/schema/` and `schema/`, as paths. */
  readonly paths: ReadonlySet<string>;
  /** Models, enums and views of the Prisma schema. */
  readonly stored: ReadonlySet<string>;
  /** Types of the graph. */
  readonly types: ReadonlySet<string>;
  /** What JavaScript calls its own: `Date`, `Map`. */
  readonly builtIn: ReadonlySet<string>;
}

function readTaken(): Taken {
  const prismaFiles = readdirSync('prisma/schema').map((name) => `prisma/schema/${name}`);
  const rooms = readdirSync('schema').map((name) => `schema/${name}`);
  const stored = prismaFiles.map((path) => readFileSync(path, 'utf8')).join('\n');
  const graph = existsSync('schema/schema.graphql')
    ? readFileSync('schema/schema.graphql', 'utf8')
    : '';
  const builtIn: string[] = runInNewContext('Object.getOwnPropertyNames(globalThis)');
  return {
    paths: new Set([...prismaFiles, ...rooms]),
    stored: declaredNames(stored, /^(?:model|enum|view|type) (\w+)/gm),
    types: declaredNames(graph, /^(?:type|input|enum|interface|union|scalar) (\w+)/gm),
    builtIn: new Set([...builtIn, 'String', 'Int', 'Float', 'Boolean', 'ID']),
  };
}

function declaredNames(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
}

/** What the types made of a declaration are called, behind the name of its own. */
const derived = ['', 'Connection', 'Edge', 'Filter', 'IdFilter', 'Order', 'OrderField', 'Choice']
  .concat(['RelationFilter', 'CreateInput', 'CreatePayload', 'UpdateInput', 'UpdatePayload'])
  .concat(['ArchiveInput', 'RestoreInput', 'DeleteInput', 'BulkUpsertInput', 'BulkUpsertRow']);

/** @throws {Error} where the primitive exists, or one of its types would shadow another */
export function demandFree({ plural, singular, model }: Names, taken: Taken): void {
  const path = [`prisma/schema/${singular}.prisma`, `schema/${plural}`].find((each) =>
    taken.paths.has(each),
  );
  if (path) {
    throw new Error(`${path} exists already. Change the primitive there, or choose another noun.`);
  }
  const stored = [model, `${model}ExternalId`].find((name) => taken.stored.has(name));
  if (stored) {
    throw new Error(
      `prisma/schema has a "${stored}" already. Choose another noun than "${plural}".`,
    );
  }
  const shadowed = derived
    .map((suffix) => `${model}${suffix}`)
    .find((name) => taken.types.has(name));
  if (shadowed) {
    throw new Error(
      `The graph has a type "${shadowed}" already, which one of a "${model}" would shadow. Choose ` +
        `another noun than "${plural}".`,
    );
  }
  if (taken.builtIn.has(model)) {
    throw new Error(
      `"${model}" would shadow the type that GraphQL or JavaScript calls so. Choose another noun ` +
        `than "${plural}".`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv[2], process.argv[3]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

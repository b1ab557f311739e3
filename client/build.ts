import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import manifest from './package.json' with { type: 'json' };

/** Modules that are parts of others; the package does not export them. */
const parts = new Set(['bound.ts', 'handlers.ts', 'introspection.ts']);

/**
 * Packages that are bundled into this one, with the files of their types; the first file is the one
 * to import. Their licences are in NOTICE. As a dependency, gql.tada would bring its command line
 * and its editor plugin, 9 MB, into every app, and would not install beside TypeScript 7 without
 * warnings.
 */
const inside: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'gql.tada': ['gql-tada.d.ts', 'chunks/index-chunk.d.ts'],
  '@0no-co/graphql.web': ['graphql.web.d.ts'],
};

/** The sources of what package.json exports. */
function entries(): { run: string[]; typesOnly: string[] } {
  const run: string[] = [];
  const typesOnly: string[] = [];
  for (const target of Object.values(manifest.exports)) {
    if (typeof target === 'string') continue;
    const source = target.types.replace('./dist/', '').replace('.d.ts', '.ts');
    if (!('default' in target)) typesOnly.push(source);
    else if (!source.includes('*')) run.push(source);
  }
  const modules = readdirSync('generated')
    .filter((file) => file.endsWith('.ts') && !parts.has(file))
    .map((file) => `generated/${file}`);
  return { run: [...run, ...modules.filter((file) => !typesOnly.includes(file))], typesOnly };
}

/**
 * Corrections of two types. Where the package `graphql` is missing, its types are not `any` but the
 * compiler's error type, and a conditional type on that is an error type again: these two are meant
 * to fall back on gql.tada's own types, and do not. The keys of an error type are all strings, those
 * of a module or a node are not.
 */
const corrections = new Map([
  ['void extends T ? U : T', 'string extends keyof T ? U : T'],
  ['0 extends 1 & typeof GraphQL.Kind', 'string extends keyof typeof GraphQL.Kind'],
]);

/** Copies the files one by one: a bundler would drop the comment that lets the import of `graphql` be missing. */
function copyTypesInside(): void {
  const missed = new Set(corrections.keys());
  for (const [name, files] of Object.entries(inside)) {
    const from = dirname(fileURLToPath(import.meta.resolve(name)));
    for (const file of files) {
      const path = `dist/inside/${file}`;
      let text = readFileSync(`${from}/${file}`, 'utf8');
      for (const [fails, works] of corrections) {
        if (text.includes(fails)) missed.delete(fails);
        text = text.replace(fails, works);
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  for (const each of missed)
    throw new Error(`No bundled type has the text "${each}" any more: update the corrections.`);
  for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.d.ts')) importFromInside(posix.normalize(file.replaceAll('\\', '/')));
  }
}

/** Changes the imports of a file of types to the copies inside this package. */
function importFromInside(file: string): void {
  const before = readFileSync(`dist/${file}`, 'utf8');
  let after = before;
  for (const [name, [first]] of Object.entries(inside)) {
    const to = posix.relative(posix.dirname(file), `inside/${first.replace('.d.ts', '.js')}`);
    const path = to.startsWith('.') ? to : `./${to}`;
    // Only at a line's start: examples in comments still import the package.
    after = after.replace(
      new RegExp(`^((?:import|export|\\}) [^']*)'${name.replaceAll('.', '\\.')}'`, 'gm'),
      (_, before: string) => `${before}'${path}'`,
    );
  }
  if (after !== before) writeFileSync(`dist/${file}`, after);
}

const { run, typesOnly } = entries();
await build({
  config: false,
  entry: run,
  outDir: 'dist',
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  noExternal: Object.keys(inside),
  dts: { entry: [...run, ...typesOnly] },
  splitting: true,
  sourcemap: true,
  clean: true,
});
copyTypesInside();
// gql.tada's editor plugin reads the schema to check `graphql('…')` documents.
copyFileSync('../schema/schema.graphql', 'dist/schema.graphql');

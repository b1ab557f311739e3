// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * The bundle from which a clone runs: its sources and packages in a few files, which load in a third of
 * the time of some thousand. It is made when one has changed, in a second or two, and does not wait for the Prisma client,
 * which is a bundle of its own. It is plain JavaScript, because it runs before anything compiles.
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'cxgraph');

/** Bundles that are left for processes that still run from them. */
const leftBundles = 5;

/** What the server reads beside its code while it runs; it lies in a bundle as it does here. */
export const read = [
  'package.json',
  'prisma/migrations',
  'api/graphiql',
  'api/database/embedded/thread.js',
  'api/database/embedded/template.js',
  'schema/messageTemplates/rendering/thread.js',
  'schema/messageTemplates/rendering/dialect.js',
  'schema/messageTemplates/rendering/links.js',
  'schema/messageTemplates/rendering/mended.js',
  'schema/messageTemplates/rendering/names.js',
];

/** The sources that read what lies beside them: those with `import.meta.url`, and `api/main.ts`. */
export const located = [
  'api/channels/open.ts',
  'api/cli/version.ts',
  'api/database/embedded/engine.ts',
  'api/graphiqlPage.ts',
  'api/main.ts',
  'prisma/migrate/migrate.ts',
  'schema/messageTemplates/rendering/renderingThread.ts',
];

const isLocated = new RegExp(
  `(${located.join('|').replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')})$`,
);

/**
 * A bundle's files lie in one folder, so `import.meta.url` becomes where each source would have stood
 * below it: what a source reads beside itself is found there.
 *
 * @param {string} [end] a statement at the end of `api/main.ts`, which only exports `main`
 * @param {RegExp} [sources] the paths of those that it is done to: passing all of them to this takes
 * longer than anything else of a bundle
 * @returns {import('esbuild').Plugin}
 */
export function asIfApart(end = '', sources = /\.ts$/) {
  return {
    name: 'as-if-apart',
    setup({ onLoad }) {
      onLoad({ filter: sources }, async ({ path }) => {
        const source = relative(root, path).replaceAll('\\', '/');
        const text = await readFile(path, 'utf8');
        const located = text.replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(`./${source}`)}, import.meta.url).href`,
        );
        const contents = source === 'api/main.ts' ? `${located}\n${end}\n` : located;
        return { contents, loader: 'ts', resolveDir: dirname(path) };
      });
    },
  };
}

/** Packages that are no ES modules require Node's own. */
const requireInModules =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * How every bundle is made. Packages are in it: their thousand files take longer to find, read and link
 * than to run.
 *
 * @type {import('esbuild').BuildOptions & { external: string[] }}
 */
export const form = {
  ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20.19' },
  ...{ mainFields: ['module', 'main'], banner: { js: requireInModules }, logLevel: 'error' },
  external: [
    // It reads its files beside its own module.
    '@electric-sql/pglite',
    // Large, and seldom needed.
    ...['@graphql-yoga/render-graphiql', 'nodemailer', 'tsx'],
  ],
};

/** The bundle of the Prisma client and that of the sources share the client's classes. */
const external = [...form.external, '@prisma/client'];

/** The folder of the Prisma client, and its modules that sources import. */
const generated = join(root, 'prisma', 'generated');
const generatedModules = ['client/client.ts', 'client/enums.ts', 'datamodel.ts', 'pothos.ts'];

/** @type {import('esbuild').Plugin} */
const generatedApart = {
  name: 'generated-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/generated\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const module = relative(generated, join(resolveDir, path)).replaceAll('\\', '/');
      if (!generatedModules.includes(module)) return undefined;
      return { path: `./generated/${module.replace(/\.ts$/, '.js')}`, external: true };
    });
  },
};

/**
 * The bundle of the command line as the sources are now.
 *
 * @returns {Promise<{ main: string, addGenerated: () => Promise<void> } | null>} the address of its
 * module `main`, and what bundles the Prisma client once that is generated; null where the project's
 * `node_modules` cannot be written
 */
export async function currentBundle() {
  const directory = join(cache, keyOfSources());
  const made =
    existsSync(directory) ||
    (await makeDirectory(directory, async (outdir) => {
      const { build } = await import('esbuild');
      await build({
        ...{ ...form, external },
        ...{ absWorkingDir: root, entryPoints: { main: 'api/main.ts' }, outdir },
        plugins: [generatedApart, asIfApart('', isLocated)],
      });
      for (const path of read) await cp(join(root, path), join(outdir, path), { recursive: true });
    }));
  if (!made) return null;
  await removeOld(directory);
  return {
    main: pathToFileURL(join(directory, 'main.js')).href,
    addGenerated: async () => {
      const target = join(directory, 'generated');
      if (existsSync(target)) return;
      await makeDirectory(target, async (outdir) => {
        const { build } = await import('esbuild');
        const entryPoints = generatedModules.map((module) => join(generated, module));
        await build({
          ...form,
          external,
          absWorkingDir: root,
          entryPoints,
          outbase: generated,
          outdir,
        });
      });
    },
  };
}

/**
 * Makes a directory with its content at once: other processes see all of it or nothing.
 *
 * @param {string} directory
 * @param {(directory: string) => Promise<void>} fill
 * @returns {Promise<boolean>} false where it cannot be written
 */
async function makeDirectory(directory, fill) {
  let unfinished;
  try {
    await mkdir(dirname(directory), { recursive: true });
    unfinished = await mkdtemp(`${directory}.`);
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false;
    throw error;
  }
  try {
    await fill(unfinished);
    await rename(unfinished, directory);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(directory)) throw error;
  }
  return true;
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Removes all bundles but those that were used last. @param {string} used */
async function removeOld(used) {
  try {
    utimesSync(used, new Date(), new Date());
    const usedAt = (/** @type {string} */ name) => statSync(join(cache, name)).mtimeMs;
    const old = readdirSync(cache)
      .map((name) => ({ name, at: usedAt(name) }))
      .sort((one, other) => other.at - one.at)
      .slice(leftBundles);
    for (const { name } of old) await rm(join(cache, name), { recursive: true, force: true });
  } catch {
    // Another process removes the same, or this one may not.
  }
}

/** What npm notes at each installation: which packages are installed, where the lock file has what should be. */
const installed = 'node_modules/.package-lock.json';

/** Changes with each source and package that a bundle is made of, and with the Prisma client. */
function keyOfSources() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json', installed]) note(hash, join(root, name));
  for (const room of ['api', 'client', 'prisma', 'schema']) noteFolder(hash, join(root, room));
  return hash.digest('hex').slice(0, 32);
}

/** Folders with nothing that a bundle of the command line contains. */
const left = new Set(['client/dist', 'prisma/generated'].map((path) => join(root, path)));

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} folder
 */
function noteFolder(hash, folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) note(hash, path);
    else if (!left.has(path) && entry.name !== 'node_modules') noteFolder(hash, path);
  }
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function note(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false });
  hash.update(`${relative(root, path)}\0${found?.size}\0${found?.mtimeMs}\0`);
}

// @ts-check
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import module from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keyOfSources } from './sourcesKey.js';

/*
 * The bundle from which a clone runs: its sources and packages in a few files, which load in a third of
 * the time of some thousand. It is made when one has changed, and in three parts, so that a first start
 * opens the database after a few tenths of a second, while the others are made:
 *
 * - the command line, as far as it is loaded before a command begins, with `start`, which opens the database
 * - `server/`: what commands load then, and the server
 * - `generated/`: the Prisma client
 *
 * Each module is in one of them. It is plain JavaScript, because it runs before anything compiles.
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
 * @param {string} [to] the path from the folder of the files to the one in which the sources would stand
 * @returns {import('esbuild').Plugin}
 */
export function asIfApart(end = '', sources = /\.ts$/, to = './') {
  return {
    name: 'as-if-apart',
    setup({ onLoad }) {
      onLoad({ filter: sources }, async ({ path }) => {
        const source = relative(root, path).replaceAll('\\', '/');
        const text = await readFile(path, 'utf8');
        const located = text.replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(`${to}${source}`)}, import.meta.url).href`,
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

/**
 * Leaves modules to another part of the bundle.
 *
 * @param {RegExp} imports what their imports look like; those that match take time
 * @param {(module: string, kind: import('esbuild').ImportKind) => string | undefined} addressOf the
 * address of a module, by its path in the project; undefined for one of this part
 * @returns {import('esbuild').Plugin}
 */
function apart(imports, addressOf) {
  return {
    name: 'apart',
    setup({ onResolve }) {
      onResolve({ filter: imports }, ({ path, resolveDir, kind }) => {
        const module = relative(root, join(resolveDir, path)).replaceAll('\\', '/');
        const address = addressOf(module, kind);
        return address === undefined ? undefined : { path: address, external: true };
      });
    },
  };
}

/** @param {string} to the path to the folder of the bundle */
function generatedApart(to) {
  const addresses = new Map(
    generatedModules.map((module) => [
      `prisma/generated/${module}`,
      `${to}generated/${module.replace(/\.ts$/, '.js')}`,
    ]),
  );
  return apart(/\/generated\/.*\.ts$/, (module) => addresses.get(module));
}

/** @type {Promise<typeof import('esbuild')> | undefined} */
let bundling;

/**
 * esbuild, which works in a process of its own until it is stopped. Collecting garbage there takes a
 * third of the time of a bundle; without, it has 400 MB for these seconds instead of 300.
 */
function bundler() {
  process.env.GOGC ??= 'off';
  bundling ??= import('esbuild');
  return bundling;
}

/** The name of a module's file: the files of a part lie in one folder. @param {string} module */
const nameOf = (module) => module.replaceAll('/', '-').replace(/\.ts$/, '');

/** @param {Iterable<string>} modules */
const entriesOf = (modules) =>
  Object.fromEntries([...modules].map((module) => [nameOf(module), module]));

/** In the first part: the one module of those that commands load; and what the second has to know of it. */
const [start, openingFile] = ['api/cli/start.ts', 'opening.json'];

/**
 * What the first part contains, and what commands load after it.
 *
 * @param {import('esbuild').BuildOptions} options
 */
async function makeOpening(options) {
  const { build } = await bundler();
  /** @type {Set<string>} */
  const loaded = new Set();
  const loadedApart = apart(/\.ts$/, (module, kind) => {
    if (kind !== 'dynamic-import' || module === start) return undefined;
    loaded.add(module);
    return `./server/${nameOf(module)}.js`;
  });
  const { metafile } = await build({
    ...{ ...form, ...options, external, absWorkingDir: root },
    ...{ plugins: [loadedApart, asIfApart('', isLocated)], metafile: true },
  });
  const modules = Object.keys(metafile.inputs).filter((path) => path.endsWith('.ts'));
  return { modules, loaded: [...loaded] };
}

/** @param {string} outdir */
async function makeFirstPart(outdir) {
  // Each module of it is a file, so that the other part has the same.
  const opening = await makeOpening({ entryPoints: ['api/main.ts'], outdir, write: false });
  await Promise.all([
    makeOpening({ entryPoints: entriesOf(opening.modules), outdir }),
    writeFile(join(outdir, openingFile), JSON.stringify(opening)),
    ...read.map((path) => cp(join(root, path), join(outdir, path), { recursive: true })),
  ]);
}

/** @param {string} outdir */
async function makeServer(outdir) {
  const { build } = await bundler();
  /** @type {Awaited<ReturnType<typeof makeOpening>>} */
  const opening = JSON.parse(await readFile(join(dirname(outdir), openingFile), 'utf8'));
  const { modules, loaded } = opening;
  const first = new Map(modules.map((module) => [module, `../${nameOf(module)}.js`]));
  const names = new RegExp(
    `/(${modules.map((module) => basename(module, '.ts')).join('|')})\\.ts$`,
  );
  await build({
    ...{ ...form, external, absWorkingDir: root, entryPoints: entriesOf(loaded), outdir },
    plugins: [
      generatedApart('../'),
      apart(names, (module) => first.get(module)),
      asIfApart('', isLocated, '../'),
    ],
  });
}

/** @param {string} outdir */
async function makeGenerated(outdir) {
  const { build } = await bundler();
  const entryPoints = generatedModules.map((module) => join(generated, module));
  await build({ ...form, external, absWorkingDir: root, entryPoints, outbase: generated, outdir });
}

/**
 * The bundle of the command line as the sources are now.
 *
 * @returns {Promise<{ main: string, addRest: (generated: Promise<unknown>) => Promise<void> } | null>}
 * the address of its module `main`; and what makes the part that commands load, and bundles the Prisma
 * client once that is generated. Null where the project's `node_modules` cannot be written.
 */
export async function currentBundle() {
  const directory = join(cache, keyOfSources());
  if (!(await madeBy(makeFirstPart, directory))) return null;
  await removeOld(directory);
  const { enableCompileCache } =
    /** @type {{ enableCompileCache?: (directory: string) => unknown }} */ (module);
  // What V8 compiled of the bundle, for the next start: from Node 22.1 on.
  enableCompileCache?.(join(directory, 'compiled'));
  return {
    main: pathToFileURL(join(directory, 'api-main.js')).href,
    addRest: async (generated) => {
      await Promise.all([
        madeBy(makeServer, join(directory, 'server')),
        generated.then(() => madeBy(makeGenerated, join(directory, 'generated'))),
      ]);
      await (await bundling)?.stop();
    },
  };
}

/**
 * Makes a directory with its content at once, where it is missing: other processes see all of it or nothing.
 *
 * @param {(directory: string) => Promise<void>} fill
 * @param {string} directory
 * @returns {Promise<boolean>} false where it cannot be written
 */
async function madeBy(fill, directory) {
  if (existsSync(directory)) return true;
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

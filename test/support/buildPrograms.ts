import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { asIfApart, form, read } from '../../api/bundle.js';
import { builtVariable, programSources, projectRoot } from './program.ts';

/** Packages that are no ES modules require Node's own. */
const requireInModules =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Bundles what tests start as processes, as `npm run build` does: a server from its sources takes
 * twice the time to start, most of it for reading and compiling some hundred files. Unlike there, the
 * packages are in the bundle, for the same reason.
 *
 * @returns removes it
 */
export async function buildPrograms(): Promise<() => void> {
  if (process.env[builtVariable] !== undefined) return () => {};
  // Inside the project, so that the packages are found.
  const cache = join(projectRoot, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const directory = await mkdtemp(join(cache, 'cxgraph-programs-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', remove);
  await build({
    absWorkingDir: projectRoot,
    entryPoints: programSources,
    outdir: directory,
    ...form,
    packages: 'bundle',
    plugins: [asIfApart('await main(process.argv);')],
    // PGlite reads its files beside its own module.
    external: ['@electric-sql/pglite'],
    mainFields: ['module', 'main'],
    banner: { js: requireInModules },
  });
  for (const path of read)
    await cp(join(projectRoot, path), join(directory, path), { recursive: true });
  process.env[builtVariable] = directory;
  return () => {
    delete process.env[builtVariable];
    remove();
  };
}

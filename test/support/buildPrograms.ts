import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { asIfApart, form, read } from '../../api/bundle.js';
import { builtVariable, programSources, projectRoot } from './program.ts';

/**
 * Bundles what tests start as processes, as the bundle of a clone is made: a server from its sources
 * takes twice the time to start, most of it for reading and compiling some hundred files.
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
    plugins: [asIfApart('await main(process.argv);')],
  });
  for (const path of read)
    await cp(join(projectRoot, path), join(directory, path), { recursive: true });
  process.env[builtVariable] = directory;
  return () => {
    delete process.env[builtVariable];
    remove();
  };
}

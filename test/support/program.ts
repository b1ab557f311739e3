import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Set by `buildPrograms`, for the tests' processes: the directory of what was built. */
export const builtVariable = 'CXGRAPH_TEST_PROGRAMS';

/** What tests start as processes of their own, by name. */
export const programSources = {
  main: 'api/main.ts',
  killedImporter: 'test/fault/killedImporter.ts',
  poisonedWorker: 'test/fault/poisonedWorker.ts',
} as const;

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The arguments with which Node starts a program: what was built of it, or its source where nothing
 * was built, as in the soak and in tests without a database.
 */
export function nodeArguments(name: keyof typeof programSources): string[] {
  const directory = process.env[builtVariable];
  if (directory !== undefined) return [join(directory, `${name}.js`)];
  return name === 'main'
    ? [resolve(projectRoot, 'api/cxgraph.js')]
    : ['--import', 'tsx', resolve(projectRoot, programSources[name])];
}

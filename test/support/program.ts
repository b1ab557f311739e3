import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Set by `buildPrograms`, for the tests' processes: the directory of what was built. */
export const builtVariable = 'CXGRAPH_TEST_PROGRAMS';

/** What tests start as processes of their own, or import in one, by name. */
export const programSources = {
  main: 'api/main.ts',
  killedImporter: 'test/failure/killedImporter.ts',
  poisonedWorker: 'test/failure/poisonedWorker.ts',
  embedded: 'api/database/embedded.ts',
  lock: 'api/database/lock.ts',
} as const;

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

type ProgramName = keyof typeof programSources;

/**
 * The arguments with which Node starts a program: what was built of it, or its source where nothing
 * was built, as in the soak and in tests without a database.
 */
export function nodeArguments(name: ProgramName): string[] {
  return name === 'main' && !isBuilt()
    ? [resolve(projectRoot, 'api/cxgraph.js')]
    : [...flags(), pathOf(name)];
}

/** The arguments with which Node runs a module that imports others by `moduleUrl`. */
export function scriptArguments(module: string): string[] {
  return [...flags(), '--input-type=module', '--eval', module];
}

/** The address by which such a module imports what was built of a source, or the source. */
export function moduleUrl(name: ProgramName): string {
  return pathToFileURL(pathOf(name)).href;
}

function isBuilt(): boolean {
  return process.env[builtVariable] !== undefined;
}

function pathOf(name: ProgramName): string {
  const directory = process.env[builtVariable];
  return directory === undefined
    ? resolve(projectRoot, programSources[name])
    : join(directory, `${name}.js`);
}

/**
 * A test ends before V8's second compilation, which makes faster code, would be of use: that of the
 * embedded PostgreSQL takes longer than a server takes to start, that of JavaScript a tenth of it. A fifth
 * of a start is saved where young objects are collected later (16 MB is the default), and where functions of
 * WebAssembly are validated when they are first called.
 */
function flags(): string[] {
  return isBuilt()
    ? ['--liftoff-only', '--no-opt', '--max-semi-space-size=32', '--wasm-lazy-validation']
    : ['--import', 'tsx'];
}

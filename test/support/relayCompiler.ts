import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { printedSchema } from '../check/print.ts';

/** A module of an application, as text; its name begins those of all its documents. */
export interface RelayModule {
  readonly name: string;
  readonly text: string;
}

/**
 * Has Relay's compiler read modules against the printed schema.
 *
 * @param use gets the directory of what was written, which is there until it resolves
 * @throws with what the compiler says if it refuses a document
 */
export async function withRelayArtifacts<T>(
  modules: readonly RelayModule[],
  use: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'cxgraph-relay-'));
  try {
    await mkdir(join(directory, 'made'));
    await writeFile(join(directory, 'schema.graphql'), printedSchema());
    for (const { name, text } of modules) await writeFile(join(directory, `${name}.js`), text);
    const config = {
      src: '.',
      schema: 'schema.graphql',
      language: 'javascript',
      artifactDirectory: 'made',
      // CommonJS, which Node loads without a bundler.
      eagerEsModules: false,
    };
    await writeFile(join(directory, 'relay.config.json'), JSON.stringify(config));
    const program: unknown = createRequire(import.meta.url)('relay-compiler');
    if (typeof program !== 'string') throw new Error('Relay has no compiler for this machine');
    await promisify(execFile)(program, ['--noWatchman', 'relay.config.json'], { cwd: directory });
    return await use(join(directory, 'made'));
  } finally {
    await rm(directory, { recursive: true });
  }
}

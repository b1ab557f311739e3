import { cp, readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';

/** What the server reads beside its code while it runs; it lies in `dist` as it does here. */
export const read = [
  'package.json',
  'prisma/migrations',
  'api/graphiql',
  'api/database/embedded/thread.js',
];

/**
 * In the bundle all files are one, so that each is told where it would have stood: what it reads
 * beside itself is found there. The command line, which only exports what it does, is told to run.
 */
export const asIfApart: Plugin = {
  name: 'as-if-apart',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const place = relative('.', path).replaceAll('\\', '/');
      const text = await readFile(path, 'utf8');
      const told = text.replaceAll(
        'import.meta.url',
        `new URL(${JSON.stringify(`./${place}`)}, import.meta.url).href`,
      );
      const run = place === 'api/main.ts' ? '\nawait main(process.argv);\n' : '';
      return { contents: told + run, loader: 'ts', resolveDir: dirname(path) };
    });
  },
};

/** The server for `node dist/main.js start`, beside production dependencies only. */
export default defineConfig({
  entry: { main: 'api/main.ts' },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  splitting: false,
  sourcemap: true,
  clean: true,
  skipNodeModulesBundle: true,
  esbuildPlugins: [asIfApart],
  onSuccess: async () => {
    for (const path of read) await cp(path, `dist/${path}`, { recursive: true });
  },
});

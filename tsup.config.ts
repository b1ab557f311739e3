import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { asIfApart, read } from './api/bundle.js';
import { buildPage } from './api/graphiqlPage.ts';

/** Bundles the server for `node dist/main.js start`, which needs production dependencies only. */
export default defineConfig({
  entry: { main: 'api/main.ts' },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // In one file a command would load all that any command needs: help in 0.8 s instead of 0.1 s.
  splitting: true,
  sourcemap: true,
  clean: true,
  skipNodeModulesBundle: true,
  esbuildPlugins: [asIfApart('await main(process.argv);')],
  onSuccess: async () => {
    for (const path of read) await cp(path, `dist/${path}`, { recursive: true });
    await buildPage('dist/api/graphiql');
  },
});

import { copyFileSync, readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** Parts of other entries, of no use alone. */
const INNER = new Set(['bound.ts', 'handlers.ts', 'introspection.ts']);
const modules = readdirSync('generated').filter((file) => file.endsWith('.ts') && !INNER.has(file));

export default defineConfig({
  entry: [
    'index.ts',
    'cxgraph.ts',
    'conditions/index.ts',
    'survey/index.ts',
    'testing/index.ts',
    ...modules.map((file) => `generated/${file}`),
  ],
  outDir: 'dist',
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  splitting: true,
  sourcemap: true,
  clean: true,
  // The editor's plugin reads it to check `graphql('…')` documents.
  onSuccess: async () => copyFileSync('../schema/schema.graphql', 'dist/schema.graphql'),
});

#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A clone runs its sources; an installed package contains only their build.
if (existsSync(new URL('main.ts', import.meta.url))) await runSources();
else await import('../dist/main.js');

async function runSources() {
  const { register } = await import('tsx/esm/api');
  const { ensureGenerated } = await import('../prisma/generate.js');
  register();
  const { main } = await import('./main.ts');
  await main(process.argv, ensureGenerated);
}

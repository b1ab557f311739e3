#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A clone runs its sources; an installed package contains only their build.
if (existsSync(new URL('main.ts', import.meta.url))) await runClone();
else await import('../dist/main.js');

async function runClone() {
  const { ensureGenerated } = await import('../prisma/generate.js');
  // A first start needs the database client as well as the bundle, and neither waits for the other:
  // `prepare` below waits for what begins here, and reports it if it fails.
  if (process.argv.slice(2).join(' ') === 'start') ensureGenerated().catch(() => {});
  // `npm run dev` watches the sources themselves.
  const isCompiling = process.execArgv.some((argument) => argument.includes('tsx'));
  const bundle = isCompiling ? null : await (await import('./bundle.js')).currentBundle();
  if (bundle) {
    const { main } = await import(bundle.main);
    await main(process.argv, (onBegin) => bundle.addRest(ensureGenerated(onBegin)));
    return;
  }
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./main.ts');
  await main(process.argv, ensureGenerated);
}

#!/usr/bin/env node
import { register } from 'tsx/esm/api';
import { ensureGenerated } from '../prisma/generate.js';

try {
  await ensureGenerated();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
register();
const { main } = await import('./main.ts');
await main(process.argv);

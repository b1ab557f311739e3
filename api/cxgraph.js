#!/usr/bin/env node
import { register } from 'tsx/esm/api';
import { ensureGenerated } from '../prisma/generate.js';

register();
const { main } = await import('./main.ts');
await main(process.argv, ensureGenerated);

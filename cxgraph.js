#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A clone runs its sources as they are; a packed server has only what was built of them.
const cloned = existsSync(new URL('api/main.ts', import.meta.url));
await import(cloned ? './api/cxgraph.js' : './dist/main.js');

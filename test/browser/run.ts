import { spawn } from 'node:child_process';
import { ensureGenerated } from '../../prisma/generate.js';
import { findChromium, howToInstall } from './chromium.ts';

/** `npm run test:browser`: the explorer as a person meets it, in a headless Chromium. */
if (findChromium(process.env) === undefined) {
  console.error(howToInstall);
  process.exitCode = 1;
} else {
  await ensureGenerated();
  const config = ['--config', 'test/browser/vitest.config.ts'];
  const vitest = spawn('node_modules/.bin/vitest', ['run', ...config, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  vitest.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

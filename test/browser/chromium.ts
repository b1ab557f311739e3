import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The program that `CXGRAPH_TEST_CHROMIUM` names, or else the first one in `PATH`. */
export function findChromium({
  CXGRAPH_TEST_CHROMIUM,
  PATH = '',
}: NodeJS.ProcessEnv): string | undefined {
  const found = PATH.split(delimiter).flatMap((directory) =>
    names.map((name) => join(directory, name)),
  );
  return (CXGRAPH_TEST_CHROMIUM ? [CXGRAPH_TEST_CHROMIUM] : found).find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What to do where there is none. */
export const howToInstall = [
  'These tests drive Chromium, and there is none on this machine.',
  'On Debian: sudo apt-get install -y chromium',
  'Elsewhere install Chromium or Chrome; where it is not in PATH, set CXGRAPH_TEST_CHROMIUM to its',
  'program. Then run this again: npm run test:browser',
].join('\n');

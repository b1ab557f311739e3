import { spawn } from 'node:child_process';
import { readSources } from '../check/sources.ts';
import { oneEngine } from '../support/oneEngine.ts';
import { sizeVariable } from '../support/size.ts';
import type { Finding, Scenario, Setting } from './scenario.ts';

/** Files of tests that are larger in the soak, or run there on both engines. */
function soakTests(): string[] {
  const left = Object.values(oneEngine).flat();
  return readSources()
    .filter(({ path }) => path.endsWith('.test.ts'))
    .filter(({ path, text }) => text.includes('support/size.ts') || left.includes(path))
    .map(({ path }) => path);
}

/** @returns the line of the totals with which the run ended */
function vitest(files: readonly string[], onProgress: (what: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('node_modules/.bin/vitest', ['run', ...files], {
      env: { ...process.env, [sizeVariable]: 'full' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      for (const line of String(chunk).split('\n')) if (line.trim() !== '') onProgress(line);
    });
    child.on('error', reject);
    child.on('close', () => resolve(/^cxgraph: .*$/m.exec(output)?.[0] ?? 'no totals'));
  });
}

async function run({ scale, onProgress }: Setting): Promise<Finding[]> {
  const files = soakTests();
  const wanted = 'all pass';
  const what = `${files.length} files of tests at their full size, on both engines`;
  // Their small run is the suite itself.
  if (scale < 1) return [{ what, seen: 'in the suite', wanted, holds: files.length > 0 }];
  const seen = await vitest(files, onProgress);
  return [{ what, seen, wanted, holds: /^cxgraph: [1-9]\d* passed, 0 failed$/.test(seen) }];
}

/** Whether the tests pass at their full size, too. */
export const fullSize: Scenario = { title: 'The tests of a size, at their full size', run };

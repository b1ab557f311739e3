import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from './package.json' with { type: 'json' };
import { VERSION } from './runtime/version.ts';

/**
 * Packs what `build.ts` has built; `npm run pack` runs both. The package.json here has no version, so
 * that npm refuses a bare `npm pack`, which would pack no `dist`. A hook that builds it first would
 * not run where npm is set to ignore scripts.
 */
function pack(stage: string): void {
  for (const path of [...manifest.files, 'README.md', 'LICENSE']) {
    cpSync(path, join(stage, path), { recursive: true });
  }
  const { name, '//': _remark, scripts: _scripts, devDependencies: _tools, ...rest } = manifest;
  const published = { name, version: VERSION, ...rest };
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
  const options = ['--workspaces=false', '--pack-destination', '..', ...process.argv.slice(2)];
  const { status } = spawnSync('npm', ['pack', stage, ...options], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

const stage = mkdtempSync(join(tmpdir(), 'cxgraph-client-'));
try {
  pack(stage);
} finally {
  rmSync(stage, { recursive: true, force: true });
}

import { readFileSync } from 'node:fs';

/** The version of this cxgraph, such as `0.1.0`. */
export function packageVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return JSON.parse(manifest).version;
}

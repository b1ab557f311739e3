import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from './package.json' with { type: 'json' };
import { VERSION } from './runtime/version.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFileSync(here(path), 'utf8');

/** Modules that are parts of others; the build does not export them. */
const parts = ['bound', 'handlers', 'introspection'];
const primitives = readdirSync(here('generated'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
  .filter((name) => !parts.includes(name));

/** What can be imported, with its source, and whether it has values at run time or types alone. */
const modules = Object.entries(manifest.exports).flatMap(([name, target]) => {
  if (typeof target === 'string') return [];
  const source = target.types.replace('/dist/', '/').replace('.d.ts', '.ts');
  const runs = 'default' in target;
  if (!name.includes('*')) return [{ name, source, runs }];
  return primitives
    .filter((primitive) => !(`./${primitive}` in manifest.exports))
    .map((primitive) => ({
      name: `./${primitive}`,
      source: source.replace('*', primitive),
      runs,
    }));
});

describe('the package', () => {
  test.each(modules)('exports $name with values, or with types alone', async ({ source, runs }) => {
    const exported = Object.keys(await import(here(source)));
    expect(exported.length > 0).toBe(runs);
  });

  test('cannot be packed by a bare npm pack, also where npm ignores scripts', () => {
    const { status, stderr } = spawnSync('npm', ['pack', '--dry-run'], {
      cwd: here('.'),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('must have name and version')]);
  });

  test('has the version of the whole project, which it sends to servers', () => {
    expect(VERSION).toBe(JSON.parse(read('../package.json')).version);
  });

  test('installs no other package in an app', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    const optional = Object.entries(manifest.peerDependenciesMeta)
      .filter(([, { optional }]) => optional)
      .map(([name]) => name);
    expect(optional).toEqual(Object.keys(manifest.peerDependencies));
  });

  test('has a README whose links lead to its own headings, its files or the web', () => {
    const readme = read('README.md');
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
    const reachable = [...headings.map(anchorOf), 'LICENSE', ...manifest.files];
    const targets = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    expect(targets).not.toEqual([]);
    expect(targets.filter((each) => !/^https:/.test(each) && !reachable.includes(each))).toEqual(
      [],
    );
  });

  test('has its licence, and those of the packages inside it', () => {
    expect(read('LICENSE')).toBe(read('../LICENSE'));
    for (const name of ['gql.tada', '@0no-co/graphql.web']) {
      expect(read('NOTICE')).toContain(name);
      expect(read('NOTICE')).toContain(read(`../node_modules/${name}/LICENSE.md`).trim());
    }
  });
});

/** The anchor that GitHub and npm make for a heading. */
function anchorOf(heading: string): string {
  const text = heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '');
  return `#${text.replace(/\s/g, '-')}`;
}

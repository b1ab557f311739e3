import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from './package.json' with { type: 'json' };
import { VERSION } from './runtime/version.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFileSync(here(path), 'utf8');

/** Parts of other modules, which the build leaves out. */
const parts = ['bound', 'handlers', 'introspection'];
const primitives = readdirSync(here('generated'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
  .filter((name) => !parts.includes(name));

/** What can be imported, with the source that it is made of and whether it is there at run time. */
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
  test.each(modules)('exports $name as what it is at run time', async ({ source, runs }) => {
    const exported = Object.keys(await import(here(source)));
    expect(exported.length > 0).toBe(runs);
  });

  test('is not packed before it is built, whatever npm does with scripts', () => {
    const { status, stderr } = spawnSync('npm', ['pack', '--dry-run'], {
      cwd: here('.'),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('must have name and version')]);
  });

  test('has the version of the whole project, and tells it to servers', () => {
    expect(VERSION).toBe(JSON.parse(read('../package.json')).version);
  });

  test('brings no other package into an app', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    const optional = Object.entries(manifest.peerDependenciesMeta)
      .filter(([, { optional }]) => optional)
      .map(([name]) => name);
    expect(optional).toEqual(Object.keys(manifest.peerDependencies));
  });

  test('has a README that leads to its own parts, or to the web', () => {
    const readme = read('README.md');
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
    const reachable = [...headings.map(anchorOf), 'LICENSE', ...manifest.files];
    const targets = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    expect(targets).not.toEqual([]);
    expect(targets.filter((each) => !/^https:/.test(each) && !reachable.includes(each))).toEqual(
      [],
    );
  });

  test('has its licence, and those of what lies inside', () => {
    expect(read('LICENSE')).toBe(read('../LICENSE'));
    for (const name of ['gql.tada', '@0no-co/graphql.web']) {
      expect(read('NOTICE')).toContain(name);
      expect(read('NOTICE')).toContain(read(`../node_modules/${name}/LICENSE.md`).trim());
    }
  });
});

/** Where a heading can be linked to, as GitHub and npm make it. */
function anchorOf(heading: string): string {
  const text = heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '');
  return `#${text.replace(/\s/g, '-')}`;
}

import { existsSync, readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { variables } from '../../api/config.ts';
import { schema } from '../../schema/index.ts';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const contributing = readFileSync(new URL('CONTRIBUTING.md', root), 'utf8');
const scripts: Record<string, string> = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
).scripts;

describe('the README', () => {
  test('lists every setting with its meaning and default', () => {
    const [, table = ''] = /<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/.exec(readme) ?? [];
    const rows = variables.map(
      ({ name, meaning, fallback }) => `| \`${name}\` | ${meaning} | ${fallback} |`,
    );
    expect(table.split('\n').slice(2)).toEqual(rows);
  });

  test('names only scripts that are there', () => {
    const named = [...readme.matchAll(/npm run ([a-z]+)/g)].map(([, script]) => script);
    expect(named.filter((script) => !scripts[script ?? ''])).toEqual([]);
    expect(named.length).toBeGreaterThan(4);
  });

  test('shows only queries that the graph answers', () => {
    const inCurl = [...readme.matchAll(/-d '(\{.*\})'/g)].map(
      ([, body]) => JSON.parse(body ?? '').query,
    );
    const inCode = [...readme.matchAll(/graphql\(`([^`]+)`\)/g)].map(([, query]) => query);
    const queries: string[] = [...inCurl, ...inCode];
    expect(queries).toHaveLength(2);
    for (const query of queries) expect(validate(schema, parse(query))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  test('names only scripts that are there', () => {
    const named = [...contributing.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script);
    expect(named.filter((script) => !scripts[script ?? ''])).toEqual([]);
    expect(named.length).toBeGreaterThan(4);
  });

  test('names only files that are there, but for those of its example', () => {
    const rooms = /`((?:api|client|examples|prisma|schema|test)\/[\w./]*)`/g;
    const named = [...contributing.matchAll(rooms)].map(([, path]) => path ?? '');
    const gone = named.filter(
      (path) => !/\bstores?\b/.test(path) && !existsSync(new URL(path, root)),
    );
    expect(gone).toEqual([]);
    expect(named.length).toBeGreaterThan(15);
  });
});

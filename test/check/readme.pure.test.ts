import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { variables } from '../../api/config.ts';
import { schema } from '../../schema/index.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const scripts: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
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

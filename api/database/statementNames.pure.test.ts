import { describe, expect, test } from 'vitest';
import { StatementNames } from './statementNames.ts';

const select = 'SELECT name FROM "Persona" WHERE id = $1';

describe('the name of a statement', () => {
  test('is empty the first time, and then always the same', () => {
    const names = new StatementNames();
    expect([1, 2, 3].map(() => names.nameOf(select, 1))).toEqual(['', 'cxgraph_1', 'cxgraph_1']);
  });

  test('is empty for a statement without parameters', () => {
    const names = new StatementNames();
    expect([1, 2].map(() => names.nameOf('BEGIN', 0))).toEqual(['', '']);
  });

  test('is another one for another text, and after all were forgotten', () => {
    const names = new StatementNames();
    const twice = (sql: string) => [names.nameOf(sql, 1), names.nameOf(sql, 1)];
    expect([twice(select), twice(`${select} LIMIT 1`)]).toEqual([
      ['', 'cxgraph_1'],
      ['', 'cxgraph_2'],
    ]);
    names.renew();
    expect(twice(select)).toEqual(['', 'cxgraph_3']);
  });

  test('is forgotten where more text comes than is remembered', () => {
    const names = new StatementNames();
    names.nameOf(select, 1);
    for (let index = 0; index < 50; index++) names.nameOf(`${index}${' '.repeat(100_000)}`, 1);
    expect(names.nameOf(select, 1)).toBe('');
  });
});

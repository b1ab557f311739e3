import fc from 'fast-check';
import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { excessOf, maxDocumentNesting, nestsDeeper } from './nesting.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('the nesting of a document', () => {
  test('is deeper than a limit exactly when there are more levels than it', () => {
    const levels = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(levels, levels, (depth, limit) => {
        expect(nestsDeeper(`{ a(b: ${nested(depth)}) }`, limit)).toBe(depth + 2 > limit);
      }),
    );
  });

  test('does not count brackets that are closed again', () => {
    expect(nestsDeeper('{ a(b: []) c(d: []) e(f: []) }', 3)).toBe(false);
  });

  test.each([
    ['a string', `{ a(b: "${nested(9)}") }`],
    ['a string with an escaped quote', `{ a(b: "\\"${nested(9)}") }`],
    ['a block string', `{ a(b: """${nested(9)} " \\""" ${nested(9)}""") }`],
    ['a comment', `{ a # "${nested(9)}\n }`],
  ])('does not count brackets in %s', (_where, document) => {
    expect(nestsDeeper(document, 2)).toBe(false);
  });

  test.each([
    ['a comment with a quote', `# "\n${nested(9)}`],
    ['a string that is not closed', `"\n${nested(9)}`],
    ['an empty string', `""${nested(9)}`],
    ['an empty block string', `""""""${nested(9)}`],
    ['a string that ends with a backslash', `"\\\\"${nested(9)}`],
  ])('counts brackets after %s', (_where, document) => {
    expect(nestsDeeper(document, 8)).toBe(true);
  });

  test('lets the introspection of tools through', () => {
    expect(nestsDeeper(getIntrospectionQuery({ inputValueDeprecation: true }), 20)).toBe(false);
  });

  test('is refused long before the parser runs out of stack', () => {
    const document = `{ a(b: ${nested(maxDocumentNesting)}) }`;
    expect(nestsDeeper(document, maxDocumentNesting)).toBe(true);
    expect(parse(document).definitions).toHaveLength(1);
  });

  test('of a million brackets is measured at once', () => {
    expect(nestsDeeper('['.repeat(1_000_000), maxDocumentNesting)).toBe(true);
  });
});

describe('the nesting of variables', () => {
  test('is deeper than a limit exactly when there are more levels than it', () => {
    const levels = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(levels, levels, (depth, limit) => {
        let value: unknown = 'text';
        for (let level = 0; level < depth; level++) value = level % 2 ? { value } : [1, value];
        expect(excessOf(value, { depth: limit })).toBe(depth > limit ? 'DEPTH' : null);
      }),
    );
  });

  test('of half a million levels does not overflow the stack', () => {
    expect(excessOf(JSON.parse(nested(500_000)), { depth: 1_000_000 })).toBeNull();
  });
});

describe('the size of variables', () => {
  const named = (names: number) =>
    Object.fromEntries(Array.from({ length: names }, (_, index) => [`n${index}`, 0]));

  test('is too much where one object has too many names, wherever it stands', () => {
    const limits = { depth: 10, names: 3 };
    expect(excessOf([{ a: named(3) }, named(2)], limits)).toBeNull();
    expect(excessOf([{ a: named(4) }], limits)).toBe('NAMES');
    expect(
      excessOf(
        Array.from({ length: 50 }, () => 0),
        limits,
      ),
    ).toBeNull();
  });

  test('is too much where all lists and objects have too many entries together', () => {
    const limits = { depth: 10, size: 6 };
    expect(excessOf({ a: [1, 2], b: { c: 3, d: 4 } }, limits)).toBeNull();
    expect(excessOf({ a: [1, 2], b: { c: 3, d: 4, e: 5 } }, limits)).toBe('SIZE');
  });
});

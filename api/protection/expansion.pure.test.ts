import { type GraphQLError, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { maxFieldDepth, maxSelections, refuseExpansion } from './expansion.ts';

/** The error that a document is refused with; undefined if it is not refused. */
function refusalOf(query: string): { message: string; extensions: unknown } | undefined {
  try {
    refuseExpansion(parse(query));
    return undefined;
  } catch (error) {
    const { message, extensions } = error as GraphQLError;
    return { message, extensions };
  }
}

const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
const chained = (fragments: number) =>
  `{ ...f0 } ${Array.from({ length: fragments }, (_, i) => `fragment f${i} on T { a { ...f${i + 1} } }`).join(' ')} fragment f${fragments} on T { b }`;
const doubling = (times: number) =>
  `{ root { ...f0 } } ${Array.from({ length: times }, (_, i) => `fragment f${i} on T { a { ...f${i + 1} } b { ...f${i + 1} } }`).join(' ')} fragment f${times} on T { c }`;

describe('an operation with its fragments written out', () => {
  test('may be as large as the limits, and no larger', () => {
    expect(refusalOf(`{ ${'a '.repeat(maxSelections)} }`)).toBeUndefined();
    expect(refusalOf(`{ ${'a '.repeat(maxSelections + 1)} }`)?.message).toContain(
      'selects 5001 fields',
    );
    expect(refusalOf(nested(maxFieldDepth))).toBeUndefined();
    expect(refusalOf(nested(maxFieldDepth + 1))?.message).toContain('nest 41 deep');
    expect(refusalOf(chained(maxFieldDepth - 1))).toBeUndefined();
    expect(refusalOf(chained(maxFieldDepth))?.message).toContain('nest 41 deep');
  });

  test('is refused with the path to most of its fields', () => {
    // The root, and 2 + 4 + … + 2^12 fields, and as many c as there are last ones.
    expect(refusalOf(doubling(12))).toEqual({
      message: expect.stringMatching(
        /^The operation selects 12287 fields once its fragments are written out, most of them in root\.a\.a\.a\.a\.a\.a\.a…\./,
      ),
      extensions: {
        code: 'COST_EXCEEDED',
        inputPath: 'root.a.a.a.a.a.a.a…',
        http: { status: 400 },
      },
    });
  });

  test('is refused with the path to its deepest field', () => {
    expect(refusalOf(chained(120))).toMatchObject({
      message: expect.stringMatching(/^The operation's fields nest 121 deep .* in a\.a\.a/),
      extensions: { code: 'COST_EXCEEDED' },
    });
  });

  test('is measured at once where fragments double five hundred times over', () => {
    expect(refusalOf(doubling(500))?.message).toContain('selects more than a million fields');
  });

  test('counts what inline fragments and repeated spreads select', () => {
    const half = maxSelections / 2;
    const query = (times: number) =>
      `{ ${'...f '.repeat(times)} ... on T { a } } fragment f on T { ${'a '.repeat(half - 1)} }`;
    expect(refusalOf(query(2))).toBeUndefined();
    expect(refusalOf(query(3))?.message).toContain('selects 7498 fields');
  });

  test('is any of the document, not only the first', () => {
    expect(refusalOf(`query A { a } query B ${nested(maxFieldDepth + 1)}`)?.message).toContain(
      'nest 41 deep',
    );
  });

  test('leaves fragments that spread themselves to validation', () => {
    expect(refusalOf('{ ...f } fragment f on T { a { ...g } } fragment g on T { ...f }')).toBe(
      undefined,
    );
  });

  test('lets the introspection of tools through', () => {
    const options = { inputValueDeprecation: true, oneOf: true, schemaDescription: true };
    expect(refusalOf(getIntrospectionQuery(options))).toBeUndefined();
  });
});

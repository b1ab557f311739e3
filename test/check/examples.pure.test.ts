import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { exampleFindings, examplesIn, typeFindings } from './examples.ts';

const fence = '```';
const source = {
  path: 'schema/kernel/shown.ts',
  text: `import { plural } from './plural.ts';

  /**
   * Shows a number.
   *
   * @example
   * ${fence}ts
   * import { plural } from './plural.ts';
   *
   * const text: string = plural(1, 'row');
   * ${fence}
   *
   * @example
   * ${fence}ts
   * const number: number = shown('row');
   * const text = shwon('row');
   * ${fence}
   */
  export const shown = plural.bind(null, 2);
`,
};

describe('the examples in comments', () => {
  test('are modules beside the file, which import what it exports', () => {
    const [first, second] = examplesIn(source);
    expect(first).toMatchObject({
      path: source.path,
      module: 'schema/kernel/shown.example1.ts',
      text: expect.stringMatching(
        /\n {5}const text: string = plural\(1, 'row'\);\n.*export \{\};\n$/,
      ),
    });
    expect(second?.text).toContain("import { shown } from './shown.ts';");
  });

  test('are compiled; an error stands on its own line and column of the comment', () => {
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      lib: ['lib.es2023.d.ts'],
      types: [],
      skipLibCheck: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
    };
    const path = 'schema/kernel/plural.ts';
    const text = `/**
 * @example
 * ${fence}ts
 * const text: string = plural(1, 'row');
 * const number: number = plural(1, 'row');
 * plurla(1, 'row');
 * ${fence}
 */
export function plural() {}
`;
    expect(typeFindings([], options, [{ path, text }])).toEqual([
      `${path}(5,10): error TS2322: Type 'string' is not assignable to type 'number'.`,
      `${path}(6,4): error TS2552: Cannot find name 'plurla'. Did you mean 'plural'?`,
    ]);
  });
});

test.each([
  [' * @example cache.get(1)'],
  [' * @example\n * cache.get(1)'],
  ['/** @example cache.get(1) */'],
])('an example that nothing compiles is found: %j', (text) => {
  expect(exampleFindings({ path: 'schema/a.ts', text })).toEqual([
    'schema/a.ts:1 has an @example that nothing compiles. Write it on lines of its own, between ```ts and ```.',
  ]);
});

test('an example between its marks is in order', () => {
  expect(exampleFindings(source)).toEqual([]);
});

import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { describe, expect, test } from 'vitest';

const resolveDir = fileURLToPath(new URL('.', import.meta.url));

/**
 * In the built package many modules share a file, so that `sideEffects: false` cannot drop one of
 * them: what is left out must be left out statement by statement.
 */
const byStatement: Plugin = {
  name: 'by-statement',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => ({
      path: fileURLToPath(new URL(path, `file://${resolveDir}/`)),
      sideEffects: true,
    }));
    // These lie inside the built package, where they share a file with `graphql` and `request`.
    onResolve({ filter: /^(gql\.tada|@0no-co\/graphql\.web)$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
      sideEffects: false,
    }));
    onResolve({ filter: /^[^.]/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};

/** What an app ships that has this one line; libraries outside the client are only named. */
async function shipped(contents: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    plugins: [byStatement],
  });
  const outputs = Object.values(metafile.outputs);
  return {
    text: outputFiles.map((file) => file.text).join(''),
    imports: [
      ...new Set(outputs.flatMap((output) => output.imports.map(({ path }) => path))),
    ].sort(),
  };
}

describe('a browser’s bundle', () => {
  test.each([
    ['the whole client', './index.ts', []],
    ['the bound object', './cxgraph.ts', []],
    ['the conditions', './conditions/index.ts', []],
    ['the survey module', './survey/index.ts', []],
    ['the handlers for tests', './testing/index.ts', ['msw']],
  ])('of %s needs nothing of Node, and of others only this', async (_, entry, imports) => {
    expect(await shipped(`export * from '${entry}';`)).toMatchObject({ imports });
  });

  test('has only the operation it calls, and not the parser of ad-hoc documents', async () => {
    const { text, imports } = await shipped(
      "import { createClient } from './index.ts'; import { get } from './generated/personas.ts'; console.log(createClient, get);",
    );
    expect(text.match(/(?:query|mutation) \w+\(/g)).toEqual(['query PersonasGet(']);
    expect(imports).toEqual([]);
    // Bytes; the README speaks of about 4 KB. A fifth of it are sentences that say what to do: where
    // nothing answers, the address is named, and what is wrong with a key that cannot be sent.
    expect(gzipSync(text).length).toBeLessThan(4_200);
  });

  test('of a survey has its logic, and nothing of the client', async () => {
    const { text, imports } = await shipped(
      "import { openSurvey, surveyState, textIn } from './survey/index.ts'; console.log(openSurvey, surveyState, textIn);",
    );
    expect(imports).toEqual([]);
    expect(text).not.toMatch(/query |mutation |fetch/);
    // Bytes; the README speaks of about 9 KB.
    expect(gzipSync(text).length).toBeLessThan(9_000);
  });
});

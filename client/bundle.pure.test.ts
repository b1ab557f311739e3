import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { describe, expect, test } from 'vitest';

const resolveDir = fileURLToPath(new URL('.', import.meta.url));

/**
 * In the built package many modules share a file, so that `sideEffects: false` cannot drop one of
 * them: the bundler has to drop unused code statement by statement.
 */
const byStatement: Plugin = {
  name: 'by-statement',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => ({
      path: fileURLToPath(new URL(path, `file://${resolveDir}/`)),
      sideEffects: true,
    }));
    // The built package contains these, in a file with `graphql` and `request`.
    onResolve({ filter: /^(gql\.tada|@0no-co\/graphql\.web)$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
      sideEffects: false,
    }));
    onResolve({ filter: /^[^.]/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};

/** The bundle of an app that consists of these lines; libraries outside the client are only named. */
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
    ['the tests of channels', './channels/index.ts', []],
    ['the check of webhooks', './webhooks/verifyWebhook.ts', []],
    ['the handlers for tests', './testing/index.ts', ['msw']],
  ])(
    'of %s needs no module of Node, and no other library than these',
    async (_, entry, imports) => {
      expect(await shipped(`export * from '${entry}';`)).toMatchObject({ imports });
    },
  );

  test('has only the operation it calls, and not the parser of ad-hoc documents', async () => {
    const { text, imports } = await shipped(
      "import { createClient } from './index.ts'; import { get } from './generated/personas.ts'; console.log(createClient, get);",
    );
    expect(text.match(/(?:query|mutation) \w+\(/g)).toEqual(['query PersonasGet(']);
    expect(imports).toEqual([]);
    // Bytes; the README says about 4 KB. A fifth of them are error messages that say what to do.
    expect(gzipSync(text).length).toBeLessThan(4_300);
  });

  test('of the survey module has the logic, and no code of the client', async () => {
    const { text, imports } = await shipped(
      "import { openSurvey, surveyState, textIn } from './survey/index.ts'; console.log(openSurvey, surveyState, textIn);",
    );
    expect(imports).toEqual([]);
    expect(text).not.toMatch(/query |mutation |fetch/);
    // Bytes; the README says about 9 KB.
    expect(gzipSync(text).length).toBeLessThan(9_200);
  });
});

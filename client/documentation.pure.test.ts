import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as client from './index.ts';
import manifest from './package.json' with { type: 'json' };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const readme = readFileSync(here('README.md'), 'utf8');
const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text]) => text ?? '');

/** The sources of the package's exports, by import path, so that this test needs no build. */
const sources = Object.fromEntries(
  Object.entries(manifest.exports).flatMap(([name, target]) =>
    typeof target === 'string'
      ? []
      : [
          [
            `@cxgraph/client${name.slice(1)}`,
            [here(target.types.replace('/dist/', '/').replace('.d.ts', '.ts'))],
          ],
        ],
  ),
);

/** Declares the variables that the examples use without declaring them. */
const globals =
  "declare global { var client: import('@cxgraph/client').Client; var id: string; var surveyId: string; } export {};";

const sessionModule =
  'export const isSignedIn = async (request: Request) => request.headers.has("cookie");';

/** The React hooks that the examples call; the project itself has no React. */
const hooks = `declare global {
  function useState<T>(initial: T): [T, (next: T) => void];
  function useEffect(effect: () => () => void, dependencies: readonly unknown[]): void;
  function useMemo<T>(make: () => T, dependencies: readonly unknown[]): T;
} export {};`;
const components = [...readme.matchAll(/^```tsx\n(.*?)^```$/gms)].map(
  ([, text]) => `import * as surveys from '@cxgraph/client/surveys';
    import { type Answers, openSurvey, surveyState } from '@cxgraph/client/survey';
    export function Page() { ${text} return [open, next, setAnswers, setAt]; }`,
);

/** The file name of an example: examples that are a whole file begin with their name. */
function nameOf(example: string, index: number): string {
  return /^\/\/ (\S+\.ts)\n/.exec(example)?.[1] ?? `readme-${index}.ts`;
}

/** Sends a document of its own, which needs the compiler's "strict". */
const own = `import { createClient, graphql, request } from '@cxgraph/client';
  const board = graphql('query Board { journeys { nodes { title } } }');
  await request(createClient({ url: '/graphql' }), board);`;

const mistyped = "import { get } from '@cxgraph/client/personas'; await get(client, 1);";

test('the compiler takes the examples of the README, and finds the error in a mistyped one', () => {
  const files = new Map(examples.map((text, index) => [here(nameOf(text, index)), text]));
  files.set(here('readme-globals.ts'), globals);
  files.set(here('app/api/cxgraph/session.ts'), sessionModule);
  files.set(here('readme-hooks.ts'), hooks);
  components.forEach((text, index) => {
    files.set(here(`readme-component-${index}.ts`), text);
  });
  files.set(here('readme-own.ts'), own);
  files.set(here('readme-mistyped.ts'), mistyped);
  expect([examples.length, components.length]).not.toContain(0);
  expect(compilerErrors(files)).toEqual([
    "readme-mistyped.ts: Argument of type 'number' is not assignable to parameter of type 'string'.",
  ]);
});

test('without the compiler’s "strict", the type error of a document says to turn it on', () => {
  const files = new Map([[here('readme-own.ts'), own]]);
  expect(compilerErrors(files, { strict: false })).toEqual([
    expect.stringContaining(`Property ''turn on "strict" in tsconfig.json'' is missing`),
  ]);
});

test('the README lists each class of errors', () => {
  const classes = Object.entries(client).flatMap(([name, value]) =>
    typeof value === 'function' && value.prototype instanceof client.CxgraphError ? name : [],
  );
  const rows = [...readme.matchAll(/^\| `(\w+(?:Error|Errors))` /gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(classes.sort());
});

/** Declarations of libraries and packages, which every compilation reads. */
const parsed = new Map<string, ts.SourceFile>();

function compilerErrors(
  files: ReadonlyMap<string, string>,
  others: ts.CompilerOptions = {},
): string[] {
  const { config } = ts.readConfigFile(here('../tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
      ...others,
    },
    here('.'),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, ...how) => {
    const file = parsed.get(path) ?? getSourceFile(path, ...how);
    if (file && path.endsWith('.d.ts')) parsed.set(path, file);
    return file;
  };
  // Otherwise the compiler would not look for a file in a folder that exists only in the README.
  host.directoryExists = undefined;
  host.readFile = (path) => files.get(path) ?? readFile(path);
  const program = ts.createProgram([...files.keys()], { ...options, paths: sources }, host);
  return [...files.keys()].flatMap((path) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(path)).map(({ messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${basename(path)}: ${text}`;
    }),
  );
}

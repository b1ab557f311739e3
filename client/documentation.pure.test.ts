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

/** Where the sources stand of what the package exports, so that nothing must be built for this. */
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

/** What the text around the examples says is there already. */
const given =
  "declare global { var client: import('@cxgraph/client').Client; var id: string; var surveyId: string; } export {};";

const givenSession =
  'export const isSignedIn = async (request: Request) => request.headers.has("cookie");';

/** The examples in React are what stands in a component; the project itself has no React. */
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

/** Those that are a file of their own begin with its name. */
function nameOf(example: string, index: number): string {
  return /^\/\/ (\S+\.ts)\n/.exec(example)?.[1] ?? `readme-${index}.ts`;
}

const mistaken = "import { get } from '@cxgraph/client/personas'; await get(client, 1);";

test('the examples of the README are what the compiler takes, and a mistaken one is not', () => {
  const files = new Map(examples.map((text, index) => [here(nameOf(text, index)), text]));
  files.set(here('readme-given.ts'), given);
  files.set(here('app/api/cxgraph/session.ts'), givenSession);
  files.set(here('readme-hooks.ts'), hooks);
  components.forEach((text, index) => {
    files.set(here(`readme-component-${index}.ts`), text);
  });
  files.set(here('readme-mistaken.ts'), mistaken);
  expect([examples.length, components.length]).not.toContain(0);
  expect(mistakes(files)).toEqual([
    "readme-mistaken.ts: Argument of type 'number' is not assignable to parameter of type 'string'.",
  ]);
});

test('without the compiler’s "strict", whose types say nothing, it is told to turn that on', () => {
  const asked = `import { createClient, graphql, request } from '@cxgraph/client';
    const board = graphql('query Board { journeys { nodes { title } } }');
    await request(createClient({ url: '/graphql' }), board);`;
  const files = new Map([[here('readme-loose.ts'), asked]]);
  expect(mistakes(files)).toEqual([]);
  expect(mistakes(files, { strict: false })).toEqual([
    expect.stringContaining(`Property ''turn on "strict" in tsconfig.json'' is missing`),
  ]);
});

test('the README says when each error comes, and what it has', () => {
  const classes = Object.entries(client).flatMap(([name, value]) =>
    typeof value === 'function' && value.prototype instanceof client.CxgraphError ? name : [],
  );
  const rows = [...readme.matchAll(/^\| `(\w+(?:Error|Errors))` /gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(classes.sort());
});

function mistakes(files: ReadonlyMap<string, string>, others: ts.CompilerOptions = {}): string[] {
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
  const { fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  // Or a file in a folder that only the README speaks of would not be looked for.
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

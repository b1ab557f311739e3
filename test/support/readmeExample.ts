import { build, type Plugin } from 'esbuild';
import { projectRoot } from './program.ts';

const madeClient =
  "import { createClient } from '@cxgraph/client'; const client = createClient({ url: 'http://127.0.0.1:4000/graphql', key: 'cxg_sk_…' });\n";

/** Runs an example of the client's README, with a client of this server where it makes none. */
export async function runReadmeExample(text: string, url: string, key: string): Promise<void> {
  // Its own copy of the client, or an error would not be of the classes that it imports.
  const before = text.includes('const client = ') ? '' : madeClient;
  const contents = `${before}${text}`
    .replaceAll('http://127.0.0.1:4000/graphql', url)
    .replaceAll('cxg_sk_…', key);
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: projectRoot, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [ownSources],
  });
  const [{ text: code } = { text: '' }] = outputFiles;
  await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

const entries = new Map([
  ['', 'index'],
  ['cxgraph', 'cxgraph'],
  ['survey', 'survey/index'],
]);

/** What the package exports, where its sources stand. */
const ownSources: Plugin = {
  name: 'own-sources',
  setup({ onResolve }) {
    onResolve({ filter: /^@cxgraph\/client/ }, ({ path }) => {
      const name = path.slice('@cxgraph/client/'.length);
      const source = entries.get(name) ?? `generated/${name}`;
      return { path: `${projectRoot}client/${source}.ts` };
    });
  },
};

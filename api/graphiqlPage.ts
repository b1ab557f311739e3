import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { clientHeader } from './clientHeader.ts';
import { mended } from './graphiqlMends.ts';

/** GraphiQL's page in the encodings that browsers take. */
export interface CompressedPage {
  readonly br: Buffer;
  readonly gzip: Buffer;
}

interface PageOptions {
  /** Whether the server prints links that sign the page in. */
  readonly hasLinks: boolean;
  /** Of brotli, 0 to 11. 5, the default, is within a tenth of the best size at a thirtieth of the time. */
  readonly quality?: number;
}

/** Renders the page and compresses it, which takes about a second. */
export async function compressedPage({
  hasLinks,
  quality = 5,
}: PageOptions): Promise<CompressedPage> {
  const html = Buffer.from(await renderPage(hasLinks));
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    promisify(gzip)(html),
  ]);
  return { br, gzip: zipped };
}

const builtNames = { br: 'page.html.br', gzip: 'page.html.gz' } as const;

/** Writes the page of servers without sign-in links into a build's folder. */
export async function buildPage(folder: string): Promise<void> {
  const page = await compressedPage({ hasLinks: false, quality: 9 });
  await writeFile(join(folder, builtNames.br), page.br);
  await writeFile(join(folder, builtNames.gzip), page.gzip);
}

/** The page that a build has; null in a clone. */
export async function builtPage(): Promise<CompressedPage | null> {
  try {
    const [br, zipped] = await Promise.all([
      readFile(new URL(builtNames.br, directory)),
      readFile(new URL(builtNames.gzip, directory)),
    ]);
    return { br, gzip: zipped };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Shown between the sentence that this tab has no key and the field for one. */
const howToGetKey = {
  withLinks:
    'Open the link that <code>npm start</code> prints for the demo workspace (type g and Enter there for a fresh one), or paste a key:',
  withoutLinks: 'Paste a key of your workspace; <code>npx cxgraph key create</code> makes one:',
};

async function renderPage(hasLinks: boolean): Promise<string> {
  // Loaded at the first page: it is nine megabytes of text, and most starts do not need it.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    title: 'cxgraph',
    defaultTabs: (await exampleQueries()).map((query) => ({ query })),
    // GraphiQL writes headers to localStorage, where a key would outlive its tab; see signIn.js.
    isHeadersEditorEnabled: false,
    shouldPersistHeaders: false,
    additionalHeaders: { [clientHeader]: 'graphiql' },
    schemaDescription: true,
    inputValueDeprecation: true,
    credentials: 'omit',
  });
  const [form, signIn, tabs] = await Promise.all([
    read('signIn.html'),
    read('signIn.js'),
    read('tabs.js'),
  ]);
  const how = hasLinks ? howToGetKey.withLinks : howToGetKey.withoutLinks;
  // Before GraphiQL's own script, which reads the address and the stored tabs, and calls `fetch`.
  const ours = `${form.replace('{how to get a key}', how)}<script>\n${signIn}\n${tabs}</script>`;
  return mended(page).replace(/<body[^>]*>/, (body) => `${body}\n${ours}`);
}

const directory = new URL('./graphiql/', import.meta.url);

const read = (name: string) => readFile(new URL(name, directory), 'utf8');

/** The queries of the tabs, in the order of the numbers of their files. */
export async function exampleQueries(): Promise<string[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.graphql'));
  const inOrder = names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return Promise.all(inOrder.map(read));
}

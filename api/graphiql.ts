import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { SignInLinks } from './auth/signInLink.ts';
import { mended } from './graphiqlMends.ts';
import { clientHeader } from './graphql.ts';
import { graphiqlKeyRoute } from './routes/graphiqlKey.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** GraphiQL, the explorer that a browser gets at the GraphQL endpoint. */
export interface Explorer {
  /** Whether a browser asks for the page, rather than a program for GraphQL. */
  wantedBy(request: IncomingMessage): boolean;
  readonly answer: Answer;
  /** Exchanges a sign-in link's token for the key; null where there are no such links. */
  readonly signIn: Answer | null;
}

export interface ExplorerOptions {
  /** Links that sign the page in, where the server knows a key that it may hand out. */
  readonly links: SignInLinks | null;
}

/** The page in the encodings that browsers take; compressed once, because it has nine megabytes. */
interface Page {
  readonly etag: string;
  readonly encoded: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

/** The page loads nothing from elsewhere, and talks to this server only. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  'worker-src blob:',
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Makes the explorer. Its page is the same for every request, and rendered at the first one. */
export function createExplorer({ links }: ExplorerOptions): Explorer {
  let page: Promise<Page> | undefined;
  return {
    wantedBy: ({ method, headers }) =>
      (method === 'GET' || method === 'HEAD') && /\btext\/html\b/.test(headers.accept ?? ''),
    answer: async (request, response) => {
      page ??= makePage(links !== null);
      sendPage(request, response, await page);
    },
    signIn: links && graphiqlKeyRoute(links),
  };
}

function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  response.setHeaders(
    new Map([
      ['etag', page.etag],
      ['cache-control', 'no-cache'],
      ['vary', 'Accept-Encoding'],
    ]),
  );
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304).end();
    return;
  }
  const body = page.encoded[encoding];
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function makePage(hasLinks: boolean): Promise<Page> {
  const html = Buffer.from(await renderPage(hasLinks));
  const [br, zipped] = await Promise.all([
    // Quality 5 is within a tenth of the best size, at a thirtieth of the time.
    promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(html),
  ]);
  const etag = `"${createHash('sha256').update(html).digest('base64url')}"`;
  return { etag, encoded: { br, gzip: zipped, identity: html } };
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

/** The queries of the tabs, in the order of their files' names. */
export async function exampleQueries(): Promise<string[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(names.map(read));
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { clientHeader } from './graphql.ts';

/** GraphiQL, the explorer that a browser gets at the GraphQL endpoint. */
export interface Explorer {
  /** Whether somebody looks with a browser, rather than a program asking for GraphQL. */
  wantedBy(request: IncomingMessage): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface ExplorerOptions {
  /** A key to sign the page in with: only of a demo workspace, and only for this machine. */
  readonly demoKey: string | null;
  /** The address the server listens on. */
  readonly host: string;
}

/** The page in the encodings a browser takes; nine megabytes are not compressed anew each time. */
interface Page {
  readonly etag: string;
  readonly encoded: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Everything comes with the page; it talks to this server and to nobody else. */
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

/** Makes the explorer; its page is rendered when it is first asked for, and kept. */
export function createExplorer({ demoKey, host }: ExplorerOptions): Explorer {
  const pages = new Map<string | null, Promise<Page>>();
  return {
    wantedBy: ({ method, headers }) =>
      (method === 'GET' || method === 'HEAD') && /\btext\/html\b/.test(headers.accept ?? ''),
    answer: async (request, response) => {
      const key = loopback.has(host) && isLocal(request.headers.host) ? demoKey : null;
      let page = pages.get(key);
      if (!page) {
        page = makePage(key);
        pages.set(key, page);
      }
      sendPage(request, response, await page);
    },
  };
}

/**
 * Whether the browser itself calls this machine by one of its own names. A page of another site can
 * have its name lead here, but not change what the browser calls it.
 */
function isLocal(host: string | undefined): boolean {
  return loopback.has((host ?? '').replace(/:\d+$/, ''));
}

function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  response.setHeaders(
    new Map([
      ['etag', page.etag],
      ['cache-control', 'private, no-cache'],
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

async function makePage(key: string | null): Promise<Page> {
  const html = Buffer.from(await renderPage(key));
  const [br, zipped] = await Promise.all([
    // Quality 5 is within a tenth of the best size, at a thirtieth of the time.
    promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(html),
  ]);
  const etag = `"${createHash('sha256').update(html).digest('base64url')}"`;
  return { etag, encoded: { br, gzip: zipped, identity: html } };
}

async function renderPage(key: string | null): Promise<string> {
  const headers = JSON.stringify({ Authorization: `Bearer ${key ?? 'cxg_sk_…'}` }, null, 2);
  // Loaded with the first page: it is nine megabytes of text, and most starts need none of it.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    title: 'cxgraph',
    headers,
    defaultTabs: (await exampleQueries()).map((query) => ({ query, headers })),
    defaultEditorToolsVisibility: 'headers',
    additionalHeaders: { [clientHeader]: 'graphiql' },
    schemaDescription: true,
    inputValueDeprecation: true,
    credentials: 'omit',
  });
  return page.replace('<head>', () => `<head>${forgetOtherKeys(key)}`);
}

/**
 * GraphiQL keeps tabs and their headers in the browser. Those of an earlier demo workspace at this
 * address would come back with a key that works no longer.
 */
function forgetOtherKeys(key: string | null): string {
  const mark = createHash('sha256')
    .update(key ?? '')
    .digest('base64url');
  return `<script>
if (localStorage.getItem('cxgraph:key') !== '${mark}') {
  Object.keys(localStorage).filter((name) => name.startsWith('graphiql:')).forEach((name) => localStorage.removeItem(name));
  localStorage.setItem('cxgraph:key', '${mark}');
}
</script>`;
}

const examples = new URL('./graphiql/', import.meta.url);

/** The queries of the tabs, in the order of their files' names. */
export async function exampleQueries(): Promise<string[]> {
  const names = (await readdir(examples)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(names.map((name) => readFile(new URL(name, examples), 'utf8')));
}

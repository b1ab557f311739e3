import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { SignInLinks } from './auth/signInLink.ts';
import { builtPage, type CompressedPage, compressedPage } from './graphiqlPage.ts';
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

/** The page as it is sent: compressed, because it has nine megabytes. */
interface Page extends CompressedPage {
  readonly etag: string;
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

/**
 * Makes the explorer. Its page is the same for every request. A built server reads it at the first one,
 * compressed; a clone renders it then.
 */
export function createExplorer({ links }: ExplorerOptions): Explorer {
  let page: Promise<Page> | undefined;
  return {
    wantedBy: ({ method, headers }) =>
      (method === 'GET' || method === 'HEAD') && /\btext\/html\b/.test(headers.accept ?? ''),
    answer: async (request, response) => {
      page ??= makePage(links !== null);
      await sendPage(request, response, await page);
    },
    signIn: links && graphiqlKeyRoute(links),
  };
}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
): Promise<void> {
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
  // Hardly any browser asks for it uncompressed.
  const body = encoding === 'identity' ? await promisify(gunzip)(page.gzip) : page[encoding];
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
  // A build has the page of servers without sign-in links: they serve more than the demo.
  const built = hasLinks ? null : await builtPage();
  const page = built ?? (await compressedPage({ hasLinks }));
  const etag = `"${createHash('sha256').update(page.gzip).digest('base64url')}"`;
  return { ...page, etag };
}

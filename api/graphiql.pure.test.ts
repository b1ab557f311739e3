import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../schema/index.ts';
import { createExplorer } from './graphiql.ts';
import { mends } from './graphiqlMends.ts';
import { exampleQueries } from './graphiqlPage.ts';
import { costOf } from './protection/cost.ts';

const servers: Server[] = [];

/** A server with only the explorer. */
async function serve(): Promise<number> {
  const explorer = createExplorer({ links: null });
  const server = createServer((request, response) => {
    if (explorer.wantedBy(request)) return explorer.answer(request, response);
    response.writeHead(204).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Headers that `fetch` sets by itself, such as `Host`, can be passed here. */
function get(port: number, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request({ port, host: '127.0.0.1', path: '/graphql', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

let local: number;
beforeAll(async () => {
  local = await serve();
});
afterAll(() => {
  for (const server of servers) server.close();
});

const browser = { accept: 'text/html,application/xhtml+xml', host: 'localhost:4000' };

describe('the explorer', () => {
  test('is for browsers; a program gets GraphQL', async () => {
    expect((await get(local, browser)).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await get(local, { accept: 'application/json' })).status).toBe(204);
    expect((await get(local, {})).status).toBe(204);
  });

  test('loads nothing from anywhere else, and may not', async () => {
    const { body, headers } = await get(local, browser);
    const page = body.toString();
    const markup = page.replace(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
    const linked = [...markup.matchAll(/\b(?:src|href|action)="([^"]{0,11})/g)];
    expect(linked.map(([, address]) => address)).toEqual(['data:image/']);
    const styles = page.match(/<style>[\s\S]*?<\/style>/)?.[0] ?? '';
    // Not `toMatch`, which would print a mismatch: the page has nine megabytes.
    expect(/@import|url\(["']?(https?:)?\/\//.test(styles)).toBe(false);
    expect(/unpkg\.com|jsdelivr|cdnjs|esm\.sh|googleapis/.test(page)).toBe(false);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('comes compressed as the browser takes it, and is the same page', async () => {
    const plain = await get(local, browser);
    const br = await get(local, { ...browser, 'accept-encoding': 'gzip, br' });
    const gzip = await get(local, { ...browser, 'accept-encoding': 'gzip' });
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual([
      'br',
      'gzip',
    ]);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(br.body.length).toBeLessThan(plain.body.length / 3);
  });

  test('is not sent again to a browser that has it', async () => {
    const first = await get(local, browser);
    const again = await get(local, { ...browser, 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('has no key and no placeholder of one, and asks for a key in plain words', async () => {
    const page = (await get(local, browser)).body.toString();
    // None of GraphiQL's options may be a header: with one that cannot be sent, nothing loads.
    const options = /renderYogaGraphiQL\(\s*window[^,]+,\s*(\{.*\}),\s*\);/.exec(page)?.[1] ?? '{}';
    expect(JSON.parse(options)).toEqual({
      title: 'cxgraph',
      defaultTabs: (await exampleQueries()).map((query) => ({ query })),
      isHeadersEditorEnabled: false,
      shouldPersistHeaders: false,
      additionalHeaders: { 'x-cxgraph-client': 'graphiql' },
      schemaDescription: true,
      inputValueDeprecation: true,
      credentials: 'omit',
    });
    expect(page.slice(page.indexOf('<body'))).toMatch(
      /^<body[^>]*>\s*<style>[^<]*<\/style>\s*<form/,
    );
    expect(page.includes('Paste a key of your workspace; <code>npx cxgraph key create')).toBe(true);
    expect(page.includes('This tab has no key: it sees the schema only.')).toBe(true);
  });

  test('is mended where GraphiQL has a defect', async () => {
    const theirs = renderGraphiQL();
    const ours = (await get(local, browser)).body.toString();
    for (const { defect, from, to } of mends) {
      expect([defect, theirs.split(from).length - 1, ours.includes(to)]).toEqual([defect, 1, true]);
    }
  });
});

describe('the example queries', async () => {
  const queries = await exampleQueries();

  test('are for reading, changing, looking up, following and trying', () => {
    expect(queries.flatMap((query) => query.match(/^(query|mutation|subscription) \w+/gm))).toEqual(
      [
        'query Personas',
        'query JourneyMap',
        'query Emotions',
        'mutation CreatePersona',
        'query KnownElsewhere',
        'query Surveys',
        'query CustomerTimeline',
        'mutation RecordEvent',
        'query TrackingStudies',
        'query Messages',
        'subscription LiveUpdates',
        'query Rules',
        'mutation TryRule',
        'query DryRun',
        'query Experiment',
        'query CaseBoard',
        'query ClosedLoop',
        'query Breakdowns',
        'query Metrics',
      ],
    );
  });

  test('are explained in lines that fit half of a small screen', () => {
    const comments = queries.flatMap((query) => query.match(/^ *#.*/gm) ?? []);
    expect(comments.filter((line) => line.length > 48)).toEqual([]);
  });

  test.each([...queries.entries()])('fit the schema and the budget (%i)', (_index, query) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    expect(costOf(schema, document, undefined, {}).requested).toBeLessThan(10_000);
  });
});

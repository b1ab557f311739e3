import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../schema/index.ts';
import { createExplorer, exampleQueries } from './graphiql.ts';
import { costOf } from './protection/cost.ts';

const demoKey = 'cxg_sk_of-the-demo';
const servers: Server[] = [];

/** A server that has nothing but the explorer, as if it listened on `host`. */
async function serve(host: string): Promise<number> {
  const explorer = createExplorer({ demoKey, host });
  const server = createServer((request, response) => {
    if (explorer.wantedBy(request)) return explorer.answer(request, response);
    response.writeHead(204).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Headers that `fetch` sets by itself, such as `Host`, can be given here. */
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
  local = await serve('127.0.0.1');
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
    // Not `toMatch`: what does not match would be printed, and the page has nine megabytes.
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

  test.each(['localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'localhost'])(
    'is signed in with the demo key at %s',
    async (host) => {
      expect((await get(local, { ...browser, host })).body.includes(demoKey)).toBe(true);
    },
  );

  test.each(['evil.example', 'localhost.evil.example:4000', '127.0.0.1.nip.io', 'xlocalhost:4000'])(
    'does not hand the demo key to a page that calls us %s',
    async (host) => {
      const { status, body } = await get(local, { ...browser, host });
      expect(status).toBe(200);
      expect(body.includes(demoKey)).toBe(false);
    },
  );

  test('does not hand the demo key out where others can reach it', async () => {
    const open = await serve('0.0.0.0');
    expect((await get(open, browser)).body.includes(demoKey)).toBe(false);
  });
});

describe('the example queries', async () => {
  const queries = await exampleQueries();

  test('are six, for reading, changing and looking up', () => {
    expect(queries.map((query) => /^(query|mutation) \w+/m.exec(query)?.[0])).toEqual([
      'query Personas',
      'query JourneyMap',
      'query Emotions',
      'mutation CreatePersona',
      'query KnownElsewhere',
      'query Surveys',
    ]);
  });

  test.each([...queries.entries()])('fit the schema and the budget (%i)', (_index, query) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    expect(costOf(schema, document, undefined, {}).requested).toBeLessThan(10_000);
  });
});

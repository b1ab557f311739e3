import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient } from './client.ts';
import { endpointOf } from './endpoint.ts';
import { OptionError } from './errors.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the endpoint of an address', () => {
  test.each([
    ['http://localhost:4000', 'http://localhost:4000/graphql'],
    ['http://localhost:4000/', 'http://localhost:4000/graphql'],
    ['https://[::1]:4000', 'https://[::1]:4000/graphql'],
    ['HTTPS://CX.example', 'https://cx.example/graphql'],
    ['https://cx.example\n', 'https://cx.example/graphql'],
    ['https://cx.example/graphql', 'https://cx.example/graphql'],
    ['https://cx.example/teams/graphql?tag=1', 'https://cx.example/teams/graphql?tag=1'],
    ['https://cx.example/?tag=1', 'https://cx.example/?tag=1'],
    ['/api/cxgraph', '/api/cxgraph'],
    ['/', '/'],
  ])('%j: %s', (url, endpoint) => {
    expect(endpointOf(url)).toBe(endpoint);
    expect(createClient({ url }).url).toBe(endpoint);
  });
});

describe('what is no address is refused with an example of one', () => {
  // The environment and plain JavaScript may pass what the type excludes.
  const missing: { url: string } = JSON.parse('{}');
  test.each([
    ['nothing', missing.url],
    ['an empty text', ''],
    ['a host alone', 'cx.example.com'],
    ['a host and a port, which reads as a protocol', 'localhost:4000'],
    ['another protocol', 'ws://localhost:4000/graphql'],
    ['a file', 'file:///graphql'],
    ['a protocol without a host', 'https://'],
    ['a host without a protocol', '//cx.example/graphql'],
    ['a relative path', 'api/cxgraph'],
    ['a port that is too large', 'http://localhost:99999'],
    ['a password, which fetch does not take', 'https://rosa:hunter2@cx.example'],
  ])('%s', (_, url) => {
    const refusal = refusalOf(url);
    expect(refusal).toBeInstanceOf(OptionError);
    expect(refusal).toMatchObject({
      option: 'url',
      message: expect.stringMatching(/^Option "url": use .*"https:\/\/cx\.example\.com"/),
    });
    expect(refusal?.message).not.toMatch(/rosa|hunter2/);
  });
});

describe('a path of the page’s origin', () => {
  const operation = { name: 'Ask', text: 'query Ask{ok}' };
  const answering = async () => Response.json({ data: { ok: true } });

  test('can be the endpoint in a page', async () => {
    const fetch = vi.fn(answering);
    vi.stubGlobal('fetch', fetch);
    vi.stubGlobal('location', { origin: 'https://shop.example' });
    await createClient({ url: '/api/cxgraph' }).send(operation, {});
    expect(fetch).toHaveBeenCalledWith('/api/cxgraph', expect.anything());
  });

  test('is refused where there is no page, before anything is sent', async () => {
    const fetch = vi.fn(answering);
    vi.stubGlobal('fetch', fetch);
    const client = createClient({ url: '/api/cxgraph' });
    await expect(client.send(operation, {})).rejects.toMatchObject({
      name: 'OptionError',
      option: 'url',
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('is passed to a fetch of the application', async () => {
    const client = createClient({ url: '/api/cxgraph', fetch: answering });
    await expect(client.send(operation, {})).resolves.toEqual({ ok: true });
  });
});

describe('a call from a page that gets no answer', () => {
  const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  const messageOf = (url: string) =>
    createClient({ url, fetch })
      .send({ name: 'Ask', text: 'query Ask{ok}' }, {})
      .catch(({ message }) => message);

  test('of another origin names CORS as a possible cause, which the browser does not report', async () => {
    vi.stubGlobal('location', { origin: 'http://localhost:5173' });
    expect(await messageOf('http://localhost:4000')).toBe(
      'Ask: http://localhost:4000/graphql could not be reached or its answer broke off. It may not be open to pages of http://localhost:5173 (CORS): use a key whose "allowedOrigins" name that, or a proxy.',
    );
  });

  test('of a file says to serve the page by HTTP, since no key can name its origin', async () => {
    vi.stubGlobal('location', { origin: 'null' });
    expect(await messageOf('http://localhost:4000')).toBe(
      'Ask: http://localhost:4000/graphql could not be reached or its answer broke off. It may not be open to pages of null (CORS): serve the page by HTTP.',
    );
  });

  test.each(['http://localhost:5173', '/graphql'])(
    'of the page’s own origin does not name CORS: %s',
    async (url) => {
      vi.stubGlobal('location', { origin: 'http://localhost:5173' });
      expect(await messageOf(url)).not.toContain('CORS');
    },
  );
});

function refusalOf(url: string): Error | undefined {
  try {
    createClient({ url });
  } catch (error) {
    if (error instanceof Error) return error;
  }
  return undefined;
}

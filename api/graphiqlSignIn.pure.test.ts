import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';

const script = readFileSync(new URL('./graphiql/signIn.js', import.meta.url), 'utf8');
const endpoint = 'http://localhost:4000/graphql';

/** What the page sent: the address, the key in its header, and the body. */
interface Sent {
  readonly url: string;
  readonly key: string | null;
  readonly body: string;
}

let sent: Sent[];
let stored: Map<string, string>;
let answers: (sent: Sent) => Response;

beforeEach(() => {
  sent = [];
  stored = new Map();
  answers = () => new Response('{}');
});

/** The parts of a browser that the script uses. */
function openPage(address: string) {
  const url = new URL(address);
  const location = {
    origin: url.origin,
    pathname: url.pathname,
    search: url.search,
    hash: url.hash,
  };
  const status = { textContent: '' };
  const listeners: Record<string, (event: { preventDefault(): void }) => void> = {};
  const listen = (name: string, listener: (typeof listeners)[string]) => {
    listeners[name] = listener;
  };
  const input = { value: '' };
  const form = {
    dataset: { signed: '' },
    elements: { key: input },
    querySelector: (selector: string) =>
      selector === '[role=status]' ? status : { addEventListener: listen },
    addEventListener: listen,
    reset: () => {
      input.value = '';
    },
  };
  const page = createContext({
    document: { querySelector: () => form },
    location,
    history: {
      replaceState: (_state: null, _title: string, rest: string) => {
        Object.assign(location, { hash: new URL(rest, address).hash });
      },
    },
    sessionStorage: {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => void stored.set(name, value),
      removeItem: (name: string) => void stored.delete(name),
    },
    addEventListener: listen,
    Request,
    fetch: async (input: string | Request, init?: RequestInit) => {
      const request = new Request(
        typeof input === 'string' ? new URL(input, address) : input,
        init,
      );
      const each = {
        url: request.url,
        key: request.headers.get('authorization'),
        body: await request.text(),
      };
      sent.push(each);
      return answers(each);
    },
  });
  runInContext(script, page);
  return {
    location,
    status,
    form,
    /** What GraphiQL does: it calls the page's `fetch`. */
    ask: (to = endpoint): Promise<Response> =>
      runInContext(`fetch(${JSON.stringify(to)}, { method: 'POST', body: '{}' })`, page),
    follow: (hash: string) => {
      location.hash = hash;
      listeners.hashchange?.({ preventDefault: () => {} });
    },
    paste: (key: string) => {
      input.value = key;
      listeners.submit?.({ preventDefault: () => {} });
    },
    signOut: () => listeners.click?.({ preventDefault: () => {} }),
  };
}

const givesKey = () => {
  answers = ({ url }) =>
    new Response(url.endsWith('/graphiql/key') ? '{"key":"cxg_sk_demo"}' : '{}');
};

describe("GraphiQL's page", () => {
  test('exchanges the token of its address, forgets it, and sends the key with later requests', async () => {
    givesKey();
    const { location, ask, form } = openPage(`${endpoint}#token=abc-DEF_1`);
    expect(location.hash).toBe('');
    await ask();
    expect(sent).toEqual([
      { url: 'http://localhost:4000/graphiql/key', key: null, body: '{"token":"abc-DEF_1"}' },
      { url: endpoint, key: 'Bearer cxg_sk_demo', body: '{}' },
    ]);
    expect([...stored]).toEqual([['cxgraph:key', 'cxg_sk_demo']]);
    expect(form.dataset.signed).toBe('in');
  });

  test('stays signed in when it is loaded again', async () => {
    stored.set('cxgraph:key', 'cxg_sk_demo');
    const { ask, status } = openPage(endpoint);
    await ask(`${endpoint}?operation=Personas`);
    expect(sent.map(({ key }) => key)).toEqual(['Bearer cxg_sk_demo']);
    expect(status.textContent).toBe('This tab is signed in.');
  });

  test('signs in by a fresh link that is opened in it', async () => {
    givesKey();
    const { follow, ask, location } = openPage(endpoint);
    follow('#token=fresh');
    await ask();
    expect([location.hash, sent[1]?.key]).toEqual(['', 'Bearer cxg_sk_demo']);
  });

  test('says that a link was used, and sends requests without a key', async () => {
    answers = ({ url }) => new Response('{}', { status: url === endpoint ? 200 : 403 });
    const { ask, status, form } = openPage(`${endpoint}#token=used`);
    await ask();
    expect(sent[1]).toEqual({ url: endpoint, key: null, body: '{}' });
    expect(status.textContent).toMatch(/^That link was used before, or is too old/);
    expect([form.dataset.signed, stored.size]).toEqual(['out', 0]);
  });

  test('says that a request needed a key and had none', async () => {
    answers = () => new Response('{}', { status: 401 });
    const { ask, status, form } = openPage(endpoint);
    expect((await ask()).status).toBe(401);
    expect([form.dataset.signed, status.textContent]).toEqual(['out', 'That needs a key.']);
  });

  test('sends its key to the endpoint only', async () => {
    stored.set('cxgraph:key', 'cxg_sk_demo');
    const { ask } = openPage(endpoint);
    await ask('http://localhost:4000/metrics');
    await ask('http://evil.example/graphql');
    await ask('http://localhost:4000/graphql/more');
    expect(sent.map(({ key }) => key)).toEqual([null, null, null]);
  });

  test('forgets a key that the server refuses, and loads the schema without it', async () => {
    stored.set('cxgraph:key', 'cxg_sk_of-yesterday');
    answers = ({ key }) => new Response('{}', { status: key === null ? 200 : 401 });
    const { ask, status } = openPage(endpoint);
    expect((await ask()).status).toBe(200);
    expect(sent.map(({ body }) => body)).toEqual(['{}', '{}']);
    expect([stored.size, status.textContent]).toEqual([
      0,
      'The server does not know that key, or no longer.',
    ]);
  });

  test('takes a pasted key and drops it when signed out', async () => {
    const { paste, ask, signOut, form } = openPage(endpoint);
    paste(' cxg_sk_pasted\n');
    await ask();
    expect([form.elements.key.value, form.dataset.signed]).toEqual(['', 'in']);
    signOut();
    await ask();
    expect(sent.map(({ key }) => key)).toEqual(['Bearer cxg_sk_pasted', null]);
    expect(stored.size).toBe(0);
  });
});

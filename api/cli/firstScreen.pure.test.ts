import { describe, expect, test } from 'vitest';
import { firstScreen } from './firstScreen.ts';

const demo = { workspaceId: 'w', secret: 'cxg_sk_demo', publishable: 'cxg_pk_demo' };
const token = 'hJ3kD0qPZ8xYw2mN5vB7cA';
const screen = (
  opening: Parameters<typeof firstScreen>[0]['opening'],
  url = 'http://127.0.0.1:4000',
  takesKeys = true,
) => {
  const graphiql = { token: opening.demo ? token : null, takesKeys };
  return firstScreen({ url, graphiql, opening });
};

describe('the first screen', () => {
  test('names the endpoint, GraphiQL, both demo keys and a query to paste', () => {
    const text = screen({ demo, ownerKey: null });
    expect(text).toContain('GraphQL endpoint  http://127.0.0.1:4000/graphql');
    expect(text).toContain(
      'GraphiQL          http://127.0.0.1:4000/graphql#token=hJ3kD0qPZ8xYw2mN5vB7cA\n' +
        '                    This link signs one browser tab in, within 15 minutes.\n' +
        '                    Type g and Enter here for a fresh one.\n',
    );
    expect(text).toContain('secret       cxg_sk_demo');
    expect(text).toContain('publishable  cxg_pk_demo');
    expect(text).toContain(
      "curl http://127.0.0.1:4000/graphql \\\n      -H 'Authorization: Bearer cxg_sk_demo'",
    );
  });

  test('shows the owner key of a new workspace once', () => {
    expect(screen({ demo: null, ownerKey: 'cxg_sk_new' })).toContain(
      'shown this once: keep it\n    cxg_sk_new',
    );
  });

  test('says how to get a key where it knows none', () => {
    const text = screen({ demo: null, ownerKey: null });
    expect(text).toContain('npx cxgraph key create --help');
    expect(text).toContain('in a browser, with a key');
    expect(text).not.toContain('#token');
  });

  test('says another way to sign in where nothing can be typed', () => {
    const text = screen({ demo, ownerKey: null }, undefined, false);
    expect(text).toContain('Later, paste the secret key below into the page.');
    expect(text).not.toContain('Type g');
  });

  test.each([
    [demo, null],
    [null, 'cxg_sk_new'],
    [null, null],
  ])('fits 80 columns, but for keys (%#)', (demo, ownerKey) => {
    const lines = screen({ demo, ownerKey }).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    const other = screen({ demo, ownerKey }, undefined, false).split('\n');
    expect(other.filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(['http://0.0.0.0:4000', 'http://[::]:4000'])(
    'shows an address that can be called for %s',
    (url) => {
      expect(screen({ demo, ownerKey: null }, url)).toContain('http://localhost:4000/graphql');
    },
  );

  test('says nothing of GraphiQL where it is off', () => {
    const text = firstScreen({
      url: 'http://127.0.0.1:4000',
      graphiql: null,
      opening: { demo, ownerKey: null },
    });
    expect(text).not.toContain('GraphiQL');
  });
});

import { describe, expect, test } from 'vitest';
import { firstScreen } from './firstScreen.ts';
import type { Opening } from './prepareWorkspace.ts';

const workspaceId = '01890a5d-ac96-774b-bcce-b302099a8057';
const nothing: Opening = {
  workspaceId,
  demo: null,
  demoSurvey: null,
  demoKeyPath: null,
  ownerKey: null,
};
const demo: Opening = {
  ...nothing,
  demo: { workspaceId, secret: 'cxg_sk_demo', publishable: 'cxg_pk_demo' },
  demoSurvey: 'survey_01h2xcejqtf2nbrexx3vqjhp41',
  demoKeyPath: '.data/demo-keys.json',
};
const forgotten: Opening = { ...demo, demoKeyPath: null };
const made: Opening = { ...nothing, ownerKey: 'cxg_sk_new' };
const token = 'hJ3kD0qPZ8xYw2mN5vB7cA';
const another =
  '    npx cxgraph key create --name Me --scope owner \\\n' +
  '      --workspace workspace_01h455vb4pex5vsknk084sn02q\n';
const screen = (
  opening: Opening,
  url = 'http://127.0.0.1:4000',
  takesKeys = true,
  hasAdminKey = false,
) => {
  const graphiql = { token: opening.demo ? token : null, takesKeys };
  return firstScreen({ url, graphiql, opening, hasAdminKey });
};

describe('the first screen', () => {
  test('names the endpoint and GraphiQL', () => {
    const text = screen(demo);
    expect(text).toContain('GraphQL endpoint  http://127.0.0.1:4000/graphql');
    expect(text).toContain(
      'GraphiQL          http://127.0.0.1:4000/graphql#token=hJ3kD0qPZ8xYw2mN5vB7cA\n' +
        '                    This link signs one browser tab in, within 15 minutes.\n' +
        '                    Type g and Enter here for a fresh one.\n',
    );
  });

  test('has one query to paste, with its key', () => {
    expect(screen(demo)).toContain(`
    export CXGRAPH_KEY=cxg_sk_demo
    curl http://127.0.0.1:4000/graphql \\
      -H "Authorization: Bearer $CXGRAPH_KEY" \\
      -H 'Content-Type: application/json' \\
      -d '{"query":"{ personas { nodes { name archetype } } }"}'
`);
    expect(screen(made)).toContain('export CXGRAPH_KEY=cxg_sk_new\n');
    expect(screen(nothing)).toContain('export CXGRAPH_KEY=cxg_sk_…\n');
  });

  test('says how to get the keys of the demo workspace again', () => {
    expect(screen(demo)).toContain(
      'for web pages:\n    cxg_pk_demo\n' +
        '  A survey for them to show:  survey_01h2xcejqtf2nbrexx3vqjhp41\n' +
        '  Each start shows the keys again. They are in\n    .data/demo-keys.json\n',
    );
    expect(screen(forgotten)).toContain('  The keys are shown this once. Another one is made by\n');
    expect(screen(forgotten)).toContain(another);
  });

  test('says that the owner key of a new workspace is shown once, and how to get another', () => {
    expect(screen(made)).toContain('It is shown this once: save it.\n');
    expect(screen(made)).toContain(another);
  });

  test('says how to get a key where the server knows none, as after an interrupted start', () => {
    const text = screen(nothing);
    expect(text).toContain(`was interrupted before it showed them, make another one:\n${another}`);
    expect(text).toContain('in a browser, with a key');
    expect(text).not.toContain('#token');
  });

  test('says which workspace the administrator’s key opens, where one is set', () => {
    for (const opening of [demo, made, nothing]) {
      expect(screen(opening, undefined, true, true)).toContain(
        '\n  CXGRAPH_ADMIN_KEY is set: it opens workspace_01h455vb4pex5vsknk084sn02q.\n',
      );
      expect(screen(opening)).not.toContain('CXGRAPH_ADMIN_KEY');
    }
  });

  test('says another way to sign in where the terminal takes no input', () => {
    const text = screen(demo, undefined, false);
    expect(text).toContain('Later, paste the key below into the page.');
    expect(text).not.toContain('Type g');
  });

  test.each([demo, forgotten, made, nothing])(
    'fits 80 columns and 24 rows, but for keys (%#)',
    (opening) => {
      for (const flag of [true, false]) {
        const lines = screen(opening, undefined, flag, flag).split('\n');
        expect(lines.filter((line) => line.length > 80)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(24);
      }
    },
  );

  test.each(['http://0.0.0.0:4000', 'http://[::]:4000'])(
    'shows an address that can be called for %s',
    (url) => {
      expect(screen(demo, url)).toContain('http://localhost:4000/graphql');
    },
  );

  test('does not name GraphiQL where it is off', () => {
    const text = firstScreen({
      url: 'http://127.0.0.1:4000',
      graphiql: null,
      opening: demo,
      hasAdminKey: false,
    });
    expect(text).not.toContain('GraphiQL');
  });
});

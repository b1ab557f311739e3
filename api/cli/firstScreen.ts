import { linkLifetime } from '../auth/signInLink.ts';
import type { Opening } from './prepareWorkspace.ts';

interface Screen {
  /** Of the server, as it listens. */
  readonly url: string;
  /** Null: it is off. */
  readonly graphiql: {
    /** Of the link that signs GraphiQL in; null where the server may give no key away. */
    readonly token: string | null;
    /** Whether a key press in this terminal prints a fresh link. */
    readonly takesKeys: boolean;
  } | null;
  readonly opening: Opening;
}

const firstQuery = '{ personas { nodes { name archetype } } }';

/** What a person reads when the server has started: where it is, how to get in, what to ask. */
export function firstScreen({ url, graphiql, opening: { demo, ownerKey } }: Screen): string {
  const endpoint = endpointOf(url);
  const key = demo?.secret ?? ownerKey;
  return [
    '',
    `  cxgraph is listening.`,
    '',
    `  GraphQL endpoint  ${endpoint}`,
    ...(graphiql ? graphiqlLines(url, graphiql) : []),
    '',
    ...(demo
      ? [
          '  Keys of the demo workspace',
          `    secret       ${demo.secret}`,
          `    publishable  ${demo.publishable}`,
        ]
      : []),
    ...(ownerKey
      ? ['  Owner key of your new workspace, shown this once: keep it', `    ${ownerKey}`]
      : []),
    ...(key
      ? []
      : [
          '  Send your key as "Authorization: Bearer …". To make one:',
          '    npx cxgraph key create --help',
        ]),
    '',
    '  A first query to paste',
    `    curl ${endpoint} \\`,
    `      -H 'Authorization: Bearer ${key ?? 'cxg_sk_…'}' \\`,
    `      -H 'Content-Type: application/json' \\`,
    `      -d '${JSON.stringify({ query: firstQuery })}'`,
    '',
  ].join('\n');
}

function graphiqlLines(url: string, { token, takesKeys }: NonNullable<Screen['graphiql']>) {
  if (token === null) {
    return [`  GraphiQL          ${endpointOf(url)} in a browser, with a key`];
  }
  const minutes = linkLifetime / 60_000;
  return [
    linkLine(url, token),
    `                    This link signs one browser tab in, within ${minutes} minutes.`,
    takesKeys
      ? '                    Type g and Enter here for a fresh one.'
      : '                    Later, paste the secret key below into the page.',
  ];
}

/** Where a browser is signed in. What follows `#` stays in the browser: no server and no log sees it. */
export function linkLine(url: string, token: string): string {
  return `  GraphiQL          ${endpointOf(url)}#token=${token}`;
}

/** An address that stands for all of a machine's cannot be called; its name for itself can. */
function endpointOf(url: string): string {
  const reachable = url.replace('//0.0.0.0:', '//localhost:').replace('//[::]:', '//localhost:');
  return `${reachable}/graphql`;
}

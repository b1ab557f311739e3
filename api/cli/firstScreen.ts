import type { Opening } from './prepareWorkspace.ts';

interface Screen {
  /** Of the server, as it listens. */
  readonly url: string;
  readonly graphiql: boolean;
  readonly opening: Opening;
}

const firstQuery = '{ personas { nodes { name archetype traits { label value min max unit } } } }';

/** What a person reads when the server has started: where it is, how to get in, what to ask. */
export function firstScreen({ url, graphiql, opening: { demo, ownerKey } }: Screen): string {
  const endpoint = `${reachable(url)}/graphql`;
  const key = demo?.secret ?? ownerKey;
  return [
    '',
    `  cxgraph is listening.`,
    '',
    `  GraphQL endpoint  ${endpoint}`,
    ...(graphiql
      ? [`  GraphiQL          ${endpoint} in a browser${demo ? ', signed in' : ''}`]
      : []),
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
      : ['  Send your key as "Authorization: Bearer …". A new one: npx cxgraph key create --help']),
    '',
    '  A first query to paste',
    `    curl ${endpoint} \\`,
    `      -H 'Authorization: Bearer ${key ?? 'cxg_sk_…'}' \\`,
    `      -H 'Content-Type: application/json' \\`,
    `      -d '${JSON.stringify({ query: firstQuery })}'`,
    '',
  ].join('\n');
}

/** Nobody can call the address that stands for all of a machine's. */
function reachable(url: string): string {
  return url.replace('//0.0.0.0:', '//localhost:').replace('//[::]:', '//localhost:');
}

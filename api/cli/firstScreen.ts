import { encodeId } from '../../schema/kernel/id.ts';
import { linkLifetime } from '../auth/signInLink.ts';
import type { Opening } from './prepareWorkspace.ts';

interface Screen {
  /** The address that the server listens at. */
  readonly url: string;
  /** Null where GraphiQL is off. */
  readonly graphiql: {
    /** Of the link that signs GraphiQL in; null where the server has no key to show. */
    readonly token: string | null;
    /** Whether a key press in this terminal prints a fresh link. */
    readonly takesKeys: boolean;
  } | null;
  readonly opening: Opening;
  /** Whether `CXGRAPH_ADMIN_KEY` is set. */
  readonly hasAdminKey: boolean;
}

const firstQuery = '{ personas { nodes { name archetype } } }';

/**
 * What a person reads when the server has started: its address, how to sign in, a first query. It
 * fits 80 columns but for the keys, which end their lines so that they can be copied whole.
 */
export function firstScreen({ url, graphiql, opening, hasAdminKey }: Screen): string {
  const endpoint = endpointOf(url);
  return [
    '',
    '  cxgraph is listening.',
    '',
    `  GraphQL endpoint  ${endpoint}`,
    ...(graphiql ? graphiqlLines(url, graphiql) : []),
    '',
    '  A first query, to paste into another terminal',
    '',
    `    export CXGRAPH_KEY=${opening.demo?.secret ?? opening.ownerKey ?? 'cxg_sk_…'}`,
    `    curl ${endpoint} \\`,
    '      -H "Authorization: Bearer $CXGRAPH_KEY" \\',
    "      -H 'Content-Type: application/json' \\",
    `      -d '${JSON.stringify({ query: firstQuery })}'`,
    '',
    ...keyLines(opening),
    ...(hasAdminKey ? [adminKeyLine(opening)] : []),
    '',
  ].join('\n');
}

/** Which key the query has, and how to get another. */
function keyLines(opening: Opening): string[] {
  const { workspaceId, demo, demoSurvey, demoKeyPath, ownerKey } = opening;
  const another = [
    '    npx cxgraph key create --name Me --scope owner \\',
    `      --workspace ${encodeId('Workspace', workspaceId)}`,
  ];
  if (demo) {
    return [
      '  That is the demo workspace’s secret key. The publishable one, for web pages:',
      `    ${demo.publishable}`,
      ...(demoSurvey === null ? [] : [`  A survey for them to show:  ${demoSurvey}`]),
      ...(demoKeyPath === null
        ? ['  The keys are shown this once. Another one is made by', ...another]
        : ['  Each start shows the keys again. They are in', `    ${demoKeyPath}`]),
    ];
  }
  if (ownerKey) {
    return [
      '  That is the owner key of your new workspace. It is shown this once: save it.',
      '  Another one is made by',
      ...another,
    ];
  }
  return [
    '  Replace cxg_sk_… by a key of yours. Keys are shown once, when they are made.',
    '  If that start was interrupted before it showed them, make another one:',
    ...another,
  ];
}

function adminKeyLine({ workspaceId }: Opening): string {
  return `  CXGRAPH_ADMIN_KEY is set: it opens ${encodeId('Workspace', workspaceId)}.`;
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
      : '                    Later, paste the key below into the page.',
  ];
}

/** The link that signs a browser in. What follows `#` stays in the browser: no server and no log sees it. */
export function linkLine(url: string, token: string): string {
  return `  GraphiQL          ${endpointOf(url)}#token=${token}`;
}

/** A browser cannot call 0.0.0.0 or [::], which stand for all addresses of the machine; it can call localhost. */
function endpointOf(url: string): string {
  const reachable = url.replace('//0.0.0.0:', '//localhost:').replace('//[::]:', '//localhost:');
  return `${reachable}/graphql`;
}

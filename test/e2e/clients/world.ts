import { vi } from 'vitest';
import { startTestServer } from '../../support/server.ts';

/** What a client needs: where the graph is, and the header with the key. */
export interface Access {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A server with five touchpoints, of which no client makes another. */
export interface World {
  readonly access: Access;
  readonly withoutWorkingKey: Access;
  /** The names of the touchpoints, in the order of the list. */
  readonly names: readonly string[];
  /** The names of the headers that the clients set, in lower case. */
  readonly sentHeaders: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** A suite of tests about one client. */
export type ClientTests = (world: () => World) => void;

/** Part of the message about a text that is no key. */
export const badKey = /not a whole cxgraph key/;

/** A text that makes a request longer than it may be, and the message about it. */
export const tooLong = { text: 'x'.repeat(1_000_001), message: /at most 1000000 bytes/ };

/** A page of the list. */
export const listDocument = `query List($after: String) {
  touchpoints(first: 2, after: $after) {
    edges { node { id name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const createDocument = `mutation Create($input: PersonaCreateInput!) {
  personaCreate(input: $input) { persona { id name } errors { code path } }
}`;

/** What `listDocument` answers. */
export interface List {
  readonly touchpoints: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** What `createDocument` answers. */
export interface Created {
  readonly personaCreate: {
    readonly persona: { readonly id: string; readonly name: string } | null;
    readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
  };
}

/** How a persona without a name is refused, apart from what a client adds. */
export const refusedCreate = {
  personaCreate: { persona: null, errors: [{ code: 'BLANK', path: ['input', 'name'] }] },
};

export function namesOf({ touchpoints }: List): string[] {
  return touchpoints.edges.map(({ node }) => node.name);
}

export async function startWorld(): Promise<World> {
  const server = await startTestServer();
  const names = ['App', 'Bill', 'Call', 'Door', 'Email'];
  for (const name of names) {
    const { body } = await server.request(
      `mutation { touchpointCreate(input: { name: "${name}", channel: WEB }) { errors { message } } }`,
    );
    if (body.data.touchpointCreate.errors.length > 0) throw new Error(JSON.stringify(body));
  }
  const url = `${server.url}/graphql`;
  const sentHeaders = new Set<string>();
  const { fetch } = globalThis;
  const watched = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    for (const name of new Headers(init?.headers).keys()) sentHeaders.add(name);
    return fetch(input, init);
  });
  return {
    access: { url, headers: { authorization: `Bearer ${server.ownerKey}` } },
    withoutWorkingKey: { url, headers: { authorization: 'Bearer cxg_sk_nothing' } },
    names,
    sentHeaders,
    stop: () => {
      watched.mockRestore();
      return server.stop();
    },
  };
}

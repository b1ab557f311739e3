import { OptionError } from './errors.ts';

/**
 * The GraphQL endpoint of an address: the address itself, or `/graphql` on a bare origin. A path of
 * the page's origin is an endpoint, too.
 *
 * @throws OptionError, which does not repeat the address: it may contain a password
 */
export function endpointOf(url: string): string {
  if (/^\/(?!\/)/.test(url)) return url;
  try {
    const address = new URL(url);
    const { protocol, pathname, search, username, password } = address;
    if (/^https?:$/.test(protocol) && !username && !password) {
      if (pathname === '/' && !search) address.pathname = '/graphql';
      return address.href;
    }
  } catch {
    // Refused below, like every address that cannot be used.
  }
  throw noAddress();
}

/** The endpoint without its query, which may contain a secret: messages repeat it. */
export function addressOf(endpoint: string): string {
  return endpoint.split('?')[0] ?? '';
}

/** @throws OptionError for a path outside a page, as on a server */
export function checkReachable(endpoint: string): void {
  if (endpoint[0] === '/' && !('location' in globalThis)) throw noAddress();
}

/** The origin of the page, if the endpoint is on another origin: then the browser requires CORS. */
export function foreignPage(endpoint: string): string | undefined {
  if (!('location' in globalThis)) return undefined;
  const { origin } = globalThis.location;
  return endpoint[0] === '/' || endpoint.startsWith(`${origin}/`) ? undefined : origin;
}

function noAddress(): OptionError {
  return new OptionError(
    'url',
    'use the address of the server, "https://cx.example.com" with or without "/graphql"; in a browser also a path of the page’s origin, "/api/cxgraph".',
  );
}

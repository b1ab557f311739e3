import { OptionError } from './errors.ts';

/**
 * The GraphQL endpoint that an address stands for: of a bare origin `/graphql` on it. A path of the
 * page's origin is one as it is.
 *
 * @throws OptionError without repeating the address, which may hold a password
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
    // Told below, as of every address that cannot be used.
  }
  throw noAddress();
}

/** What a message may say of an endpoint: its query can hold a secret. */
export function addressOf(endpoint: string): string {
  return endpoint.split('?')[0] ?? '';
}

/** @throws OptionError for a path where there is no page, as on a server */
export function checkReachable(endpoint: string): void {
  if (endpoint[0] === '/' && !('location' in globalThis)) throw noAddress();
}

/** The origin of the page, if requests to this go to another: then the browser asks for CORS. */
export function foreignPage(endpoint: string): string | undefined {
  if (!('location' in globalThis)) return undefined;
  const { origin } = globalThis.location;
  return endpoint[0] === '/' || endpoint.startsWith(`${origin}/`) ? undefined : origin;
}

function noAddress(): OptionError {
  return new OptionError(
    'url',
    'give the address of the server, "https://cx.example.com" with or without "/graphql"; in a browser also a path of the page’s origin, "/api/cxgraph".',
  );
}

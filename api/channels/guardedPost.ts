import { type LookupAddress, type LookupAllOptions, lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { literalOf, type Outbound, portOf } from '../../schema/kernel/outbound.ts';
import type { Post, Posted } from '../../schema/webhooks/deliveries/post.ts';

/** Milliseconds until a request has to be answered completely. */
const patience = 20_000;

/** Bytes of an answer that are read: they are counted, and not stored. */
const maxAnswer = 65_536;

/** The code of the error for an address that is refused. */
const closedAddress = 'ERR_CLOSED_ADDRESS';

/** How a name becomes all of its addresses. */
export type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * The one client for addresses that others named: it connects to public hosts and to those that
 * `OUTBOUND_ALLOW` names, whose addresses it looks at when it connects, and follows no redirect.
 *
 * @param lookup how a name becomes addresses, for tests
 */
export function guardedPost(
  rules: () => Outbound,
  { lookup = resolve, patienceMs = patience }: { lookup?: Lookup; patienceMs?: number } = {},
): Post {
  return async (address, { headers, body, signal }) => {
    const allowed = rules();
    if (allowed.urlError(address) !== null) return failed('ADDRESS');
    const url = new URL(address);
    const isPlain = url.protocol === 'http:';
    const port = portOf(url);
    const isOpen = (ip: string) =>
      isPlain ? allowed.isAllowed(ip, port) : allowed.isOpen(ip, port);
    const literal = literalOf(url);
    if (literal !== null && !isOpen(literal)) return failed('ADDRESS');
    const deadline = AbortSignal.timeout(patienceMs);
    const options: https.RequestOptions = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup: guardedLookup(lookup, isOpen),
      signal: AbortSignal.any([signal, deadline]),
      // No connection outlives its request: its address is looked at each time.
      agent: false,
    };
    try {
      return await answered((isPlain ? http : https).request(url, options), body);
    } catch (error) {
      if (signal.aborted) throw error;
      return failed(deadline.aborted ? 'TIMEOUT' : failureOf(error));
    }
  };
}

function failed(failure: NonNullable<Posted['failure']>): Posted {
  return { failure, status: null, bytes: null, retryAfter: null };
}

/** Looks a name up, and fails where none of its addresses is open. */
function guardedLookup(lookup: Lookup, isOpen: (ip: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const open = addresses.filter(({ address }) => isOpen(address));
      const [first] = open;
      if (!first) {
        const closed = new Error('This name has no public address.');
        return callback(Object.assign(closed, { code: closedAddress }), '', 0);
      }
      if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}

function answered(request: http.ClientRequest, body: string): Promise<Posted> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    // A connection can close without an error: after an answer 101, which is never a `response`.
    let hasAnswer = false;
    request.on('close', () => {
      if (!hasAnswer) reject(new Error('The connection was closed without an answer.'));
    });
    request.on('response', (response) => {
      hasAnswer = true;
      let bytes = 0;
      const status = response.statusCode ?? 0;
      const retryAfter = response.headers['retry-after'] ?? null;
      const end = () => resolve({ failure: statusFailure(status), status, bytes, retryAfter });
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= maxAnswer) return;
        end();
        request.destroy();
      });
      response.on('end', end);
      response.on('error', reject);
      response.on('close', () => reject(new Error('The connection was closed within the answer.')));
    });
    request.end(body);
  });
}

function statusFailure(status: number): Posted['failure'] {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS';
}

function failureOf(error: unknown): NonNullable<Posted['failure']> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === closedAddress) return 'ADDRESS';
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'NAME';
  const isTls =
    /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/.test(code);
  return isTls ? 'TLS' : 'CONNECTION';
}

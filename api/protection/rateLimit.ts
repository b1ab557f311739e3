import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refusal } from '../../schema/toolkit/errors.ts';

/** Requests with publishable keys in a minute, each change of one counted; 0 is no limit. */
export interface RateLimits {
  readonly perKey: number;
  readonly perAddress: number;
}

/** Counts requests with publishable keys, in this process's memory. */
export interface RateLimit {
  /**
   * @param requests how many it stands for
   * @throws `RATE_LIMITED` with the seconds to wait, when the key or the address has used up its minute
   */
  admit(keyId: string, address: string, requests?: number): Promise<void>;
}

/** Seconds that are counted together, from the first request on. */
const duration = 60;

/**
 * Anybody can take a publishable key out of a page, so what it may do is bounded, for the key as a
 * whole and for each address that uses it. An address is kept for the minute, and only as its hash
 * under a secret that dies with the process.
 */
export function rateLimit({ perKey, perAddress }: RateLimits): RateLimit {
  const secret = randomBytes(32);
  const keys = perKey > 0 ? new RateLimiterMemory({ points: perKey, duration }) : null;
  const addresses = perAddress > 0 ? new RateLimiterMemory({ points: perAddress, duration }) : null;
  return {
    admit: async (keyId, address, requests = 1) => {
      const network = createHmac('sha256', secret).update(networkOf(address)).digest('base64');
      // The address first: one that is over its limit does not use up the key's.
      await count(addresses, network, requests, 'This address sends too many requests');
      await count(keys, keyId, requests, 'Too many requests use this key');
    },
  };
}

async function count(
  limiter: RateLimiterMemory | null,
  of: string,
  requests: number,
  what: string,
): Promise<void> {
  try {
    await limiter?.consume(of, requests);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refusal('RATE_LIMITED', `${what}. Try again in ${seconds} s.`, {
      retryAfter: seconds,
      http: { status: 429, headers: { 'retry-after': String(seconds) } },
    });
  }
}

/**
 * The address a request came from. Behind proxies it is the one that the outermost trusted proxy
 * saw: each adds what it saw to the end of `X-Forwarded-For`, and whoever sends the request can
 * write anything before that.
 *
 * @param proxies how many trusted proxies stand before the server; 0 ignores the header
 */
export function addressOf(
  socket: string | undefined,
  forwarded: string | readonly string[] | undefined,
  proxies: number,
): string {
  const seen = [forwarded ?? []]
    .flat()
    .flatMap((header) => header.split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const told = proxies > 0 ? seen[Math.max(0, seen.length - proxies)] : undefined;
  return told ?? socket ?? '';
}

/** What one customer of a network is given: an IPv4 address, or the first half of an IPv6 address. */
export function networkOf(address: string): string {
  const plain = address.split('%', 1)[0]?.slice(0, 100) ?? '';
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped) return mapped;
  // The URL parser writes all spellings of an address alike.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [front, back] = [groups(head), groups(tail ?? '')];
  const between = tail === undefined ? [] : Array(8 - front.length - back.length).fill('0');
  return [...front, ...between, ...back].slice(0, 4).join(':');
}

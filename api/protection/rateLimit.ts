import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RefusalText } from '../../schema/kernel/errors.ts';

/** Requests a minute; with a publishable key, each root field counts as one. 0 is no limit. */
export interface RateLimits {
  readonly perKey: number;
  /** Without a key, with a publishable one, or with one that has not worked in this process yet. */
  readonly perAddress: number;
}

/** What requests are counted by. */
export interface CountedRequests {
  /** The client's address. */
  readonly address?: string;
  /** Their key looks like a secret one: they are counted apart, or noise would shut them out. */
  readonly claimsSecret?: boolean;
  /** The publishable key they use. */
  readonly keyId?: string;
}

/** Counts requests without a known secret key, in this process's memory. */
export interface RateLimit {
  /**
   * @param requests how many to count; 1 by default
   * @returns `RATE_LIMITED` with the seconds to wait, when the address or the key has used up its
   * minute; else null
   */
  count(of: CountedRequests, requests?: number): Promise<RefusalText | null>;
}

/** Seconds that are counted together, from the first request on. */
const duration = 60;

/** A limit, and the beginning of the error when it is reached. */
interface Counter {
  readonly limiter: RateLimiterMemory;
  readonly exceeded: string;
}

/**
 * Anyone can copy a publishable key from a page, so its use is limited, for the key as a whole and
 * for each address that uses it. Of a request without a key only the address is known. An address
 * is in memory for the minute, and only as its hash under a secret that ends with the process.
 */
export function rateLimit({ perKey, perAddress }: RateLimits): RateLimit {
  const secret = randomBytes(32);
  const keys = counter(perKey, 'Too many requests use this key');
  const addresses = counter(perAddress, 'This address sends too many requests');
  /** The address is counted first: one that is over its limit does not use up the key's. */
  const countersOf = ({ address, claimsSecret, keyId }: CountedRequests): [Counter, string][] => {
    const found: [Counter, string][] = [];
    if (addresses && address !== undefined) {
      const network = hmac(secret, networkOf(address));
      found.push([addresses, claimsSecret ? `${network} secret` : network]);
    }
    if (keys && keyId !== undefined) found.push([keys, keyId]);
    return found;
  };
  return {
    count: async (of, requests = 1) => {
      for (const [{ limiter, exceeded }, counted] of countersOf(of)) {
        const used = await usedUp(limiter, counted, requests);
        if (used) return rateLimited(exceeded, used);
      }
      return null;
    },
  };
}

/** Counts; resolves with the state of the limit when it is exceeded, else with null. */
export async function usedUp(
  limiter: RateLimiterMemory,
  counted: string,
  points = 1,
): Promise<RateLimiterRes | null> {
  try {
    await limiter.consume(counted, points);
    return null;
  } catch (used) {
    if (used instanceof RateLimiterRes) return used;
    throw used;
  }
}

function counter(points: number, exceeded: string): Counter | null {
  return points > 0 ? { limiter: new RateLimiterMemory({ points, duration }), exceeded } : null;
}

function hmac(secret: Buffer, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64');
}

function rateLimited(exceeded: string, { msBeforeNext }: RateLimiterRes): RefusalText {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return {
    message: `${exceeded}. Try again in ${seconds} s.`,
    extensions: {
      code: 'RATE_LIMITED',
      retryAfter: seconds,
      http: { status: 429, headers: { 'retry-after': String(seconds) } },
    },
  };
}

/**
 * The address a request came from. Behind proxies it is the one that the outermost trusted proxy
 * saw: each adds the address it saw to the end of `X-Forwarded-For`, and a client can write
 * anything before that.
 *
 * @param proxies how many trusted proxies stand before the server; 0 ignores the header
 */
export function clientAddressOf(
  socket: string | undefined,
  forwarded: string | readonly string[] | undefined,
  proxies: number,
): string {
  const seen = [forwarded ?? []]
    .flat()
    .flatMap((header) => header.split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const seenByProxy = proxies > 0 ? seen[Math.max(0, seen.length - proxies)] : undefined;
  return seenByProxy ?? socket ?? '';
}

/**
 * The network of one customer: an IPv4 address, or the first half of an IPv6 address. A port, which
 * some proxies add and which differs for each connection, is left out.
 */
export function networkOf(address: string): string {
  const plain = withoutPort(address.slice(0, 100)).split('%', 1)[0] ?? '';
  if (!isIPv6(plain)) return plain;
  // The URL parser writes all spellings of an address alike.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [front, back] = [groups(head), groups(tail ?? '')];
  const between = tail === undefined ? [] : Array(8 - front.length - back.length).fill('0');
  const all = [...front, ...between, ...back];
  return ipv4In(all) ?? all.slice(0, 4).join(':');
}

/** `192.0.2.1:4711`, `[2001:db8::1]:4711` and both in quotes, as proxies write them. */
function withoutPort(address: string): string {
  const bare = address.trim().replace(/^"(.*)"$/, '$1');
  return /^\[([^\]]*)\](:\d+)?$/.exec(bare)?.[1] ?? /^([\d.]+):\d+$/.exec(bare)?.[1] ?? bare;
}

/** The IPv4 address that the groups of an IPv6 address stand for, as `::ffff:c000:201` does. */
function ipv4In(groups: readonly string[]): string | undefined {
  const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  const isMapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  if (!isMapped || high === undefined || low === undefined) return undefined;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

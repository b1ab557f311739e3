import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type RefusalText, refusal } from '../../schema/toolkit/errors.ts';

/** Requests in a minute that are counted: with a publishable key, each root field of one; 0 is no limit. */
export interface RateLimits {
  readonly perKey: number;
  /** With any publishable key, with a key that does not work, or without one. */
  readonly perAddress: number;
}

/** Counts requests of those who may be anybody, in this process's memory. */
export interface RateLimit {
  /**
   * @param keyId of a publishable key; null for a request without a key that works
   * @param requests how many it stands for
   * @throws `RATE_LIMITED` with the seconds to wait, when the key or the address has used up its minute
   */
  admit(keyId: string | null, address: string, requests?: number): Promise<void>;
  /** What the next such request would be refused with, without counting it; null if it would not be. */
  refusalOf(keyId: string | null, address: string): Promise<RefusalText | null>;
}

/** Seconds that are counted together, from the first request on. */
const duration = 60;

/** A limit, and the beginning of what is said when it is reached. */
interface Counter {
  readonly limiter: RateLimiterMemory;
  readonly exceeded: string;
}

/**
 * Anybody can take a publishable key out of a page, so what it may do is bounded, for the key as a
 * whole and for each address that uses it; and an address is all that is known of a request without
 * a key. An address is kept for the minute, and only as its hash under a secret that dies with the
 * process.
 */
export function rateLimit({ perKey, perAddress }: RateLimits): RateLimit {
  const secret = randomBytes(32);
  const keys = counter(perKey, 'Too many requests use this key');
  const addresses = counter(perAddress, 'This address sends too many requests');
  /** The address first: one that is over its limit does not use up the key's. */
  const countersOf = (keyId: string | null, address: string): [Counter, string][] => [
    ...(addresses
      ? [[addresses, hmac(secret, networkOf(address))] satisfies [Counter, string]]
      : []),
    ...(keys && keyId !== null ? [[keys, keyId] satisfies [Counter, string]] : []),
  ];
  return {
    admit: async (keyId, address, requests = 1) => {
      for (const [{ limiter, exceeded }, of] of countersOf(keyId, address)) {
        try {
          await limiter.consume(of, requests);
        } catch (refused) {
          if (!(refused instanceof RateLimiterRes)) throw refused;
          const { message, extensions } = rateLimited(exceeded, refused);
          throw refusal('RATE_LIMITED', message, extensions);
        }
      }
    },
    refusalOf: async (keyId, address) => {
      for (const [{ limiter, exceeded }, of] of countersOf(keyId, address)) {
        const used = await limiter.get(of);
        if (used && used.remainingPoints <= 0) return rateLimited(exceeded, used);
      }
      return null;
    },
  };
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

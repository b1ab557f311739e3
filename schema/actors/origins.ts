/** Any port of the machine that the browser runs on: development servers change theirs. */
const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\]):\*$/;

/** What browsers send for files and sandboxed frames, whosever they are. */
export const opaqueOrigin = 'null';

/**
 * The origin that a text names, in the form browsers send it, or `http://localhost:*` and its like;
 * null if it names none, or more.
 */
export function originOf(text: string): string | null {
  if (loopback.test(text)) return text;
  if (!URL.canParse(text) || text.includes('*')) return null;
  const { origin, pathname, search, hash, username, password } = new URL(text);
  if (origin === opaqueOrigin) return null;
  return pathname === '/' && !search && !hash && !username && !password ? origin : null;
}

/**
 * Whether an origin is among those that a key names. `http://localhost:*` names every port of that
 * host.
 *
 * @param origin as a browser sends it
 */
export function namesOrigin(allowed: readonly string[], origin: string): boolean {
  const anyPort = origin.replace(/(:\d+)?$/, ':*');
  return allowed.includes(origin) || allowed.includes(anyPort);
}

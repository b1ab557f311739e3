/**
 * Any port of the machine that the browser runs on, because development servers change their port.
 */
const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\]):\*$/;

/** What browsers send as the origin of files and sandboxed frames, whatever site they are from. */
export const opaqueOrigin = 'null';

/**
 * The origin in a text, in the form that browsers send, or `http://localhost:*` and the like; null if
 * the text is not exactly one origin.
 */
export function originOf(text: string): string | null {
  if (loopback.test(text)) return text;
  if (!URL.canParse(text) || text.includes('*')) return null;
  const { origin, pathname, search, hash, username, password } = new URL(text);
  if (origin === opaqueOrigin) return null;
  return pathname === '/' && !search && !hash && !username && !password ? origin : null;
}

/**
 * Whether a key allows an origin. `http://localhost:*` allows every port of that host.
 *
 * @param origin as a browser sends it
 */
export function namesOrigin(allowed: readonly string[], origin: string): boolean {
  const anyPort = origin.replace(/(:\d+)?$/, ':*');
  return allowed.includes(origin) || allowed.includes(anyPort);
}

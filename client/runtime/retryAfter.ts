/**
 * The wait that a `Retry-After` header requests, in milliseconds; null when it is absent or
 * unreadable. The header has seconds, or the HTTP date of the next try (RFC 9110, 10.2.3).
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Z][a-z]{2}, /.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

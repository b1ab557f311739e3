import { hash } from 'node:crypto';

/** What a secret is compared and remembered by: as long for each, and of no use to whoever sees it. */
export function secretHash(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

import { hash } from 'node:crypto';

/** The hash by which a secret is compared and remembered; it has one length and reveals nothing. */
export function secretHash(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

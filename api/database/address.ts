import { join } from 'node:path';

/** The addresses of a database, as `DatabaseOptions` explains them. */
export interface DatabaseAddresses {
  readonly url?: string | undefined;
  readonly appUrl?: string | undefined;
}

/** The address of the embedded database unless `DATABASE_URL` is set. */
export const defaultUrl = `pglite://${join('.data', 'pglite')}`;

/** The address that is opened: that of the login that serves, if there is one. */
export function addressOfDatabase({ url, appUrl }: DatabaseAddresses): string {
  return appUrl ?? url ?? defaultUrl;
}

/** The directory of an embedded database, or `memory`; null for another database. */
export function embeddedIn(address: string): string | null {
  const scheme = 'pglite://';
  return address.startsWith(scheme) ? address.slice(scheme.length) : null;
}

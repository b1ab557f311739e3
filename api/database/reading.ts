import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Whether the current code only reads, for a viewer who waits. On PostgreSQL its statements outside
 * transactions then have the lower limit, `READ_TIMEOUT_MS`.
 */
export const reading = new AsyncLocalStorage<boolean>();

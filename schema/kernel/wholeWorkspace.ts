import type { Context } from './context.ts';
import { refusal } from './errors.ts';

/**
 * Refuses `what` for a key that is bound to touchpoints alone: it sees no customer, and would get zeros.
 *
 * @throws FORBIDDEN
 */
export function requireCustomers({ db }: Pick<Context, 'db'>, what: string): void {
  if (db.$binding === null || db.$binding.segments !== null) return;
  throw refusal(
    'FORBIDDEN',
    `${what} needs customers, of whom a key that is bound to touchpoints alone sees none. Use a key that is bound to segments, too, or not bound.`,
  );
}

/**
 * Refuses `what` for a bound key: it would be computed from the key's rows alone, and wrong.
 *
 * @throws FORBIDDEN
 */
export function requireWholeWorkspace({ db }: Pick<Context, 'db'>, what: string): void {
  if (db.$binding === null) return;
  throw refusal(
    'FORBIDDEN',
    `${what} needs rows that a key which is bound to segments or touchpoints does not see. Use a key that is not bound.`,
  );
}

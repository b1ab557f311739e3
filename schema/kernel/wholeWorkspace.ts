import type { Context } from './context.ts';
import { refusal } from './errors.ts';

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

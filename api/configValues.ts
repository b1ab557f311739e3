import { Outbound } from '../schema/kernel/outbound.ts';

/** A value that an environment variable cannot have. The message names both and what is allowed. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * The value, if it is one of the choices; undefined for an unset variable.
 *
 * @throws {ConfigError} for any other value
 */
export function choice<Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const chosen = choices.find((known) => known === value);
  if (chosen === undefined) {
    throw new ConfigError(`${name} must be one of ${choices.join(', ')}, not "${value}".`);
  }
  return chosen;
}

/**
 * A whole number from `least` to `most`; `fallback` for an unset variable.
 *
 * @throws {ConfigError} for any other value
 */
export function integer(
  name: string,
  value: string | undefined,
  fallback: number,
  least: number,
  most: number,
): number {
  if (value === undefined) return fallback;
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new ConfigError(`${name} must be a whole number from ${least} to ${most}, not "${value}".`);
}

/**
 * The addresses of the database. The values may contain passwords, so the errors do not repeat them.
 *
 * @throws {ConfigError} for an address of another form
 */
export function databaseUrls(
  databaseUrl: string | undefined,
  databaseAppUrl: string | undefined,
): { databaseUrl: string | undefined; databaseAppUrl: string | undefined } {
  if (databaseUrl !== undefined && !/^(pglite|postgres(ql)?):\/\/./.test(databaseUrl)) {
    throw new ConfigError(
      'DATABASE_URL must begin with pglite:// or postgres://, such as pglite://.data/pglite or ' +
        'postgres://user:password@localhost:5432/cxgraph. Leave it unset for the embedded database.',
    );
  }
  if (databaseAppUrl !== undefined && !/^postgres(ql)?:\/\/./.test(databaseAppUrl)) {
    throw new ConfigError(
      'DATABASE_APP_URL must begin with postgres://, such as ' +
        'postgres://login:password@localhost:5432/cxgraph.',
    );
  }
  if (databaseAppUrl !== undefined && databaseUrl?.startsWith('pglite://')) {
    throw new ConfigError(
      'DATABASE_APP_URL is for PostgreSQL, and DATABASE_URL names an embedded database. Unset one ' +
        'of them.',
    );
  }
  return { databaseUrl, databaseAppUrl };
}

/**
 * What requests may be sent to.
 *
 * @throws {ConfigError} for a text that is no list of ranges
 */
export function outboundRules(value: string | undefined): Outbound {
  try {
    return new Outbound(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ConfigError(`OUTBOUND_ALLOW: ${error.message}`);
  }
}

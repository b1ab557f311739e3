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

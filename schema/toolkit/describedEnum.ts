import { builder } from '../builder.ts';

/**
 * An enum of the graph that nothing stores; its values and their descriptions stand in a record.
 *
 * @example
 * ```ts
 * const ClosedReason = describedEnum('ClosedReason', 'Why it takes no answers.', {
 *   PAUSED: 'It was paused.',
 *   CLOSED: 'It was closed.',
 * });
 * ```
 */
export function describedEnum<V extends string>(
  name: string,
  description: string,
  values: Record<V, string>,
) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries<string>(values).map(([value, told]) => [value, { description: told }]),
    ) as { [K in V]: { description: string } },
  });
}

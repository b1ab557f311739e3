import { builder } from '../builder.ts';

/**
 * An enum of the graph that no column stores, from a record of its values and their descriptions.
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
      Object.entries<string>(values).map(([value, meaning]) => [value, { description: meaning }]),
    ) as { [K in V]: { description: string } },
  });
}

import { builder } from '../builder.ts';

/** An enum whose values and descriptions stand in a record. */
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

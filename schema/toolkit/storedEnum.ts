import type { EnumRef } from '@pothos/core';
import type * as enums from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';

type EnumName = keyof typeof enums;
type ValueOf<N extends EnumName> = keyof (typeof enums)[N] & string;
type Types = typeof builder.$inferSchemaTypes;

const refs = new Map<string, EnumRef<Types, string>>();

/**
 * The type of the graph for an enum of the Prisma schema, with a description of every value.
 *
 * @example
 * ```ts
 * storedEnum('Initiator', 'Who starts the contact.', {
 *   CUSTOMER: 'The customer comes to the company.',
 *   BRAND: 'The company comes to the customer.',
 * });
 * ```
 */
export function storedEnum<N extends EnumName>(
  name: N,
  description: string,
  values: { [V in ValueOf<N>]: string },
): EnumRef<Types, ValueOf<N>> {
  const described = Object.entries<string>(values).map(
    ([value, meaning]) => [value, { value, description: meaning }] as const,
  );
  const ref: unknown = builder.enumType<string, Record<string, { description: string }>>(name, {
    description,
    values: Object.fromEntries(described),
  });
  refs.set(name, ref as EnumRef<Types, string>);
  return ref as EnumRef<Types, ValueOf<N>>;
}

/** The type that `storedEnum` made for the enum of this name. */
export function enumRef<N extends EnumName>(name: N): EnumRef<Types, ValueOf<N>> {
  const ref: unknown = enumNamed(name);
  return ref as EnumRef<Types, ValueOf<N>>;
}

/** As `enumRef`, for a name that is read from the data model. */
export function enumNamed(name: string): EnumRef<Types, string> {
  const ref = refs.get(name);
  if (!ref) throw new Error(`No room declares the enum ${name} with storedEnum`);
  return ref;
}

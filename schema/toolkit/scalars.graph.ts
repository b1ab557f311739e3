import { GraphQLError, GraphQLScalarType, type ValueNode } from 'graphql';
import { DateTimeResolver, LocalTimeResolver } from 'graphql-scalars';
import { builder } from '../builder.ts';
import { isStorableMoment } from '../kernel/storable.ts';

function storable(moment: Date): Date {
  if (isStorableMoment(moment)) return moment;
  throw new GraphQLError('DateTime cannot represent a year before 1 or after 9999, in UTC.');
}

/**
 * The moment that a text in RFC 3339 names.
 *
 * @throws GraphQLError for another text, and for a moment that could be stored but not be read again
 */
export function readMoment(value: unknown): Date {
  return storable(DateTimeResolver.parseValue(value));
}

/** The type of `graphql-scalars`, without moments that could be stored but not be read again. */
const BoundedDateTime = new GraphQLScalarType<Date, Date>({
  ...DateTimeResolver.toConfig(),
  parseValue: readMoment,
  parseLiteral: (node: ValueNode, variables) =>
    storable(DateTimeResolver.parseLiteral(node, variables)),
});

builder.addScalarType('DateTime', BoundedDateTime, {
  description:
    'A moment, as RFC 3339 with a time zone: `2026-11-21T09:30:00.000Z`, in the years 1 to 9999. It is stored and returned in UTC, with milliseconds.',
});
builder.addScalarType('LocalTime', LocalTimeResolver, {
  description: 'A time of day without a date or zone, `HH:mm` or `HH:mm:ss`: `21:00`.',
});

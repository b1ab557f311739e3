import { type GraphQLField, type GraphQLObjectType, getNamedType } from 'graphql';
import { schema } from '../../schema/index.ts';
import { ordinaryFields } from '../../schema/toolkit/read/compiled/ordinary.ts';

/** The fields that are not compiled, by their coordinates. */
export const ordinary = new Set(Object.keys(ordinaryFields(schema)));
/** Fields that are computed from more than their row, which they read through Prisma. */
const readsMore: ReadonlySet<string> = new Set([
  'Case.sla',
  'Customer.preferencesLink',
  'MessageSend.counts',
  'MessageThread.replyToken',
  'Persona.validation',
  'Rule.experiment',
  'Rule.stats',
  'Segment.failure',
]);

/** The type whose rows a field shows, alone or in a connection. */
export function listedType(field: GraphQLField<unknown, unknown>): string {
  return getNamedType(field.type).name.replace(/(Connection|Edge)$/, '');
}

/** The type of all queries. */
export function queries(): GraphQLObjectType {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries');
  return query;
}

/** The fields of a type that are compiled. */
export function compiledFieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) =>
      !ordinary.has(`${type.name}.${field.name}`) &&
      !readsMore.has(`${type.name}.${field.name}`) &&
      !ordinary.has(`${listedType(field)}.id`),
  );
}

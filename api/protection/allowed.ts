import {
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { listed } from '../../schema/kernel/listed.ts';

/** Messages of graphql-js about a name that does not exist, with the type that defines others. */
const ofType = [
  / is not defined by type "(\w+)"\./,
  / that "(\w+)" does not define\./,
  / does not exist in "(\w+)" enum\./,
  /^Enum "(\w+)" cannot represent /,
  /^Exactly one key must be specified for OneOf type "(\w+)"\.$/,
  /^OneOf Input Object "(\w+)" must specify exactly one key\.$/,
  /^Expected value of type "(\w+)!?"\.$/,
  // Where no field has a similar name; otherwise the message suggests one.
  /^Cannot query field "\w+" on type "(\w+)"\.$/,
];
const ofField = /^Unknown argument "\w+" on field "(\w+)\.(\w+)"\./;

/**
 * The names that may stand where a request has one that does not exist: fields of a type or an
 * input, values of an enum, arguments of a field.
 *
 * @param message without values
 * @returns a sentence with a space before it; empty if the message is about something else
 */
export function allowedInstead(message: string, schema: GraphQLSchema): string {
  for (const form of ofType) {
    const name = form.exec(message)?.[1];
    if (name !== undefined) return sentenceOf(namesOf(schema, name));
  }
  const [, type, field] = ofField.exec(message) ?? [];
  return type === undefined || field === undefined
    ? ''
    : sentenceOf(argumentsOf(schema, type, field));
}

function namesOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = getNamedType(schema.getType(name));
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  const hasFields = isInputObjectType(type) || isObjectType(type) || isInterfaceType(type);
  return hasFields ? Object.keys(type.getFields()) : [];
}

function argumentsOf(schema: GraphQLSchema, name: string, field: string): readonly string[] {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return type.getFields()[field]?.args.map((argument) => argument.name) ?? [];
}

function sentenceOf(names: readonly string[]): string {
  return names.length === 0 ? '' : ` There ${names.length === 1 ? 'is' : 'are'} ${listed(names)}.`;
}

import type { GraphQLField } from 'graphql';
import { badArgument } from '../../kernel/errors.ts';
import { readInput } from '../write/readInput.ts';

/**
 * Checks the argument `input` of a query against the bounds of its type, and decodes its ids.
 *
 * @throws BAD_USER_INPUT with the path of the first value that breaks a bound
 */
export function readQueryInput<Input>(
  field: GraphQLField<unknown, unknown> | undefined,
  input: Input,
): Input {
  const argument = field?.args.find(({ name }) => name === 'input');
  if (!argument) throw new Error(`${field?.name} has no argument input`);
  const { value, errors } = readInput(argument.type, input, {}, ['input']);
  const [first] = errors;
  if (first) throw badArgument(first.path.join('.'), first.message);
  return value as Input;
}

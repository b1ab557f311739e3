import { GraphQLError, type GraphQLSchema } from 'graphql';
import { allowedInstead } from './allowed.ts';

/** The most characters of a message; a longer one may repeat an input. */
const longest = 300;

/** What is wrong with a request, without what was in it. */
export interface RedactedMessage {
  readonly message: string;
  /** The variable, or the path in it: `input.traits[0].key`. */
  readonly inputPath?: string;
}

/**
 * The message of an error of graphql-js without the values it repeats: they may be secret, and as
 * long as the request. Names, types and paths stay, and suggestions.
 *
 * @param schema adds the names that exist to an error about one that does not
 */
export function redact(error: GraphQLError, schema?: GraphQLSchema): RedactedMessage {
  const allowed = (said: string) => (schema ? allowedInstead(said, schema) : '');
  const coercion = /^Variable "\$(\w+)" got invalid value /.exec(error.message);
  const variable = coercion?.[1];
  if (variable === undefined) {
    const said = withoutValues(error.message);
    return { message: cut(said) + allowed(said) };
  }
  const reason = error.originalError?.message ?? '';
  // The text before the reason ends with the path; the value before that can contain anything.
  const head = error.message.slice(0, error.message.length - reason.length);
  const path = / at "([\w.[\]]+)"; $/.exec(head)?.[1] ?? variable;
  const described =
    path === variable
      ? `Variable "$${variable}" got an invalid value`
      : `Variable "$${variable}" got an invalid value at "${cut(path)}"`;
  const said = isOurs(error.originalError) ? reason : reasonWithoutValues(reason);
  return { message: cut(`${described}: ${said}`) + allowed(said), inputPath: cut(path) };
}

/** Whether an error comes from our own scalars, which repeat nothing. */
function isOurs(error: Error | null | undefined): boolean {
  return error instanceof GraphQLError && error.extensions.code !== undefined;
}

/** A text that may be a mistyped name of a field; any other may be a value. */
const fieldName = /^[A-Za-z_]\w{0,63}$/;

/** Why a value is wrong; a reason that is not known here is left out: it may repeat the value. */
function reasonWithoutValues(reason: string): string {
  const unknown = /^Field "(.*)" is not defined by type "(\w+)"\.( Did you mean .*)?$/s.exec(
    reason,
  );
  if (unknown) {
    const [, name = '', type, meant = ''] = unknown;
    const field = fieldName.test(name) ? `the field "${name}"` : 'a field';
    return `it has ${field} that "${type}" does not define.${meant}`;
  }
  const stripped = withoutValues(reason);
  const known =
    stripped !== reason ||
    /^Field "\w+" of required type "[\w![\]]+" was not provided\.$/.test(reason) ||
    /^Expected (non-nullable )?type "[\w![\]]+" (not to be null|to be an object)\.$/.test(reason) ||
    /^Exactly one key must be specified for OneOf type "\w+"\.$/.test(reason) ||
    /^Field "\w+" must be non-null\.$/.test(reason);
  return known ? stripped : 'the value does not fit its type.';
}

/** Each form in which graphql-js repeats a value or a token, and what remains of it. */
const repetitions: readonly (readonly [RegExp, string])[] = [
  [/^Expected type "(\w+)"\. .*$/s, 'Expected type "$1".'],
  [/^Expected value of type "([\w![\]]+)", found .*$/s, 'Expected value of type "$1".'],
  [
    /^Value .* does not exist in "(\w+)" enum\.( Did you mean .*)?$/s,
    'The value does not exist in "$1" enum.$2',
  ],
  [
    / cannot represent (an? )?([\w -]{0,50}?)value: .*?(\. Did you mean the enum value.*)?$/s,
    ' cannot represent $1$2value$3',
  ],
  [/^Argument "(\w+)" has invalid value .*$/s, 'Argument "$1" has an invalid value.'],
  [/\b(Name|Int|Float|String|BlockString|Comment) ".*"/s, '$1'],
  [/^(Syntax Error: Invalid number, expected digit but got): .*$/s, '$1 something else.'],
  [/^(Syntax Error: (Unexpected character|Invalid [\w ]+)): .*$/s, '$1.'],
  // From the validation rule that compares fields of one name.
  [
    /^Validation aborted\.$/,
    'Fields of one name stand in the document too often to be compared. Leave out repetitions.',
  ],
  [
    /^Unexpected parameter ".*" in the request body\.$/s,
    'The request body has a member that is none of query, variables, operationName and extensions.',
  ],
];

function withoutValues(message: string): string {
  for (const [form, rest] of repetitions) {
    // A group that did not match leaves an empty text.
    if (form.test(message)) return message.replace(form, rest);
  }
  return message;
}

function cut(message: string): string {
  return message.length <= longest ? message : `${message.slice(0, longest - 1)}…`;
}

import type { DatesModel, FieldModel, OperationModel } from './model.ts';
import { printComment, printDeclaration, printType } from './print-type.ts';

/** One operation: its types, its document and its function. */
export function printOperation(operation: OperationModel): string {
  const { name, variables, result } = operation;
  return [
    printDeclaration(`${name}Variables`, { kind: 'object', fields: variables }),
    printDeclaration(`${name}Result`, result),
    printConstant(operation),
    printFunction(operation),
  ].join('\n');
}

/** `personasGet`. */
export function constantName({ name }: OperationModel): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function printConstant(operation: OperationModel): string {
  const { name, field, text, dates } = operation;
  const lines = [
    `const ${constantName(operation)}: Operation = {`,
    `  name: '${name}',`,
    `  field: '${field}',`,
    `  text: '${text.replace(/[\\']/g, '\\$&')}',`,
    ...(dates === null ? [] : [`  dates: ${printDates(dates)},`]),
    '};\n',
  ];
  return lines.join('\n');
}

function printDates(dates: DatesModel): string {
  if (dates === true) return 'true';
  const fields = Object.entries(dates).map(([field, below]) => `${field}: ${printDates(below)}`);
  return `{ ${fields.join(', ')} }`;
}

function printFunction(operation: OperationModel): string {
  if (operation.kind === 'subscription') return printFollowing(operation);
  const { name, functionName, kind, description } = operation;
  const options = kind === 'mutation' ? 'MutationOptions' : 'CallOptions';
  const { parameters, variables } = signature(operation);
  const all = ['client: Client', ...parameters, `options?: ${options}`];
  return [
    printComment(description),
    `export async function ${functionName}(\n`,
    ...all.map((parameter) => `  ${parameter},\n`),
    `): Promise<${name}Result> {\n`,
    `  return run<${name}Result>(client, ${constantName(operation)}, ${variables}, options);\n`,
    '}\n',
  ].join('');
}

/** The function of a subscription, whose variables and options are one object. */
function printFollowing(operation: OperationModel): string {
  const { name, functionName, description, variables } = operation;
  const required = variables.some((each) => !each.optional);
  return [
    printComment(description),
    `export function ${functionName}(\n`,
    '  client: Client,\n',
    `  options: ${name}Variables & FollowOptions${required ? '' : ' = {}'},\n`,
    `): AsyncGenerator<${name}Result, void, void> {\n`,
    `  return follow<${name}Result>(client, ${constantName(operation)}, options);\n`,
    '}\n',
  ].join('');
}

export interface Signature {
  /** The parameters between `client` and `options`. */
  readonly parameters: readonly string[];
  /** The expression that makes the operation's variables from the parameters. */
  readonly variables: string;
  /** The required variable that is a parameter of its own; null if there is none. */
  readonly positional: FieldModel | null;
}

/**
 * A sole required variable (an id, an input) is a parameter of its own; all others go into one
 * object, which may be left out when none is required.
 */
export function signature({ name, variables }: OperationModel, omitted = ''): Signature {
  const required = variables.filter((each) => !each.optional);
  const rest = variables.length - required.length;
  const [first] = required;
  if (variables.length === 0) return { parameters: [], variables: '{}', positional: null };
  if (required.length === 1 && first) {
    const positional = `${first.name}: ${printType(first.type)}`;
    if (rest === 0) {
      return { parameters: [positional], variables: `{ ${first.name} }`, positional: first };
    }
    const others = `variables: Omit<${name}Variables, '${first.name}'${omitted}> = {}`;
    const merged = `{ ...variables, ${first.name} }`;
    return { parameters: [positional, others], variables: merged, positional: first };
  }
  const type = omitted ? `Omit<${name}Variables, ${omitted.slice(3)}>` : `${name}Variables`;
  const parameter = `variables: ${type}${required.length === 0 ? ' = {}' : ''}`;
  return { parameters: [parameter], variables: 'variables', positional: null };
}

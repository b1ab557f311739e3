import type { OperationModel } from './model.ts';
import { signature } from './print-operation.ts';

/** The function that reads all pages of a list; empty for an operation that is no list. */
export function printIterate(operation: OperationModel): string {
  if (!operation.pages) return '';
  const { name, functionName } = operation;
  // Iteration goes forwards only: the function takes no `last` and `before`.
  const omitted = operation.variables
    .filter((each) => each.name === 'last' || each.name === 'before')
    .map((each) => ` | '${each.name}'`)
    .join('');
  const { parameters, positional } = signature(operation, omitted);
  const ahead = positional === null ? '' : `${positional.name}, `;
  return [
    `/** The nodes of every page of \`${functionName}\`; each page is fetched when the loop reaches it. \`first\` is the page's size. */\n`,
    `export function ${iterateName(operation)}(\n`,
    ...['client: Client', ...parameters, 'options?: CallOptions'].map((each) => `  ${each},\n`),
    `): AsyncGenerator<${name}Result['nodes'][number], void, void> {\n`,
    '  return iterateNodes(\n',
    `    '${name}',\n`,
    `    (after) => ${functionName}(client, ${ahead}{ ...variables, after }, options),\n`,
    '    variables.after,\n',
    '    options,\n',
    '  );\n',
    '}\n',
  ].join('');
}

/** The name of that function: `iterate` for `list`, `iterateOverdue` for `listOverdue` and for `overdue`. */
export function iterateName({ functionName }: OperationModel): string {
  if (functionName.startsWith('list')) return functionName.replace('list', 'iterate');
  return `iterate${functionName.charAt(0).toUpperCase()}${functionName.slice(1)}`;
}

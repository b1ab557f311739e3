import type { ModuleModel } from './model.ts';
import { iterateName } from './print-iterate.ts';
import { printHeader } from './print-module.ts';
import { printComment } from './print-type.ts';

/** The module of `cxgraph(…)`: every function of every primitive, bound to a client. */
export function printBound(modules: readonly ModuleModel[]): string {
  return [
    printHeader('schema/schema.graphql', 'client/operations'),
    [
      "import type { Client } from '../runtime/client.ts';\n",
      ...modules.map(({ name }) => `import * as ${name} from './${name}.ts';\n`),
    ].join(''),
    'type Rest<F> = F extends (client: Client, ...rest: infer R) => unknown ? R : never;\n',
    [
      '/** The functions of all primitives, bound to a client. */\n',
      'export function bind(client: Client) {\n  return {\n',
      ...modules.map(printPrimitive),
      '  };\n}\n',
    ].join(''),
  ].join('\n');
}

function printPrimitive({ name, operations }: ModuleModel): string {
  const members = operations.flatMap((operation) => [
    printMember(name, operation.functionName, operation.description),
    operation.pages
      ? printMember(name, iterateName(operation), `Every node of \`${operation.functionName}\`.`)
      : '',
  ]);
  return `    ${name}: {\n${members.join('')}    },\n`;
}

function printMember(module: string, name: string, description: string | null): string {
  const call = `(...rest: Rest<typeof ${module}.${name}>) => ${module}.${name}(client, ...rest)`;
  return `${printComment(description, '      ')}      ${name}: ${call},\n`;
}

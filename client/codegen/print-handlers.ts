import type { ModuleModel } from './model.ts';
import { printHeader } from './print-module.ts';

/** The request handlers of one module, for tests with MSW. */
export function printHandlers({ name, sources, operations }: ModuleModel): string {
  const types = operations.flatMap((each) => [`${each.name}Result`, `${each.name}Variables`]);
  const handlers = operations.map((each) =>
    [
      `/** Answers \`${name}.${each.functionName}\`. */\n`,
      `export function ${each.functionName}(\n`,
      `  answer: Answer<${each.name}Variables, ${each.name}Result>,\n`,
      '): GraphQLHandler {\n',
      `  return handle('${each.kind}', '${each.name}', '${each.field}', answer);\n`,
      '}\n',
    ].join(''),
  );
  return [
    printHeader(...sources),
    [
      "import type { GraphQLHandler } from 'msw';\n",
      "import { type Answer, handle } from '../../testing/handle.ts';\n",
      `import type {\n${types.map((each) => `  ${each},\n`).join('')}} from '../${name}.ts';\n`,
    ].join(''),
    handlers.join('\n'),
  ].join('\n');
}

/** The index of all handlers, those of each module under its name. */
export function printHandlersIndex(modules: readonly ModuleModel[]): string {
  const lines = modules.map(({ name }) => `export * as ${name} from './handlers/${name}.ts';\n`);
  return `${printHeader('schema/schema.graphql', 'client/operations')}\n${lines.join('')}`;
}

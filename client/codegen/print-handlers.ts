import type { ModuleModel, OperationModel } from './model.ts';
import { printHeader } from './print-module.ts';

/** The request handlers of one module, for tests with MSW. */
export function printHandlers({ name, sources, operations }: ModuleModel): string {
  const types = operations.flatMap((each) => [`${each.name}Result`, `${each.name}Variables`]);
  const handlers = operations.map((each) =>
    each.kind === 'subscription'
      ? printStream(name, each)
      : [
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
      ...imports(operations),
      `import type {\n${types.map((each) => `  ${each},\n`).join('')}} from '../${name}.ts';\n`,
    ].join(''),
    handlers.join('\n'),
  ].join('\n');
}

function imports(operations: ModuleModel['operations']): string[] {
  const streams = operations.some(({ kind }) => kind === 'subscription');
  const others = operations.some(({ kind }) => kind !== 'subscription');
  const types = [...(others ? ['GraphQLHandler'] : []), ...(streams ? ['HttpHandler'] : [])];
  return [
    `import type { ${types.join(', ')} } from 'msw';\n`,
    ...(others ? ["import { type Answer, handle } from '../../testing/handle.ts';\n"] : []),
    ...(streams
      ? ["import { type Events, handleStream } from '../../testing/handleStream.ts';\n"]
      : []),
  ];
}

/** The handler of a subscription sends events and leaves the stream open. */
function printStream(module: string, { name, functionName, field }: OperationModel): string {
  return [
    `/** Answers \`${module}.${functionName}\`. */\n`,
    `export function ${functionName}(\n`,
    `  events: Events<${name}Variables, ${name}Result>,\n`,
    '): HttpHandler {\n',
    `  return handleStream('${name}', '${field}', events);\n`,
    '}\n',
  ].join('');
}

/** The index of all handlers, those of each module under its name. */
export function printHandlersIndex(modules: readonly ModuleModel[]): string {
  const lines = modules.map(({ name }) => `export * as ${name} from './handlers/${name}.ts';\n`);
  return `${printHeader('schema/schema.graphql', 'client/operations')}\n${lines.join('')}`;
}

import type { ModuleModel, TypeModel } from './model.ts';
import { printIterate } from './print-iterate.ts';
import { printOperation } from './print-operation.ts';
import { namesIn, printComment, printDeclaration } from './print-type.ts';

/** The first line of every generated file. */
export function printHeader(...sources: readonly string[]): string {
  return `// Made from ${sources.join(' and ')} by codegen.ts: edit that, then run "npm run generate".\n`;
}

/** One generated module: the functions of a primitive, with their types. */
export function printModule(module: ModuleModel): string {
  const { sources, fragments, operations } = module;
  const declared = fragments.map(
    (fragment) =>
      printComment(fragment.description) + printDeclaration(fragment.name, fragment.type),
  );
  const functions = operations.flatMap((each) => [printOperation(each), printIterate(each)]);
  return [
    printHeader(...sources),
    printImports(module),
    [...declared, ...functions].filter(Boolean).join('\n'),
  ].join('\n');
}

function printImports({ name, fragments, operations }: ModuleModel): string {
  const imports = new Map<string, Set<string>>();
  const use = (path: string, what: string) => {
    imports.set(path, (imports.get(path) ?? new Set()).add(what));
  };
  for (const type of typesIn(fragments, operations)) {
    for (const each of namesIn(type)) {
      if ('runtime' in each.from) use(`../runtime/${each.from.runtime}.ts`, `type ${each.name}`);
      else if (each.from.generated !== name)
        use(`./${each.from.generated}.ts`, `type ${each.name}`);
    }
  }
  for (const { kind, pages } of operations) {
    use('../runtime/client.ts', 'type Client');
    use('../runtime/run.ts', 'type Operation');
    if (kind === 'subscription') {
      use('../runtime/follow.ts', 'type FollowOptions');
      use('../runtime/follow.ts', 'follow');
      continue;
    }
    use('../runtime/client.ts', kind === 'mutation' ? 'type MutationOptions' : 'type CallOptions');
    use('../runtime/run.ts', 'run');
    if (pages) use('../runtime/iterate.ts', 'iterateNodes');
  }
  return [...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, names]) => printImport(path, names))
    .join('');
}

function printImport(path: string, names: ReadonlySet<string>): string {
  const sorted = [...names].sort();
  const typesOnly = sorted.every((name) => name.startsWith('type '));
  const shown = typesOnly ? sorted.map((name) => name.slice('type '.length)) : sorted;
  return `import ${typesOnly ? 'type ' : ''}{ ${shown.join(', ')} } from '${path}';\n`;
}

function typesIn(
  fragments: ModuleModel['fragments'],
  operations: ModuleModel['operations'],
): TypeModel[] {
  return [
    ...fragments.map((each) => each.type),
    ...operations.flatMap((each) => [each.result, ...each.variables.map(({ type }) => type)]),
  ];
}

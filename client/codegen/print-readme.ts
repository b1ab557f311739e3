import type { ModuleModel } from './model.ts';
import { iterateName } from './print-iterate.ts';

const begin = '<!-- The functions: made by "npm run generate". -->\n';
const end = '<!-- End of the functions. -->\n';

/** The README with its table of modules and their functions, which is between two comments. */
export function withFunctions(readme: string, modules: readonly ModuleModel[]): string {
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`client/README.md lacks the lines "${begin.trim()}" and "${end.trim()}".`);
  }
  const rows = modules.map(({ name, operations }) => {
    const functions = operations.flatMap((each) => [
      each.functionName,
      ...(each.pages ? [iterateName(each)] : []),
    ]);
    return `| \`@cxgraph/client/${name}\` | ${functions.map((each) => `\`${each}\``).join(' ')} |\n`;
  });
  const table = ['| module | functions |\n', '| --- | --- |\n', ...rows].join('');
  return `${before}${begin}\n${table}\n${end}${after}`;
}

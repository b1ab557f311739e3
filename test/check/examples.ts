import { basename, dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { parse, type Source } from './sources.ts';

/** An example in a comment, as a module of its own that stands beside the file. */
interface Example {
  /** The file whose comment has it. */
  readonly path: string;
  /** The name of the module: in the same folder, so that it imports what its readers would. */
  readonly module: string;
  /** Its lines and columns are those that it has in the file. */
  readonly text: string;
}

/**
 * The examples of a file: what stands between ` ```ts ` and ` ``` ` in a comment. What the file
 * exports need not be imported.
 */
export function examplesIn(source: Source): Example[] {
  const { path, text } = source;
  if (!text.includes('```ts')) return [];
  const exported = exportedNames(source);
  return [...text.matchAll(/^ *\* ?```ts\n((?: *\*.*\n)*?) *\* ?```$/gm)].map((match, index) => {
    const [block, inside = ''] = match;
    const start = match.index + block.indexOf(inside);
    const before = text.slice(0, start).replace(/[^\n]+/g, '');
    const code = inside.replace(/^( *)\*( ?)/gm, '$1 $2');
    const used = exported.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    const end = used.length > 0 ? importOf(used, path) : 'export {};';
    const module = join(dirname(path), `${basename(path, '.ts')}.example${index + 1}.ts`);
    return { path, module, text: `${before}${code}${end}\n` };
  });
}

function importOf(names: readonly string[], path: string): string {
  return `import { ${names.join(', ')} } from './${basename(path)}';`;
}

function exportedNames(source: Source): string[] {
  return parse(source).statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name ? [statement.name.text] : [];
  });
}

/**
 * What the compiler finds wrong with some files, and with the examples in the comments of others:
 * `path(line,column): error …`, as `tsc` says it.
 */
export function typeFindings(
  files: readonly string[],
  options: ts.CompilerOptions,
  sources: readonly Source[],
): string[] {
  const examples = sources.flatMap(examplesIn);
  const byModule = new Map(examples.map((example) => [resolve(example.module), example]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => byModule.has(resolve(path)) || fileExists(path);
  host.readFile = (path) => byModule.get(resolve(path))?.text ?? readFile(path);
  const program = ts.createProgram([...files, ...byModule.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, code, messageText }) => {
    const text = `error TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    if (!file) return text;
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const path = byModule.get(resolve(file.fileName))?.path ?? relative('.', file.fileName);
    return `${path}(${line + 1},${character + 1}): ${text}`;
  });
}

/** Where a file has examples that nothing compiles: `path:line what is wrong, and the cure`. */
export function exampleFindings(source: Source): string[] {
  return source.text.split('\n').flatMap((line, index, lines) => {
    if (!/^ *(\/\*)?\*+ @example\b/.test(line)) return [];
    if (/@example *$/.test(line) && /^ *\* ```/.test(lines[index + 1] ?? '')) return [];
    return [
      `${source.path}:${index + 1} has an @example that nothing compiles. Write it on lines of its ` +
        'own, between ```ts and ```.',
    ];
  });
}

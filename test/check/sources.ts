import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** A file of the house. `path` is from the project's root, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Something that a file takes from another, or from a package. */
export interface Import {
  /** As written: `../builder.ts`, `pg`, `@cxgraph/client`. */
  readonly specifier: string;
  /** The path from the root where the specifier is relative, else the specifier itself. */
  readonly target: string;
  /** What is taken as a value; `*` for everything. Types alone need nothing at run time. */
  readonly values: readonly string[];
  readonly line: number;
}

const code = /\.[cm]?[jt]sx?$/;
const notWritten = new Set(['node_modules', 'dist', '.git', '.data', 'prisma/generated']);

/** Every file of code that is written by hand, or generated and checked in. */
export function readSources(directory = ''): Source[] {
  const entries = readdirSync(directory || '.', { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(directory, entry.name);
      if (notWritten.has(entry.name) || notWritten.has(path)) return [];
      if (entry.isDirectory()) return readSources(path);
      return code.test(entry.name) ? [{ path, text: readFileSync(path, 'utf8') }] : [];
    });
}

/** What is written for readers, and the stored models. */
export function readPapers(): Source[] {
  const models = 'prisma/schema';
  const paths = [
    ...['README.md', 'CONTRIBUTING.md', 'client/README.md'],
    ...readdirSync(models).map((name) => posix.join(models, name)),
  ];
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

export function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** All imports of a file: statements, re-exports, `import()`, `require()`, `import('…').Type`. */
export function importsOf(file: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  walk(file, (node) => {
    const found = importOf(node);
    if (!found) return;
    const { specifier, values } = found;
    const target = specifier.startsWith('.')
      ? posix.join(posix.dirname(file.fileName), specifier)
      : specifier;
    imports.push({ specifier, target, values, line: lineOf(node) });
  });
  return imports;
}

interface Found {
  specifier: string;
  values: string[];
}

function importOf(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, importedValues(node.importClause));
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const names =
      node.exportClause && ts.isNamedExports(node.exportClause)
        ? valuesAmong(node.exportClause.elements)
        : ['*'];
    return named(node.moduleSpecifier, node.isTypeOnly ? [] : names);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal, []);
  }
  if (ts.isCallExpression(node) && isLoading(node.expression)) {
    return named(node.arguments[0], ['*']);
  }
  return undefined;
}

function named(specifier: ts.Node | undefined, values: string[]): Found | undefined {
  return specifier && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, values }
    : undefined;
}

function isLoading(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

function importedValues(clause: ts.ImportClause | undefined): string[] {
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const bindings = clause?.namedBindings;
  return [
    ...(clause?.name ? ['default'] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : []),
    ...(bindings && ts.isNamedImports(bindings) ? valuesAmong(bindings.elements) : []),
  ];
}

function valuesAmong(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): string[] {
  return elements
    .filter((element) => !element.isTypeOnly)
    .map((element) => (element.propertyName ?? element.name).text);
}

import ts from 'typescript';
import { lineOf, parse, type Source } from './sources.ts';

/** Words that the project has another word for, wherever they stand: the word, and the other one. */
const otherWords: readonly (readonly [RegExp, string])[] = [
  [/errands?\b|Errand/g, 'task'],
  [/\btall(?:y|ies)\b|[tT]all(?:y|ies)(?=[A-Z])|Tall(?:y|ies)/g, 'rollup'],
];

/** It lists the words. */
const exempt = 'test/check/names.ts';

/** Where a file has a word that the project has another word for. */
export function wordFindings(source: Source): string[] {
  if (source.path === exempt) return [];
  return source.text
    .split('\n')
    .flatMap((line, index) =>
      otherWords.flatMap(([word, other]) =>
        [...line.matchAll(word)].map(
          ([found]) =>
            `${source.path}:${index + 1} says "${found}". The project's word for it is "${other}".`,
        ),
      ),
    );
}

/** Names that two files export: each name means one thing. */
export function exportedTwice(sources: readonly Source[]): string[] {
  const exporters = new Map<string, string[]>();
  for (const source of sources.filter(({ path }) => isProduct(path))) {
    // A name can be a type and a value, or have several signatures.
    for (const [name, line] of new Map(exportsOf(parse(source)))) {
      exporters.set(name, [...(exporters.get(name) ?? []), `${source.path}:${line}`]);
    }
  }
  return [...exporters]
    .filter(([, exporting]) => exporting.length > 1)
    .map(
      ([name, [first, ...others]]) =>
        `${first} exports "${name}", and so does ${others.join(', ')}. Give one of them another name.`,
    );
}

function isProduct(path: string): boolean {
  return !/^(test|examples)\/|(^|\/)generated\/|\.(test|test-d|fixture)\.tsx?$/.test(path);
}

function exportsOf(file: ts.SourceFile): [string, number][] {
  return file.statements.flatMap((statement): [string, number][] => {
    if (!ts.canHaveModifiers(statement)) return [];
    const modifiers = ts.getModifiers(statement) ?? [];
    const kinds = modifiers.map(({ kind }) => kind);
    const isNamed =
      kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
    return isNamed ? namesOf(statement).map((name) => [name.text, lineOf(name)]) : [];
  });
}

function namesOf(statement: ts.Statement): ts.Identifier[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name).filter(ts.isIdentifier);
  }
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return named && statement.name ? [statement.name] : [];
}

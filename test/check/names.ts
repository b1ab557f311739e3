import ts from 'typescript';
import { lineOf, parse, type Source } from './sources.ts';

/** Words that the project has other words for, as they stand alone or in a name; and the others. */
const otherWords: Readonly<Record<string, string>> = {
  'errands?|tally|tallies': 'task, or rollup',
  'held|kept': 'stored, locked or cached',
  'told|tells?': 'says, returns or names',
  'given|givens': 'input',
  'places?': 'path, position, rank or capacity',
  'callers?|askers?': 'viewer, or client',
  'somebody|nobody|whoever|whomever': 'respondent, reader, viewer, or what there is none of',
  'mistakes?|misfits?|complaints?': 'user error',
  'faults?|faulty': 'user error, problem, failure or finding',
  'in vain': 'without effect',
};

/** Texts of others, which are as they are. */
const foreign = [
  'placeHolder',
  'tell (?:a|your) friend',
  'matching given keys',
  "'nobody'",
  '"nobody"',
];

/** They list the words. */
const exempt = /^test\/check\/(names\.ts|breaking\.json)$|^prisma\/seed\//;

const patterns = Object.entries(otherWords).map(([words, other]) => {
  const inName = words.replace(/(?<=^|\|)[a-z]/g, (first) => first.toUpperCase());
  const pattern = `\\b(?:${words}|${inName})(?![a-z])|(?<=[a-z])(?:${inName})(?![a-z])`;
  return [new RegExp(pattern, 'g'), other] as const;
});

/** Where a file has a word that the project has another word for. */
export function wordFindings({ path, text }: Source): string[] {
  if (exempt.test(path)) return [];
  return text.split('\n').flatMap((line, index) => {
    const own = foreign.reduce((rest, other) => rest.replaceAll(other, ''), line);
    return patterns.flatMap(([pattern, other]) =>
      [...own.matchAll(pattern)].map(
        ([found]) =>
          `${path}:${index + 1} says "${found}". The project's word for it is "${other}".`,
      ),
    );
  });
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

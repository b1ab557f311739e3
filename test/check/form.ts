import ts from 'typescript';
import { exampleFindings } from './examples.ts';
import { castsToNever, longFiles, rawSqlFiles } from './exceptions.ts';
import { lineOf, parse, type Source, walk } from './sources.ts';

/** Lines of a product file without a reason to have more. */
const longest = 300;

const packageEntries = new Set([
  'client/channels/index.ts',
  'client/conditions/index.ts',
  'client/survey/index.ts',
  'client/index.ts',
  'client/testing/index.ts',
]);

/** Where a file breaks the rules on form: `path:line what is wrong, and the cure`. */
export function formFindings(source: Source): string[] {
  if (/(^|\/)generated\//.test(source.path)) return [];
  const file = parse(source);
  return [
    ...nameFindings(source),
    ...barrelFindings(source, file),
    ...lengthFindings(source),
    ...pathFindings(source),
    ...escapeFindings(source, file),
    ...rawSqlFindings(source),
    ...(isProduct(source.path) ? exampleFindings(source) : []),
  ];
}

function isProduct(path: string): boolean {
  return !path.startsWith('test/') && !/\.(test|test-d)\.tsx?$/.test(path);
}

function nameFindings({ path }: Source): string[] {
  const bad = path.split('/').find((part) => /^(utils?|helpers?|misc)(\.|$)/i.test(part));
  return bad ? [`${path}:1 is named "${bad}". Name it for what it does.`] : [];
}

function barrelFindings({ path }: Source, file: ts.SourceFile): string[] {
  if (packageEntries.has(path)) return [];
  const passesOn = file.statements.some(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier,
  );
  const hasOwn = file.statements.some(
    (statement) => !ts.isExportDeclaration(statement) && !ts.isImportDeclaration(statement),
  );
  if (!passesOn || hasOwn) return [];
  return [`${path}:1 only passes on what others export. Import from the defining files.`];
}

function lengthFindings({ path, text }: Source): string[] {
  const lines = linesOf(text);
  if (!isProduct(path) || lines <= longest || path in longFiles) return [];
  return [
    `${path}:${longest} has ${lines} lines. Split it by ideas, or list it in ` +
      'test/check/exceptions.ts with the reason why it is one.',
  ];
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

/** A path of one machine; the lookbehind spares addresses such as `example.com/home/`. */
const machinePath = /(?<![\w.*…])\/(?:work|home|root|Users)\//;

function pathFindings({ path, text }: Source): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(machinePath.test(line)
        ? [`${path}:${index + 1} has a path of one machine. Make it relative.`]
        : []),
      ...(isProduct(path) && /\.\.\/shared\b/.test(line)
        ? [`${path}:${index + 1} leads out of the project. Bring in what it needs.`]
        : []),
    ]);
}

function escapeFindings({ path, text }: Source, file: ts.SourceFile): string[] {
  const findings: string[] = [];
  walk(file, (node) => {
    // In tests Biome refuses it, unless a comment there says why.
    if (node.kind === ts.SyntaxKind.AnyKeyword && isProduct(path)) {
      findings.push(`${path}:${lineOf(node)} has the type any. Say what it is, or \`unknown\`.`);
    }
    if (isCastToNever(node) && isProduct(path) && !(path in castsToNever)) {
      findings.push(
        `${path}:${lineOf(node)} has a cast to never, which fits any type. Leave it out: the fields of ` +
          'an input are compared with its shape. Or list the file in test/check/exceptions.ts with what ' +
          'no type can say.',
      );
    }
  });
  text.split('\n').forEach((line, index) => {
    const silenced = /(?:\/\/|\/\*|^\s*\*)\s*@ts-(ignore|nocheck)/.exec(line);
    if (silenced) {
      findings.push(
        `${path}:${index + 1} silences the compiler by @ts-${silenced[1]}. Mend the type.`,
      );
    }
  });
  return findings;
}

/** `as never` and `as never[]`. */
function isCastToNever(node: ts.Node): boolean {
  if (!ts.isAsExpression(node)) return false;
  const { type } = node;
  const cast = ts.isArrayTypeNode(type) ? type.elementType : type;
  return cast.kind === ts.SyntaxKind.NeverKeyword;
}

const rawSql = /\$(query|execute)Raw|\$readText|Prisma\.sql\b/;

function rawSqlFindings({ path, text }: Source): string[] {
  if (!isProduct(path) || path.startsWith('api/database/') || path in rawSqlFiles) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      rawSql.test(line)
        ? [
            `${path}:${index + 1} has raw SQL. Say it with Prisma, or list the file in ` +
              'test/check/exceptions.ts with what Prisma cannot say.',
          ]
        : [],
    );
}

/** Entries of the lists of exceptions that no file needs any more. */
export function idleExceptions(
  sources: readonly Source[],
  listed: { longFiles: object; rawSqlFiles: object; castsToNever: object } = {
    ...{ longFiles, rawSqlFiles, castsToNever },
  },
): string[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text] as const));
  const idle = [
    ...Object.keys(listed.longFiles).filter((path) => linesOf(texts.get(path) ?? '') <= longest),
    ...Object.keys(listed.rawSqlFiles).filter((path) => !rawSql.test(texts.get(path) ?? '')),
    ...Object.keys(listed.castsToNever).filter(
      (path) => !/\bas never\b/.test(texts.get(path) ?? ''),
    ),
  ];
  return idle.map(
    (path) => `test/check/exceptions.ts:1 lists ${path}, which needs no exception. Strike it.`,
  );
}

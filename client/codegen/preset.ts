import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  assertCompositeType,
  type GraphQLSchema,
  Kind,
  NoUnusedFragmentsRule,
  specifiedRules,
  validate,
} from 'graphql';
import { withDerived } from './derived-operations.ts';
import { definitionsIn, fragmentsOfFiles, type SourceFile, sourceFiles } from './documents.ts';
import type { ModuleModel } from './model.ts';
import { operationModel } from './model-operation.ts';
import { expandedSelection, type SelectionContext } from './model-selection.ts';
import type { Rows } from './primitives.ts';
import { printBound } from './print-bound.ts';
import { printHandlers, printHandlersIndex } from './print-handlers.ts';
import { printIntrospection } from './print-introspection.ts';
import { printModule } from './print-module.ts';
import { withFunctions } from './print-readme.ts';

/** All generated files but `schema.ts`, by their path in `client/generated`. */
export function generatedFiles(
  schema: GraphQLSchema,
  documents: readonly Types.DocumentFile[],
  rows: Rows = {},
  readme?: string,
): Map<string, string> {
  const files = withDerived(schema, rows, sourceFiles(documents));
  refuseInvalid(schema, files);
  const context = { schema, fragments: fragmentsOfFiles(files) };
  const modules = files.map((file) => moduleModel(context, file));
  // A file of fragments alone has types to share, and no function.
  const primitives = modules.filter(({ operations }) => operations.length > 0);
  return new Map([
    ...modules.map((each) => [`${each.name}.ts`, printModule(each)] as const),
    ...primitives.map((each) => [`handlers/${each.name}.ts`, printHandlers(each)] as const),
    ['handlers.ts', printHandlersIndex(primitives)],
    ['bound.ts', printBound(primitives)],
    ['introspection.ts', printIntrospection(schema)],
    ...(readme === undefined ? [] : [['../README.md', withFunctions(readme, primitives)] as const]),
  ]);
}

function refuseInvalid(schema: GraphQLSchema, files: readonly SourceFile[]): void {
  const document = { kind: Kind.DOCUMENT, definitions: definitionsIn(files) } as const;
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  const errors = validate(schema, document, rules);
  if (errors.length > 0) throw new Error(errors.map(String).join('\n\n'));
}

function moduleModel(context: SelectionContext, file: SourceFile): ModuleModel {
  return {
    name: file.name,
    sources: file.sources,
    fragments: file.fragments.map(({ name, description, typeCondition, selectionSet }) => {
      const type = assertCompositeType(context.schema.getType(typeCondition.name.value));
      return {
        name: name.value,
        description: description?.value ?? type.description ?? null,
        type: expandedSelection(context, type, selectionSet.selections),
      };
    }),
    operations: file.operations.map((each) => operationModel(context, each)),
  };
}

/** The preset for graphql-codegen: one output file for each generated file. */
export const modulesPreset: Types.OutputPreset = {
  buildGeneratesSection({ baseOutputDir, documents, schema, schemaAst, config }) {
    if (!schemaAst) throw new Error('The preset needs the parsed schema.');
    const rows: Rows = JSON.parse(readFileSync('schema/rows.json', 'utf8'));
    const readme = readFileSync('client/README.md', 'utf8');
    return [...generatedFiles(schemaAst, documents, rows, readme)].map(([path, content]) => ({
      filename: join(baseOutputDir, path),
      plugins: [{ content: {} }],
      pluginMap: { content: { plugin: () => content } },
      schema,
      schemaAst,
      // Written documents spread derived fragments, which graphql-codegen would not find;
      // `generatedFiles` has validated all of them.
      documents: [],
      config,
    }));
  },
};

import type { Types } from '@graphql-codegen/plugin-helpers';
import { assertCompositeType, type GraphQLSchema } from 'graphql';
import { fragmentsOfFiles, type SourceFile, sourceFiles } from './documents.ts';
import type { ModuleModel } from './model.ts';
import { operationModel } from './model-operation.ts';
import { expandedSelection, type SelectionContext } from './model-selection.ts';
import { printBound } from './print-bound.ts';
import { printHandlers, printHandlersIndex } from './print-handlers.ts';
import { printIntrospection } from './print-introspection.ts';
import { printModule } from './print-module.ts';

/** All files but `schema.ts`, by their path in `client/generated`. */
export function generatedFiles(
  schema: GraphQLSchema,
  documents: readonly Types.DocumentFile[],
): Map<string, string> {
  const files = sourceFiles(documents);
  const context = { schema, fragments: fragmentsOfFiles(files) };
  const modules = files.map((file) => moduleModel(context, file));
  // A file of fragments alone has types to share, and nothing to call.
  const primitives = modules.filter(({ operations }) => operations.length > 0);
  return new Map([
    ...modules.map((each) => [`${each.name}.ts`, printModule(each)] as const),
    ...primitives.map((each) => [`handlers/${each.name}.ts`, printHandlers(each)] as const),
    ['handlers.ts', printHandlersIndex(primitives)],
    ['bound.ts', printBound(primitives)],
    ['introspection.ts', printIntrospection(schema)],
  ]);
}

function moduleModel(context: SelectionContext, file: SourceFile): ModuleModel {
  return {
    name: file.name,
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

/** graphql-codegen's side of it: one output file for each generated one. */
export const modulesPreset: Types.OutputPreset = {
  buildGeneratesSection({ baseOutputDir, documents, schema, schemaAst, config }) {
    if (!schemaAst) throw new Error('The preset needs the parsed schema.');
    return [...generatedFiles(schemaAst, documents)].map(([path, content]) => ({
      filename: `${baseOutputDir}${path}`,
      plugins: [{ content: {} }],
      pluginMap: { content: { plugin: () => content } },
      schema,
      schemaAst,
      documents,
      config,
    }));
  },
};

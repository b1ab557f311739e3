import type { Types } from '@graphql-codegen/plugin-helpers';
import { printHeader } from './print-module.ts';
import { RUNTIME_SCALAR_TYPES, SCALARS } from './scalars.ts';

/** The file of the schema's enums and inputs. The types of results are printed with the operations. */
export const schemaTypes: Types.ConfiguredOutput = {
  plugins: [{ add: { content: printHeader('schema/schema.graphql') } }, 'typescript'],
  config: {
    onlyOperationTypes: true,
    enumsAsTypes: true,
    skipTypename: true,
    declarationKind: 'interface',
    strictScalars: true,
    useTypeImports: true,
    scalars: Object.fromEntries(
      Object.entries(SCALARS).map(([name, { generated }]) => [
        name,
        RUNTIME_SCALAR_TYPES.has(generated) ? `../runtime/scalars.ts#${generated}` : generated,
      ]),
    ),
  },
};

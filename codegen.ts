import type { CodegenConfig } from '@graphql-codegen/cli';
import { modulesPreset } from './client/codegen/preset.ts';
import { schemaTypes } from './client/codegen/schema-types.ts';

/**
 * Makes `client/generated`, and the table of functions in `client/README.md`, from the schema and
 * from the operations in `client/operations`. Run by `npm run generate`.
 */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'client/generated/schema.ts': schemaTypes,
    'client/generated/': { documents: 'client/operations/*.graphql', preset: modulesPreset },
  },
};

export default config;

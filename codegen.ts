import type { CodegenConfig } from '@graphql-codegen/cli';
import { modulesPreset } from './client/codegen/preset.ts';
import { schemaTypes } from './client/codegen/schema-types.ts';

/** Makes `client/generated` of the schema and of the operations. Run by `npm run generate`. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'client/operations/*.graphql',
  generates: {
    'client/generated/schema.ts': schemaTypes,
    'client/generated/': { preset: modulesPreset },
  },
};

export default config;

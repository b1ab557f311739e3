import type { GraphQLSchema } from 'graphql';
import { descriptionFaults } from './descriptions.ts';
import { shapeFaults, valueLists } from './shapes.ts';

/** Where a graph breaks the rules of the house, a sentence each with the cure. */
export function sdlFaults(
  schema: GraphQLSchema,
  lists: ReadonlySet<string> = valueLists,
): string[] {
  return [...descriptionFaults(schema), ...shapeFaults(schema, lists)];
}

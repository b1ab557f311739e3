import type { GraphQLSchema } from 'graphql';
import { descriptionFindings } from './descriptions.ts';
import { shapeFindings, valueLists } from './shapes.ts';

/** Where a graph breaks the rules of the house, a sentence each with the cure. */
export function sdlFindings(
  schema: GraphQLSchema,
  lists: ReadonlySet<string> = valueLists,
): string[] {
  return [...descriptionFindings(schema), ...shapeFindings(schema, lists)];
}

import { type GraphQLInputType, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { schema } from '../../schema/index.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import { classificationOf } from '../../schema/privacy/classified.ts';
import { declared } from './examples.ts';
import { sayNothing, writes } from './writtenOfPerson.ts';

/** Mutations of which it is not known whether they say something of a person, a sentence each with the cure. */
export function unknownMutations(): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(
    ({ name, type, args }) => {
      if (name in writes || name in sayNothing) return [];
      const payload = getNamedType(type);
      const entities = isObjectType(payload)
        ? Object.values(payload.getFields()).map((field) => getNamedType(field.type).name)
        : [];
      const ofTeam = declared.some(
        ({ model, field }) => name.startsWith(field) && classificationOf(model)?.why !== undefined,
      );
      const stranger = entities.some((entity) => isAboutTeam(entity)) || ofTeam;
      if (stranger && !args.some(({ type: input }) => namesCustomers(input))) return [];
      return [
        `${name} may say something of a person. Add it to writes in test/laws/writtenOfPerson.ts, with texts about the person, or to sayNothing there, with the reason.`,
      ];
    },
  );
}

/** Whether a type's rows are never about a customer; jobs have rows of any type. */
function isAboutTeam(type: string): boolean {
  return type !== 'Job' && classificationOf(type as ModelName)?.why !== undefined;
}

function namesCustomers(input: GraphQLInputType, seen = new Set<string>()): boolean {
  const type = getNamedType(input);
  if (!isInputObjectType(type) || seen.has(type.name)) return false;
  seen.add(type.name);
  if (type.name === 'CustomerKey') return true;
  return Object.values(type.getFields()).some((field) => namesCustomers(field.type, seen));
}

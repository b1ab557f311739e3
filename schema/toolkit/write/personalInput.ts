import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Context } from '../../kernel/context.ts';
import { isObject } from '../../kernel/isObject.ts';
import { customerScope, hasScope, personalScope, requireScope } from '../../kernel/scope.ts';
import type { InputPath } from '../../kernel/userError.ts';
import { boundsOf } from './input.ts';

type Viewer = Pick<Context, 'viewer'>;

/** Refuses an input that sets a field about a person, or names a customer by one, without the scope for that. */
export function refusePersonal(
  ctx: Viewer,
  type: GraphQLInputType,
  value: unknown,
  path: InputPath,
): void {
  const found = personalPath(ctx, type, value, path);
  if (found) requireScope(ctx, personalScope, found.join('.'));
}

/**
 * The path to the first field about a person in an input that the viewer may not set; null for none.
 * What a viewer may not set would else be found out: an answer says whether it was stored before, and
 * whose it is. Only fields that can lead to one are looked at, and none with the scope.
 */
export function personalPath(
  { viewer }: Viewer,
  type: GraphQLInputType,
  value: unknown,
  path: InputPath,
): InputPath | null {
  if (hasScope(viewer, personalScope)) return null;
  return firstIn(type, value, path, hasScope(viewer, customerScope));
}

function firstIn(
  type: GraphQLInputType,
  value: unknown,
  path: InputPath,
  readsCustomers: boolean,
): InputPath | null {
  if (isNonNullType(type)) return firstIn(type.ofType, value, path, readsCustomers);
  if (isListType(type)) {
    // One entry can stand for a list of it.
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, entry] of entries.entries()) {
      const found = firstIn(type.ofType, entry, [...path, String(index)], readsCustomers);
      if (found) return found;
    }
    return null;
  }
  if (!isInputObjectType(type) || !isObject(value)) return null;
  for (const { name, type: below, personal, namesOwner } of fieldsOf(type)) {
    const set = value[name];
    if (set === undefined || (namesOwner && !readsCustomers)) continue;
    if (personal) return [...path, name];
    const found = firstIn(below, set, [...path, name], readsCustomers);
    if (found) return found;
  }
  return null;
}

/** A field that is about a person, or leads to such a field. */
interface Leading {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly personal: boolean;
  readonly namesOwner: boolean;
}

const fieldsOfTypes = new WeakMap<GraphQLInputObjectType, readonly Leading[]>();

function fieldsOf(type: GraphQLInputObjectType): readonly Leading[] {
  const known = fieldsOfTypes.get(type);
  if (known) return known;
  const fields = Object.values(type.getFields()).flatMap((field): Leading[] => {
    const { personal = false, namesOwner = false } = boundsOf(field);
    if (!personal && !leadsToPersonal(field.type, new Set())) return [];
    return [{ name: field.name, type: field.type, personal, namesOwner }];
  });
  fieldsOfTypes.set(type, fields);
  return fields;
}

/** @param seen input types that were looked at: an input can contain itself */
function leadsToPersonal(type: GraphQLInputType, seen: Set<GraphQLInputObjectType>): boolean {
  if (isNonNullType(type) || isListType(type)) return leadsToPersonal(type.ofType, seen);
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some(
    (field) => boundsOf(field).personal || leadsToPersonal(field.type, seen),
  );
}

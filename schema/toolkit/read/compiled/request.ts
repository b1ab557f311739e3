import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../../../kernel/context.ts';
import { hole } from './columns.ts';
import { NotCompiled } from './notCompiled.ts';
import { SqlStatement } from './statement.ts';

/** One request for a plan: what its arguments are, and the statement that is written for it. */
export class Request {
  readonly ctx: Context;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Its first parameter is the workspace. */
  readonly statement = new SqlStatement();
  /** What finishes the values that SQL cannot write, by the number in their mark. */
  readonly holes: ((json: string) => string | Promise<string>)[] = [];

  constructor(ctx: Context, variables: Readonly<Record<string, unknown>>) {
    this.ctx = ctx;
    this.variables = variables;
    this.statement.parameter(ctx.workspaceId);
  }

  /** SQL for a value that `finish` makes from its JSON. */
  hole(json: string, finish: (json: string) => string | Promise<string>): string {
    this.holes.push(finish);
    return hole(this.holes.length - 1, json);
  }
}

/** Writes SQL for the text of a value in the answer, of the row in a table; the text is never null. */
export type SqlText<At = Request> = (table: string, at: At) => string;

/** The arguments of a field in one request. */
export function argumentsAt(
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  { variables }: Request,
): Record<string, unknown> {
  const [node] = nodes;
  return node && field.args.length > 0 ? getArgumentValues(field, node, variables) : {};
}

/** The object type that a field shows, alone or in a list. */
export function objectTypeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) throw new NotCompiled(`${field.name} is not of an object type`);
  return type;
}

/** The selections of all nodes of a field. */
export function selectionsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
}

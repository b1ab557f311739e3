import type { FieldNode, GraphQLField } from 'graphql';
import type { Prisma } from '../../../../prisma/generated/client/client.ts';
import type { Context } from '../../../kernel/context.ts';
import { argumentsAt, type SqlText } from './request.ts';
import { selectedNames } from './selection.ts';
import { writerOf } from './write.ts';

/** A value that is computed from what one statement finds. */
export interface Computation<Value> {
  /** An SQL expression of JSON; null is an SQL null, too. It must name the workspace itself. */
  readonly found: Prisma.Sql;
  /** Computes the value from the text of that JSON. */
  readonly finish: (found: string) => Value;
}

/** What a field that is computed from one JSON leaves in its extensions. */
export interface ComputedExtension {
  computationOf(
    field: GraphQLField<unknown, unknown>,
    args: Record<string, unknown>,
    ctx: Context,
    selected: ReadonlySet<string>,
  ): Computation<unknown>;
}

/** The text of a computed value: the statement finds its JSON, and JavaScript fills the hole. */
export function computedText(
  compiler: Parameters<typeof writerOf>[0],
  { computationOf }: ComputedExtension,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): SqlText {
  const write = writerOf(compiler, field.type, nodes);
  const selected = selectedNames(compiler.source, field.type, nodes);
  return (_table, request) => {
    const args = argumentsAt(field, nodes, request);
    const { found, finish } = computationOf(field, args, request.ctx, selected);
    return request.hole(`coalesce((${request.statement.embedded(found)})::text, 'null')`, (json) =>
      write(finish(json), request),
    );
  };
}

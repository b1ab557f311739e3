/**
 * Compiled reads: the fast way of a query. PostgreSQL writes the text of the answer, so that no object
 * is made for a row and no function called for a field.
 *
 * What a field needs is known from the schema: which column it shows, which relation it follows, how a
 * list is paged, which scope it asks for. Pothos and our toolkit leave this in the `extensions` of the
 * built schema's fields; columns and joins are in Prisma's data model. At its first request an operation
 * is compiled to a plan (`plan.ts`): a tree of functions that write SQL, one for each selection, and the
 * scopes that they need. `{ personas(first: 2) { nodes { id name } } }` becomes one statement like
 * this (shortened; `‹id›` is a hole, see below):
 *
 *     SELECT '{"personas":' || (SELECT '{"nodes":[' || string_agg(p.c0, ',') || ']}' FROM (
 *       SELECT '{"id":' || ‹id› || ',"name":' || to_json(t.name)::text || '}' AS c0
 *       FROM "Persona" t WHERE t."workspaceId" = $1 AND … ORDER BY … LIMIT 2) p) || '}'
 *
 * Each request reads its variables, checks the plan's scopes, and calls the plan's functions, which
 * write the statement and its parameters anew. There is a plan for each operation and each set of
 * values in its `@skip` and `@include`; below `node` and `nodes`, a type is compiled when the first of
 * its ids comes. A connection asks its `ListPage` (`pageText.ts`) for condition, order and limit, the same
 * code as on the ordinary way; a plain list has them in its field's Prisma selection. Prisma's `where`
 * becomes SQL in `where.ts`, which must mean what Prisma means. The workspace is in every list,
 * look-up and join, and the statement runs through `ctx.db`, under row security.
 *
 * **Holes.** What PostgreSQL cannot write as JavaScript does leaves a hole: the JSON of the stored
 * values between two marks. These are global ids, cursors, columns whose text differs (floats, Json),
 * columns that can be null under a field that cannot, fields with a resolver of their own over a fixed
 * `select` (`columns.ts`), and computed fields (`computedText.ts`). JavaScript fills a hole as
 * graphql-js completes a value (`write.ts`); such a resolver may run statements of its own. The mark
 * is a control character; JSON escapes those, so no stored text can forge one.
 *
 * **When it is not used.** Mutations, introspection, and operations that select what the compiler
 * refuses (`NotCompiled`) go the ordinary way, through graphql-js and Prisma. `schema/ordinary.json` lists
 * the fields that it refuses by themselves, with the reasons: a report that `npm run generate` writes.
 * So does each request in which the compiled way meets an error or a missing scope: a read changes
 * nothing, so it can be made again, and the errors, their paths and the bubbling of nulls stay those
 * of graphql-js. Only a `ReadFailure` is final: a database that is away would be waited for twice.
 *
 * **How it is proven equal.** Test graphs answer every read that has a plan both ways, and throw where
 * one byte differs (`test/support/graph.ts`). `test/laws/compiledReads.test.ts` does so for generated
 * documents, over rows with nulls, ties, control characters and extreme numbers, and finds that
 * Prisma sends no statement beside ours, so that nothing falls back unseen.
 *
 * **A new field.** What `primitive()` declares is compiled and tested without more. So is a field written
 * by hand that shows a column or a relation, that the list and look-up helpers make, or whose
 * resolver has a fixed `select` and does without `info`. A field of the root whose value JavaScript
 * computes from what one statement finds, as scores are, is declared by `computed()`, and one of a row
 * by `computedOfRow()`. A scope that depends on the row needs the extension `readScope`. A new line in
 * `ordinary.json` says that a field is not compiled, and why.
 */
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../../../kernel/context.ts';
import { ReadFailure } from '../../../kernel/readFailure.ts';
import { hasScope } from '../../../kernel/scope.ts';
import { mark } from './columns.ts';
import { NotCompiled } from './notCompiled.ts';
import { Compiler } from './plan.ts';
import { Request, type SqlText } from './request.ts';
import { conditionVariables } from './selection.ts';
import { awaited } from './write.ts';

/** A request for an operation of a validated document. */
export interface ReadRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly ctx: Context;
}

/** A compiled operation. */
interface Plan {
  readonly text: SqlText;
  /** The scopes without which a part of it is refused. */
  readonly scopes: ReadonlySet<string>;
}

/** The compiled operations of one document. */
interface Plans {
  readonly conditions: readonly string[];
  /** By operation and conditions; null for what is not compiled. */
  readonly byKey: Map<string, Plan | null>;
}

/** Plans of one document at most: each condition doubles how many it can have. */
const maxPlans = 16;

/** Reads that are compiled to one SQL statement each. */
export class CompiledReads {
  readonly #schema: GraphQLSchema;
  readonly #plans = new WeakMap<DocumentNode, Plans>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /**
   * Answers a request by one statement.
   *
   * @returns `data` as JSON, or null for a request that has to go the ordinary way
   * @throws ReadFailure if the database is away or the statement's time is over: another way would
   * wait as long
   */
  async read(read: ReadRequest): Promise<string | null> {
    const operation = getOperationAST(read.document, read.operationName);
    if (operation?.operation !== 'query') return null;
    const { coerced } = getVariableValues(
      this.#schema,
      operation.variableDefinitions ?? [],
      read.variables ?? {},
    );
    if (!coerced) return null;
    try {
      const plan = this.#planOf(read.document, operation, coerced);
      if (!plan) return null;
      for (const scope of plan.scopes) if (!hasScope(read.ctx.viewer, scope)) return null;
      const request = new Request(read.ctx, coerced);
      // The workspace is named once in any case, so that its parameter has a type.
      const sql = `SELECT ${plan.text('', request)} AS data WHERE $1::uuid IS NOT NULL`;
      const text = await read.ctx.db.$readText(sql, request.statement.parameters);
      return await filled(text, request);
    } catch (error) {
      if (error instanceof ReadFailure) throw error;
      // Reads can be repeated: the ordinary way finds the error again, with its path.
      return null;
    }
  }

  #planOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Plan | null {
    let plans = this.#plans.get(document);
    if (!plans) {
      plans = { conditions: conditionVariables(document), byKey: new Map() };
      this.#plans.set(document, plans);
    }
    const values = plans.conditions.map((name) => variables[name] ?? null);
    const key = JSON.stringify([operation.name?.value, values]);
    let plan = plans.byKey.get(key);
    if (plan === undefined) {
      plan = this.#compile(document, operation, variables);
      if (plans.byKey.size >= maxPlans) plans.byKey.clear();
      plans.byKey.set(key, plan);
    }
    return plan;
  }

  #compile(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    conditions: Readonly<Record<string, unknown>>,
  ): Plan | null {
    const root = this.#schema.getQueryType();
    if (!root) return null;
    const fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION
          ? [[definition.name.value, definition] as const]
          : [],
      ),
    );
    const compiler = new Compiler({ schema: this.#schema, fragments, conditions });
    try {
      const text = compiler.object(root, [operation.selectionSet], (field, nodes) =>
        compiler.root(field, nodes),
      );
      return { text, scopes: compiler.scopes };
    } catch (error) {
      if (error instanceof NotCompiled) return null;
      throw error;
    }
  }
}

/** The answer's text, with its holes filled. */
async function filled(text: string, { holes }: Request): Promise<string> {
  if (holes.length === 0) return text;
  const parts: (string | Promise<string>)[] = text.split(mark);
  let late = false;
  for (let index = 1; index < parts.length; index += 2) {
    const part = String(parts[index]);
    const space = part.indexOf(' ');
    const value = holes[Number(part.slice(0, space))]?.(part.slice(space + 1)) ?? 'null';
    parts[index] = typeof value === 'string' ? value : awaited(value);
    late ||= typeof value !== 'string';
  }
  return (late ? await Promise.all(parts) : parts).join('');
}

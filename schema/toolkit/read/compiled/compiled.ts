/**
 * Compiled reads: the fast way of a query. PostgreSQL writes the text of the answer.
 *
 * Everything that a query needs is known before its first request: which column a field shows, which
 * relation it follows, how a list is paged, which scope it asks for. Pothos and our toolkit leave that
 * in the `extensions` of the built schema's fields. So a document is compiled once, to a plan (`plan.ts`):
 * functions that write SQL, one for each selection. `{ personas(first: 2) { nodes { id name } } }`
 * becomes one statement like
 *
 *     SELECT '{"personas":' || (SELECT '{"nodes":[' || string_agg(p.c0, ',') || ']}' FROM (
 *       SELECT '{"id":' || ‹id› || ',"name":' || to_json(t.name)::text || '}' AS c0
 *       FROM "Persona" t WHERE t."workspaceId" = $1 AND … ORDER BY … LIMIT 2) p) || '}'
 *
 * For each request the variables are read, the plan's scopes are checked, and every list asks its
 * `ListPage` for condition, order and limit (`pageText.ts`), so that cursors, filters and their bounds are
 * the same code as on the ordinary way. Prisma's `where` becomes SQL in `where.ts`. The workspace is
 * in every join, and the statement runs behind the workspace door, under row security.
 *
 * **Holes.** What PostgreSQL cannot write as JavaScript does leaves a hole: a mark around the JSON of
 * the stored values. That are ids, cursors, floats, and fields with a resolver of their own, which gets
 * the columns it selects (`columns.ts`) and whose value is written as graphql-js completes it
 * (`write.ts`). The mark is a control character; JSON escapes those, so no stored text can forge one.
 *
 * **When it is not used.** What is not compiled goes the ordinary way, through graphql-js and Prisma:
 * mutations, introspection, and every document with a field of `schema/ordinary.json`, which
 * `npm run generate` writes with the reasons. So does each request in which the compiled way meets an
 * error or a missing scope: reads can be repeated, and the errors, with their paths, and the
 * bubbling of nulls stay those of graphql-js.
 *
 * **How it is proven equal.** Test graphs answer every read of the suite both ways, and throw where one
 * byte differs (`test/support/graph.ts`). `test/laws/compiledReads.test.ts` does so for generated
 * documents, over rows with nulls, ties, control characters and extreme numbers. A new primitive
 * gets all this by its declaration.
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

import { BoundedCache } from '../../schema/kernel/boundedCache.ts';

/** Characters of the statements that are remembered, to recognise those that come again. */
const remembered = 4_000_000;

/**
 * The names of prepared statements. PostgreSQL parses and plans a statement with a name once for each
 * connection, and then only runs it. A statement gets its name when it comes for the second time:
 * many come once, such as a filter that a person tries, and would only take memory. Names are not
 * used again, so that each stands for one text. `DatabaseClient` bounds how many a connection has.
 */
export class StatementNames {
  #names = new BoundedCache<{ name?: string }>(remembered);
  #last = 0;

  /** The name of a statement; empty, as PostgreSQL has it, for one that is not to be prepared. */
  nameOf(sql: string, parameters: number): string {
    // Without parameters it is BEGIN, a savepoint or the like: there is nothing to plan.
    if (parameters === 0) return '';
    const known = this.#names.get(sql);
    if (!known) {
      this.#names.set(sql, {}, sql.length);
      return '';
    }
    known.name ??= `cxgraph_${++this.#last}`;
    return known.name;
  }

  /** Forgets all names, so that every statement is prepared anew. */
  renew(): void {
    this.#names = new BoundedCache(remembered);
  }
}

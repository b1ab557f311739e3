import type { Prisma } from '../../../../prisma/generated/client/client.ts';

/** One SQL statement that is being written: its parameters and the names of its tables. */
export class SqlStatement {
  readonly parameters: unknown[] = [];
  #tables = 0;

  /** A parameter with this value: `$1`. */
  parameter(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /** SQL that was written elsewhere; its values become parameters of this statement. */
  embedded({ strings, values }: Prisma.Sql): string {
    const [first = '', ...rest] = strings;
    return rest.reduce((text, part, index) => text + this.parameter(values[index]) + part, first);
  }

  /** A new name for a table: `t1`. */
  table(): string {
    this.#tables += 1;
    return `t${this.#tables}`;
  }
}

/** A text as SQL writes it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column of a table, quoted. */
export function columnOf(table: string, column: string): string {
  return `${table}."${column}"`;
}

/** The condition that joins a relation's rows to a row. */
export function joinCondition(
  join: readonly (readonly [string, string])[],
  table: string,
  related: string,
): string {
  return join
    .map(([own, other]) => `${columnOf(related, other)} = ${columnOf(table, own)}`)
    .join(' AND ');
}

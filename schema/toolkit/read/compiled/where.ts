import { enumValues, type StoredField, storedField } from '../../../kernel/datamodel.ts';
import { isObject } from '../../../kernel/isObject.ts';
import { NotCompiled } from './notCompiled.ts';
import { columnOf, joinCondition, literal, type SqlStatement } from './statement.ts';

/**
 * The SQL condition for Prisma's `where` on the rows of a table. It is true, false and null for the
 * same rows as Prisma's own, so that it can be negated.
 *
 * @param related names of the tables that are joined already, by their relation
 * @throws NotCompiled for what no list or filter of ours makes
 */
export function conditionOf(
  statement: SqlStatement,
  row: { model: string; table: string; related?: ReadonlyMap<string, string> },
  where: unknown,
): string {
  return new Conditions(statement).of(row, where, false);
}

interface Row {
  readonly model: string;
  readonly table: string;
  readonly related?: ReadonlyMap<string, string>;
}

class Conditions {
  readonly #statement: SqlStatement;

  constructor(statement: SqlStatement) {
    this.#statement = statement;
  }

  /** @param negated whether a `NOT` stands around it, so that null differs from false */
  of(row: Row, where: unknown, negated: boolean): string {
    if (!isObject(where)) throw new NotCompiled('a condition that is not an object');
    const all = Object.entries(where).flatMap(([name, wanted]) =>
      wanted === undefined ? [] : [this.#one(row, name, wanted, negated)],
    );
    return combined(all, 'AND', 'TRUE');
  }

  #one(row: Row, name: string, wanted: unknown, negated: boolean): string {
    const each = (parts: unknown, negate: boolean) =>
      [parts].flat().map((part) => this.of(row, part, negate));
    if (name === 'AND') return combined(each(wanted, negated), 'AND', 'TRUE');
    if (name === 'OR') return combined(each(wanted, negated), 'OR', 'FALSE');
    if (name === 'NOT') {
      if (Array.isArray(wanted)) throw new NotCompiled('a list of negations');
      return `NOT ${combined(each(wanted, true), 'AND', 'TRUE')}`;
    }
    const field = storedField(row.model, [name]);
    if (field.kind !== 'object') return this.#compared(row.table, field, wanted);
    return field.isList
      ? this.#many(row, field, wanted)
      : this.#single(row, field, isObject(wanted) && 'is' in wanted ? wanted.is : wanted, negated);
  }

  #single(row: Row, field: StoredField, wanted: unknown, negated: boolean): string {
    const known = row.related?.get(field.name);
    if (known) return this.of({ model: field.type, table: known }, wanted, negated);
    const table = this.#statement.table();
    const from = `FROM "${field.type}" ${table} WHERE ${joinCondition(field.join ?? [], row.table, table)}`;
    const condition = this.of({ model: field.type, table }, wanted, negated);
    const matches = `EXISTS (SELECT ${from} AND ${condition})`;
    // Where a row is related and the condition is null, its negation is null, too.
    return negated ? `(EXISTS (SELECT ${from}) AND (SELECT ${condition} ${from}))` : matches;
  }

  #many(row: Row, field: StoredField, wanted: unknown): string {
    if (!isObject(wanted)) throw new NotCompiled(`a condition on ${field.name}`);
    const all = Object.entries(wanted).map(([quantifier, condition]) => {
      const table = this.#statement.table();
      const related: Row = { model: field.type, table };
      const from = `SELECT FROM "${field.type}" ${table} WHERE ${joinCondition(field.join ?? [], row.table, table)}`;
      switch (quantifier) {
        case 'some':
          return `EXISTS (${from} AND ${this.of(related, condition, false)})`;
        case 'none':
          return `NOT EXISTS (${from} AND ${this.of(related, condition, false)})`;
        case 'every':
          return `NOT EXISTS (${from} AND NOT ${this.of(related, condition, true)})`;
        default:
          throw new NotCompiled(`the quantifier ${quantifier}`);
      }
    });
    return combined(all, 'AND', 'TRUE');
  }

  #compared(table: string, field: StoredField, wanted: unknown): string {
    const column = columnOf(table, field.name);
    if (!isObject(wanted) || wanted instanceof Date) return this.#equal(column, field, wanted);
    const { mode, ...operators } = wanted;
    const caseless = mode === 'insensitive';
    const all = Object.entries(operators).map(([operator, operand]) =>
      caseless
        ? this.#withoutCase(column, operator, operand)
        : this.#compare(column, field, operator, operand),
    );
    return combined(all, 'AND', 'TRUE');
  }

  #compare(column: string, field: StoredField, operator: string, operand: unknown): string {
    switch (operator) {
      case 'equals':
        return this.#equal(column, field, operand);
      case 'not':
        return operand === null
          ? `${column} IS NOT NULL`
          : `${column} <> ${this.#value(field, operand)}`;
      case 'in':
        return this.#among(column, field, operand, false);
      case 'notIn':
        return this.#among(column, field, operand, true);
      case 'lt':
      case 'lte':
      case 'gt':
      case 'gte':
        return `${column} ${orders[operator]} ${this.#value(field, operand)}`;
      case 'contains':
      case 'startsWith':
      case 'endsWith':
        return `${column} LIKE ${this.#pattern(operator, operand)}`;
      case 'has':
        return `${this.#value({ ...field, isList: false }, operand)} = ANY(${column})`;
      case 'hasSome':
        return `${column} && ${this.#array(field, operand)}`;
      case 'hasEvery':
        return `${column} @> ${this.#array(field, operand)}`;
      case 'isEmpty':
        return operand === true ? `${column} = '{}'` : `NOT ${column} = '{}'`;
      default:
        throw new NotCompiled(`the operator ${operator}`);
    }
  }

  #withoutCase(column: string, operator: string, operand: unknown): string {
    if (typeof operand !== 'string') throw new NotCompiled(`${operator} without case`);
    switch (operator) {
      case 'equals':
        return `${column} ILIKE ${this.#statement.parameter(operand)}`;
      case 'not':
        return `${column} NOT ILIKE ${this.#statement.parameter(operand)}`;
      case 'contains':
      case 'startsWith':
      case 'endsWith':
        return `${column} ILIKE ${this.#pattern(operator, operand)}`;
      default:
        throw new NotCompiled(`${operator} without case`);
    }
  }

  #pattern(operator: 'contains' | 'startsWith' | 'endsWith', operand: unknown): string {
    if (typeof operand !== 'string') throw new NotCompiled(`${operator} without a text`);
    const before = operator === 'startsWith' ? '' : '%';
    const after = operator === 'endsWith' ? '' : '%';
    return this.#statement.parameter(`${before}${operand}${after}`);
  }

  #equal(column: string, field: StoredField, operand: unknown): string {
    return operand === null ? `${column} IS NULL` : `${column} = ${this.#value(field, operand)}`;
  }

  #among(column: string, field: StoredField, operand: unknown, not: boolean): string {
    if (!Array.isArray(operand)) throw new NotCompiled('a list that is none');
    if (operand.length === 0) return not ? 'TRUE' : 'FALSE';
    // Enums are few, and their names are those of the schema.
    if (field.kind === 'enum') {
      const values = operand.map((value) => this.#value(field, value)).join(', ');
      return `${column} ${not ? 'NOT IN' : 'IN'} (${values})`;
    }
    const values = this.#statement.parameter(operand.map((value) => parameterOf(field, value)));
    return not ? `${column} <> ALL(${values})` : `${column} = ANY(${values})`;
  }

  #array(field: StoredField, operand: unknown): string {
    if (!Array.isArray(operand)) throw new NotCompiled('a list that is none');
    const type = field.kind === 'enum' ? `"${field.type}"[]` : arrayTypes[field.type];
    if (!type) throw new NotCompiled(`lists of ${field.type}`);
    if (field.kind === 'enum') {
      return `ARRAY[${operand.map((value) => this.#value(field, value)).join(', ')}]::${type}`;
    }
    return `${this.#statement.parameter(operand)}::${type}`;
  }

  #value(field: StoredField, value: unknown): string {
    if (field.kind === 'enum') {
      if (typeof value !== 'string' || !enumValues(field.type).includes(value)) {
        throw new NotCompiled(`a value that ${field.type} does not have`);
      }
      return `${literal(value)}::"${field.type}"`;
    }
    return this.#statement.parameter(parameterOf(field, value));
  }
}

const orders = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;
const arrayTypes: Readonly<Record<string, string>> = { String: 'text[]', Int: 'int[]' };

function parameterOf({ type, isList }: StoredField, value: unknown): unknown {
  if (type === 'DateTime' && value instanceof Date) return value.toISOString();
  const fits =
    !isList &&
    (type === 'String'
      ? typeof value === 'string'
      : type === 'Int' || type === 'Float'
        ? typeof value === 'number'
        : type === 'Boolean' && typeof value === 'boolean');
  if (!fits) throw new NotCompiled(`a comparison with ${type}`);
  return value;
}

function combined(conditions: readonly string[], by: 'AND' | 'OR', none: string): string {
  if (conditions.length === 0) return none;
  return conditions.length === 1 ? String(conditions[0]) : `(${conditions.join(` ${by} `)})`;
}

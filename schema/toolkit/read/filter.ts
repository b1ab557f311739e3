import type { Context } from '../../kernel/context.ts';
import { badArgument } from '../../kernel/errors.ts';
import { isObject } from '../../kernel/isObject.ts';
import { requireScope } from '../../kernel/scope.ts';
import { type Comparison, comparisons, wantedTruth } from './comparator.ts';
import {
  type FilterInput,
  type Listing,
  listingOf,
  type RelationFilter,
  scopeOfColumn,
  type TextForm,
} from './listing.ts';

type Where = Record<string, unknown>;

type ViewerAndNow = Pick<Context, 'viewer' | 'now'>;

/** Conditions of a filter, groups included, and the depth of its groups, at most. */
export const maxConditions = 100;
export const maxDepth = 8;
/**
 * Values in the lists of a filter, at most: a statement binds 32,767 parameters, and a text is bound
 * three times.
 */
export const maxValues = 10_000;

/**
 * Prisma's `where` for a filter. The error for one past the bounds, or with a null, names its path.
 */
export function whereOf(listing: Listing, filter: FilterInput, ctx: ViewerAndNow): Where {
  return new Translation(ctx).where(listing, filter, 'filter', 1);
}

class Translation {
  readonly #ctx: ViewerAndNow;
  #conditions = 0;
  #values = 0;

  constructor(ctx: ViewerAndNow) {
    this.#ctx = ctx;
  }

  where(listing: Listing, filter: unknown, path: string, depth: number): Where {
    if (depth > maxDepth) throw badArgument('filter', `nested deeper than ${maxDepth}.`);
    const conditions = Object.entries(filter as FilterInput).map(([name, wanted]) => {
      this.#count();
      const at = `${path}.${name}`;
      if (wanted === null) throw badArgument(at, 'cannot be null. Leave it out instead.');
      return this.#condition(listing, name, wanted, at, depth);
    });
    return { AND: conditions };
  }

  #count(): void {
    this.#conditions += 1;
    if (this.#conditions > maxConditions) {
      throw badArgument('filter', `more than ${maxConditions} conditions.`);
    }
  }

  #condition(listing: Listing, name: string, wanted: unknown, path: string, depth: number): Where {
    const all = (parts: unknown) =>
      (parts as unknown[]).map((part) => {
        this.#count();
        return this.where(listing, part, path, depth + 1);
      });
    if (name === 'and') return { AND: all(wanted) };
    if (name === 'or') return anyOf(all(wanted));
    if (name === 'not') return noneOf(this.where(listing, wanted, path, depth + 1));

    const computed = listing.computed?.[name];
    if (computed) {
      if (computed.scope !== undefined) requireScope(this.#ctx, computed.scope, path);
      const truth = wantedTruth(wanted as Comparison, path);
      return truth === undefined ? {} : computed.where(truth, this.#ctx.now);
    }

    const relation = listing.relations?.[name];
    if (relation) return { [name]: this.#related(relation, wanted, path, depth) };
    // What a filter matches would show the value, one comparison after the other.
    const scope = scopeOfColumn(listing, name);
    if (scope !== undefined) requireScope(this.#ctx, scope, path);
    const comparison = wanted as Comparison;
    this.#countValues(comparison);
    const compared = inForm(comparison, listing.forms?.get(name));
    return { AND: comparisons(listing.model, name, compared, path) };
  }

  #countValues(comparison: Comparison): void {
    for (const operand of Object.values(comparison)) {
      if (Array.isArray(operand)) this.#values += operand.length;
    }
    if (this.#values > maxValues) {
      throw badArgument('filter', `more than ${maxValues} values in its lists.`);
    }
  }

  #related(relation: RelationFilter, wanted: unknown, path: string, depth: number): Where {
    const to = listingOf(relation.to);
    // A viewer who may not read rows must not learn of them by what a filter on them matches.
    requireScope(this.#ctx, to.scope, path);
    const shown = to.visible?.(this.#ctx.viewer) ?? {};
    // Rows that are not shown count as not related.
    const among = (matching: Where, quantifier: string) => {
      if (isEmptyGroup(shown)) return matching;
      return quantifier === 'every' ? anyOf([noneOf(shown), matching]) : { AND: [shown, matching] };
    };
    if (relation.single) {
      return { is: among(this.where(to, wanted, path, depth + 1), 'is') };
    }
    const quantified = Object.entries(wanted as FilterInput).map(([quantifier, condition]) => {
      const at = `${path}.${quantifier}`;
      if (condition === null) throw badArgument(at, 'cannot be null. Leave it out instead.');
      const related = among(this.where(to, condition, at, depth + 1), quantifier);
      return [quantifier, relation.through ? { [relation.through]: related } : related] as const;
    });
    return Object.fromEntries(quantified);
  }
}

/** Operators that compare a whole text. */
const whole: ReadonlySet<string> = new Set(['eq', 'neq', 'in', 'notIn']);

/** The comparison with its whole texts as they are stored; one that does not have the form stays. */
function inForm(comparison: Comparison, form: TextForm | undefined): Comparison {
  if (!form) return comparison;
  const rewritten = (operand: unknown): unknown => {
    if (Array.isArray(operand)) return operand.map(rewritten);
    return typeof operand === 'string' ? (form(operand) ?? operand) : operand;
  };
  return Object.fromEntries(
    Object.entries(comparison).map(([operator, operand]) => [
      operator,
      whole.has(operator) ? rewritten(operand) : operand,
    ]),
  );
}

/** A condition that no row matches. */
const nothing: Where = { workspaceId: { in: [] } };

/** Prisma ignores an empty `OR`, and an empty group. */
function anyOf(alternatives: Where[]): Where {
  if (alternatives.length === 0) return nothing;
  return alternatives.some(isEmptyGroup) ? {} : { OR: alternatives };
}

function noneOf(condition: Where): Where {
  return isEmptyGroup(condition) ? nothing : { NOT: condition };
}

/** Whether a condition is empty, and so matches every row: `{ AND: [] }`, or `{ stages: {} }`. */
function isEmptyGroup(condition: Where): boolean {
  return Object.entries(condition).every(([name, parts]) =>
    name === 'AND' && Array.isArray(parts)
      ? parts.every(isEmptyGroup)
      : isObject(parts) && Object.keys(parts).length === 0,
  );
}

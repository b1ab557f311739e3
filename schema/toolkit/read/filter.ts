import type { Context } from '../../kernel/context.ts';
import { badArgument } from '../../kernel/errors.ts';
import { requireScope } from '../../kernel/scope.ts';
import { type Comparison, comparisons, wantedTruth } from './comparator.ts';
import { type FilterInput, type Listing, listingOf, type RelationFilter } from './listing.ts';

type Where = Record<string, unknown>;

/** Who asks, and when. */
type Asker = Pick<Context, 'viewer' | 'now'>;

/** Conditions of a filter, groups included, and groups inside one another, at most. */
export const maxConditions = 100;
export const maxDepth = 8;
/**
 * Values in the lists of a filter, at most: a statement binds 32,767, and a value of a text is
 * bound three times.
 */
export const maxValues = 10_000;

/** Prisma's `where` for a filter; past the bounds, or with a null in it, it is refused by its place. */
export function whereOf(listing: Listing, filter: FilterInput, asker: Asker): Where {
  return new Translation(asker).where(listing, filter, 'filter', 1);
}

class Translation {
  readonly #asker: Asker;
  #conditions = 0;
  #values = 0;

  constructor(asker: Asker) {
    this.#asker = asker;
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
      const truth = wantedTruth(wanted as Comparison, path);
      return truth === undefined ? {} : computed.where(truth, this.#asker.now);
    }

    const relation = listing.relations?.[name];
    if (relation) return { [name]: this.#related(relation, wanted, path, depth) };
    const comparison = wanted as Comparison;
    this.#countValues(comparison);
    return { AND: comparisons(listing.model, name, comparison, path) };
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
    // Whoever may not see rows may not find out about them by what they let through.
    requireScope(this.#asker, to.scope, path);
    if (relation.single) return { is: this.where(to, wanted, path, depth + 1) };
    const quantified = Object.entries(wanted as FilterInput).map(([quantifier, given]) => {
      const at = `${path}.${quantifier}`;
      if (given === null) throw badArgument(at, 'cannot be null. Leave it out instead.');
      const related = this.where(to, given, at, depth + 1);
      return [quantifier, relation.through ? { [relation.through]: related } : related] as const;
    });
    return Object.fromEntries(quantified);
  }
}

/** No row is like this. */
const nothing: Where = { id: { in: [] } };

/** Prisma takes an `OR` of nothing, and a group that is empty, as if they were not there. */
function anyOf(alternatives: Where[]): Where {
  if (alternatives.length === 0) return nothing;
  return alternatives.some(isEmptyGroup) ? {} : { OR: alternatives };
}

function noneOf(condition: Where): Where {
  return isEmptyGroup(condition) ? nothing : { NOT: condition };
}

/** Whether every row is like this. */
function isEmptyGroup(condition: Where): boolean {
  return Object.entries(condition).every(
    ([name, parts]) => name === 'AND' && Array.isArray(parts) && parts.every(isEmptyGroup),
  );
}

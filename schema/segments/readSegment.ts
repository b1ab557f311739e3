import { conditionLimits, type Predicate } from '../conditions/condition.ts';
import {
  type CustomerCondition,
  type EventRule,
  eventsOf,
  isEventRule,
  predicatesOf,
  readCustomerCondition,
} from '../conditions/eventRule.ts';
import { firstErrors } from '../conditions/firstErrors.ts';
import { extentOf } from '../conditions/size.ts';
import type { Context } from '../kernel/context.ts';
import { inWords } from '../kernel/inWords.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import { type InputPath, invalid, notFound, type UserErrorShape } from '../kernel/userError.ts';
import { resolveReferences } from '../toolkit/write/reference.ts';
import { lockWorkspace } from '../toolkit/write/revision.ts';
import { type CustomerFields, customerFields } from './customerFields.ts';
import { namedRows } from './namedRows.ts';
import { pathBetween, type SegmentLink } from './order.ts';

/** A condition on customers, or why it is none; paths begin at the input. */
export async function readSegment(
  ctx: Context,
  json: unknown,
): Promise<{ read: CustomerCondition | null; errors: readonly UserErrorShape[] }> {
  const fields = await customerFields(ctx.db);
  const types = new Map([...fields].map(([name, { type }]) => [name, type]));
  const { condition, errors } = readCustomerCondition(json, types);
  if (!condition) {
    return {
      read: null,
      errors: errors.map(({ code, path, message }) =>
        invalid(code, ['condition', ...path], message),
      ),
    };
  }
  const predicates = predicatesOf(condition);
  const refused = [
    ...sizeErrors(predicates),
    ...predicates.flatMap(({ rule, path }) => {
      const scope = scopeFor(rule, fields);
      if (scope === null || hasScope(ctx.viewer, scope)) return [];
      const message = `To compare \`${rule.field}\`, the key needs the scope ${scope}.`;
      return [invalid('INVALID_VALUE', [...path, 'field'], message)];
    }),
  ];
  return { read: refused.length > 0 ? null : condition, errors: refused };
}

/** The scope that a viewer needs to compare a field, beyond that of segments; null for none. */
export function scopeFor(rule: Predicate | EventRule, fields: CustomerFields): string | null {
  if (isEventRule(rule)) return 'events:read';
  return fields.get(rule.field)?.isPersonal ? personalScope : null;
}

/** Whether a condition compares what is about a person. */
export function comparesPersonal(condition: CustomerCondition, fields: CustomerFields): boolean {
  return predicatesOf(condition).some(({ rule }) => scopeFor(rule, fields) === personalScope);
}

/** Predicates on events in a condition, at most: each reads all events of each customer. */
const maxEventRules = 50;

/** The limit of a condition holds for its conditions on events together, too. */
function sizeErrors(predicates: readonly PredicateAt[]): UserErrorShape[] {
  const tooMany = predicates.filter(({ rule }) => isEventRule(rule)).at(maxEventRules);
  if (tooMany) {
    const message = `A condition has at most ${maxEventRules} predicates on events. Put some into another segment, and name that.`;
    return [invalid('INVALID_CONDITION', tooMany.path, message)];
  }
  const conditions = predicates.flatMap(({ rule }) => {
    const where = isEventRule(rule) ? eventsOf(rule) : null;
    return where ? [where] : [];
  });
  if (extentOf(conditions).nodes <= conditionLimits.nodes) return [];
  const message = `The conditions on events have at most ${conditionLimits.nodes} predicates and groups in all.`;
  return [invalid('INVALID_CONDITION', ['condition'], message)];
}

type PredicateAt = ReturnType<typeof predicatesOf>[number];

/** The segments that a condition names, by their keys, and the path to each. */
export function segmentsIn(condition: CustomerCondition): ReadonlyMap<string, InputPath> {
  return new Map(
    namedRows(condition).flatMap(({ model, key, path }) =>
      model === 'Segment' && key !== null ? [[key, path] as const] : [],
    ),
  );
}

/**
 * What is wrong with what a condition names: no such row in this workspace, or a segment that leads back
 * to it. An archived row is one.
 */
export async function conditionErrors(
  ctx: Context,
  condition: CustomerCondition,
  segment: string | null,
): Promise<UserErrorShape[]> {
  const segments = segmentsIn(condition);
  // Two calls at once could close a circle together.
  if (segments.size > 0) await lockWorkspace(ctx);
  const named = namedRows(condition);
  const references = named.flatMap(({ model, key, path }) =>
    key === null ? [] : [{ model, path, by: { key }, assign: () => {} }],
  );
  const errors = [
    ...named.flatMap(({ model, key, path }) =>
      key === null ? [notFound(path, inWords(model))] : [],
    ),
    ...(await resolveReferences(ctx.db, references)),
    ...(segment === null ? [] : await circleErrors(ctx, segments, segment)),
  ];
  return firstErrors(errors, ['condition']);
}

async function circleErrors(
  { db }: Context,
  named: ReadonlyMap<string, InputPath>,
  segment: string,
): Promise<UserErrorShape[]> {
  if (named.size === 0) return [];
  const rows = await db.segment.findMany({ select: { id: true, name: true } });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const uses: SegmentLink[] = await db.segmentUse.findMany({
    select: { segmentId: true, usedId: true },
  });
  return [...named].flatMap(([key, path]) => {
    const circle = pathBetween(uses, key, segment);
    if (!circle) return [];
    const along = [segment, ...circle].map((each) => names.get(each) ?? '').join(' → ');
    return [invalid('CYCLE', path, `This segment would depend on itself: ${along}.`)];
  });
}

import { conditionLimits, type Rule } from '../conditions/condition.ts';
import { readTree } from '../conditions/readCondition.ts';
import { extentOf } from '../conditions/size.ts';
import type { Context } from '../kernel/context.ts';
import { decodeId } from '../kernel/id.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import { type InputPath, invalid, notFound, type UserErrorShape } from '../kernel/userError.ts';
import { lockWorkspace } from '../toolkit/write/revision.ts';
import { type CustomerFields, customerFields } from './customerFields.ts';
import {
  type CustomerCondition,
  type EventRule,
  eventsOf,
  isEventRule,
  predicatesOf,
  readEventRule,
} from './eventRule.ts';
import { pathBetween, type SegmentLink } from './order.ts';

/** A condition on customers, or why it is none; paths begin at the input. */
export async function readSegment(
  ctx: Context,
  json: unknown,
): Promise<{ read: CustomerCondition | null; errors: readonly UserErrorShape[] }> {
  const fields = await customerFields(ctx.db);
  const types = new Map([...fields].map(([name, { type }]) => [name, type]));
  const { condition, errors } = readTree(json, types, readEventRule);
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
export function scopeFor(rule: Rule | EventRule, fields: CustomerFields): string | null {
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

/** The ids in a predicate's value, and the path to each. */
function idsIn({ rule: { value }, path }: PredicateAt): { id: string; path: InputPath }[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((id, index) =>
    typeof id !== 'string'
      ? []
      : [
          {
            id: id.trim(),
            path: [...path, 'value', ...(Array.isArray(value) ? [`${index}`] : [])],
          },
        ],
  );
}

/** The segments that a condition names, by their keys, and the path to each. */
export function segmentsIn(condition: CustomerCondition): ReadonlyMap<string, InputPath> {
  return new Map(
    predicatesOf(condition)
      .filter(({ rule }) => rule.field === 'segments')
      .flatMap((predicate) => idsIn(predicate))
      .flatMap(({ id, path }) => {
        const key = decodeId('Segment', id);
        return key === null ? [] : [[key, path] as const];
      }),
  );
}

/** What is wrong with what a condition names: no such row, or a segment that leads back to it. */
export async function conditionErrors(
  ctx: Context,
  condition: CustomerCondition,
  segment: string | null,
): Promise<UserErrorShape[]> {
  const errors: UserErrorShape[] = predicatesOf(condition)
    .filter(({ rule }) => rule.field === 'account' || rule.field === 'segments')
    .flatMap((predicate) => {
      const model = predicate.rule.field === 'account' ? 'Account' : 'Segment';
      return idsIn(predicate).flatMap(({ id, path }) =>
        decodeId(model, id) === null ? [notFound(path, model.toLowerCase())] : [],
      );
    });
  const named = segmentsIn(condition);
  if (named.size === 0) return errors;
  // Two calls at once could close a circle together.
  await lockWorkspace(ctx);
  const rows = await ctx.db.segment.findMany({ select: { id: true, name: true } });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const uses: SegmentLink[] = await ctx.db.segmentUse.findMany({
    select: { segmentId: true, usedId: true },
  });
  for (const [key, path] of named) {
    if (!names.has(key)) errors.push(notFound(path, 'segment'));
    const circle = segment === null ? null : pathBetween(uses, key, segment);
    if (!circle) continue;
    const along = [segment ?? '', ...circle].map((each) => names.get(each) ?? '').join(' → ');
    errors.push(invalid('CYCLE', path, `This segment would depend on itself: ${along}.`));
  }
  return errors;
}

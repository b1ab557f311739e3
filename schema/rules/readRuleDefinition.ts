import {
  type CustomerCondition,
  eventsOf,
  isEventRule,
  predicatesOf,
  readCustomerCondition,
} from '../conditions/eventRule.ts';
import { firstErrors } from '../conditions/firstErrors.ts';
import { extentOf } from '../conditions/size.ts';
import type { Context } from '../kernel/context.ts';
import { inWords } from '../kernel/inWords.ts';
import { type InputPath, invalid, notFound, type UserErrorShape } from '../kernel/userError.ts';
import { tableOf } from '../toolkit/write/reference.ts';
import type { RuleCondition, RuleDefinition } from './definition.ts';
import { type RuleFields, ruleFields } from './fields.ts';
import { ruleLimits } from './limits.ts';
import { scopeErrors } from './neededScopes.ts';
import { noticeErrors } from './noticeErrors.ts';
import { type RowOfRule, rowsNamedBy } from './ruleRows.ts';
import { stepErrors } from './stepErrors.ts';
import { structureErrors } from './structure.ts';
import { surveyErrors } from './surveyErrors.ts';
import { templateErrors } from './templateErrors.ts';

/** A definition that runs can go through; null if there are errors. */
export interface ReadRuleDefinition {
  readonly definition: RuleDefinition | null;
  readonly errors: readonly UserErrorShape[];
}

/**
 * Reads a definition, stored or new, as the viewer's: its steps, its conditions, the rows that it names, and
 * whether the viewer may do what it does. Paths begin at the rule. It takes as many statements for many steps
 * as for one.
 */
export async function readRuleDefinition(
  ctx: Context,
  sent: RuleDefinition,
): Promise<ReadRuleDefinition> {
  const wrong = structureErrors(sent.steps, ['steps']);
  if (wrong.length > 0) return refused(wrong);
  const fields = await ruleFields(ctx.db, sent);
  const { definition, errors } = readConditions(sent, fields);
  if (!definition) return refused(errors);
  const broken = [
    ...scopeErrors(ctx.viewer, definition, fields),
    ...(await rowErrors(ctx, definition)),
    ...(await surveyErrors(ctx.db, definition)),
    ...(await templateErrors(ctx.db, definition)),
    ...(await stepErrors(ctx.db, definition)),
    ...(await noticeErrors(ctx.db, definition, fields)),
  ];
  return broken.length > 0 ? refused(broken) : { definition, errors: [] };
}

function refused(errors: readonly UserErrorShape[]): ReadRuleDefinition {
  return { definition: null, errors: firstErrors(errors, ['steps']) };
}

/** The conditions of a rule, read with the fields that each can compare. */
function readConditions(sent: RuleDefinition, fields: RuleFields): ReadRuleDefinition {
  const errors: UserErrorShape[] = [];
  const read = (json: RuleCondition, types: RuleFields['atStart'], path: InputPath) => {
    const { condition, errors: found } = readCustomerCondition(json, types);
    errors.push(
      ...found.map(({ code, path: at, message }) => invalid(code, [...path, ...at], message)),
    );
    return condition ?? json;
  };
  const { condition, exitCondition } = sent;
  const definition: RuleDefinition = {
    ...sent,
    condition: condition && read(condition, fields.atStart, ['condition']),
    exitCondition: exitCondition && read(exitCondition, fields.atExit, ['exitCondition']),
    steps: sent.steps.map((step, index) => {
      if (step.kind !== 'BRANCH') return step;
      const types = fields.before(step.key);
      const at = ['steps', String(index), 'branches'];
      const branches = step.branches.map(({ condition: json, next }, position) => ({
        condition: read(json, types, [...at, String(position), 'condition']),
        next,
      }));
      return { ...step, branches };
    }),
  };
  if (errors.length > 0) return { definition: null, errors };
  const tooMany = sizeErrors(definition);
  return tooMany.length > 0 ? refused(tooMany) : { definition, errors };
}

/** All conditions of a rule together are in bounds, as each of them is. */
function sizeErrors({ condition, exitCondition, steps }: RuleDefinition): UserErrorShape[] {
  const branches = steps.flatMap((step) => (step.kind === 'BRANCH' ? step.branches : []));
  const conditions = [condition, exitCondition, ...branches.map(({ condition: asked }) => asked)];
  const nodes = conditions.reduce((count, each) => count + (each ? nodesOf(each) : 0), 0);
  if (nodes <= ruleLimits.predicates) return [];
  const most = ruleLimits.predicates.toLocaleString('en');
  const message = `The conditions of a rule have at most ${most} predicates and groups in all. Put some into a segment, and name that.`;
  return [invalid('TOO_MANY', ['steps'], message)];
}

function nodesOf(condition: CustomerCondition): number {
  return predicatesOf(condition).reduce((count, { rule }) => {
    const where = isEventRule(rule) ? eventsOf(rule) : null;
    return count + 1 + (where ? extentOf([where]).nodes : 0);
  }, 1);
}

/** Errors of rows that are not there, or are archived; one statement for each type. */
async function rowErrors({ db }: Context, definition: RuleDefinition): Promise<UserErrorShape[]> {
  const named = rowsNamedBy(definition);
  const models = [...new Set(named.map(({ model }) => model))].sort();
  const errors: UserErrorShape[] = [];
  for (const model of models) {
    const rows = named.filter((row) => row.model === model);
    const keys = [...new Set(rows.flatMap(({ key }) => key ?? []))];
    const select = { id: true, archivedAt: true };
    const found = await tableOf(db, model).findMany({ where: { id: { in: keys } }, select });
    const stored = new Map(found.map((row) => [row.id, Reflect.get(row, 'archivedAt') !== null]));
    errors.push(...rows.flatMap((row) => rowError(row, stored)));
  }
  return errors;
}

function rowError({ model, key, path }: RowOfRule, isArchived: ReadonlyMap<string, boolean>) {
  const archived = key === null ? undefined : isArchived.get(key);
  if (archived === undefined) return [notFound(path, inWords(model))];
  const message = `This ${inWords(model)} is archived. Restore it first, or name another one.`;
  return archived ? [invalid('WRONG_STATE', path, message)] : [];
}

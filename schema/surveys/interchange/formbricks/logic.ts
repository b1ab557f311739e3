import type { Condition } from '../../../conditions/condition.ts';
import { Inexpressible, joined } from '../comparison.ts';
import type { Part } from '../part.ts';
import { type ConditionFields, operatorCondition, type RightOperand } from './operators.ts';

/** The name of a variable among the fields: its id can be that of a question too. */
export function variableName(id: string): string {
  return `variable ${id}`;
}

/**
 * Reads a group: `{ connector, conditions: [{ leftOperand, operator, rightOperand } | group] }`.
 *
 * @returns null if it always holds
 */
export function groupOf(
  part: Part | undefined,
  conditionFields: ConditionFields,
): Condition | Inexpressible | null {
  const list = part?.get('conditions');
  if (!part || !list?.isList) return new Inexpressible('It has no list of conditions.');
  const parts = list.items().map((item) => {
    // The depth of groups is limited by that of documents.
    const isGroup = item.isObject && item.get('conditions') !== undefined;
    return isGroup ? groupOf(item, conditionFields) : singleOf(item, conditionFields);
  });
  const connector = part.get('connector')?.text() ?? 'and';
  if (connector !== 'and' && connector !== 'or') {
    return new Inexpressible('Conditions can only be joined by "and" or "or".');
  }
  const conditions = parts.filter((each) => each !== null);
  if (connector === 'or' && parts.length === 0) return new Inexpressible('It never holds.');
  const isAlways =
    conditions.length === 0 || (connector === 'or' && conditions.length < parts.length);
  const failed = conditions.find((each) => each instanceof Inexpressible);
  return isAlways && !failed ? null : joined(connector, conditions);
}

function singleOf(part: Part, conditionFields: ConditionFields): Condition | Inexpressible {
  const operator = part.get('operator')?.text() ?? '';
  const left = part.get('leftOperand');
  const right = part.get('rightOperand');
  const type = left?.get('type')?.text() ?? 'question';
  const name = left?.get('value')?.text() ?? '';
  if (left?.get('meta') && !left.get('meta')?.isEmpty) {
    return new Inexpressible('It uses a row of a table; conditions can only use the whole.');
  }
  const rightType = right?.get('type')?.text() ?? 'static';
  if (right && rightType !== 'static')
    return new Inexpressible('Two answers cannot be compared here.');
  const value = () => rightOperandOf(right?.get('value'));
  return operatorCondition(
    type === 'variable' ? variableName(name) : name,
    operator,
    value,
    part,
    conditionFields,
  );
}

function rightOperandOf(part: Part | undefined): RightOperand {
  if (!part?.isList) return part?.primitive() ?? null;
  const values = part.items().map((item) => item.primitive());
  const plain = values.filter((value) => value !== undefined);
  return plain.length === values.length ? plain : null;
}

/** The older form, `{ condition, value, destination }`, is about the question that has the rule. */
export function oldConditionOf(
  part: Part,
  question: string,
  conditionFields: ConditionFields,
): Condition | Inexpressible {
  const operator = part.get('condition')?.text() ?? '';
  return operatorCondition(
    question,
    operator,
    () => numbered(rightOperandOf(part.get('value'))),
    part,
    conditionFields,
  );
}

/** Older rules write numbers as texts. */
function numbered(operand: RightOperand): RightOperand {
  const number = typeof operand === 'string' ? Number(operand) : NaN;
  return Number.isFinite(number) && String(number) === operand ? number : operand;
}

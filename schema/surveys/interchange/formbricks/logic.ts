import type { Condition } from '../../../conditions/condition.ts';
import { joined, Unsayable } from '../comparison.ts';
import type { Part } from '../part.ts';
import { type ConditionFields, type Given, saidOf } from './operators.ts';

/** The name that variables go by among fields: their ids are apart from those of questions. */
export function variableName(id: string): string {
  return `variable ${id}`;
}

/**
 * `{ connector, conditions: [{ leftOperand, operator, rightOperand } | group] }`; null where it
 * always holds.
 */
export function groupOf(
  part: Part | undefined,
  asked: ConditionFields,
): Condition | Unsayable | null {
  const list = part?.get('conditions');
  if (!part || !list?.isList) return new Unsayable('It has no list of conditions.');
  const parts = list.items().map((item) => {
    // Groups lie no deeper in each other than documents may.
    const isGroup = item.isObject && item.get('conditions') !== undefined;
    return isGroup ? groupOf(item, asked) : singleOf(item, asked);
  });
  const connector = part.get('connector')?.text() ?? 'and';
  if (connector !== 'and' && connector !== 'or') {
    return new Unsayable('Conditions are joined by "and" or "or".');
  }
  const said = parts.filter((each) => each !== null);
  if (connector === 'or' && parts.length === 0) return new Unsayable('It never holds.');
  const isAlways = said.length === 0 || (connector === 'or' && said.length < parts.length);
  const unsayable = said.find((each) => each instanceof Unsayable);
  return isAlways && !unsayable ? null : joined(connector, said);
}

function singleOf(part: Part, asked: ConditionFields): Condition | Unsayable {
  const operator = part.get('operator')?.text() ?? '';
  const left = part.get('leftOperand');
  const right = part.get('rightOperand');
  const type = left?.get('type')?.text() ?? 'question';
  const name = left?.get('value')?.text() ?? '';
  if (left?.get('meta') && !left.get('meta')?.isEmpty) {
    return new Unsayable('It asks for a row of a table; only the whole can be asked for.');
  }
  const rightType = right?.get('type')?.text() ?? 'static';
  if (right && rightType !== 'static') return new Unsayable('Two answers cannot be compared here.');
  const value = () => givenBy(right?.get('value'));
  return saidOf(type === 'variable' ? variableName(name) : name, operator, value, part, asked);
}

function givenBy(part: Part | undefined): Given {
  if (!part?.isList) return part?.primitive() ?? null;
  const values = part.items().map((item) => item.primitive());
  const plain = values.filter((value) => value !== undefined);
  return plain.length === values.length ? plain : null;
}

/** The older form, `{ condition, value, destination }`, asks for the question that it stands at. */
export function oldConditionOf(
  part: Part,
  question: string,
  asked: ConditionFields,
): Condition | Unsayable {
  const operator = part.get('condition')?.text() ?? '';
  return saidOf(question, operator, () => numbered(givenBy(part.get('value'))), part, asked);
}

/** Older rules write numbers as texts, and compare them so. */
function numbered(given: Given): Given {
  const number = typeof given === 'string' ? Number(given) : NaN;
  return Number.isFinite(number) && String(number) === given ? number : given;
}

import type { SurveyVariable, VariableStep } from '../../definition/definition.ts';
import { Inexpressible } from '../comparison.ts';
import { expressionOf, surveyJsLiteral } from './writeCondition.ts';

const signs = { ADD: '+', SUBTRACT: '-', MULTIPLY: '*', DIVIDE: '/' } as const;
/** The operand of each operation that does not change a number. */
const neutral = { ADD: 0, SUBTRACT: 0, MULTIPLY: 1, DIVIDE: 1 } as const;
const unwritable = 'SurveyJS has no expression for this calculation; it is left out.';

/** The calculation of a variable as one expression, in which each step encloses the earlier ones. */
export function calculationOf({ initial, steps }: SurveyVariable): string | Inexpressible {
  const first = surveyJsLiteral(initial);
  if (first === null) return new Inexpressible(unwritable);
  let text = first;
  let isSum = false;
  for (const step of steps) {
    const operand = step.field === null ? surveyJsLiteral(step.value ?? '') : `{${step.field}}`;
    const condition = guarded(step);
    if (operand === null || condition instanceof Inexpressible)
      return new Inexpressible(unwritable);
    const { operation } = step;
    if (operation === 'SET') {
      text = condition === null ? operand : `iif(${condition}, ${operand}, ${text})`;
      isSum = false;
      continue;
    }
    const before =
      isSum && (operation === 'MULTIPLY' || operation === 'DIVIDE') ? `(${text})` : text;
    const after =
      condition === null ? operand : `iif(${condition}, ${operand}, ${neutral[operation]})`;
    text = `${before} ${signs[operation]} ${after}`;
    isSum = operation === 'ADD' || operation === 'SUBTRACT';
  }
  return text;
}

/** Adds the guard that our steps imply: they skip a field without a value and a division by 0. */
function guarded({ when, operation, field }: VariableStep): string | Inexpressible | null {
  const condition = expressionOf(when);
  if (field === null || condition instanceof Inexpressible) return condition;
  const isAnswered = `{${field}} notempty`;
  const guard = operation === 'DIVIDE' ? `${isAnswered} and {${field}} <> 0` : isAnswered;
  const isPlain = operation === 'ADD' || operation === 'SUBTRACT';
  if (condition === null) return isPlain ? null : guard;
  return `(${condition}) and ${guard}`;
}

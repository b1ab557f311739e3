import type { SurveyVariable, VariableStep } from '../../definition/definition.ts';
import { Unsayable } from '../comparison.ts';
import { expressionOf, surveyJsLiteral } from './writeCondition.ts';

const signs = { ADD: '+', SUBTRACT: '-', MULTIPLY: '*', DIVIDE: '/' } as const;
/** What leaves a number as it is. */
const neutral = { ADD: 0, SUBTRACT: 0, MULTIPLY: 1, DIVIDE: 1 } as const;
const unwritable = 'SurveyJS has no expression for how this is calculated; it is left out.';

/** How a variable is calculated, as one expression in which each step stands around those before. */
export function calculationOf({ initial, steps }: SurveyVariable): string | Unsayable {
  const first = surveyJsLiteral(initial);
  if (first === null) return new Unsayable(unwritable);
  let text = first;
  let isSum = false;
  for (const step of steps) {
    const operand = step.field === null ? surveyJsLiteral(step.value ?? '') : `{${step.field}}`;
    const condition = guarded(step);
    if (operand === null || condition instanceof Unsayable) return new Unsayable(unwritable);
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

/** A field without a value changes nothing, and neither does a division by 0. */
function guarded({ when, operation, field }: VariableStep): string | Unsayable | null {
  const condition = expressionOf(when);
  if (field === null || condition instanceof Unsayable) return condition;
  const isAnswered = `{${field}} notempty`;
  const guard = operation === 'DIVIDE' ? `${isAnswered} and {${field}} <> 0` : isAnswered;
  const isPlain = operation === 'ADD' || operation === 'SUBTRACT';
  if (condition === null) return isPlain ? null : guard;
  return `(${condition}) and ${guard}`;
}

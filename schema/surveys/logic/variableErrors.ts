import type { FieldType } from '../../conditions/operators.ts';
import type {
  SurveyDefinition,
  SurveyVariable,
  VariableKind,
  VariableStep,
} from '../definition/definition.ts';
import { fieldsIn } from './fields.ts';
import type { LogicError } from './logicError.ts';
import { unknownKey } from './unknownKey.ts';

/** The types of fields whose values a variable of each kind can have. */
const accepted: Record<VariableKind, readonly FieldType[]> = {
  NUMBER: ['NUMBER'],
  TEXT: ['TEXT', 'CHOICE', 'DATE'],
  BOOLEAN: ['BOOLEAN'],
};
const typeOfValue = { NUMBER: 'number', TEXT: 'string', BOOLEAN: 'boolean' } as const;
const described = { NUMBER: 'a number', TEXT: 'text', BOOLEAN: 'true or false' } as const;

/** Errors of steps that do not fit their variable, or use a variable that is calculated later. */
export function variableErrors(
  { variables }: Pick<SurveyDefinition, 'variables'>,
  types: ReadonlyMap<string, FieldType>,
): LogicError[] {
  return variables.flatMap((variable, index) => {
    const later = new Set(variables.slice(index + 1).map(({ key }) => key));
    const at = ['variables', String(index)];
    const steps = variable.steps.flatMap((step, position) =>
      stepErrors(variable, step, types, later).map((error) => ({
        ...error,
        path: [...at, 'steps', String(position), ...error.path],
      })),
    );
    return [...valueErrors(variable.kind, variable.initial, [...at, 'initial']), ...steps];
  });
}

function stepErrors(
  { kind }: SurveyVariable,
  { when, operation, value, field }: VariableStep,
  types: ReadonlyMap<string, FieldType>,
  later: ReadonlySet<string>,
): LogicError[] {
  const errors: LogicError[] = [];
  if ((value === null) === (field === null)) {
    const message = 'A step has either a value or a field. Set exactly one of them.';
    errors.push({ code: 'INVALID_VALUE', path: [], message });
  }
  if (kind !== 'NUMBER' && operation !== 'SET') {
    const message = 'Only a NUMBER variable can be calculated with. Use SET for this one.';
    errors.push({ code: 'WRONG_TYPE', path: ['operation'], message });
  }
  if (value !== null) errors.push(...valueErrors(kind, value, ['value']));
  if (operation === 'DIVIDE' && value === 0) {
    const message = 'A number cannot be divided by zero.';
    errors.push({ code: 'INVALID_VALUE', path: ['value'], message });
  }
  if (field !== null) errors.push(...fieldErrors(kind, field, types));
  const early = [...fieldsIn(when), ...(field === null ? [] : [field])];
  if (early.some((each) => later.has(each))) {
    const message = 'This uses a variable that is calculated later. Put that variable first.';
    errors.push({ code: 'INVALID_VALUE', path: [], message });
  }
  return errors;
}

function fieldErrors(
  kind: VariableKind,
  field: string,
  types: ReadonlyMap<string, FieldType>,
): LogicError[] {
  const type = types.get(field);
  if (type === undefined) {
    const message = unknownKey('question, variable or hidden field', [...types.keys()]);
    return [{ code: 'UNKNOWN_FIELD', path: ['field'], message }];
  }
  if (accepted[kind].includes(type)) return [];
  const message = `The variable is ${described[kind]}, and this field is not.`;
  return [{ code: 'WRONG_TYPE', path: ['field'], message }];
}

function valueErrors(kind: VariableKind, value: unknown, path: readonly string[]): LogicError[] {
  const fits = typeof value === typeOfValue[kind] && (kind !== 'NUMBER' || Number.isFinite(value));
  return fits ? [] : [{ code: 'WRONG_TYPE', path, message: `This must be ${described[kind]}.` }];
}

import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { HiddenField } from '../../surveys/definition/definition.ts';
import type { HiddenValues } from '../../surveys/logic/answers.ts';
import { hiddenValueOf } from '../../surveys/logic/hiddenValue.ts';
import { unknownKey } from '../../surveys/logic/unknownKey.ts';
import type { SubmittedHiddenField } from './submitted.ts';

/** The hidden fields of the input, each parsed by the kind of its field, and their user errors. */
export function readHiddenFields(
  fields: readonly HiddenField[],
  input: readonly SubmittedHiddenField[],
  path: InputPath,
): { values: HiddenValues; errors: UserErrorShape[] } {
  const known = fields.map(({ key }) => key);
  const errors: UserErrorShape[] = [];
  const values: Record<string, number | string | boolean> = {};
  for (const [index, { key, value }] of input.entries()) {
    const at = [...path, String(index)];
    const field = fields.find((candidate) => candidate.key === key);
    if (!field) {
      errors.push(invalid('UNKNOWN_FIELD', [...at, 'key'], unknownKey('hidden field', known)));
      continue;
    }
    if (Object.hasOwn(values, key)) {
      errors.push(invalid('DUPLICATE', [...at, 'key'], 'An earlier entry has this key.'));
      continue;
    }
    const read = hiddenValueOf(field, value);
    if (read === null) {
      const message = `The field ${key} takes ${forms[field.kind]}.`;
      errors.push(invalid('INVALID_VALUE', [...at, 'value'], message));
      continue;
    }
    // White space alone is no text: the page had no value.
    if (field.kind !== 'TEXT' || value.trim() !== '') values[key] = read;
  }
  return { values, errors };
}

const forms: Readonly<Record<HiddenField['kind'], string>> = {
  TEXT: 'text',
  NUMBER: 'a number as text, such as "12.5"',
  BOOLEAN: '"true" or "false"',
  DATE: 'a day, such as "2026-11-21"',
};

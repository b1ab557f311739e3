import { nearest } from '../../files/nearest.ts';
import { spelling } from '../../files/spelling.ts';
import type { DateFormat } from '../../files/writtenDate.ts';
import { listed } from '../../kernel/listed.ts';
import { invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { type FactColumn, type FactFields, factField, factFieldNames } from './factFields.ts';

/** A column of a file, and the field that it is for, as the input of an import has them. */
export interface SentMapping {
  readonly column: string;
  readonly to: string;
  readonly dateFormat?: DateFormat | null;
}

/** The columns of a mapping, and what is wrong with them. */
export function mappedFacts(
  fields: FactFields,
  mapping: readonly SentMapping[],
): { columns: FactColumn[]; errors: UserErrorShape[] } {
  const errors: UserErrorShape[] = [];
  const names = factFieldNames(fields);
  const columnsSeen = new Set<string>();
  const fieldsSeen = new Set<string>();
  const columns = mapping.map(({ column, to: name, dateFormat }, index): FactColumn => {
    const path = ['input', 'mapping', String(index)];
    const field = factField(fields, name);
    if (!field) {
      const near = nearest(name, names);
      const meant = near === undefined ? '' : `Did you mean ${near}? `;
      const message = `There is no such field of ${fields.row}. ${meant}There are ${listed(names)}.`;
      errors.push(invalid('UNKNOWN_FIELD', [...path, 'to'], message));
    } else if (columnsSeen.has(spelling(column))) {
      errors.push(invalid('DUPLICATE', [...path, 'column'], 'This column is mapped already.'));
    } else if (fieldsSeen.has(name)) {
      errors.push(invalid('DUPLICATE', [...path, 'to'], 'Another column is mapped to this.'));
    } else if (dateFormat && !field.isMoment) {
      const message = 'Only a field with a time has a format of days.';
      errors.push(invalid('INVALID_VALUE', [...path, 'dateFormat'], message));
    }
    columnsSeen.add(spelling(column));
    fieldsSeen.add(name);
    return { column, to: { name }, ...(dateFormat && { dateFormat }) };
  });
  return { columns, errors };
}

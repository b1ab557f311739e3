import { type DateFormat, dateFormats } from '../../schema/files/writtenDate.ts';
import { listed } from '../../schema/kernel/listed.ts';
import {
  fieldColumns,
  type ResponseField,
  responseFields,
} from '../../schema/responses/interchange/columns.ts';

/** A column of a mapping, as the graph takes it. */
export interface ColumnInput {
  readonly column: string;
  readonly to:
    | { readonly question: string }
    | { readonly field: ResponseField }
    | { readonly hiddenField: string };
  readonly dateFormat?: DateFormat;
}

/**
 * Reads `--map "NPS score=nps"`. The last `=` separates the column from what it holds: a question's
 * key, `@startedAt` for a property of the response, or `@hidden.plan` for a hidden field.
 * `_startedAt` and `_hidden.plan`, the column names of exports, mean the same.
 *
 * @throws Error that names the option, if it has another form
 */
export function readColumnMap(value: string): ColumnInput {
  const at = value.lastIndexOf('=');
  const column = value.slice(0, at).trim();
  // No key of a question begins with "_".
  const name = value
    .slice(at + 1)
    .trim()
    .replace(/^_/, '@');
  if (at < 0 || column === '' || name === '') {
    throw new Error(`--map "${value}" must be of the form "Column=question".`);
  }
  if (!name.startsWith('@')) return { column, to: { question: name } };
  if (name.startsWith('@hidden.')) {
    return { column, to: { hiddenField: name.slice('@hidden.'.length) } };
  }
  const exported = Object.entries(fieldColumns).find(([each]) => each.slice(1) === name.slice(1));
  const field = responseFields.find((each) => `@${propertyName(each)}` === name) ?? exported?.[1];
  if (field) return { column, to: { field } };
  const known = responseFields.map((each) => `@${propertyName(each)}`).join(', ');
  throw new Error(`--map "${value}": there is no ${name}. There are ${known} and @hidden.<key>.`);
}

/**
 * Adds the formats of `--date-format "When=day-month-year"` to the columns of a mapping.
 *
 * @throws Error that names the option, if no mapped column or no format has that name
 */
export function withDateFormats<Column extends Pick<ColumnInput, 'column'>>(
  mapping: readonly Column[],
  values: readonly string[],
): (Column & Pick<ColumnInput, 'dateFormat'>)[] {
  const formats = new Map(values.map(readDateFormat));
  for (const column of formats.keys()) {
    if (mapping.some((each) => each.column === column)) continue;
    const mapped = mapping.map((each) => `"${each.column}"`);
    throw new Error(
      `--date-format: no --map says what the column "${column}" holds. ${mapped.length === 0 ? 'None is mapped.' : `Mapped: ${listed(mapped)}.`}`,
    );
  }
  return mapping.map((each) => {
    const dateFormat = formats.get(each.column);
    return dateFormat ? { ...each, dateFormat } : each;
  });
}

function readDateFormat(value: string): [column: string, format: DateFormat] {
  const at = value.lastIndexOf('=');
  const name = value
    .slice(at + 1)
    .trim()
    .toUpperCase()
    .replaceAll('-', '_');
  const format = dateFormats.find((each) => each === name);
  if (at > 0 && format) return [value.slice(0, at).trim(), format];
  const known = dateFormats.map((each) => each.toLowerCase().replaceAll('_', '-')).join(', ');
  throw new Error(
    `--date-format "${value}" must be of the form "Column=format"; formats: ${known}.`,
  );
}

/** `startedAt` of `STARTED_AT`. */
export function propertyName(field: ResponseField): string {
  return field.toLowerCase().replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

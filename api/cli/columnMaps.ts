import { type ResponseField, responseFields } from '../../schema/jobs/columns.ts';

/** A column of a mapping, as the graph takes it. */
export interface ColumnInput {
  readonly column: string;
  readonly to:
    | { readonly question: string }
    | { readonly field: ResponseField }
    | { readonly hiddenField: string };
}

/**
 * Reads `--map "NPS score=nps"`: the last `=` parts the column from what it holds, a question's key,
 * `@startedAt` for a property of the response, or `@hidden.plan` for a hidden field; `_startedAt` and
 * `_hidden.plan`, as exports name their columns, say the same.
 *
 * @throws Error that names the option, if it is none of these
 */
export function readColumnMap(given: string): ColumnInput {
  const at = given.lastIndexOf('=');
  const column = given.slice(0, at).trim();
  // No key of a question begins with "_".
  const name = given
    .slice(at + 1)
    .trim()
    .replace(/^_/, '@');
  if (at < 0 || column === '' || name === '') {
    throw new Error(`--map "${given}" must be of the form "Column=question".`);
  }
  if (!name.startsWith('@')) return { column, to: { question: name } };
  if (name.startsWith('@hidden.')) {
    return { column, to: { hiddenField: name.slice('@hidden.'.length) } };
  }
  const field = responseFields.find((each) => `@${camel(each)}` === name);
  if (field) return { column, to: { field } };
  const known = responseFields.map((each) => `@${camel(each)}`).join(', ');
  throw new Error(`--map "${given}": there is no ${name}. There are ${known} and @hidden.<key>.`);
}

/** `startedAt` of `STARTED_AT`. */
function camel(field: ResponseField): string {
  return field.toLowerCase().replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

import type { UpsertDraft } from '../../files/primitiveColumns.ts';
import type { RowError } from '../../files/waitingRow.ts';
import { isObject } from '../../kernel/isObject.ts';
import { personalScope } from '../../kernel/scope.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import type { RowFileWorkspace } from './rowPlan.ts';
import type { RowColumn } from './rowSettings.ts';

/** What finds the cells about a person in rows of a file whose sender does not have the scope for them. */
export function personalCells(
  { fieldList }: Primitive,
  { defined = [] }: RowFileWorkspace,
  columns: readonly RowColumn[],
): (line: number, draft: UpsertDraft) => RowError[] {
  const fields = fieldList.filter(({ options }) => options.personal).map(({ name }) => name);
  const ofWorkspace = defined.filter(({ personal }) => personal).map(({ name }) => name);
  const namesIn = (draft: UpsertDraft) => [
    ...fields.filter((name) => draft[name] !== undefined),
    ...fields.filter((name) => draft.foundBy?.[name] !== undefined).map((name) => `key.${name}`),
    ...ofWorkspace.filter((name) => hasEntry(draft, name)),
  ];
  return (line, draft) =>
    namesIn(draft).map((name) => {
      const [whole] = name.split('.');
      const column =
        columns.find(({ to }) => to.name === name) ?? columns.find(({ to }) => to.name === whole);
      const message = `${name} needs the scope "${personalScope}", which the key that sent the file does not have.`;
      return { line, column: column?.column ?? null, code: 'FORBIDDEN', message };
    });
}

/** Whether a draft has a value of a column that the workspace has defined: `attributes.plan`. */
function hasEntry(draft: UpsertDraft, name: string): boolean {
  const [field = '', ...key] = name.split('.');
  const entries: unknown = draft[field];
  return (
    Array.isArray(entries) && entries.some((each) => isObject(each) && each.key === key.join('.'))
  );
}

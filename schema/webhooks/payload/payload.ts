import type { WebhookInclude } from '../../../prisma/generated/client/enums.ts';
import { type ChangeType, changeTypes } from '../../changes/types.ts';
import { grouped } from '../../kernel/group.ts';
import { encodeId } from '../../kernel/id.ts';
import { verbatimsOf } from '../../kernel/personalData.ts';
import { customerScope, personalScope } from '../../kernel/scope.ts';
import type { ModelName, WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { tableOf } from '../../toolkit/write/reference.ts';
import { includesScope, scopeOfType } from '../reach.ts';
import { answersOf } from './answers.ts';
import { exampleOf } from './example.ts';
import { isOfGoneRow } from './latest.ts';
import { type Subject, subjects } from './subjects.ts';

/** What payloads may have. */
export interface Access {
  readonly include: readonly WebhookInclude[];
  readonly scopes: readonly string[];
  /** That of its workspace. */
  readonly workspace: { readonly verbatimsPersonal: boolean };
}

/** A change that is sent, by the key of its delivery. */
export interface SentChange {
  readonly id: string;
  readonly type: ChangeType;
  readonly subjectId: string;
  readonly at: Date;
  readonly seq: bigint;
  /** Whether it was asked for, and did not happen. Its row is an example if its key is that of the delivery. */
  readonly test: boolean;
}

/**
 * The bodies of deliveries, as the rows are now: ids, type, number and moment are the same at every
 * try. `erased` has one meaning: the row is not stored any more, in whichever way it went. A row that may
 * not be read is sent as its id alone. The number of statements does not grow with the deliveries.
 */
export async function bodiesOf(
  db: WorkspaceDb,
  access: Access,
  deliveries: readonly SentChange[],
): Promise<string[]> {
  const found = new Map<string, object>();
  const examples = new Map<string, object>();
  const byType = grouped(deliveries, ({ type }) => type);
  for (const [type, ofType] of byType) {
    const { model } = changeTypes[type];
    const keys = [...new Set(ofType.map(({ subjectId }) => subjectId))];
    const subject = includesScope(access, scopeOfType(type)) ? subjects[model] : undefined;
    const values = subject ? await valuesOf(db, access, model, subject, keys) : new Map();
    for (const key of keys) {
      const id = encodeId(model, key);
      const own = values.get(key) ?? (subject ? { erased: true } : {});
      found.set(`${type} ${key}`, { id, ...own });
    }
    for (const { id, subjectId, at, test } of ofType) {
      if (!test || subjectId !== id || !subject || isOfGoneRow(type)) continue;
      const example =
        subject.example?.(id) ??
        exampleOf(model, subject, shownColumns(access, model, subject), { key: id, at });
      examples.set(id, { id: encodeId(model, id), ...example });
    }
  }
  return deliveries.map(({ id, type, subjectId, at, seq, test }) =>
    JSON.stringify({
      id: encodeId('WebhookDelivery', id),
      type,
      seq: String(seq),
      timestamp: at.toISOString(),
      ...(test && { test }),
      data: examples.get(id) ?? found.get(`${type} ${subjectId}`),
    }),
  );
}

function hasPersonal(access: Access, { personalScope }: Subject): boolean {
  return (
    access.include.includes('PERSONAL') &&
    (personalScope === undefined || includesScope(access, personalScope))
  );
}

/** Whether payloads may have texts in respondents’ own words. */
function hasVerbatims({ workspace, scopes }: Access): boolean {
  return !workspace.verbatimsPersonal || includesScope({ scopes }, personalScope);
}

/** The columns that payloads have of a type: of personal ones, those that may be read. */
function shownColumns(access: Access, model: ModelName, subject: Subject): readonly string[] {
  const { columns, personal = [] } = subject;
  if (!hasPersonal(access, subject)) return columns;
  const hidden = hasVerbatims(access) ? [] : verbatimsOf(model);
  return [...columns, ...personal.filter((column) => !hidden.includes(column))];
}

async function valuesOf(
  db: WorkspaceDb,
  access: Access,
  model: ModelName,
  subject: Subject,
  keys: readonly string[],
): Promise<Map<string, object>> {
  const { references = {}, scopeOfRow, read } = subject;
  if (read) return read(db, keys, includesScope(access, customerScope));
  const shown = shownColumns(access, model, subject);
  const select = Object.fromEntries(
    ['id', ...shown, ...Object.keys(references)].map((column) => [column, true]),
  );
  const rows = await tableOf(db, model).findMany({ where: { id: { in: [...keys] } }, select });
  const answers =
    model === 'SurveyResponse' && access.include.includes('ANSWERS')
      ? await answersOf(db, keys, hasPersonal(access, subject) && hasVerbatims(access))
      : null;
  return new Map(
    rows.map((stored) => {
      const row: Readonly<Record<string, unknown>> = stored;
      const key = String(row.id);
      if (scopeOfRow && !includesScope(access, scopeOfRow(row))) return [key, {}];
      const values = Object.fromEntries(shown.map((column) => [column, row[column]]));
      const ids = Object.entries(references).map(([column, { field, model: other, scope }]) => {
        const referred = row[column];
        const isShown = scope === undefined || includesScope(access, scope);
        return [field, isShown && typeof referred === 'string' ? encodeId(other, referred) : null];
      });
      const own = { ...values, ...Object.fromEntries(ids) };
      return [key, answers ? { ...own, answers: answers.get(key) ?? [] } : own];
    }),
  );
}

import { type ExchangeFormat, ResponseStatus } from '../../../prisma/generated/client/enums.ts';
import { spelling } from '../../files/spelling.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { listed } from '../../kernel/listed.ts';
import {
  type InputPath,
  invalid,
  throwUserErrors,
  type UserErrorShape,
  UserErrorsThrown,
} from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { SurveyDefinition } from '../../surveys/definition/definition.ts';
import {
  type ColumnTarget,
  holdsDates,
  knownColumns,
  type MappedColumn,
  questionTarget,
  targetKey,
} from './columns.ts';
import type { ResponseExport, ResponseImport } from './exchange.graph.ts';
import { noneRemoved } from './removedAnswers.ts';
import type { ExportSettings, ImportSettings } from './settings.ts';

/** Makes the job that waits for a file of responses. */
export async function createImport(ctx: Context, input: ResponseImport): Promise<string> {
  const { db } = ctx;
  const definition = await newestDefinition(db, input.survey);
  const survey = await db.survey.findFirst({
    where: { id: input.survey },
    select: { locales: true, touchpointId: true },
  });
  if (!definition || !survey) {
    throw new UserErrorsThrown(
      invalid(
        'WRONG_STATE',
        ['input', 'survey'],
        'The survey was never published, so nobody can have answered it. Publish it first.',
      ),
    );
  }
  const defaults = input.defaults ?? {};
  const mapping = readMapping(definition, input);
  throwUserErrors([
    ...mapping.errors,
    ...delimiterErrors(input),
    ...csvErrors(input.format, 'skipRows', input.skipRows),
    ...localeErrors(defaults.locale, survey.locales),
  ]);
  const settings: ImportSettings = {
    mapping: mapping.columns,
    delimiter: input.delimiter ?? null,
    skipRows: input.skipRows ?? 0,
    defaults: {
      locale: defaults.locale ?? null,
      channel: defaults.channel ?? 'OTHER',
      touchpointId: defaults.touchpoint ?? survey.touchpointId,
      tags: defaults.tags ?? [],
    },
    logic: input.logic ?? 'ENFORCE',
    onKnown: input.onKnown ?? 'FAIL',
    upload: null,
    columns: [],
    removed: noneRemoved,
  };
  return insertJob(ctx, 'RESPONSE_IMPORT', input.survey, input.format, settings);
}

/** Makes the job that waits to be fetched. */
export async function createExport(ctx: Context, input: ResponseExport): Promise<string> {
  const { status, from, to } = input.filter ?? {};
  if (from && to && from >= to) {
    throw new UserErrorsThrown(
      invalid('OUT_OF_RANGE', ['input', 'filter', 'to'], '`to` must lie after `from`.'),
    );
  }
  throwUserErrors([...csvErrors(input.format, 'bom', input.bom), ...delimiterErrors(input)]);
  const settings: ExportSettings = {
    status: status ? Object.values(ResponseStatus).filter((each) => status.includes(each)) : null,
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    bom: input.bom ?? false,
    delimiter: input.delimiter ?? ',',
  };
  return insertJob(ctx, 'RESPONSE_EXPORT', input.survey, input.format, settings);
}

async function insertJob(
  { db, viewer, now }: Context,
  kind: 'RESPONSE_IMPORT' | 'RESPONSE_EXPORT',
  surveyId: string,
  format: ExchangeFormat,
  settings: ImportSettings | ExportSettings,
): Promise<string> {
  const id = newId();
  const startedById = viewer?.actorId ?? null;
  await db.job.createMany({
    data: { id, kind, surveyId, format, settings, startedById, createdAt: now },
  });
  return id;
}

/** What the survey was when it was last published; null if it never was. */
export async function newestDefinition(
  db: WorkspaceDb,
  surveyId: string,
): Promise<SurveyDefinition | null> {
  const newest = await db.surveyVersion.findFirst({
    where: { surveyId },
    orderBy: { version: 'desc' },
    select: { definition: true },
  });
  const definition: unknown = newest?.definition ?? null;
  return definition as SurveyDefinition | null;
}

function readMapping(
  definition: SurveyDefinition,
  { mapping, format }: ResponseImport,
): { columns: MappedColumn[] | null; errors: UserErrorShape[] } {
  if (!mapping) return { columns: null, errors: [] };
  const errors: UserErrorShape[] = [];
  const columns: MappedColumn[] = [];
  const taken = { columns: new Set<string>(), places: new Set<string>() };
  const takesDates = holdsDates(definition);
  mapping.forEach(({ column, to, dateFormat }, index) => {
    const path: InputPath = ['input', 'mapping', String(index)];
    const target = targetOf(definition, format, to);
    if (!target) {
      const message = errors.some(({ code }) => code === 'UNKNOWN_FIELD')
        ? 'The survey has no such question or hidden field.'
        : unknownTarget(definition, format, to);
      errors.push(invalid('UNKNOWN_FIELD', [...path, 'to'], message));
      return;
    }
    const place = targetKey(target);
    const name = spelling(column);
    if (taken.columns.has(name)) {
      errors.push(invalid('DUPLICATE', [...path, 'column'], 'This column is mapped already.'));
    } else if (taken.places.has(place)) {
      errors.push(invalid('DUPLICATE', [...path, 'to'], 'Another column is mapped to this.'));
    }
    taken.columns.add(name);
    taken.places.add(place);
    const mapped: MappedColumn = { column, to: target, ...(dateFormat && { dateFormat }) };
    if (dateFormat && !takesDates(mapped)) {
      const cure = 'Only days and moments have a format: DATE questions, STARTED_AT, COMPLETED_AT.';
      errors.push(invalid('INVALID_VALUE', [...path, 'dateFormat'], cure));
    }
    columns.push(mapped);
  });
  if (mapping.length === 0) {
    errors.push(
      invalid('REQUIRED', ['input', 'mapping'], 'Map a column at least, or leave it out.'),
    );
  }
  return { columns, errors };
}

type TargetInput = NonNullable<ResponseImport['mapping']>[number]['to'];

function targetOf(
  definition: SurveyDefinition,
  format: ExchangeFormat,
  { question, field, hiddenField }: TargetInput,
): ColumnTarget | null {
  if (question != null) return questionTarget(definition, format, question);
  if (field != null) return { field };
  const known = definition.hiddenFields.some(({ key }) => key === hiddenField);
  return hiddenField != null && known ? { hiddenField } : null;
}

/** Keys that a message lists: a survey has up to 500 questions. */
const maxListed = 50;

/** Said of the first unknown target alone: a mapping can have thousands. */
function unknownTarget(
  definition: SurveyDefinition,
  format: ExchangeFormat,
  { question }: TargetInput,
): string {
  const [hidden, questions]: [string[], string[]] = [[], []];
  for (const [column, to] of knownColumns(definition, format)) {
    if ('hiddenField' in to) hidden.push(to.hiddenField);
    if ('question' in to) questions.push(column);
  }
  const [what, keys] = question == null ? ['hidden field', hidden] : ['question', questions];
  const there = keys.length === 0 ? 'none' : listed(keys, maxListed);
  return `The survey has no such ${what}. It has ${there}.`;
}

function delimiterErrors({
  delimiter,
  format,
}: Pick<ResponseImport | ResponseExport, 'delimiter' | 'format'>): UserErrorShape[] {
  if (delimiter == null || (format === 'CSV' && /^[,;|\t]$/.test(delimiter))) return [];
  const message =
    format === 'CSV'
      ? 'A delimiter is `,`, `;`, `|` or a tab.'
      : 'NDJSON has no delimiter. Leave it out.';
  return [invalid('INVALID_VALUE', ['input', 'delimiter'], message)];
}

/** What is asked for, and only CSV has. */
function csvErrors(
  format: ExchangeFormat,
  field: 'skipRows' | 'bom',
  asked: unknown,
): UserErrorShape[] {
  if (format === 'CSV' || !asked) return [];
  const has = field === 'bom' ? 'byte order mark' : 'header';
  return [invalid('INVALID_VALUE', ['input', field], `NDJSON has no ${has}. Leave this out.`)];
}

function localeErrors(locale: string | null | undefined, known: readonly string[]) {
  if (locale == null || known.includes(locale)) return [];
  return [
    invalid(
      'UNKNOWN_LOCALE',
      ['input', 'defaults', 'locale'],
      `The survey is not in this locale. It has ${known.join(', ')}.`,
    ),
  ];
}

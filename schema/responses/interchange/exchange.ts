import { type ExchangeFormat, ResponseStatus } from '../../../prisma/generated/client/enums.ts';
import { spelling } from '../../files/spelling.ts';
import { insertJob, writtenAsErrors } from '../../jobs/newJob.ts';
import type { Context } from '../../kernel/context.ts';
import { listed } from '../../kernel/listed.ts';
import { customerScope, hasScope, personalScope, requireScope } from '../../kernel/scope.ts';
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
  questionTarget,
  type ResponseColumn,
  targetKey,
} from './columns.ts';
import type { ResponseExport, ResponseImport } from './exchange.graph.ts';
import { noneRemoved } from './removedAnswers.ts';
import type { ExportSettings, ImportSettings } from './settings.ts';

/** Creates the job that waits for a file of responses. */
export async function createImport(ctx: Context, input: ResponseImport): Promise<string> {
  refuseAddresses(ctx, input);
  const { db } = ctx;
  const definition = await newestDefinition(db, input.survey);
  const survey = await db.survey.findFirst({
    where: { id: input.survey },
    select: { locales: true, touchpointId: true, anonymous: true },
  });
  if (!definition || !survey) {
    throw new UserErrorsThrown(
      invalid(
        'WRONG_STATE',
        ['input', 'survey'],
        'The survey was never published, so it has no answers. Publish it first.',
      ),
    );
  }
  const defaults = input.defaults ?? {};
  const mapping = readMapping(definition, input);
  throwUserErrors([
    ...mapping.errors,
    ...writtenAsErrors(input),
    ...localeErrors(defaults.locale, survey.locales),
    ...customerErrors(input, survey.anonymous),
  ]);
  const settings: ImportSettings = {
    mapping: mapping.columns,
    delimiter: input.delimiter ?? null,
    skipRows: input.skipRows ?? 0,
    decimal: input.decimal ?? 'POINT',
    defaults: {
      locale: defaults.locale ?? null,
      channel: defaults.channel ?? 'OTHER',
      touchpointId: defaults.touchpoint ?? survey.touchpointId,
      tags: defaults.tags ?? [],
      customerSystem: defaults.customerSystem ?? null,
    },
    logic: input.logic ?? 'ENFORCE',
    onKnown: input.onKnown ?? 'FAIL',
    upload: null,
    columns: [],
    removed: noneRemoved,
  };
  const { survey: surveyId, format } = input;
  return insertJob(ctx, { kind: 'RESPONSE_IMPORT', surveyId, format, settings });
}

/** Creates the job that waits to be fetched. */
export async function createExport(ctx: Context, input: ResponseExport): Promise<string> {
  const { status, from, to } = input.filter ?? {};
  if (from && to && from >= to) {
    throw new UserErrorsThrown(
      invalid('OUT_OF_RANGE', ['input', 'filter', 'to'], '`to` must lie after `from`.'),
    );
  }
  throwUserErrors(writtenAsErrors(input));
  const settings: ExportSettings = {
    status: status ? Object.values(ResponseStatus).filter((each) => status.includes(each)) : null,
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    bom: input.bom ?? false,
    delimiter: input.delimiter ?? ',',
  };
  const { survey: surveyId, format } = input;
  return insertJob(ctx, { kind: 'RESPONSE_EXPORT', surveyId, format, settings });
}

/** The survey as it was last published; null if it never was. */
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
): { columns: ResponseColumn[] | null; errors: UserErrorShape[] } {
  if (!mapping) return { columns: null, errors: [] };
  const errors: UserErrorShape[] = [];
  const columns: ResponseColumn[] = [];
  const taken = { columns: new Set<string>(), targets: new Set<string>() };
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
    const key = targetKey(target);
    const name = spelling(column);
    if (taken.columns.has(name)) {
      errors.push(invalid('DUPLICATE', [...path, 'column'], 'This column is mapped already.'));
    } else if (taken.targets.has(key)) {
      errors.push(invalid('DUPLICATE', [...path, 'to'], 'Another column is mapped to this.'));
    }
    taken.columns.add(name);
    taken.targets.add(key);
    const mapped: ResponseColumn = { column, to: target, ...(dateFormat && { dateFormat }) };
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

/** The long message is for the first unknown target alone: a mapping can have thousands. */
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

/** A key that sees whose response it is learns whose an address is. */
function refuseAddresses(ctx: Context, { mapping }: ResponseImport): void {
  const index = (mapping ?? []).findIndex(({ to: { field } }) => field === 'CUSTOMER_EMAIL');
  if (index < 0 || !hasScope(ctx.viewer, customerScope)) return;
  requireScope(ctx, personalScope, `input.mapping.${index}.to.field`);
}

/** Errors of columns that name customers. */
function customerErrors(
  { mapping, defaults }: ResponseImport,
  anonymous: boolean,
): UserErrorShape[] {
  const named = (mapping ?? []).flatMap(({ to: { field } }, index) =>
    field === 'CUSTOMER_EXTERNAL_ID' || field === 'CUSTOMER_EMAIL' ? [{ field, index }] : [],
  );
  if (anonymous) {
    const message = 'An anonymous survey does not know its customers. Leave this column out.';
    return named.map(({ index }) =>
      invalid('INVALID_VALUE', ['input', 'mapping', String(index), 'to'], message),
    );
  }
  const hasIds = named.some(({ field }) => field === 'CUSTOMER_EXTERNAL_ID');
  if (!hasIds || defaults?.customerSystem != null) return [];
  const message = 'External ids belong to another system: name it.';
  return [invalid('REQUIRED', ['input', 'defaults', 'customerSystem'], message)];
}

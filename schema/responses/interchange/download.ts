import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { ExchangeFormat } from '../../../prisma/generated/client/enums.ts';
import { type CsvSettings, rowWriter } from '../../files/rowWriter.ts';
import type { ExportKind } from '../../jobs/download.ts';
import { pagesByMoment } from '../../jobs/pagesByMoment.ts';
import { grouped } from '../../kernel/group.ts';
import { hasScope, verbatimScope } from '../../kernel/scope.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { SurveyDefinition } from '../../surveys/definition/definition.ts';
import { answerColumns } from '../storedResponse.ts';
import { type ExportedResponse, type ExportedRow, exportColumns } from './exportColumns.ts';
import {
  customerColumnsOf,
  customersOf,
  type SeenOfCustomers,
  seenOfCustomers,
} from './exportedCustomers.ts';
import { exportSettings } from './settings.ts';

/** Responses that are read and sent at a time; one can have a megabyte of answers. */
const pageRows = 200;

/** Versions of a survey that are read at a time; a definition may be large. */
const pageVersions = 20;

/** Exports of responses. */
export const responseExports: ExportKind = {
  kind: 'RESPONSE_EXPORT',
  mutationOf: () => 'responseExport',
  open: async ({ db, viewer }, { surveyId, format, settings }) => {
    if (surveyId === null) return null;
    const where = selected(surveyId, settings);
    const { bom, delimiter } = exportSettings(settings);
    const rowsTotal = await db.surveyResponse.count({ where });
    const seen = await seenOfCustomers(db, viewer, surveyId);
    const file = { format, bom, delimiter, showsVerbatims: hasScope(viewer, verbatimScope) };
    const pages = pagesOf(db, surveyId, file, where, seen);
    return { rowsTotal, pages };
  },
};

function selected(surveyId: string, settings: unknown): Prisma.SurveyResponseWhereInput {
  const { status, from, to } = exportSettings(settings);
  return {
    surveyId,
    ...(status && { status: { in: [...status] } }),
    startedAt: { ...(from && { gte: new Date(from) }), ...(to && { lt: new Date(to) }) },
  };
}

interface FileSettings extends CsvSettings {
  readonly format: ExchangeFormat;
  readonly showsVerbatims: boolean;
}

async function* pagesOf(
  db: WorkspaceDb,
  surveyId: string,
  { format, showsVerbatims, ...csv }: FileSettings,
  where: Prisma.SurveyResponseWhereInput,
  seen: SeenOfCustomers,
) {
  const anonymous = new Set<number>();
  const versions = versionsOf(db, surveyId, anonymous);
  const columns = await exportColumns(versions, format, customerColumnsOf(seen), showsVerbatims);
  const writer = rowWriter(format, columns, csv);
  yield { text: writer.begin, rows: 0 };
  // In an anonymous survey all responses of a day have one moment, and their ids are random: the order
  // does not show who answered first.
  const pages = pagesByMoment('startedAt', pageRows, (beyond, take) =>
    db.surveyResponse.findMany({
      where: { AND: [where, beyond] },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      take,
      select: responseSelection,
    }),
  );
  for await (const responses of pages) {
    const page = await rowsOf(db, responses, { anonymous, seen });
    yield { text: writer.write(page), rows: page.length };
  }
}

/** A survey's definitions, the oldest first; adds the anonymous versions to a set. */
async function* versionsOf(
  db: WorkspaceDb,
  surveyId: string,
  anonymous: Set<number>,
): AsyncGenerator<SurveyDefinition> {
  for (let after = 0; ; ) {
    const versions = await db.surveyVersion.findMany({
      where: { surveyId, version: { gt: after } },
      orderBy: { version: 'asc' },
      take: pageVersions,
      select: { version: true, anonymous: true, definition: true },
    });
    for (const each of versions) {
      if (each.anonymous) anonymous.add(each.version);
      const definition: unknown = each.definition;
      yield definition as SurveyDefinition;
    }
    const last = versions.at(-1);
    if (!last || versions.length < pageVersions) return;
    after = last.version;
  }
}

async function rowsOf(
  db: WorkspaceDb,
  responses: readonly ExportedResponse[],
  { anonymous, seen }: { anonymous: ReadonlySet<number>; seen: SeenOfCustomers },
): Promise<ExportedRow[]> {
  const answers = await db.answer.findMany({
    where: { responseId: { in: responses.map(({ id }) => id) } },
    select: answerSelection,
  });
  const customers = await customersOf(db, seen, responses);
  const byResponse = grouped(answers, ({ responseId }) => responseId);
  return responses.map((response) => ({
    response,
    answers: new Map(
      (byResponse.get(response.id) ?? []).map((answer) => [answer.question, answer]),
    ),
    anonymous: anonymous.has(response.version),
    customer: customers.get(response.customerId ?? '') ?? null,
  }));
}

const responseSelection = {
  id: true,
  version: true,
  status: true,
  locale: true,
  channel: true,
  touchpointId: true,
  customerId: true,
  day: true,
  startedAt: true,
  completedAt: true,
  ending: true,
  screenedBy: true,
  tags: true,
  url: true,
  userAgent: true,
  country: true,
  hiddenFields: true,
  variables: true,
} as const satisfies Prisma.SurveyResponseSelect;

const answerSelection = {
  responseId: true,
  ...answerColumns,
} as const satisfies Prisma.AnswerSelect;

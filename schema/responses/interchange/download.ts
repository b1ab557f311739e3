import type { Prisma } from '../../../prisma/generated/client/client.ts';
import type { ExchangeFormat } from '../../../prisma/generated/client/enums.ts';
import { type CsvSettings, rowWriter } from '../../files/rowWriter.ts';
import type { ExportKind } from '../../jobs/download.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { SurveyDefinition } from '../../surveys/definition/definition.ts';
import { answerColumns } from '../storedResponse.ts';
import { type ExportedRow, exportColumns } from './exportColumns.ts';
import { exportSettings } from './settings.ts';

/** Responses that are read and sent at a time; one can have a megabyte of answers. */
const pageRows = 200;

/** Versions of a survey that are read at a time; a definition may be large. */
const pageVersions = 20;

/** Exports of responses. */
export const responseExports: ExportKind = {
  kind: 'RESPONSE_EXPORT',
  mutationOf: () => 'responseExport',
  open: async ({ db }, { surveyId, format, settings }) => {
    if (surveyId === null) return null;
    const where = selected(surveyId, settings);
    const { bom, delimiter } = exportSettings(settings);
    const rowsTotal = await db.surveyResponse.count({ where });
    return { rowsTotal, pages: pagesOf(db, surveyId, { format, bom, delimiter }, where) };
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

async function* pagesOf(
  db: WorkspaceDb,
  surveyId: string,
  { format, ...csv }: { readonly format: ExchangeFormat } & CsvSettings,
  where: Prisma.SurveyResponseWhereInput,
) {
  const anonymous = new Set<number>();
  const columns = await exportColumns(versionsOf(db, surveyId, anonymous), format);
  const writer = rowWriter(format, columns, csv);
  yield { text: writer.begin, rows: 0 };
  // In an anonymous survey all responses of a day have one moment, and their ids are random: the order
  // does not show who answered first.
  let after: { startedAt: Date; id: string } | null = null;
  for (;;) {
    const page: readonly ExportedRow[] = await readPage(db, where, after, anonymous);
    const last = page.at(-1)?.response;
    if (!last) return;
    yield { text: writer.write(page), rows: page.length };
    if (page.length < pageRows) return;
    after = { startedAt: last.startedAt, id: last.id };
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

async function readPage(
  db: WorkspaceDb,
  where: Prisma.SurveyResponseWhereInput,
  after: { startedAt: Date; id: string } | null,
  anonymous: ReadonlySet<number>,
): Promise<ExportedRow[]> {
  const listed = (beyond: Prisma.SurveyResponseWhereInput, take: number) =>
    db.surveyResponse.findMany({
      where: { AND: [where, beyond] },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      take,
      select: responseSelection,
    });
  // The rest of one moment, then later ones: each is found by the index. One condition for both would
  // read all responses of a moment for every page, and an anonymous survey has one moment a day.
  const rest = after
    ? await listed({ startedAt: after.startedAt, id: { gt: after.id } }, pageRows)
    : [];
  const left = pageRows - rest.length;
  const later = after ? { startedAt: { gt: after.startedAt } } : {};
  const responses = left > 0 ? [...rest, ...(await listed(later, left))] : rest;
  const answers = await db.answer.findMany({
    where: { responseId: { in: responses.map(({ id }) => id) } },
    select: answerSelection,
  });
  const byResponse = grouped(answers, ({ responseId }) => responseId);
  return responses.map((response) => ({
    response,
    answers: new Map(
      (byResponse.get(response.id) ?? []).map((answer) => [answer.question, answer]),
    ),
    anonymous: anonymous.has(response.version),
  }));
}

const responseSelection = {
  id: true,
  version: true,
  status: true,
  locale: true,
  channel: true,
  touchpointId: true,
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

import { importKinds } from '../../api/jobKinds.ts';
import { ChunkCutter } from '../../schema/files/chunkCutter.ts';
import { addChunk, beginUpload, finishUpload } from '../../schema/jobs/upload.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import { importHandler } from '../../schema/responses/interchange/importHandler.ts';
import type { TestWorkspace } from './graph.ts';
import { drainTasks } from './tasks.ts';

/** Uploads rows of these columns as a file would be, without HTTP. */
export async function upload(
  { db, viewer }: Pick<TestWorkspace, 'db' | 'viewer'>,
  job: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const begun = await beginUpload({ db, viewer }, importKinds, job, new Date());
  const { plan } = begun.reading;
  const pick = plan.ofHeader(header);
  const cutter = new ChunkCutter();
  const chunks = rows.flatMap((cells, index) => cutter.add(index + 2, pick(cells)) ?? []);
  const rest = cutter.rest();
  for (const chunk of rest ? [...chunks, rest] : chunks) await addChunk(db, begun, chunk);
  const file = { rows: cutter.rows, chunks: cutter.chunks, columns: plan.columns };
  await finishUpload(db, begun, file, new Date());
}

/** An import that came to its end. */
export interface EndedImport {
  readonly status: string;
  readonly failure: string | null;
  readonly rowsDone: number;
  readonly rowsFailed: number;
  readonly rowsKnown: number;
  readonly rowsUpdated: number;
  readonly share: number;
  readonly notes: readonly string[];
  /** `line column code`. */
  readonly rowErrors: readonly string[];
  readonly messages: readonly string[];
}

interface ShownError {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

const selection = `id status failure rowsDone rowsFailed rowsKnown rowsUpdated share notes
  errors(first: 100) { nodes { line column code message } }`;

/** Imports a table whose first row is its header, to the end. */
export async function imported(
  workspace: TestWorkspace,
  input: object,
  [header = [], ...rows]: readonly (readonly string[])[],
): Promise<EndedImport> {
  const { job, errors } = await workspace.change<{ job: { id: string } | null }>(
    'responseImport',
    { format: 'CSV', ...input },
    'job { id }',
  );
  if (!job) throw new Error(JSON.stringify(errors));
  await upload(workspace, decodeId('Job', job.id) ?? '', header, rows);
  await drainTasks(workspace.db, [importHandler]);
  const { job: ended } = await workspace.ask<{
    job: Omit<EndedImport, 'rowErrors' | 'messages'> & { errors: { nodes: ShownError[] } };
  }>(`query ($id: ID!) { job(id: $id) { ${selection} } }`, { id: job.id });
  const { errors: listed, ...rest } = ended;
  return {
    ...rest,
    rowErrors: listed.nodes.map(({ line, column, code }) => `${line} ${column} ${code}`),
    messages: listed.nodes.map(({ message }) => message),
  };
}

const title = [{ locale: 'en', text: 'How?' }];
const keyed = (key: string) => ({ key, label: [{ locale: 'en', text: key }] });
const rule = (field: string, operator: string, value: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});
const unhappy = rule('nps', 'lte', 6);

/** Two questions are for those who would not recommend; an import of history may know better. */
export const historySurvey = {
  name: 'History',
  hiddenFields: [{ key: 'plan' }, { key: 'shop' }],
  quotas: [{ key: 'happy', name: 'Happy', limit: 5_000, when: rule('nps', 'gte', 9) }],
  pages: [
    {
      questions: [
        { key: 'nps', kind: 'NPS', title, required: true },
        { key: 'why', kind: 'LONG_TEXT', title, visibleIf: unhappy },
        { key: 'stars', kind: 'RATING', scale: 5, title, visibleIf: unhappy },
        {
          key: 'grid',
          kind: 'MATRIX',
          title,
          rows: ['staff', 'shop'].map(keyed),
          columns: ['bad', 'good'].map(keyed),
        },
      ],
    },
  ],
};

/** A mapping of columns: `id` is the submission key, `CHANNEL` a field, others are questions. */
export const mapped = (...columns: string[]) => ({
  mapping: [
    { column: 'id', to: { field: 'SUBMISSION_KEY' } },
    ...columns.map((column) => ({
      column,
      to: /^[A-Z_]+$/.test(column) ? { field: column } : { question: column },
    })),
  ],
});

/** The stored responses of a survey, the first begun first. */
export const storedRows = ({ db }: TestWorkspace, survey: string) =>
  db.surveyResponse.findMany({
    where: { surveyId: decodeId('Survey', survey) ?? '' },
    include: { answers: { orderBy: { question: 'asc' } } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });

/** `question value`, with a mark behind what the logic hides. */
export const answersIn = ({ answers }: Awaited<ReturnType<typeof storedRows>>[number]) =>
  answers.map(({ question, number, text, matrix, hiddenByLogic }) =>
    [question, number ?? text ?? JSON.stringify(matrix), ...(hiddenByLogic ? ['hidden'] : [])].join(
      ' ',
    ),
  );

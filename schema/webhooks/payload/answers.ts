import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** The answers of responses, by the responses’ keys; texts and addresses only with `hasPersonal`. */
export async function answersOf(
  db: WorkspaceDb,
  responses: readonly string[],
  hasPersonal: boolean,
): Promise<Map<string, object[]>> {
  const rows = await db.answer.findMany({
    where: { responseId: { in: [...responses] }, hiddenByLogic: false },
    orderBy: [{ responseId: 'asc' }, { id: 'asc' }],
    select: {
      responseId: true,
      question: true,
      kind: true,
      number: true,
      boolean: true,
      date: true,
      choices: true,
      matrix: true,
      ...(hasPersonal && { text: true, other: true, contact: true }),
    },
  });
  const byResponse = grouped(rows, ({ responseId }) => responseId);
  return new Map(
    [...byResponse].map(([key, answers]) => [
      key,
      answers.map(({ responseId: _, ...answer }) => answered(answer)),
    ]),
  );
}

/** The columns of an answer that have a value: those of its kind. */
function answered(answer: object): object {
  const filled = Object.entries(answer).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled);
}
